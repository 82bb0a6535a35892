"""What may follow rests on the questions that may still come, and on no others."""

import random
from collections.abc import Hashable
from dataclasses import replace

import pytest

from content.guides.guides import read_guide
from tests.wizards import small
from tests.wizards.walks import TODAY, random_walk
from wizards.asking.fields import closed_fields
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding.changes import results
from wizards.deciding.foresight import Foresight
from wizards.guide.answer import Answers
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide


@pytest.mark.parametrize(
    ("answers", "to_come", "may_give"),
    [
        ({}, {"oven", "guests"}, {"bake", "buy"}),
        ({"oven": "yes"}, {"guests"}, {"bake", "buy"}),
        ({"oven": "no"}, {"guests"}, set()),
        ({"oven": "yes", "guests": "many"}, set(), {"buy"}),
        ({"oven": "yes", "guests": "few"}, set(), {"bake"}),
    ],
)
def test_a_question_that_will_not_be_asked_brings_nothing_about(
    answers: Answers, to_come: set[str], may_give: set[str]
) -> None:
    cake = small.small("cake")
    assert cake.answer
    by_guests = replace(cake.answer, rules=cake.answer.rules[:2])
    assert Foresight(Reading(cake, answers, TODAY), frozenset(to_come)).outcomes(by_guests) == may_give


@pytest.mark.parametrize("name", ["path", "opi-type", "contract-change"])
def test_what_is_left_is_the_same_only_where_no_answer_to_come_tells_two_cases_apart(name: str) -> None:
    """Random cases that stand alike at a question and differ in an answer get the same results, answered alike."""
    guide = read_guide(name).guide
    alike: dict[tuple[int, ...], list[Answers]] = {}
    numbered: dict[Hashable, int] = {}
    chance = random.Random(3)
    for _ in range(400):
        walk = random_walk(guide, chance)
        cut = chance.randrange(len(guide.questions) // 2, len(guide.questions))
        given = {q.id: walk[q.id] for q in guide.questions[:cut] if q.id in walk}
        for other in (given, *(neighbour(guide, given, cut, chance) for _ in range(3))):
            ahead = Foresight(Reading(guide, other, TODAY), frozenset(q.id for q in guide.questions[cut:]), numbered)
            place = cut, *(ahead.left(decision) for decision in guide.singles)
            alike.setdefault(place, []).append(other)
    held = 0
    for (cut, *_), cases in alike.items():
        first, *others = cases
        for other in others:
            if other == first:
                continue
            held += 1
            for pick in range(8):
                told = [results(guide, answered(guide, each, cut, pick), TODAY) for each in (first, other)]
                assert told[0] == told[1], (first, other)
    assert held > 20


def neighbour(guide: Guide, given: Answers, cut: int, chance: random.Random) -> Answers:
    """Give a case that differs in one answer, with the same questions asked before a place."""
    ahead = (None, *guide.questions[cut:])
    for question in chance.sample(guide.questions, len(guide.questions)):
        if question.id in given:
            for answer in sample_answers(guide, question):
                walk = replay(guide, {**given, question.id: answer}, TODAY)
                if walk.answers.keys() == given.keys() and walk.answers != given and walk.next in ahead:
                    return dict(walk.answers)
    return given


def answered(guide: Guide, given: Answers, cut: int, pick: int) -> Answers:
    """Answer each question to come by its place and the pick alone, as it is asked."""
    answers = dict(given)
    for index, question in enumerate(guide.questions[cut:]):
        reading = Reading(guide, answers, TODAY)
        if holds(question.ask_when, reading):
            samples = sample_answers(guide, question, closed_fields(question, reading))
            answers[question.id] = samples[(pick * 7 + index * pick) % len(samples)]
    return answers
