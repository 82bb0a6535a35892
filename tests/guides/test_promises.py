"""Where a purchase has been promised, taking the promise back in writing comes before all else."""

import random
from collections.abc import Iterator

import pytest

from content.guides.guides import read_guide
from tests.wizards.walks import TODAY
from wizards.asking.samples import sample_answers
from wizards.asking.walk import Walk, replay
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.telling.result import Result, result

PROMISES = {"path": "promise", "opi-type": "promise", "explorative": "promise", "municipal-powers": "preference"}
"""The question of each guide that asks whether a purchase is promised."""
WALKS = 120


def readers(guide: Guide, question: str, answer: str) -> Iterator[Walk]:
    """The cases and random readers who were asked about a promise and gave this answer, however they were led there."""
    chance = random.Random(3)
    yield from (replay(guide, c.answers, TODAY) for c in guide.cases if c.answers.get(question) == answer)
    for _ in range(WALKS):
        answers: dict[str, Answer] = {}
        while (walk := replay(guide, answers, TODAY)).next:
            asked = walk.next
            answers[asked.id] = answer if asked.id == question else chance.choice(sample_answers(guide, asked))
        if question in walk.answers:
            yield walk


def sent_first(told: Result) -> str | None:
    """Give the letter of the first step that is not to ask the lawyer about it."""
    assert told.first
    steps = [step.letter for step in told.first.steps]
    return steps[1] if steps[0] == "ask_lawyer" else steps[0]


@pytest.mark.parametrize("name", PROMISES)
def test_taking_a_promise_back_comes_first_wherever_one_was_made(name: str) -> None:
    guide = read_guide(name).guide
    made = list(readers(guide, PROMISES[name], "promised"))
    assert made
    for walk in made:
        assert sent_first(result(guide, walk, TODAY, "da")) == "withdraw_promise", dict(walk.answers)


@pytest.mark.parametrize("name", PROMISES)
def test_nobody_is_told_to_take_back_what_was_not_promised(name: str) -> None:
    guide = read_guide(name).guide
    for walk in readers(guide, PROMISES[name], "none"):
        told = result(guide, walk, TODAY, "da")
        assert all(letter.id != "withdraw_promise" for letter in told.letters), dict(walk.answers)
