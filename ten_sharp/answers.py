"""A guide answered by a program: the answers by question, in any order, and what follows from them."""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from wizards.asking.carried import RESULT
from wizards.door import Request
from wizards.ending import ResultReply
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES
from wizards.replies import Reply

type Given = str | Mapping[str, str]
"""An answer: an option's id, or what is typed in each field of the question, as a reader of that language types it."""


def reply(guide: Guide, answers: Mapping[str, Given], lang: str = LANGUAGES[0], today: date | None = None) -> Reply:
    """Give what a reader with these answers is shown, in `da` or `en`, on a day (without one: today).

    A ResultReply where they lead to the result; a QuestionReply with the next question where one is open, or with
    `errors` at the first answer that cannot be read. Raises KeyError for an answer to a question that is not asked.
    """
    return _reply(guide, answers, lang, today or date.today(), {})


def note(
    guide: Guide,
    answers: Mapping[str, Given],
    form: str = "docx",
    lang: str = LANGUAGES[0],
    today: date | None = None,
) -> bytes:
    """Give the note of a result as a file's content: `docx`, `markdown`, or `json` that opens the guide again.

    Raises ValueError where the answers lead to no result yet.
    """
    found = _reply(guide, answers, lang, today or date.today(), {"note": {"format": form}})
    if not isinstance(found, ResultReply) or found.note is None:
        raise ValueError(f"these answers lead to no result of {guide.id} yet: the next is {found.view}")
    file = found.note
    return b64decode(file.base64) if file.base64 is not None else (file.text or "").encode("utf-8")


def told(found: Reply) -> dict[str, Any]:
    """Give a reply as plain data, for JSON or a template."""
    return asdict(found)


def _reply(guide: Guide, answers: Mapping[str, Given], lang: str, today: date, more: Mapping[str, object]) -> Reply:
    """Give the answers one after the other, each to its question, in the order in which the guide asks."""
    asked = [question.id for question in guide.questions if question.id in answers]
    for name in answers.keys() - set(asked):
        raise KeyError(f"{guide.id} asks no question {name!r}")
    fragment = ""
    for name in asked:
        given = {"fragment": fragment, "set": {"question": name, "value": answers[name]}}
        found = Request(guide, lang, today, given).reply()
        if found.errors:
            return found
        fragment = found.fragment
    return Request(guide, lang, today, {"fragment": fragment, "at": RESULT, **more}).reply()
