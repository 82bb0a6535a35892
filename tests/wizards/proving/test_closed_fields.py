"""What a case closes nobody can fill in, so no path of a proof has it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.wizards import small
from tests.wizards.walks import TODAY, every_path
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import Answer
from wizards.guide.conditions import Condition, Is, every, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.proving.explore import Explorer, Ground
from wizards.proving.prove import prove

TWO = {"each": Decimal(60), "count": Decimal(2)}
THREE = {"each": Decimal(60), "count": Decimal(3)}


def cake(field: str) -> Guide:
    """Give the cake, one field of whose price is shown only to who does not know of an oven."""
    guide = small.small("cake")
    price, known = guide.questions[-1], guide.amounts_question
    assert known
    dk = Is("oven", frozenset({"dk"}))
    shown = replace(price, fields=tuple(replace(f, ask_when=dk) if f.id == field else f for f in price.fields))
    samples = replace(known, samples=lambda amounts: (TWO, THREE))
    return replace(guide, questions=(*guide.questions[:-1], shown), amounts_question=samples)


def met(guide: Guide, condition: Condition) -> Mapping[str, Answer] | None:
    return Explorer(Ground(guide, TODAY), (condition,)).witness(0)


def where(oven: str, dear: str) -> Condition:
    return every((Is("oven", frozenset({oven})), Is("dear", frozenset({dear}))))


def test_numbers_in_a_closed_field_are_on_no_path() -> None:
    guide = cake("count")
    assert met(guide, where("dk", "yes")) == {"oven": "dk", "price": TWO}
    assert met(guide, where("no", "yes")) is None
    assert met(guide, where("no", "no")) == {"oven": "no", "price": {"each": Decimal(60)}}
    assert met(cake("none"), where("no", "yes")), "it is the closed field alone that rules it out"


def test_amounts_of_which_nothing_is_left_are_on_no_path() -> None:
    assert met(cake("each"), where("no", "yes")) is None
    assert met(cake("each"), where("no", "unknown")) == {"oven": "no", "price": "dk"}


def test_what_is_left_of_a_sample_keeps_its_place() -> None:
    guide = cake("count")
    left = {"each": Decimal(60)}
    assert sample_answers(guide, guide.questions[-1], frozenset({"count"})) == ("dk", left, left)
    assert sample_answers(guide, guide.questions[-1], frozenset({"each"})) == ("dk", "dk", "dk")


@pytest.mark.parametrize("field", ["count", "each"])
def test_paths_are_counted_once_each_and_are_those_that_a_reader_can_walk(field: str) -> None:
    guide = cake(field)
    walked: list[Mapping[str, Answer]] = []
    for path in every_path(cake("none")):
        answers = replay(guide, path, TODAY)
        if answers.next is None and answers.answers not in walked:
            walked.append(answers.answers)
    assert prove(guide, TODAY).paths == len(walked)
    for oven in ("no", "dk"):
        for dear in ("yes", "no", "unknown"):
            seen = any(holds(where(oven, dear), Reading(guide, path, TODAY)) for path in walked)
            assert (met(guide, where(oven, dear)) is not None) == seen
