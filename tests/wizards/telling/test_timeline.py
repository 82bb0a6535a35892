"""A procedure is counted back from the reader's day: stages add up, days stand in order, and what is late is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards import small
from wizards.guide.model import Guide
from wizards.guide.procedures import After, Procedure, Remedy, Stage
from wizards.language.dates import day
from wizards.language.words import Words, say
from wizards.telling.timeline import FURTHEST, Timeline, latest, timeline

TODAY = date(2031, 3, 1)
WORDS = Words("Noget", "Something")
type Begins = tuple[str, date | None, date]
"""The sentence that a stage begins with, by its key, and its usual and its last day."""


def stage(id_: str, usual: int, least: int, bound: bool = False) -> Stage:
    return Stage(id=id_, words=WORDS, who="project", usual=usual, least=least, bound=bound, source=("901:1-10",))


def procedure(*stages: Stage, id_: str = "bake") -> Procedure:
    return Procedure(
        id=id_,
        name=WORDS,
        ends=WORDS,
        stages=stages,
        shorter=(Remedy(da="Køb den", en="Buy it"),),
        after=(After(da="Vask op", en="Wash up", within=30),),
    )


BAKING = procedure(stage("knead", 2, 3), stage("rise", 3, 10, bound=True), stage("cool", 1, 0))


def of(given: Procedure, typed: str, *others: Procedure, lang: str = "en") -> Timeline:
    known = {each.id: each for each in (given, *others)}
    guide: Guide = replace(small.small("cake"), procedures=known)
    found = timeline(guide, known, typed, TODAY, lang)
    assert found
    return found


STAGES = st.lists(
    st.integers(0, 60).flatmap(lambda weeks: st.tuples(st.just(weeks), st.integers(0, 7 * weeks))),
    min_size=1,
    max_size=9,
)
AHEAD = st.integers(0, FURTHEST.days)


@given(STAGES, AHEAD, st.sampled_from(["da", "en"]))
def test_days_are_counted_back_in_order_and_the_lengths_are_the_stages_own(
    lengths: list[tuple[int, int]], ahead: int, lang: str
) -> None:
    made = procedure(*(stage(f"s{at}", *each) for at, each in enumerate(lengths)))
    end = TODAY + timedelta(days=ahead)
    found = of(made, end.isoformat(), lang=lang)
    usual, least = zip(*latest(made, end), strict=True)
    told = [each.begin or "" for each in found.stages]
    assert all(day(first, lang) in said for first, said in zip(usual, told, strict=True) if usual[0] >= TODAY)
    assert all(day(last, lang) in said for last, said in zip(least, told, strict=True))
    assert len(usual) == len(least) == len(lengths)
    assert [after - before for before, after in zip(usual, [*usual[1:], end], strict=True)] == [
        timedelta(weeks=weeks) for weeks, _ in lengths
    ]
    assert [after - before for before, after in zip(least, [*least[1:], end], strict=True)] == [
        timedelta(days=days) for _, days in lengths
    ]
    assert all(before <= after for before, after in zip(usual, least, strict=True))
    assert found.usual_days == sum(each.usual_days for each in found.stages)


@given(STAGES, AHEAD)
def test_the_verdict_is_what_the_first_days_say(lengths: list[tuple[int, int]], ahead: int) -> None:
    made = procedure(*(stage(f"s{at}", *each) for at, each in enumerate(lengths)))
    end = TODAY + timedelta(days=ahead)
    found = of(made, end.isoformat())
    usual, least = next(latest(made, end))
    assert found.verdict == ("in_time" if usual >= TODAY else "tight" if least >= TODAY else "too_late")


@pytest.mark.parametrize(
    ("days", "verdict", "helped"),
    [(42, "in_time", False), (41, "tight", True), (13, "tight", True), (12, "too_late", True), (0, "too_late", True)],
)
def test_what_can_be_done_is_told_where_the_time_is_short(days: int, verdict: str, helped: bool) -> None:
    found = of(BAKING, (TODAY + timedelta(days=days)).isoformat())
    assert (found.verdict, found.shorter) == (verdict, ("Buy it",) if helped else ())


def test_what_is_too_late_says_the_soonest_day() -> None:
    told = of(BAKING, "2.3.2031").told
    assert told is not None
    assert "14 March 2031" in told
    assert "12 April 2031" in told


def test_without_a_day_only_lengths_are_told() -> None:
    found = of(BAKING, " ")
    assert (found.error, found.verdict, found.told, found.shorter) == (None, None, None, ())
    assert [each.begin for each in found.stages] == [None] * 3
    assert found.after == (say("timeline.after", "en", words="Wash up", days=say("timeline.days", "en", n="30")),)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("12.4.2031", ("begin", date(2031, 3, 1), date(2031, 3, 30)), ("begin", date(2031, 4, 5), date(2031, 4, 12))),
        ("11.4.2031", ("begin_hasty", None, date(2031, 3, 29)), ("begin_hasty", None, date(2031, 4, 11))),
        ("13.3.2031", ("begun", None, date(2031, 2, 28)), ("begin_hasty", None, date(2031, 3, 13))),
    ],
)
def test_each_stage_says_when_to_begin_as_usual_or_in_haste(typed: str, first: Begins, last: Begins) -> None:
    told = [each.begin or "" for each in of(BAKING, typed).stages]
    for said, (key, usual, least) in ((told[0], first), (told[-1], last)):
        days = {name: day(each, "en") for name, each in (("usual", usual), ("least", least)) if each}
        assert said == say(f"timeline.{key}", "en", **days)


def test_what_follows_the_end_has_its_last_day() -> None:
    assert of(BAKING, "1 May 2031").after == ("Wash up, by 31 May 2031",)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("soon", "cannot be read"),
        ("31.2.2032", "cannot be read"),
        ("28.2.2031", "has passed"),
        ("1.5.2231", "very far"),
    ],
)
def test_a_day_that_cannot_be_used_gets_a_sentence_and_counts_nothing(typed: str, says: str) -> None:
    found = of(BAKING, typed)
    assert found.error is not None
    assert typed in found.error
    assert says in found.error
    assert (found.verdict, found.typed, {each.begin for each in found.stages}) == (None, typed, {None})


def test_today_is_a_day_to_come() -> None:
    assert of(BAKING, TODAY.isoformat()).error is None


def test_only_days_of_the_law_are_called_so() -> None:
    assert ["law" in each.least for each in of(BAKING, "").stages] == [False, True, False]


def test_other_procedures_stand_beside_the_first_each_once() -> None:
    other = procedure(stage("order", 1, 1), id_="buy")
    found = of(BAKING, "1.5.2031", other)
    assert [each.id for each in found.others] == ["buy"]
    assert "24 April 2031" in (found.others[0].begin or "")


def test_a_result_that_leads_to_no_procedure_has_no_timeline() -> None:
    assert timeline(small.small("cake"), (), "1.5.2031", TODAY, "da") is None


@pytest.mark.parametrize(
    ("days", "said"), [(13, "13 days"), (14, "2 weeks"), (15, "3 weeks"), (59, "9 weeks"), (60, "about 2 months")]
)
def test_a_length_is_told_in_days_then_in_weeks_that_have_begun_and_from_two_months_on_in_both(
    days: int, said: str
) -> None:
    told = of(procedure(stage("wait", 1, days)), "").takes
    assert said in told
    assert ("month" in told) == ("month" in said)


@pytest.mark.parametrize(("end", "planned"), [(date(2051, 2, 20), True), (date(2051, 3, 5), False)])
def test_a_plan_is_made_for_a_day_of_the_next_twenty_years(end: date, planned: bool) -> None:
    known = {BAKING.id: BAKING}
    found = timeline(replace(small.small("cake"), procedures=known), known, end.isoformat(), TODAY, "en")
    assert found
    assert bool(found.verdict) == planned
