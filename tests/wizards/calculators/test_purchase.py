from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from wizards.calculators.purchase import PURCHASE, amounts_fixed, room_below, sale_band, section_193, term, value_band
from wizards.calculators.purchase_tables import held_against, value_sum
from wizards.calculators.purchase_thresholds import compare
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation


def case(total: int, paid: str = "other_once", **answers: str) -> Situation:
    told: dict[str, Answer] = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "now"}
    told |= {"whole_buyer": "yes"} | answers
    return Situation({**told, "value": {paid: Decimal(total)}}, AMOUNTS, TODAY)


@pytest.mark.parametrize(
    ("buyer", "kind", "when", "threshold"),
    [
        ("municipality", "goods", "now", 1_600_000),
        ("municipality", "service", "until_2025", 1_700_000),
        ("public_body", "lease", "now", 1_600_000),
        ("state", "goods", "now", 1_000_000),
        ("municipality", "light", "now", 5_000_000),
        ("state", "works", "now", 40_000_000),
        ("municipality", "concession", "now", 40_000_000),
        ("utility", "goods", "now", 3_000_000),
        ("utility", "light", "now", 7_000_000),
        ("utility", "works", "now", 40_000_000),
    ],
)
def test_exactly_at_the_threshold_is_above_and_one_krone_less_is_below(
    buyer: str, kind: str, when: str, threshold: int
) -> None:
    told = {"buyer_kind": buyer, "purchase_kind": kind, "notice_date": when}
    assert value_band(case(threshold, **told)) == "above"
    assert value_band(case(threshold - 1, **told)) == "below"


def test_a_part_of_the_buyer_is_never_safely_below() -> None:
    for counted in ("no", "dk"):
        assert value_band(case(10, whole_buyer=counted)) == "unknown"
        assert section_193(case(10, whole_buyer=counted)) == "small_so_far"
        assert value_band(case(2_000_000, whole_buyer=counted)) == "above"


def test_an_unknown_kind_is_settled_only_where_every_threshold_agrees() -> None:
    told = {"buyer_kind": "dk", "purchase_kind": "dk"}
    assert value_band(case(999_999, **told)) == "below"
    assert value_band(case(1_000_000, **told)) == "unknown"
    assert value_band(case(40_000_000, **told)) == "above"


@pytest.mark.parametrize("kind", ["dk", "mixed"])
def test_a_doubt_of_the_kind_never_leads_to_the_threshold_of_works(kind: str) -> None:
    assert value_band(case(12_000_000, purchase_kind=kind)) == "above"
    assert value_band(case(12_000_000, purchase_kind="works")) == "below"


def test_goods_and_services_in_one_have_their_common_threshold_and_every_year_counts() -> None:
    mixed = {"purchase_kind": "mixed"}
    assert value_band(case(1_600_000, **mixed)) == "above"
    assert value_band(case(1_599_999, **mixed)) == "below"
    numbers = {"other_yearly": Decimal(300_000), "years": Decimal(6)}
    six_years = Situation({**case(1, **mixed).answers, "value": numbers}, AMOUNTS, TODAY)
    assert compare(six_years).total == 1_800_000, "a service of its own would count four of them"


def test_each_kind_is_held_against_its_own_threshold() -> None:
    yearly = {"purchase_kind": "dk", "buyer_kind": "municipality"}
    assert value_band(case(100_000, "other_yearly", **yearly)) == "below"
    assert value_band(case(500_000, "other_yearly", **yearly)) == "unknown", "four years of goods reach their threshold"


def test_goods_without_an_end_are_settled_only_where_a_year_and_four_agree() -> None:
    assert value_band(case(399_999, "other_yearly")) == "below"
    assert value_band(case(400_000, "other_yearly")) == "unknown"
    assert value_band(case(1_600_000, "other_yearly")) == "above"
    assert value_band(case(400_000, "other_yearly", purchase_kind="service")) == "above"


@pytest.mark.parametrize(("total", "band"), [(499_999, "small"), (500_000, "middle"), (1_600_000, "above")])
def test_section_193_begins_at_half_a_million(total: int, band: str) -> None:
    assert section_193(case(total)) == band


@pytest.mark.parametrize("counted", ["no", "dk"])
def test_what_reaches_the_floor_of_section_193_does_so_whatever_is_added(counted: str) -> None:
    assert section_193(case(500_000, whole_buyer=counted)) == "middle"
    assert section_193(case(499_999, whole_buyer=counted)) == "small_so_far"
    assert section_193(case(125_000, "other_yearly", whole_buyer=counted)) == "unknown"


def test_what_may_reach_the_floor_of_section_193_counts_as_reaching_it() -> None:
    assert section_193(case(124_999, "other_yearly")) == "small"
    assert section_193(case(125_000, "other_yearly")) == "middle"


def test_a_length_is_missing_only_where_something_is_paid_each_year() -> None:
    assert term(case(1)) == "told"
    assert term(case(1, "other_yearly")) == "none"
    assert term(Situation({"purchase_kind": "goods", "value": "dk"}, AMOUNTS, TODAY)) is None


@pytest.mark.parametrize("told", [{}, {"whole_buyer": "dk"}, {"notice_date": "later"}, {"purchase_kind": "dk"}])
def test_who_is_sure_to_be_above_is_above_without_a_number(told: dict[str, str]) -> None:
    sure = Situation({**case(1, **told).answers, "value": "above"}, AMOUNTS, TODAY)
    assert (value_band(sure), sale_band(sure), section_193(sure)) == ("above", "above", "above")
    assert (term(sure), room_below(sure)) == (None, None)
    assert value_sum(sure, "en") == held_against(sure, "en") == ()


def test_who_is_sure_to_be_above_has_at_least_the_lowest_threshold_that_may_apply() -> None:
    question = PURCHASE.amounts
    assert question
    for kind in ("goods", "dk"):
        sure = Situation({**case(1, purchase_kind=kind).answers, "value": "above"}, AMOUNTS, TODAY)
        assert "1,600,000" in question.reckon(sure, "en").words["total"]
    unknown = Situation({**case(1).answers, "value": "dk"}, AMOUNTS, TODAY)
    assert "total" not in question.reckon(unknown, "en").words


def test_amounts_of_today_hold_where_the_date_is_not_known() -> None:
    assert compare(case(1, notice_date="dk")).valid_to == date(2027, 12, 31)
    assert (value_band(case(1, notice_date="dk")), amounts_fixed(case(1, notice_date="dk"))) == ("below", "yes")


@pytest.mark.parametrize("total", [1, 1_599_999, 1_600_000, 50_000_000])
@pytest.mark.parametrize("notice", ["later", "dk"])
@pytest.mark.parametrize("today", [date(2019, 1, 1), date(2028, 1, 2), date(2031, 6, 1)])
def test_a_day_without_amounts_gets_no_side_however_far_the_last_ones_are(total: int, notice: str, today: date) -> None:
    then = Situation(case(total, notice_date=notice).answers, AMOUNTS, today)
    assert (value_band(then), amounts_fixed(then), room_below(then)) == ("unknown", "no", None)
    assert held_against(then, "da") == ()


def test_the_last_amounts_known_are_told_with_their_last_day_where_they_are_no_answer() -> None:
    question = PURCHASE.amounts
    assert question
    told = question.reckon(case(1, notice_date="later"), "en").words["threshold"]
    assert "1,600,000" in told
    assert "31 December 2027" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "2027" not in question.reckon(case(1), "en").words["threshold"]


def test_the_amounts_of_a_notice_that_is_out_never_run_out() -> None:
    question = PURCHASE.amounts
    assert question
    assert question.reckon(case(1, notice_date="until_2025"), "da").valid_to is None
    assert question.reckon(case(1), "da").valid_to == date(2027, 12, 31)


@given(st.integers(1, 60_000_000), st.integers(1, 60_000_000))
def test_a_larger_value_never_falls_on_the_lower_side(one: int, other: int) -> None:
    order = ("below", "above")
    low, high = (order.index(value_band(case(v)) or "") for v in sorted((one, other)))
    assert low <= high


@pytest.mark.parametrize(
    ("kind", "years", "is_told"),
    [("service", 10, True), ("service", 4, False), ("light", 5, True), ("goods", 10, False), ("dk", 10, False)],
)
def test_a_sum_that_counts_four_years_of_more_says_so(kind: str, years: int, is_told: bool) -> None:
    question = PURCHASE.amounts
    assert question
    yearly: Answer = {"other_yearly": Decimal(100_000), "years": Decimal(years)}
    told = question.reckon(Situation({"purchase_kind": kind, "value": yearly}, AMOUNTS, TODAY), "en").words["total"]
    assert ("four years" in told) == is_told
