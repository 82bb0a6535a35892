from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizards.language.numbers import (
    UNITS,
    BadNumber,
    euro,
    kroner,
    kroner_in,
    kroner_span,
    measure,
    number,
    percent,
    read_number,
)


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
    assert read_number(typed, "dkk") == Decimal(value)


@pytest.mark.parametrize(("typed", "value"), [("0,5", "0.5"), ("1.5", "1.5"), ("3 år", "3"), ("2 years", "2")])
def test_years_may_have_a_decimal(typed: str, value: str) -> None:
    assert read_number(typed, "years") == Decimal(value)


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
        read_number(typed, "dkk")
    assert (refused.value.code, refused.value.typed) == (code, typed)


@given(st.integers(0, 100_000_000_000), st.sampled_from(("da", "en")))
def test_what_is_written_is_read_back(value: int, lang: str) -> None:
    assert read_number(kroner(value, lang), "dkk") == value
    assert read_number(number(Decimal(value), lang), "dkk") == value


@given(st.text(max_size=30))
def test_no_text_does_more_than_be_refused(typed: str) -> None:
    with suppress(BadNumber):
        assert read_number(typed, "dkk") >= 0


@contextmanager
def passed_on() -> Iterator[None]:
    """What raises through it is raised again, with a traceback written into it."""
    try:
        yield
    except BadNumber as refused:
        refused.__traceback__ = None
        raise


def test_a_refused_number_can_be_raised_through_anything() -> None:
    with pytest.raises(BadNumber), passed_on():
        read_number("mange", "dkk")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_no_line_breaks_between_a_figure_and_its_unit(lang: str) -> None:
    written = [
        kroner(1_250_000, lang),
        kroner(-5, lang),
        kroner_span(1000, 2000, lang),
        euro(216_000, lang),
        percent(Decimal("12.5"), lang),
        kroner_in("million", 12, lang),
    ]
    assert not [words for words in written if " " in words]


def test_money_and_shares_stand_as_each_language_writes_them() -> None:
    gap = "\N{NO-BREAK SPACE}"
    assert [kroner(1234567, lang) for lang in ("da", "en")] == [f"1.234.567{gap}kr.", f"DKK{gap}1,234,567"]
    assert [kroner(-900, lang) for lang in ("da", "en")] == [f"−900{gap}kr.", f"−DKK{gap}900"]
    assert [euro(5000, lang) for lang in ("da", "en")] == [f"5.000{gap}euro", f"EUR{gap}5,000"]
    assert [percent(40, lang) for lang in ("da", "en")] == [f"40{gap}%", "40%"]
    assert [kroner_in("billion", 3, lang) for lang in ("da", "en")] == [f"3{gap}mia.{gap}kr.", f"DKK{gap}3{gap}billion"]


def test_one_year_is_no_plural() -> None:
    assert [measure(Decimal(n), "years", "en") for n in (1, 2)] == ["1 year", "2 years"]
    assert measure(Decimal(1), "years", "da") == "1 år"


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in ("text", "lines")])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_is_measured_is_read_back_in_its_unit(unit: str, lang: str) -> None:
    assert read_number(measure(Decimal(70), unit, lang), unit) == 70
