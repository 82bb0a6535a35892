from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from wizards.calculators.purchase import value_band
from wizards.calculators.purchase_value import compare, total_value
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation


def case(total: int, **answers: str) -> Situation:
    told: dict[str, Answer] = {"buyer_kind": "municipality", "purchase_kind": "goods_services", "notice_date": "now"}
    told |= {"whole_buyer": "yes"} | answers
    return Situation({**told, "value": {"other_once": Decimal(total)}}, AMOUNTS, TODAY)


@pytest.mark.parametrize(
    ("numbers", "total"),
    [
        ({"units": 8, "unit_yearly": 68_000, "years": 3, "option_years": 1}, 2_176_000),
        ({"units": 2, "unit_price": 510_000, "other_yearly": 110_000, "years": 2, "option_years": 1}, 1_350_000),
        ({"other_yearly": 1_400_000, "years": 2, "option_years": 1}, 4_200_000),
        ({"other_once": 2_000_000, "other_yearly": 100_000, "years": 2, "option_years": 2}, 2_400_000),
        ({"other_yearly": 14_000_000, "years": 8, "option_years": 2}, 140_000_000),
    ],
)
def test_the_whole_purchase_is_added_up(numbers: dict[str, int], total: int) -> None:
    assert total_value({k: Decimal(v) for k, v in numbers.items()}) == total


@pytest.mark.parametrize(
    ("buyer", "kind", "when", "threshold"),
    [
        ("municipality", "goods_services", "now", 1_600_000),
        ("municipality", "goods_services", "until_2025", 1_700_000),
        ("state", "goods_services", "now", 1_000_000),
        ("municipality", "light", "now", 5_000_000),
        ("state", "works", "now", 40_000_000),
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
        assert value_band(case(2_000_000, whole_buyer=counted)) == "above"


def test_an_unknown_kind_is_settled_only_where_every_threshold_agrees() -> None:
    told = {"buyer_kind": "dk", "purchase_kind": "dk"}
    assert value_band(case(999_999, **told)) == "below"
    assert value_band(case(1_000_000, **told)) == "unknown"
    assert value_band(case(40_000_000, **told)) == "above"


def test_a_utility_has_an_act_of_its_own() -> None:
    assert value_band(case(10, buyer_kind="utility")) == "unknown"
    assert compare(case(10, buyer_kind="utility")).lowest is None


def test_amounts_of_today_hold_where_the_date_is_not_known() -> None:
    assert compare(case(1, notice_date="dk")).valid_to == date(2027, 12, 31)
    later = Situation(case(1, notice_date="dk").answers, AMOUNTS, date(2029, 1, 1))
    assert compare(later).valid_to == date(2027, 12, 31), "the last amounts known, with the end they had"


@given(st.integers(1, 60_000_000), st.integers(1, 60_000_000))
def test_a_larger_value_never_falls_on_the_lower_side(one: int, other: int) -> None:
    order = ("below", "above")
    low, high = (order.index(value_band(case(v)) or "") for v in sorted((one, other)))
    assert low <= high
