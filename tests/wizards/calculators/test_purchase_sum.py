import re
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.calculators.exhibits import rows_of
from wizards.calculators.purchase_tables import value_sum
from wizards.calculators.purchase_value import total_value
from wizards.guide.calculator import Situation
from wizards.language.words import say

NUMBERS = st.fixed_dictionaries(
    {},
    optional={
        "units": st.integers(1, 500),
        "unit_price": st.integers(1, 90_000),
        "unit_yearly": st.integers(1, 90_000),
        "other_once": st.integers(1, 900_000),
        "other_yearly": st.integers(1, 900_000),
        "years": st.integers(1, 9),
        "option_years": st.integers(1, 4),
    },
)


@given(NUMBERS, st.sampled_from(("da", "en")))
def test_the_lines_of_the_sum_add_up_to_the_whole(numbers: dict[str, int], lang: str) -> None:
    value = {k: Decimal(v) for k, v in numbers.items()}
    tables = value_sum(Situation({"value": value}, {}, date(2026, 11, 21)), lang)
    kroner = [int(re.sub(r"\D", "", row[2])) for row in rows_of(tables[0])]
    assert kroner[-1] == sum(kroner[:-1]) == total_value(value)


def test_an_unknown_amount_has_no_sum() -> None:
    assert value_sum(Situation({"value": "dk"}, {}, date(2026, 11, 21)), "da") == ()


@given(NUMBERS, st.sampled_from(("da", "en")))
def test_a_number_that_was_assumed_is_named_as_assumed(numbers: dict[str, int], lang: str) -> None:
    value = {k: Decimal(v) for k, v in numbers.items()}
    rows = rows_of(value_sum(Situation({"value": value}, {}, date(2026, 11, 21)), lang)[0])
    assumed = "units" not in numbers and ("unit_price" in numbers or "unit_yearly" in numbers)
    assert any(say("purchase.one_assumed", lang) in row[1] for row in rows) == assumed


def test_one_year_is_written_as_one() -> None:
    value = {"other_yearly": Decimal(5000), "years": Decimal(1)}
    rows = rows_of(value_sum(Situation({"value": value}, {}, date(2026, 11, 21)), "en")[0])
    assert rows[0][1].endswith("1 year")
