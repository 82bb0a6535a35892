"""The first page of a result, and what is left to say below it: nothing twice, and no exclusion as a task."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.wizards import small
from wizards.asking.walk import replay
from wizards.guide.advice import Step, Stop
from wizards.guide.answer import Answer
from wizards.guide.conditions import Is
from wizards.guide.model import Guide, Outcome, Requirement, Role
from wizards.language.words import Words
from wizards.telling.result import FIRST_STEPS, FIRST_STOPS, Result, result
from wizards.telling.room import Fitting, Offer, fitting

HOME: dict[str, Answer] = {"oven": "yes", "guests": "few"}
BOUGHT: dict[str, Answer] = {"oven": "no", "price": {"each": Decimal(40)}}


def told(guide: Guide, answers: dict[str, Answer]) -> Result:
    day = date(2026, 11, 29)
    return result(guide, replay(guide, answers, day), day, "en")


def changed(guide: Guide, decision: str, id_: str, **parts: Any) -> Guide:
    """Give a guide one of whose outcomes is otherwise."""
    now: list[Outcome] = [
        replace(each, **parts) if (each.decision, each.id) == (decision, id_) else each for each in guide.outcomes
    ]
    return replace(guide, outcomes=tuple(now))


def both(words: str) -> Words:
    return Words(words, words)


def test_the_first_steps_and_stops_are_on_the_first_page_and_the_rest_below() -> None:
    steps = tuple(Step(da=f"{n}.", en=f"{n}.") for n in range(5))
    stops = tuple(Stop(da=f"Stop {n}.", en=f"Stop {n}.") for n in range(4))
    found = told(changed(small.read("cake"), "cake", "bake", next=steps, stops=stops), HOME)
    assert found.first is not None
    assert [step.words for step in found.first.steps] == [step.en for step in steps[:FIRST_STEPS]]
    assert [step.words for step in found.lines[0].next] == [step.en for step in steps[FIRST_STEPS:]]
    assert found.first.stops == tuple(stop.en for stop in stops[:FIRST_STOPS])
    assert found.lines[0].stops == tuple(stop.en for stop in stops[FIRST_STOPS:])


@pytest.mark.parametrize(("oven", "state"), [("yes", "holds"), ("no", "fails")])
def test_what_an_outcome_is_not_is_told_only_where_it_fails(oven: str, state: str) -> None:
    need = Requirement(
        id="no_oven", words=both("There is an oven."), holds=Is("oven", frozenset({"yes"})), excludes=True
    )
    guide = changed(small.read("cake"), "cake", "bake", requirements=(need,))
    answers = HOME if oven == "yes" else BOUGHT
    found = told(guide, answers)
    shown = found.lines[0].conditions if oven == "yes" else found.alternatives[0].outcomes[0].conditions
    assert [each.state for each in shown] == ([state] if state == "fails" else [])


def test_a_step_of_a_list_that_the_first_page_has_is_not_said_again_in_it() -> None:
    guide = changed(small.read("cake"), "cake", "buy", next=(Step(da="Ring.", en="Call."),))
    guide = changed(guide, "advice", "order_early", next=(Step(da="Ring.", en="Call."), Step(da="Gå.", en="Go.")))
    found = told(guide, BOUGHT)
    assert found.first is not None
    assert [step.words for step in found.first.steps] == ["Call."]
    assert [step.words for step in found.lists[0].items[0].next] == ["Go."]


def test_an_item_of_a_list_says_who_does_it_and_how_long_it_takes_as_a_step_and_not_again_below() -> None:
    guide = changed(small.read("cake"), "cake", "buy", next=())
    guide = changed(guide, "advice", "order_early", who="company", time=both("an hour"))
    doing = tuple(replace(each, role="do") if each.id == "advice" else each for each in guide.decisions)
    found = told(replace(guide, decisions=doing), BOUGHT)
    assert found.first is not None
    (step,) = found.first.steps
    assert (step.who, step.takes, step.at) == ("the company", "an hour", "advice:order_early")
    assert (found.lists[0].items[0].who, found.lists[0].items[0].time) == (None, None)
    unused = told(guide, BOUGHT).lists[0].items[0]
    assert (unused.who, unused.time) == ("the company", "an hour")


@pytest.mark.parametrize(("role", "part"), [("do", "steps"), ("care", "stops")])
@pytest.mark.parametrize(
    ("title", "sentence"),
    [("Order early", "Order early."), ("Order early.", "Order early."), ("Is it open?", "Is it open?")],
)
def test_a_title_among_sentences_ends_as_they_do(role: Role, part: str, title: str, sentence: str) -> None:
    guide = changed(small.read("cake"), "cake", "buy", next=(), stops=())
    guide = changed(guide, "advice", "order_early", title=both(title))
    listed = tuple(replace(each, role=role) if each.id == "advice" else each for each in guide.decisions)
    found = told(replace(guide, decisions=listed), BOUGHT)
    told_there = [getattr(each, "words", each) for each in getattr(found.first, part)]
    assert told_there == [sentence]
    assert found.lists[0].items[0].title == title, "a heading stays one"


def offer(steps: list[tuple[str, str]], ways: Sequence[str], stops: int = 2, title: str = "A title") -> Offer:
    return Offer(title, "What it is.", "Why it is so.", steps, ["A stop."] * stops, ways)


def test_further_ways_give_way_before_a_third_step_and_of_three_the_outermost_two_stay() -> None:
    ways, steps = ("First. " * 24, "Second. " * 24, "Third. " * 24), [("A step to take. " * 6, "somebody")] * 3
    assert fitting([offer(steps, ways)]) == Fitting(3, 2, (0,))
    assert fitting([offer(steps[:2], ways)]) == Fitting(2, 1, (0, 2))
    assert fitting([offer([("A step.", "")] * 3, ("A.", "B.", "C."))]).points == (0, 1, 2)
    assert fitting([offer([], (), stops=0)]).points == ()


def test_what_does_not_fit_in_one_language_is_shown_in_none() -> None:
    short, long = offer([("A step.", "")] * 3, ("A.",)), offer([("A step to take. " * 9, "")] * 3, ("A. " * 99,))
    assert fitting([short]) != fitting([long])
    assert fitting([short, long]) == fitting([long, short]) == fitting([long])


def test_both_languages_begin_with_as_many_steps_and_stops() -> None:
    steps = tuple(Step(da=f"{n} skridt.", en=f"{n}. {'A long step. ' * 30}") for n in range(3))
    guide = changed(small.read("cake"), "cake", "bake", next=steps)
    day = date(2026, 11, 29)
    walk = replay(guide, HOME, day)
    firsts = [result(guide, walk, day, lang).first for lang in ("da", "en")]
    counts = {(len(each.steps), len(each.stops), len(each.points)) for each in firsts if each}
    assert len(counts) == 1
    assert counts.pop()[0] < len(steps)
