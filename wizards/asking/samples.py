"""The answers that stand for all answers: every option, and for amounts one number in each band rules distinguish."""

from decimal import Decimal

from wizards.guide.asked import DONT_KNOW, Answer, Question, Texts
from wizards.guide.facts import SAMPLES
from wizards.guide.model import Guide


def sample_answers(guide: Guide, question: Question) -> tuple[Answer, ...]:
    """Give every option of a choice, any text, and for amounts one total below and one at each dated threshold.

    A module of derived facts that reads other amounts registers samples of its own (wizards.situation.SAMPLES).

    Rules read an amounts question only through derived facts, which compare its total with the guide's amounts, so
    totals between two neighbouring thresholds cannot be told apart.
    """
    if question.kind == "text":
        return (Texts(((question.fields[0].id, "x"),)),)
    if question.id in SAMPLES:
        return (*(o.id for o in question.options), *SAMPLES[question.id](guide))
    options: tuple[Answer, ...] = tuple(o.id for o in question.options)
    if question.kind == "choice":
        return options
    figures = sorted({p.dkk for periods in guide.amounts.values() for p in periods if p.dkk})
    totals = sorted({t - below for t in figures for below in (1, 0)})
    return (*options, *({"unit_price": Decimal(t), "units": Decimal(1)} for t in totals))


def is_dont_know(answer: Answer) -> bool:
    """Say whether an answer is an honest "don't know"."""
    return answer == DONT_KNOW
