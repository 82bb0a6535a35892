"""Read the numbers a reader types, and write numbers as each language does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizards.guide.asked import Field
from wizards.language.words import Words

LIMITS: Mapping[str, Decimal] = {
    "dkk": Decimal(100_000_000_000),
    "count": Decimal(10_000_000),
    "years": Decimal(99),
    "percent": Decimal(100),
}
"""The largest number that is believed, by unit: about a quarter of all public purchasing for an amount."""

UNITS = {
    "dkk": Words("kr.", "DKK"),
    "count": Words("", ""),
    "years": Words("år", "years"),
    "percent": Words("%", "%"),
    "text": Words("", ""),
    "lines": Words("", ""),
}

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|[+-]?\d+(?:[.,]\d{1,2})?")
_MILLIONS = re.compile(r"(?:mio|millioner|million|m)\.?$", re.I)
_WORDS = re.compile(r"(?:kroner|kr\.?|dkk|stk\.?|år|years?|%)", re.I)

MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


@dataclass(frozen=True, slots=True)
class BadNumber(Exception):
    """A typed number that cannot be used; `code` is not_a_number, negative or too_large."""

    code: str
    field: str
    typed: str


def read_number(typed: str, field: Field) -> Decimal:
    """Read one number as people type it in either language: 68.000, 68,000, 68 000 kr., 1,5 mio.

    A dot or comma before exactly three digits groups thousands (for years it is always a decimal mark).
    Raises BadNumber where it is no number, negative, or larger than anyone buys.
    """
    text = _WORDS.sub("", typed.strip()).strip()
    millions = _MILLIONS.search(text)
    text = text[: millions.start()].strip() if millions else text
    plain = _plain(text, groups=field.unit != "years")
    if plain is None:
        raise BadNumber("not_a_number", field.id, typed)
    number = plain * 1_000_000 if millions else plain
    if number < 0:
        raise BadNumber("negative", field.id, typed)
    if number > LIMITS[field.unit]:
        raise BadNumber("too_large", field.id, typed)
    return number


def _plain(text: str, groups: bool) -> Decimal | None:
    if not groups:
        text = text.replace(",", ".")
        return Decimal(text) if re.fullmatch(r"[+-]?\d+(\.\d{1,6})?", text) else None
    if not _GROUPED.fullmatch(text):
        return None
    sign = "-" if text.startswith("-") else ""
    tail = re.search(r"[.,](\d{1,2})$", text)
    whole = re.sub(r"\D", "", text[: tail.start()] if tail else text)
    return Decimal(f"{sign}{whole}.{tail[1] if tail else '0'}")


def kroner(amount: int, lang: str) -> str:
    """Write an amount of kroner that no line breaks: 1.611.360 kr. or DKK 1,611,360."""
    return _with_unit(_grouped(amount, lang), lang)


def kroner_span(lowest: int, highest: int, lang: str) -> str:
    """Write two amounts of kroner and what lies between: 1.044.164-1.611.360 kr."""
    if lowest == highest:
        return kroner(lowest, lang)
    return _with_unit(f"{_grouped(lowest, lang)}-{_grouped(highest, lang)}", lang)


def _grouped(amount: int, lang: str) -> str:
    return f"{amount:,}".replace(",", ".") if lang == "da" else f"{amount:,}"


def _with_unit(figures: str, lang: str) -> str:
    unit = UNITS["dkk"][lang]
    return f"{figures}\N{NO-BREAK SPACE}{unit}" if lang == "da" else f"{unit}\N{NO-BREAK SPACE}{figures}"


def number(value: Decimal, lang: str) -> str:
    """Write a plain number with the language's marks."""
    text = f"{value.normalize():,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "da" else text


def day(value: date, lang: str) -> str:
    """Write a date: 31. december 2027 or 31 December 2027."""
    dot = "." if lang == "da" else ""
    return f"{value.day}{dot} {MONTHS[lang][value.month - 1]} {value.year}"
