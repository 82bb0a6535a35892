"""The drawing says of each answer where it leads, as the engine decides."""

from collections.abc import Iterator
from datetime import date

import pytest

from content.drafting.ways import TooManyError, Ways, ways
from content.guides.guides import read_guide
from content.words import say
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import Answers
from wizards.guide.facts import Reading
from wizards.guide.model import Guide

DAY = date(2026, 11, 30)
DRAWN = ("meeting", "only-supplier", "contacts", "methods")


def walks(guide: Guide, drawn: Ways, at: int | None, answers: Answers) -> Iterator[tuple[Answers, str]]:
    """Follow the drawing from a place: each way through it as answers, and the outcome at its end."""
    if at is None:
        return
    place = drawn.places[at]
    question = guide.questions[place.question - 1]
    for option in question.options:
        label = option.label["en"]
        [branch] = [each for each in place.branches if not each.answers or label in each.answers]
        given = {**answers, question.id: option.id}
        if branch.place is None:
            yield given, branch.end
        else:
            yield from walks(guide, drawn, branch.place, given)


@pytest.mark.parametrize("name", DRAWN)
def test_each_way_through_the_drawing_ends_where_the_engine_ends(name: str) -> None:
    guide = read_guide(name).guide
    answer = guide.answer
    assert answer
    drawn = ways(guide, DAY, "en", say)
    assert drawn
    found = list(walks(guide, drawn, 0, {}))
    assert len(found) > 1
    for answers, end in found:
        whole: Answers = answers
        while missing := replay(guide, whole, DAY).next:  # what has no part in the answer
            whole = {**whole, missing.id: sample_answers(guide, missing)[0]}
        given = Reading(guide, whole, DAY)[answer.id]
        assert guide.outcome(answer.id, str(given)).title["en"] == end


@pytest.mark.parametrize("name", DRAWN)
def test_every_place_is_come_to_and_every_question_is_drawn_or_named(name: str) -> None:
    guide = read_guide(name).guide
    drawn = ways(guide, DAY, "en", say)
    assert drawn
    led_to = {branch.place for place in drawn.places for branch in place.branches} - {None}
    assert led_to == set(range(1, len(drawn.places)))
    assert {place.question for place in drawn.places} | set(drawn.passed) == set(range(1, len(guide.questions) + 1))
    assert {place.question for place in drawn.places}.isdisjoint(drawn.passed)


def test_more_places_than_anybody_can_follow_are_not_drawn() -> None:
    with pytest.raises(TooManyError):
        ways(read_guide("meeting").guide, DAY, "en", say, most=2)
