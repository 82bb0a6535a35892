import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.calculators.exhibits import rows_of
from wizards.calculators.purchase_tables import value_sum
from wizards.calculators.purchase_value import readings
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit
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
        "option_units": st.integers(1, 50),
        "times": st.integers(1, 12),
    },
)
WORDS = st.sampled_from(("da", "en"))


def tables(numbers: dict[str, int], lang: str, **answers: str) -> tuple[Exhibit, ...]:
    told: dict[str, Answer] = {"purchase_kind": "service", **answers}
    told["value"] = {name: Decimal(number) for name, number in numbers.items()}
    return value_sum(Situation(told, {}, date(2026, 11, 21)), lang)


@given(NUMBERS, WORDS)
def test_the_lines_of_the_sum_add_up_to_the_whole(numbers: dict[str, int], lang: str) -> None:
    kroner = [int(re.sub(r"\D", "", row[3])) for row in rows_of(tables(numbers, lang)[0])]
    whole = readings({k: Decimal(v) for k, v in numbers.items()}, "service")[0].total
    assert kroner[-1] == sum(kroner[:-1]) == whole


def test_an_unknown_amount_has_no_sum() -> None:
    assert value_sum(Situation({"value": "dk"}, {}, date(2026, 11, 21)), "da") == ()


@given(NUMBERS, WORDS)
def test_each_line_names_its_paragraph(numbers: dict[str, int], lang: str) -> None:
    rows = rows_of(tables(numbers, lang)[0])
    assert all(row[2] for row in rows[:-1])


@pytest.mark.parametrize(
    ("kind", "buyer", "rule"), [("service", "utility", "2014/25"), ("concession", "state", "2014/23")]
)
def test_what_follows_a_directive_of_its_own_names_that(kind: str, buyer: str, rule: str) -> None:
    rows = rows_of(tables({"other_once": 5}, "en", purchase_kind=kind, buyer_kind=buyer)[0])
    assert rule in rows[0][2]


@given(NUMBERS, WORDS)
def test_a_number_that_was_assumed_is_named_as_assumed(numbers: dict[str, int], lang: str) -> None:
    rows = rows_of(tables(numbers, lang)[0])
    assumed = "units" not in numbers and ("unit_price" in numbers or "unit_yearly" in numbers)
    assert any(say("purchase.one_assumed", lang) in row[1] for row in rows) == assumed


def test_one_year_is_written_as_one() -> None:
    assert rows_of(tables({"other_yearly": 5000, "years": 1}, "en")[0])[0][1].endswith("1 year")


def test_years_that_do_not_count_are_named() -> None:
    assert "48" in rows_of(tables({"other_yearly": 5000, "years": 6}, "en")[0])[0][1]
    assert "48" in rows_of(tables({"other_yearly": 5000}, "en")[0])[0][1]


@pytest.mark.parametrize("times", [2, 5])
def test_what_is_bought_again_is_the_first_purchase_as_often_as_it_follows(times: int) -> None:
    first, again, whole = rows_of(tables({"other_once": 5_000, "times": times}, "en")[0])
    assert again[1] == f"5,000 × {times - 1}"
    assert (first[3], whole[3]) == ("DKK\u00a05,000", f"DKK\u00a0{5_000 * times:,}")


def test_two_readings_are_two_tables_and_each_says_how_it_was_read() -> None:
    goods = tables({"other_yearly": 5000}, "en", purchase_kind="goods")
    assert [rows_of(table)[-1][3] for table in goods] == ["DKK\u00a05,000", "DKK\u00a020,000"]
    assert len({table.title for table in tables({"other_yearly": 5000, "years": 6}, "en", purchase_kind="dk")}) == 2


@pytest.mark.parametrize("kind", ["goods", "concession", "dk"])
def test_of_two_readings_each_says_in_its_title_what_it_is(kind: str) -> None:
    shown = tables({"other_yearly": 600_000}, "da", purchase_kind=kind)
    assert len({each.title for each in shown}) == len(shown) == 2
