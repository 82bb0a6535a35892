"""What the engine says to a reader when something is off: what to do next, in the reader's language."""

from collections.abc import Iterator

from wizards.asking.answers import InputFault
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.numbers import LIMITS, number
from wizards.language.words import say


def message(error: InputFault, guide: Guide | None, lang: str) -> str:
    """Give the sentence for what could not be used."""
    question = guide.question(error.question) if guide else None
    units = {f.id: f.unit for f in question.fields} if question else {}
    limit = LIMITS.get(units.get(error.field, "dkk"), LIMITS["dkk"])
    told = say(f"error.{error.code}", lang, value=error.value, limit=number(limit, lang))
    if error.code == "older_version" and guide:
        return " ".join((told, *_changed(guide, error.value, lang)))
    return told


def _changed(guide: Guide, version: str, lang: str) -> Iterator[str]:
    """Say what each later version of the rules changed."""
    for edition in guide.editions:
        if version.isdecimal() and int(edition.version) > int(version):
            yield say("error.changed", lang, day=day(edition.since, lang), changed=edition.changed[lang])
