"""Answers as statements: facts that can be read on their own."""

from collections.abc import Mapping

from wizards.guide.answer import Answer, Texts
from wizards.guide.calculator import Situation
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.language.numbers import measure
from wizards.language.words import say


def statement(asked: Question, answer: Answer, lang: str) -> str:
    """Give an answer as a fact that can be read on its own."""
    if isinstance(answer, str):
        option = asked.option(answer)
        return option.statement[lang] if option else answer
    if isinstance(answer, Texts):
        labels = {f.id: label(f.label[lang]) for f in asked.fields}
        lines = [f"{labels[name]} {typed}" for name, typed in answer.words if name in labels]
        return "\n".join(lines) or say("common.empty", lang)
    shown = [(f, measure(answer[f.id], f.unit, lang)) for f in asked.fields if f.id in answer]
    return " ".join(f"{label(f.label[lang])} {words.removesuffix('.')}." for f, words in shown)


def instead(guide: Guide, asked: Question, answers: tuple[Answer, ...], case: Situation, lang: str) -> str:
    """Give an answer that would change a result, as a statement; amounts, of which there may be several, as a span."""
    known, first = guide.amounts_question, answers[0]
    amounts = tuple(each for each in answers if isinstance(each, Mapping))
    if amounts and known and known.question == asked.id:
        return known.statement(amounts, case, lang) or statement(asked, first, lang)
    return statement(asked, first, lang)


def label(heading: str) -> str:
    """Give a heading as it stands before what it heads; one that asks needs no colon."""
    return heading if heading.endswith("?") else f"{heading}:"
