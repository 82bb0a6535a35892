"""Answers as statements: facts that can be read on their own."""

from collections.abc import Mapping

from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.language.numbers import measure
from wizards.language.words import Words

_EMPTY = Words("Ikke udfyldt.", "Left empty.")


def statement(asked: Question, answer: Answer, lang: str) -> str:
    """Give an answer as a fact that can be read on its own."""
    if isinstance(answer, str):
        option = asked.option(answer)
        return option.statement[lang] if option else answer
    units = {f.id: f for f in asked.fields}
    if isinstance(answer, Texts):
        told = "\n".join(f"{named(units[k].label[lang])} {v}" for k, v in answer.words if k in units)
        return told or _EMPTY[lang]
    shown = [(f, measure(answer[f.id], f.unit, lang)) for f in asked.fields if f.id in answer]
    return " ".join(f"{named(f.label[lang])} {_ended(words)}" for f, words in shown)


def instead(guide: Guide, asked: Question, answer: Answer, lang: str) -> str:
    """Give an answer that would change a result, as a statement; amounts as their calculator tells them."""
    known = guide.amounts_question
    if isinstance(answer, Mapping) and known and known.question == asked.id:
        return known.statement(answer, lang) or statement(asked, answer, lang)
    return statement(asked, answer, lang)


def named(heading: str) -> str:
    """Give a heading before what it holds; one that asks needs no colon."""
    return heading if heading.endswith("?") else f"{heading}:"


def _ended(words: str) -> str:
    """End a sentence, once: an amount in Danish has its full stop already."""
    return words if words.endswith(".") else f"{words}."
