from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizards.guide.asked import Field
from wizards.language.numbers import BadNumber, kroner, number, read_number
from wizards.language.words import Words

NONE = Words("", "")
KRONER, YEARS = Field("unit_price", "dkk", NONE), Field("years", "years", NONE)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("68.000", "68000"),
        ("68,000", "68000"),
        ("68 000 kr.", "68000"),
        ("DKK 1,350,000", "1350000"),
        ("1.350.000,50", "1350000.50"),
        ("1,5 mio.", "1500000"),
        ("2 millioner kroner", "2000000"),
        ("68000", "68000"),
        ("68000,5", "68000.5"),
    ],
)
def test_kroner_are_read_as_people_of_both_languages_type_them(typed: str, value: str) -> None:
    assert read_number(typed, KRONER) == Decimal(value)


@pytest.mark.parametrize(("typed", "value"), [("0,5", "0.5"), ("1.5", "1.5"), ("3 år", "3"), ("2 years", "2")])
def test_years_may_have_a_decimal(typed: str, value: str) -> None:
    assert read_number(typed, YEARS) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mange", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("", "not_a_number"),
        ("NaN", "not_a_number"),
        ("1e9", "not_a_number"),
        ("-5", "negative"),
        ("-68.000", "negative"),
        ("999999999999999", "too_large"),
        ("900.000 mio.", "too_large"),
    ],
)
def test_what_cannot_be_used_is_named(typed: str, code: str) -> None:
    with pytest.raises(BadNumber) as refused:
        read_number(typed, KRONER)
    assert (refused.value.code, refused.value.typed) == (code, typed)


@given(st.integers(0, 100_000_000_000), st.sampled_from(("da", "en")))
def test_what_is_written_is_read_back(value: int, lang: str) -> None:
    assert read_number(kroner(value, lang), KRONER) == value
    assert read_number(number(Decimal(value), lang), KRONER) == value


@given(st.text(max_size=30))
def test_no_text_does_more_than_be_refused(typed: str) -> None:
    with suppress(BadNumber):
        assert read_number(typed, KRONER) >= 0
