"""What the act counts in the value of a purchase: each case is worked out by hand from the paragraph that it names."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizards.calculators.purchase_value import KINDS, readings
from wizards.guide.answer import Numbers

AMOUNTS = (
    "unit_price",
    "unit_yearly",
    "other_once",
    "option_once",
    "other_yearly",
    "buy_out",
    "development",
    "prizes",
    "trial",
)
TYPED = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(AMOUNTS, st.integers(1, 900_000)),
        **dict.fromkeys(("units", "option_units", "times"), st.integers(1, 40)),
        **dict.fromkeys(("years", "option_years"), st.integers(1, 9)),
    },
)


def numbers(typed: dict[str, int]) -> Numbers:
    return {name: Decimal(number) for name, number in typed.items()}


def totals(kind: str | None, **typed: int) -> list[int]:
    return [reading.total for reading in readings(numbers(typed), kind)]


@pytest.mark.parametrize(
    ("kind", "typed", "total"),
    [
        # Section 30: units, years and options, the whole of it.
        ("goods", {"units": 8, "unit_yearly": 68_000, "years": 3, "option_years": 1}, 2_176_000),
        ("goods", {"units": 40, "unit_price": 30_000, "option_units": 20}, 1_800_000),
        ("goods", {"other_yearly": 280_000, "years": 6}, 1_680_000),
        ("goods", {"other_once": 18_000_000, "development": 2_000_000}, 20_000_000),
        ("works", {"other_once": 6_000_000, "prizes": 150_000}, 6_150_000),
        ("service", {"other_once": 1_000_000, "option_once": 700_000}, 1_700_000),
        ("goods", {"trial": 300_000, "units": 40, "unit_price": 50_000}, 2_300_000),
        # Section 35: the same purchase again within twelve months.
        ("goods", {"other_once": 180_000, "times": 12}, 2_160_000),
        ("goods", {"trial": 100_000, "other_once": 180_000, "times": 2}, 460_000),
        # Sections 36 and 37: hire counts its whole term and what is bought at the end, or 48 months.
        ("lease", {"units": 20, "unit_yearly": 24_000, "years": 3, "buy_out": 400_000}, 1_840_000),
        ("lease", {"other_yearly": 330_000, "years": 5}, 1_650_000),
        ("lease", {"other_yearly": 384_000}, 1_536_000),
        # Section 38: a service counts 48 months at most of what is paid each year, and a whole sum in full.
        ("service", {"other_yearly": 350_000, "years": 5}, 1_400_000),
        ("service", {"other_yearly": 390_000, "years": 2, "option_years": 3}, 1_560_000),
        ("service", {"other_yearly": 380_000}, 1_520_000),
        ("service", {"other_once": 300_000, "other_yearly": 360_000, "years": 5}, 1_740_000),
        ("service", {"other_once": 1_800_000}, 1_800_000),
        ("light", {"other_yearly": 1_200_000, "years": 5}, 4_800_000),
        # Directive 2014/23 article 8: the turnover over the term of the concession.
        ("concession", {"other_yearly": 500_000, "years": 4}, 2_000_000),
    ],
)
def test_the_value_is_counted_as_the_act_says(kind: str, typed: dict[str, int], total: int) -> None:
    assert totals(kind, **typed) == [total]


def test_a_price_of_goods_without_an_end_is_read_short_and_long() -> None:
    assert totals("goods", other_yearly=100_000) == [100_000, 400_000]
    assert totals("concession", other_yearly=100_000) == [100_000, 500_000]


def test_an_unknown_kind_is_read_as_each_that_it_may_be() -> None:
    assert set(totals(None, other_yearly=100_000, years=6)) == {400_000, 600_000}


@pytest.mark.parametrize("kind", KINDS)
@given(TYPED)
def test_the_lines_add_up_and_each_has_its_paragraph(kind: str, typed: dict[str, int]) -> None:
    for reading in readings(numbers(typed), kind):
        assert reading.total == sum(line.kroner for line in reading.lines)
        assert all(line.rule for line in reading.lines)


@pytest.mark.parametrize("kind", KINDS)
@given(TYPED, st.sampled_from(AMOUNTS))
def test_a_larger_price_never_makes_the_value_smaller(kind: str, typed: dict[str, int], name: str) -> None:
    more = {**typed, name: typed.get(name, 0) + 1000}
    before, after = (readings(numbers(each), kind) for each in (typed, more))
    assert max(reading.total for reading in after) >= max(reading.total for reading in before)


@given(st.integers(1, 900_000), st.integers(4, 20))
def test_a_service_longer_than_48_months_counts_as_one_of_48(yearly: int, years: int) -> None:
    assert totals("service", other_yearly=yearly, years=years) == totals("service", other_yearly=yearly)
