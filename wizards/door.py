"""The one call that answers for the browser: JSON in, JSON out; bad input is named, and nothing valid is lost."""

import json
from datetime import date

from wizards import catalog
from wizards.asking.answers import InputError
from wizards.language.words import LANGUAGES
from wizards.telling.show import Json
from wizards.turn import Turn, told


def answer(request: str) -> str:
    """Answer one request of the page.

    Takes JSON: `guide`, `lang`, `fragment` (the address after #), `today` (a date), and optionally `set`
    ({question, value}), `at` (a question's id, `check` or `result`) and `note` (see wizards.note). Gives JSON:
    `view` (question, check or result), its data, the new `fragment`, `back`, `gone` (answers that no longer apply)
    and `errors`.
    """
    try:
        asked = json.loads(request)
        lang = asked.get("lang") if asked.get("lang") in LANGUAGES else LANGUAGES[0]
        today = date.fromisoformat(str(asked["today"]))
        guide = catalog.guide(str(asked["guide"]))
    except (ValueError, KeyError, AttributeError):
        return json.dumps(_refusal(InputError("bad_request"), LANGUAGES[0]), ensure_ascii=False)
    if guide is None:
        return json.dumps(_refusal(InputError("unknown_guide", value=str(asked["guide"])), lang), ensure_ascii=False)
    return json.dumps(Turn(guide, lang, today, asked).view(), ensure_ascii=False)


def _refusal(error: InputError, lang: str) -> dict[str, Json]:
    return {"view": "error", "errors": [told(error, None, lang)]}
