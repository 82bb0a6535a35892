"""The answers that stand for all answers: every option, and for amounts the numbers that its calculator tells apart."""

from collections.abc import Mapping

from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.guide.questions import Question


def sample_answers(guide: Guide, question: Question) -> tuple[Answer, ...]:
    """Give every option of a choice, any text, and for amounts the calculator's samples beside the options."""
    if question.kind == "text":
        return (Texts(((question.fields[0].id, "x"),)),)
    options: tuple[Answer, ...] = tuple(o.id for o in question.options)
    known = guide.amounts_question
    if question.kind == "choice" or known is None:
        return options
    fields = {field.id for field in question.fields}
    typed = (each for each in known.samples(guide.amounts) if isinstance(each, Mapping) and fields.issuperset(each))
    return (*options, *typed)
