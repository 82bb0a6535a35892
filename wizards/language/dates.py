"""Read the days that a reader types, and write dates as each language does."""

import re
from datetime import date

from wizards.language.typed import LONGEST, plain

# fmt: off
MONTHS = {
    "da": ("januar", "februar", "marts", "april", "maj", "juni",
           "juli", "august", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}
# fmt: on
SHORTEST = 3
"""The fewest letters by which a month is known."""
WEEKDAYS = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
FIRST_YEAR, FIRST_SHORT_YEAR = 1000, 2020
"""No day before is read; a year of two digits is none long past: 27-05-01 is not taken for a day of 2001."""
_SHORT = len("27")
_NUMBERS = r"(?P<day>\d{1,2})[.,/ -]{1,3}(?P<month>\d{1,2})[.,/ -]{1,3}(?P<year>\d{4}|\d{2})\.?"
_ISO = r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
_NAMED = (
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?"
    r"(?P<name>[a-z]+)\.?,? ?(?P<year>\d{4}|\d{2})\.?"
)
_NAME_FIRST = r"(?P<name>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
_AHEAD = (
    rf"(?:(?P<weekday>{'|'.join(name for names in WEEKDAYS.values() for name in names)}),? )?(?:(?:den|d\.|the) ?)?"
)


def day(value: date, lang: str) -> str:
    """Write a date: 31. december 2027 or 31 December 2027."""
    dot = "." if lang == "da" else ""
    return f"{value.day}{dot} {MONTHS[lang][value.month - 1]} {value.year}"


def read_day(typed: str) -> date | None:
    """Read one day as people type it in either language: 1.5.2027, 2027-05-01, 1. maj 2027, May 1, 2027.

    The day stands before the month. None where it is no day, or another day of the week than the one that is named.
    """
    if len(typed) > LONGEST:
        return None
    text = plain(typed)
    ahead = re.match(_AHEAD, text)
    found = _read(text[ahead.end() :]) if ahead else None
    names = {WEEKDAYS[lang][found.weekday()] for lang in WEEKDAYS} if found else set[str]()
    return None if ahead and ahead["weekday"] and ahead["weekday"] not in names else found


def _read(text: str) -> date | None:
    for pattern in (_ISO, _NUMBERS, _NAMED, _NAME_FIRST):
        if match := re.fullmatch(pattern, text):
            parts = match.groupdict()
            month = int(parts["month"]) if "month" in parts else _month(parts["name"])
            is_short = len(parts["year"]) == _SHORT
            year = int(parts["year"]) + (2000 if is_short else 0)
            if year < (FIRST_SHORT_YEAR if is_short else FIRST_YEAR):
                return None
            try:
                return date(year, month, int(parts["day"]))
            except ValueError:
                return None
    return None


def _month(name: str) -> int:
    """Give a month's number by its name in either language or the beginning of one; 0 where it is none."""
    for names in MONTHS.values():
        for number, known in enumerate(names, 1):
            if len(name) >= SHORTEST and known.lower().startswith(name):
                return number
    return 0
