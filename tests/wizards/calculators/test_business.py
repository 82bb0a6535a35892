"""The sum of a business case: it adds up, turns where it says, and counts as money only what somebody saves."""

import re
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.calculators.exhibits import rows_of
from wizards.calculators.business import estimate, pays_back, samples, weakest
from wizards.calculators.business_plan import Plan, balance, break_even, plan, so_far, years_of
from wizards.calculators.business_sensitivity import GAINS, STEP, moved, sensitivities
from wizards.calculators.business_tables import business_case
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Chart
from wizards.language.words import say

TODAY = date(2026, 11, 21)
AMOUNT = st.integers(0, 900_000).map(Decimal)
SHARE = st.integers(0, 100).map(lambda p: Decimal(p) / 100)
PLANS = st.builds(
    Plan,
    startup=AMOUNT,
    running=AMOUNT,
    time=AMOUNT,
    money=AMOUNT,
    first_year=SHARE,
    years=st.integers(1, 40).map(lambda q: Decimal(q) / 4),
    caution=SHARE,
)
NUMBERS = st.fixed_dictionaries(
    {},
    optional={
        "startup": st.integers(0, 900_000),
        "running": st.integers(0, 300_000),
        "hours": st.integers(0, 2_000),
        "hour_price": st.integers(0, 600),
        "money": st.integers(0, 300_000),
        "first_year": st.integers(0, 100),
        "caution": st.integers(0, 100),
        "years": st.integers(0, 12),
    },
)
TIME_USES = st.sampled_from(("budget", "other", "none", "dk"))


def case(time_use: str = "none", **numbers: int | str) -> Situation:
    given_numbers = {k: Decimal(v) for k, v in numbers.items()}
    answers: dict[str, Answer] = {"time_use": time_use, "numbers": given_numbers}
    return Situation(answers, {}, TODAY)


@given(PLANS)
def test_the_balance_is_the_start_and_every_year_added_up(made: Plan) -> None:
    listed = years_of(made)
    assert sum(y.part for y in listed) == made.years
    assert so_far(made)[0] == -made.startup
    assert balance(made) == so_far(made)[0] + sum(y.gain - y.cost for y in listed)


@given(PLANS, st.integers(1, 12))
def test_whole_years_follow_the_plain_formula(plan: Plan, years: int) -> None:
    made = replace(plan, years=Decimal(years))
    gain = (made.time + made.money) * (1 - made.caution)
    exact = gain * (years - 1 + made.first_year) - made.running * years - made.startup
    assert abs(balance(made) - exact) <= years + 1, "only the rounding to kroner is between"


@given(PLANS)
def test_it_breaks_even_in_the_first_year_from_which_nothing_is_owed(made: Plan) -> None:
    reached, year = so_far(made), break_even(made)
    if balance(made) >= 0:
        assert year is not None
        assert all(b >= 0 for b in reached[year:])
        assert year == 0 or reached[year - 1] < 0
    else:
        assert year is None or year >= made.years


@given(PLANS)
def test_a_later_break_even_is_the_lifetime_it_would_take(made: Plan) -> None:
    year = break_even(made)
    if year is not None and balance(made) < 0:
        longer = Plan(**{f.name: getattr(made, f.name) for f in fields(made)} | {"years": Decimal(year)})
        assert balance(longer) >= -year - 1, "at most the rounding of each year is missing"


@given(PLANS, st.sampled_from(("time", "money", "running", "startup", "first_year")), st.integers(1, 100))
def test_more_gain_never_costs_and_more_cost_never_gains(made: Plan, name: str, percent: int) -> None:
    more = balance(moved(made, name, percent))
    assert more >= balance(made) if name in GAINS else more <= balance(made)


@given(PLANS, st.sampled_from(("time", "money", "running", "startup", "years")), st.integers(-99, 100))
def test_an_assumption_is_moved_by_its_percent_and_nothing_else_is(made: Plan, name: str, percent: int) -> None:
    value = getattr(made, name)
    assert moved(made, name, percent) == replace(made, **{name: value + value * percent / 100})
    assert moved(made, name, 0) == made


@given(PLANS)
def test_the_share_of_the_first_year_is_at_most_the_whole(made: Plan) -> None:
    assert moved(made, "first_year", 100).first_year == min(1, 2 * made.first_year)
    assert moved(made, "first_year", -STEP).first_year == made.first_year * (100 - STEP) / 100


@given(PLANS, st.integers(0, 99))
def test_a_larger_deduction_never_helps(made: Plan, percent: int) -> None:
    careful = Plan(**{f.name: getattr(made, f.name) for f in fields(made)} | {"caution": Decimal(1)})
    assert balance(careful) <= balance(made)
    assert balance(careful) <= -made.startup


@given(PLANS)
def test_a_turn_is_the_smallest_whole_percent_that_changes_the_sign(made: Plan) -> None:
    pays = balance(made) >= 0
    for turn in sensitivities(made):
        sign = 1 if turn.up else -1
        assert turn.balance == balance(moved(made, turn.assumption, sign * STEP))
        assert turn.turned == ((turn.balance >= 0) != pays)
        if turn.at is None:
            assert not turn.turned
        else:
            assert (balance(moved(made, turn.assumption, sign * turn.at)) >= 0) != pays
            before = moved(made, turn.assumption, sign * (turn.at - 1))
            assert (balance(before) >= 0) == pays
            assert turn.turned == (turn.at <= STEP)


@given(NUMBERS, TIME_USES)
def test_the_verdict_says_what_the_balance_says(numbers: dict[str, int], time_use: str) -> None:
    here = case(time_use, **numbers)
    made, verdict = plan(here), pays_back(here)
    assert verdict in pays_back.values
    assert (verdict == "unknown") == (made is None)
    if made:
        assert (verdict in ("firm", "fragile")) == (balance(made) >= 0)
        assert (verdict == "fragile") == (balance(made) >= 0 and any(t.turned for t in sensitivities(made)))
        assert verdict != "loss" or break_even(made) is None
        assert verdict != "slow" or (break_even(made) or 0) >= made.years
        assert verdict != "time_only" or time_use != "budget"


@given(NUMBERS, TIME_USES)
def test_hours_are_money_only_where_they_leave_a_budget(numbers: dict[str, int], time_use: str) -> None:
    made = plan(case(time_use, **numbers))
    if made and time_use != "budget":
        assert made.time == 0
    without = {k: v for k, v in numbers.items() if k not in ("hours", "hour_price")}
    if made and time_use != "budget":
        assert made == plan(case(time_use, **without))


@given(NUMBERS, TIME_USES, st.sampled_from(("da", "en")))
def test_the_lines_of_the_sum_add_up_to_the_result(numbers: dict[str, int], time_use: str, lang: str) -> None:
    here = case(time_use, **numbers)
    made, found = plan(here), business_case(here, lang)
    assert bool(found) == (made is not None)
    if made:
        told = [_kroner(row[2]) for row in rows_of(found[0]) if row[2]]
        assert told[-1] == sum(told[:-1]) == balance(made)
        yearly = rows_of(found[1])
        assert sum(_kroner(row[3]) for row in yearly) == _kroner(yearly[-1][4]) == balance(made)
        assert isinstance(found[2], Chart)
        assert [b.value for b in found[2].bars] == list(so_far(made))
        assert [b.words for b in found[2].bars] == [row[4] for row in yearly]
        assert len(rows_of(found[3])) == len(sensitivities(made))


def test_the_example_of_the_page_gives_its_result() -> None:
    page = case("budget", startup=60_000, running=30_000, hours=400, hour_price=250, caution=25, years=3)
    made = plan(page)
    assert made is not None
    assert balance(made) == 75_000
    assert break_even(made) == 2
    assert pays_back(page) == "firm"
    assert weakest(page) == "time"
    assert estimate(page) == "cautious"


@pytest.mark.parametrize(
    ("time_use", "numbers", "verdict"),
    [
        ("none", {"startup": 100_000, "running": 20_000, "money": 48_000, "years": 4}, "fragile"),
        ("none", {"running": 50_000, "money": 50_000, "years": 3}, "fragile"),
        ("none", {"startup": 100_000, "running": 20_000, "money": 30_000, "years": 4}, "slow"),
        ("none", {"startup": 10_000, "running": 20_000, "money": 20_000, "years": 40}, "loss"),
        ("none", {"startup": 10_000, "years": 4}, "no_gain"),
        ("none", {"startup": 10_000, "money": 90_000, "caution": 100, "years": 4}, "no_gain"),
        ("other", {"startup": 10_000, "hours": 300, "hour_price": 250, "years": 4}, "time_only"),
        ("dk", {"startup": 10_000, "hours": 300, "hour_price": 250, "years": 4}, "time_only"),
        ("other", {"startup": 10_000, "hours": 300, "years": 4}, "no_gain"),
        ("budget", {"startup": 10_000, "hours": 300, "years": 4}, "unknown"),
        ("none", {"startup": 10_000, "money": 90_000}, "unknown"),
        ("none", {"money": 90_000, "years": 4}, "unknown"),
    ],
)
def test_each_verdict_has_its_case(time_use: str, numbers: dict[str, int], verdict: str) -> None:
    assert pays_back(case(time_use, **numbers)) == verdict


def test_figures_that_are_not_known_or_not_asked_say_so() -> None:
    unknown = Situation({"time_use": "budget", "numbers": "dk"}, {}, TODAY)
    assert pays_back(unknown) == "unknown"
    assert weakest(unknown) is estimate(unknown) is None
    assert business_case(unknown, "da") == ()
    assert pays_back(Situation({}, {}, TODAY)) is None


def test_the_years_of_a_late_break_even_are_told() -> None:
    rows = rows_of(business_case(case(startup=100_000, running=20_000, money=30_000, years=4), "da")[0])
    assert ("Tjent hjem", "først i år 10", "") in rows


def test_freed_time_that_is_not_money_stands_in_hours() -> None:
    rows = rows_of(business_case(case("other", startup=10_000, hours=300, hour_price=250, years=4), "en")[0])
    assert rows[-1] == ("Freed time that is not counted", "300 hours a year", "")


def test_a_slow_first_year_is_a_loss_in_the_sum_and_a_pace_among_what_may_turn_it() -> None:
    shown = business_case(case(startup=1_000, money=90_000, first_year=50, years=4), "en")
    loss, pace = say("business.first_year", "en"), say("business.ramp", "en")
    assert [name for row in rows_of(shown[0]) if (name := row[0]) in (loss, pace)] == [loss]
    assert [name for row in rows_of(shown[3]) if (name := row[0]) in (loss, pace)] == [pace]


def test_no_sample_stands_for_what_another_does() -> None:
    sampled = [tuple(sorted(each.items())) for each in samples({}) if isinstance(each, dict)]
    assert len(set(sampled)) == len(sampled) == len(samples({}))


def test_the_samples_show_every_verdict_and_every_weak_point() -> None:
    cases = [
        Situation({"time_use": time_use, "numbers": numbers}, {}, TODAY)
        for numbers in samples({})
        for time_use in ("budget", "other")
    ]
    assert {pays_back(c) for c in cases} == set(pays_back.values)
    assert {weakest(c) for c in cases} >= set(weakest.values)
    assert {estimate(c) for c in cases} == set(estimate.values)


def _kroner(words: str) -> int:
    return int(re.sub(r"\D", "", words)) * (-1 if words.startswith("−") else 1)
