"""An alternative is told as possible only where a known answer meets one of its conditions."""

import random
from collections.abc import Iterator

import pytest

from content.guides.guides import names, read_guide
from tests.wizards.small import small
from tests.wizards.walks import TODAY, random_walks
from wizards.asking.walk import replay
from wizards.deciding.decide import Standing, standing
from wizards.guide.answer import DONT_KNOW, Answers
from wizards.guide.conditions import Condition, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide

AS_IT_IS = 0.5
"""How often a random reader leaves what is not known as it is."""
GUIDES = [read_guide(name).guide for name in names()]


def standings(guide: Guide, answers: Answers) -> Iterator[Standing]:
    """How each outcome with conditions stands for a reader."""
    reading = Reading(guide, answers, TODAY)
    single = {decision.id for decision in guide.decisions if decision.single}
    return (standing(o, reading) for o in guide.outcomes if o.decision in single and o.requirements)


def rests_on_what_is_known(guide: Guide, condition: Condition, answers: Answers) -> bool:
    """Say whether another answer to something known would undo a condition, some answers to the rest given."""
    chance = random.Random(2)
    known = [q for q in guide.questions if q.options and answers.get(q.id, DONT_KNOW) != DONT_KNOW]
    left = [q for q in guide.questions if q.options and q not in known]
    for _ in range(300):
        given = {**answers, **{q.id: chance.choice(q.options).id for q in left if chance.random() > AS_IT_IS}}
        for question in known:
            tried = given | {question.id: chance.choice(question.options).id}
            undone = not holds(condition, Reading(guide, tried, TODAY))
            if undone and holds(condition, Reading(guide, given, TODAY)):
                return True
    return False


def test_what_nobody_knows_makes_nothing_possible() -> None:
    guide = small("cake")
    [unknown] = standings(guide, {"oven": DONT_KNOW, "price": DONT_KNOW})
    [met] = standings(guide, {"oven": "yes", "guests": "many"})
    [failed] = standings(guide, {"oven": "no", "price": DONT_KNOW})
    assert (unknown.state, met.state, failed.state) == ("unasked", "possible", "ruled_out")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_possible_is_what_a_known_answer_speaks_for(guide: Guide) -> None:
    for answers in (*(case.answers for case in guide.cases), *random_walks(guide, 60, seed=11)):
        for each in standings(guide, replay(guide, answers, TODAY).answers):
            if each.state == "possible":
                met = (need.holds for need in each.holding)
                assert any(rests_on_what_is_known(guide, one, answers) for one in met), (each.outcome.id, answers)
            if each.state == "ruled_out":
                assert each.failing
