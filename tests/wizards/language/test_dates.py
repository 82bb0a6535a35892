from datetime import date

from wizards.language.dates import MONTHS, day


def test_a_date_is_written_as_each_language_writes_it() -> None:
    assert [day(date(2031, 5, 1), lang) for lang in ("da", "en")] == ["1. maj 2031", "1 May 2031"]


def test_every_month_has_a_name_of_its_own() -> None:
    assert all(len(set(names)) == 12 for names in MONTHS.values())
