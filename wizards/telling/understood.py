"""What the engine makes of the numbers that a reader types, said before the reader goes on."""

from collections.abc import Mapping
from contextlib import suppress

from wizards.guide.questions import Question
from wizards.language.numbers import measure, number
from wizards.language.typed import LIMITS, BadNumber, read_number
from wizards.language.words import say


def understood(question: Question, typed: Mapping[str, str], lang: str) -> dict[str, str]:
    """Say by field how its number is read: always of kroner, else where it is written otherwise than it is read."""
    units = {field.id: field.unit for field in question.fields if field.unit in LIMITS}
    told: dict[str, str] = {}
    for name, text in typed.items():
        if name in units and text.strip():
            with suppress(BadNumber):
                value = read_number(text, units[name], lang)
                if units[name] == "dkk" or text.strip() != number(value, lang):
                    told[name] = say("common.understood", lang, words=measure(value, units[name], lang))
    return told
