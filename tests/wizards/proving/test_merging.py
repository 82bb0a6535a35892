"""Raw answers that wait for a fact are one only where no answer to come tells them apart."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from tests.wizards import small
from wizards.guide.calculator import Situation, derived
from wizards.guide.conditions import TRUE, Is
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.proving.explore import Explorer, Ground

TODAY = date(2026, 1, 1)


def guide(say: Callable[[str | None, str | None], str]) -> Guide:
    """Give the cake, with guests always asked about and a fact of oven and guests."""

    @derived(reads=("oven", "guests"), values=("yes", "no"), source=("901:1-10",))
    def fits(case: Situation) -> str | None:
        return say(case.choice("oven"), case.choice("guests"))

    cake = small.small("cake")
    questions = tuple(replace(question, ask_when=TRUE) for question in cake.questions[:2])
    return replace(cake, questions=questions, decisions=(), outcomes=(), cases=(), facts={"fits": fits})


def pairs(made: Guide) -> Iterator[dict[str, str]]:
    oven, guests = (tuple(option.id for option in question.options) for question in made.questions)
    yield from ({"oven": o, "guests": g} for o, g in product(oven, guests))


@pytest.mark.parametrize(
    "say",
    [
        lambda oven, guests: "yes" if (oven, guests) == ("dk", "few") else "no",
        lambda oven, guests: "yes" if (oven == "yes") == (guests == "many") else "no",
        lambda oven, guests: "yes" if guests == "few" else "no",
    ],
)
def test_as_many_paths_as_there_are_lead_to_each_value_of_a_fact(say: Callable[[str | None, str | None], str]) -> None:
    made = guide(say)
    for value in ("yes", "no"):
        explorer = Explorer(Ground(made, TODAY), (Is("fits", frozenset({value})),), whole=True)
        counted = sum(group.paths for state, group in explorer.ends.items() if explorer.settled(state)[0])
        assert counted == sum(Reading(made, each, TODAY)["fits"] == value for each in pairs(made))
