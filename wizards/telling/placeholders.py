"""A case's own figures and words, put where a text names them."""

import re

from wizards.guide.answer import Texts
from wizards.guide.calculator import Situation
from wizards.guide.facts import Reading
from wizards.language.words import say

TYPED = r"\{(\w+)\.(\w+)\}(\.?)"
"""Where an outcome's text takes up what the reader typed: {question.field}, at a sentence's end with its full stop."""
QUOTED = ("«.", "”.")
"""What follows typed words that a sentence ends with."""
BLANK = "…"


def fill(text: str, reading: Reading, lang: str) -> str:
    """Put figures and typed words where a text names them: {total}, {question.field}."""
    if "{" not in text:
        return text
    case, known = reading.situation, reading.guide.amounts_question
    words = known.reckon(case, lang).words if known else {}
    for name in known.figures if known else ():
        figure = words.get(name, say("common.unknown", lang))
        text = text.replace(f"{{{name}}}.", figure if figure.endswith(".") else f"{figure}.")
        text = text.replace(f"{{{name}}}", figure)
    return re.sub(TYPED, lambda m: _typed(case, m, quoted=text[m.end() :].startswith(QUOTED)), text)


def _typed(case: Situation, match: re.Match[str], quoted: bool) -> str:
    """Give what was typed; where a sentence ends with it, there is one full stop, and none after what is left open."""
    question, field, stop = match.groups()
    answer = case.answers.get(question)
    typed = answer.get(field).strip() if isinstance(answer, Texts) else ""
    if not typed:
        return BLANK
    return (typed.removesuffix(".") if quoted or stop else typed) + stop
