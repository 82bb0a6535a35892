from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wizards.language.writings import Writing, writings
from wizards.language.numbers import (
    UNITS,
    euro,
    kroner,
    kroner_in,
    kroner_span,
    measure,
    number,
    percent,
)
from wizards.language.typed import LIMITS, LONGEST, BadNumber, read_number

READ = writings()
MARKS = st.text("0123456789.,' -+kmtiordamlbn%€\u00a0\u2009\uff11", max_size=24)


@pytest.mark.parametrize("each", READ, ids=lambda each: f"{each.unit}-{each.lang}-{each.typed!a}")
def test_a_number_is_read_as_people_type_it_and_what_has_two_readings_is_not_guessed(each: Writing) -> None:
    if each.read[0].isdecimal():
        assert read_number(each.typed, each.unit, each.lang) == Decimal(each.read)
        return
    with pytest.raises(BadNumber) as refused:
        read_number(each.typed, each.unit, each.lang)
    assert (refused.value.code, refused.value.typed) == (each.read, each.typed)
    assert (len(set(refused.value.readings)) == 2) == (each.read == "two_readings")


def test_the_table_of_writings_is_long_enough_and_says_nothing_twice() -> None:
    assert len({each.typed for each in READ}) >= 150
    assert len({(each.typed, each.unit, each.lang) for each in READ}) == len(READ)


def test_without_a_language_a_lone_mark_before_three_digits_is_not_guessed() -> None:
    for typed in ("1.500", "1,500", "1.611 mio."):
        with pytest.raises(BadNumber) as refused:
            read_number(typed, "dkk")
        assert refused.value.code == "two_readings"
    assert read_number("1.125", "years") == Decimal("1.125")


@pytest.mark.parametrize(("unit", "places"), [("dkk", 2), ("count", 2), ("years", 6), ("percent", 6)])
def test_a_number_is_as_fine_as_its_unit_and_no_finer(unit: str, places: int) -> None:
    for whole in ("0", "7"):
        fine = f"{whole},{'0' * (places - 1)}1"
        assert read_number(fine, unit, "da") == Decimal(fine.replace(",", "."))
        with pytest.raises(BadNumber) as refused:
            read_number(f"{whole},{'0' * (places + 2)}1", unit, "da")
        assert refused.value.code == "bad_groups"
    with pytest.raises(BadNumber):
        read_number(f"0,{'0' * places}1", unit, "da")
    assert read_number("0,500", unit, "da") == Decimal("0.5"), "what is no finer may be written longer"


@pytest.mark.parametrize("sign", ["\u200b", "\u200f", "\u202a", "\u202e", "\u2060", "\ufeff", "\u00ad"])
def test_a_sign_that_nobody_sees_is_passed_over(sign: str) -> None:
    assert read_number(f"1{sign}5", "dkk", "da") == 15


@pytest.mark.parametrize("typed", ["1, 500", "1..500", "1.,5", "2 .000"])
def test_two_marks_in_a_row_are_no_writing(typed: str) -> None:
    with pytest.raises(BadNumber) as refused:
        read_number(typed, "dkk", "da")
    assert refused.value.code == "bad_groups"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u200a", "\u202f"])
def test_a_space_of_any_kind_stands_between_thousands_and_joins_nothing_else(space: str) -> None:
    assert read_number(f"1{space}500", "dkk", "da") == 1_500
    with pytest.raises(BadNumber) as refused:
        read_number(f"1{space}5", "dkk", "da")
    assert refused.value.code == "bad_groups"


@given(MARKS, st.sampled_from(sorted(LIMITS)), st.sampled_from(["da", "en", None]))
def test_a_number_is_read_or_refused_and_is_written_as_it_is_read(typed: str, unit: str, lang: str | None) -> None:
    with suppress(BadNumber):
        value = read_number(typed, unit, lang)
        assert 0 <= value <= LIMITS[unit]
        assert read_number(f"{value.normalize():f}", unit) == value
        for other in ("da", "en"):
            assert read_number(number(value, other), unit, other) == value


def test_what_is_far_too_long_is_no_number() -> None:
    for typed in ("9" * 100_000, "1" + ".000" * 30, "0." + "0" * 90 + "1", " " * LONGEST + "1"):
        with pytest.raises(BadNumber):
            read_number(typed, "dkk", "da")


@given(st.integers(0, 100_000_000_000), st.sampled_from(("da", "en")))
def test_what_is_written_is_read_back(value: int, lang: str) -> None:
    assert read_number(kroner(value, lang), "dkk", lang) == value
    assert read_number(number(Decimal(value), lang), "dkk", lang) == value


@given(st.text(max_size=30))
def test_no_text_does_more_than_be_refused(typed: str) -> None:
    with suppress(BadNumber):
        assert read_number(typed, "dkk", "da") >= 0


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
        read_number("mange", "dkk", "da")


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
    assert read_number(measure(Decimal(70), unit, lang), unit, lang) == 70
