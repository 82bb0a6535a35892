"""The answers that stand for all answers: every option, and for amounts the numbers that its calculator tells apart."""

from collections.abc import Mapping

from wizards.asking.fields import without
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.guide.questions import Question


def sample_answers(guide: Guide, question: Question, closed: frozenset[str] = frozenset()) -> tuple[Answer, ...]:
    """Give every option of a choice, any text, and for amounts the calculator's samples beside the options.

    Without what they have in closed fields, samples keep their places, so some may be the same; where nothing is left
    of one, the first answer stands in its place.
    """
    if question.kind == "text":
        return (Texts(((question.fields[0].id, "x"),)),)
    options: tuple[Answer, ...] = tuple(o.id for o in question.options)
    known = guide.amounts_question
    if question.kind == "choice" or known is None:
        return options
    fields = {field.id for field in question.fields}
    typed = (each for each in known.samples(guide.amounts) if isinstance(each, Mapping) and fields.issuperset(each))
    if not closed:
        return (*options, *typed)
    left = [*options, *(without(question, each, closed) for each in typed)]
    first = next((each for each in left if each is not None), None)
    return tuple(each if each is not None else first for each in left) if first is not None else ()
