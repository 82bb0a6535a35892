"""The fields of a question that a case closes, and what is left of an answer without them."""

from collections.abc import Container

from wizards.guide.answer import Answer, Texts
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.questions import Question


def closed_fields(question: Question, reading: Reading) -> frozenset[str]:
    """Give the fields that are not shown in a case: one that the case cannot have is not there."""
    return frozenset(field.id for field in question.fields if not holds(field.ask_when, reading))


def without(question: Question, answer: Answer, closed: Container[str]) -> Answer | None:
    """Give an answer without what was typed in closed fields; None where no kroner are left of amounts."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Texts):
        return Texts(tuple((name, words) for name, words in answer.words if name not in closed))
    kroner = {field.id for field in question.fields if field.unit == "dkk"}
    left = {name: number for name, number in answer.items() if name not in closed}
    return left if any(number for name, number in left.items() if name in kroner) else None
