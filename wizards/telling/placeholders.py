"""A case's own figures and words, put where a text names them."""

import re

from wizards.calculators.purchase import compare
from wizards.guide.asked import Texts
from wizards.guide.facts import Situation
from wizards.language.dates import day
from wizards.language.numbers import kroner, kroner_span
from wizards.language.words import Words

TYPED = re.compile(r"\{(\w+)\.(\w+)\}")
"""Where an outcome's text takes up what the reader typed: {question.field}."""
QUOTED = ("«.", "”.")
"""What follows typed words that a sentence ends with."""

_BLANK = "…"
_UNKNOWN = Words("ukendt", "unknown")


def fill(text: str, case: Situation, lang: str) -> str:
    """Put figures and typed words where a text names them: {total}, {threshold}, {valid_to}, {question.field}."""
    if "{" not in text:
        return text
    found = compare(case)
    figures = {
        "{total}": kroner(found.total, lang) if found.total is not None else _UNKNOWN[lang],
        "{threshold}": span(found.lowest, found.highest, lang),
        "{valid_to}": day(found.valid_to, lang) if found.valid_to else "",
    }
    for name, words in figures.items():
        text = text.replace(f"{name}.", words if words.endswith(".") else f"{words}.").replace(name, words)
    return TYPED.sub(lambda m: _typed(case, m[1], m[2], quoted=text[m.end() :].startswith(QUOTED)), text)


def _typed(case: Situation, question: str, field: str, quoted: bool) -> str:
    """Give what was typed; within a sentence's quotes it ends without a full stop of its own."""
    answer = case.answers.get(question)
    typed = answer.get(field).strip() if isinstance(answer, Texts) else ""
    return (typed.removesuffix(".") if quoted else typed) or _BLANK


def span(lowest: int | None, highest: int | None, lang: str) -> str:
    """Give the amounts that may apply as one, or from the lowest to the highest."""
    if lowest is None or highest is None:
        return _UNKNOWN[lang]
    return kroner_span(lowest, highest, lang)
