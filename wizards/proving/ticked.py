"""Claims that no condition of an outcome is ticked where nobody answered what it rests on."""

from collections.abc import Iterator

from wizards.guide.answer import DONT_KNOW
from wizards.guide.conditions import Condition, Is, every, fields, negate, some
from wizards.guide.model import Guide, Requirement
from wizards.guide.questions import Question
from wizards.proving.claims import Claim
from wizards.proving.expand import Expansion

MEND = "Let it hold by a known answer alone; where it is not known, let it neither hold nor fail"


def ticked(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Claim of every condition of an outcome that it is met by a known answer, or not met at all.

    Where none of its questions was asked it is shown as not asked, whatever it says, so that is no fault.
    """
    for i, outcome in enumerate(guide.outcomes):
        for j, need in enumerate(outcome.requirements):
            met = written_out.of(need.holds)
            behind = questions_behind(guide, met)
            if behind:
                known = some(tuple(is_known(question) for question in behind))
                what = f"the condition {need.id!r} of {outcome.id!r} is ticked though nobody answered what it rests on"
                claim = every((met, is_seen(guide, need, written_out), negate(known)))
                yield Claim(claim, False, ("outcomes", i, "requirements", j, "holds"), what, MEND)


def is_seen(guide: Guide, need: Requirement, written_out: Expansion) -> Condition:
    """Give the condition under which a question was asked that bears on a condition of an outcome."""
    about = some((written_out.of(need.holds), written_out.of(need.fails)))
    return some(tuple(is_asked(question) for question in questions_behind(guide, about)))


def questions_behind(guide: Guide, condition: Condition) -> tuple[Question, ...]:
    """Give the questions that a written-out condition rests on; a derived fact stands for what it reads."""
    found: set[str] = set()
    for name in fields(condition):
        found.update(guide.facts[name].reads if name in guide.facts else (name,))
    return tuple(question for question in guide.questions if question.id in found)


def is_asked(question: Question) -> Condition:
    """Give the condition under which a question was answered at all."""
    return Is(question.id, _values(question))


def is_known(question: Question) -> Condition:
    """Give the condition under which a question was answered by something else than "don't know"."""
    return Is(question.id, _values(question) - {DONT_KNOW})


def _values(question: Question) -> frozenset[str]:
    return frozenset((*(option.id for option in question.options), *(("given",) if question.fields else ())))
