"""What may follow rests on the questions that may still come, and on no others."""

from dataclasses import replace

import pytest

from tests.wizards import small
from tests.wizards.walks import TODAY
from wizards.deciding.foresight import Foresight
from wizards.guide.answer import Answers
from wizards.guide.facts import Reading


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
