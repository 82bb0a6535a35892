"""What the engine says to a reader when something is off: what to do next, in the reader's language."""

from collections.abc import Iterator

from wizards.asking.answers import InputFault
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.numbers import measure, number
from wizards.language.typed import LIMITS
from wizards.language.words import say

SHOWN = 60
"""The most characters that a message shows of what was typed."""

NAMED = 5
"""The most lost answers that a message names."""


def message(error: InputFault, guide: Guide | None, lang: str) -> str:
    """Give the sentence for what could not be used."""
    question = guide.question(error.question) if guide else None
    units = {f.id: f.unit for f in question.fields} if question else {}
    unit = units.get(error.field, "dkk")
    limit = LIMITS.get(unit, LIMITS["dkk"])
    one, other = [measure(each, unit, lang) for each in error.readings] or ("", "")
    value = _named(error.lost, guide, lang) if error.lost and guide else shortened(error.value)
    told = say(f"error.{error.code}", lang, value=value, limit=number(limit, lang), one=one, other=other)
    if error.code == "older_version" and guide:
        return " ".join((told, *_changed(guide, error.value, lang)))
    return told


def shortened(text: str) -> str:
    """Give what was typed as a message shows it, which may be too long for one."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _named(questions: tuple[str, ...], guide: Guide, lang: str) -> str:
    """Name the questions whose answers were lost, a few of them."""
    found = [guide.question(name) for name in questions]
    named = [say("link.answer", lang, ask=question.ask[lang]) for question in found if question]
    if len(named) < len(found):
        named.append(say("link.other", lang))
    return ", ".join([*named[:NAMED], *(["…"] if len(named) > NAMED else [])])


def _changed(guide: Guide, version: str, lang: str) -> Iterator[str]:
    """Say what each later version of the rules changed."""
    for edition in guide.editions:
        if version.isdecimal() and int(edition.version) > int(version):
            yield say("error.changed", lang, day=day(edition.since, lang), changed=edition.changed[lang])
