from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizards.language.dates import MONTHS, day, read_day


def test_a_date_is_written_as_each_language_writes_it() -> None:
    assert [day(date(2031, 5, 1), lang) for lang in ("da", "en")] == ["1. maj 2031", "1 May 2031"]


def test_every_month_has_a_name_of_its_own() -> None:
    assert all(len(set(names)) == 12 for names in MONTHS.values())


@pytest.mark.parametrize(
    "typed",
    [
        "2027-05-01",
        "2027-5-1",
        "1.5.2027",
        "01.05.2027",
        "1/5/2027",
        "01-05-2027",
        "1 5 2027",
        "1.5.27",
        "1. maj 2027",
        "den 1. maj 2027",
        "1 maj 2027",
        " 1.  Maj  2027 ",
        "1 May 2027",
        "1st May 2027",
        "May 1, 2027",
        "1 may 27",
        "\uff11.5.2027",
        "1.\u00a0maj\u00a02027",
        "1\u20115\u20112027",
        "1\u200b.5.2027",
        "lørdag den 1. maj 2027",
        "Saturday, 1 May 2027",
        "Saturday May 1, 2027",
        "the 1st of May 2027",
        "1.maj 2027.",
        "d. 1. maj 2027",
        "den 1.5.2027",
        "d. 1/5 2027",
        "lørdag den 1.5.2027",
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str) -> None:
    assert read_day(typed) == date(2027, 5, 1)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "maj",
        "2027",
        "31.2.2027",
        "1.13.2027",
        "0.5.2027",
        "1. ma 2027",
        "1.5",
        "i morgen",
        "27-05-01",
        "1.5.0027",
        "fredag den 1. maj 2027",
        "1.5.2027" * 100,
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed) is None


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["da", "en"]))
def test_a_day_that_was_written_is_read_again(value: date, lang: str) -> None:
    assert read_day(day(value, lang)) == value
    assert read_day(value.isoformat()) == value
