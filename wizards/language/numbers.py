"""Read the numbers a reader types, and write numbers as each language does."""

import re
from collections.abc import Mapping
from decimal import Decimal

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

_EURO = Words("euro", "EUR")
_ONE_YEAR = Words("år", "year")
_SIZES = {"million": Words("mio.", "million"), "billion": Words("mia.", "billion")}
_GAP = "\N{NO-BREAK SPACE}"

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|[+-]?\d+(?:[.,]\d{1,2})?")
_MILLIONS = re.compile(r"(?:mio|millioner|million|m)\.?$", re.I)
_WORDS = re.compile(r"(?:kroner|kr\.?|dkk|stk\.?|år|years?|%)", re.I)


class BadNumber(Exception):
    """A typed number that cannot be used; `code` is not_a_number, negative or too_large."""

    def __init__(self, code: str, typed: str) -> None:
        super().__init__(f"{code}: {typed!r}")
        self.code, self.typed = code, typed


def read_number(typed: str, unit: str) -> Decimal:
    """Read one number as people type it in either language: 68.000, 68,000, 68 000 kr., 1,5 mio.

    A dot or comma before exactly three digits groups thousands (for years it is always a decimal mark).
    Raises BadNumber where it is no number, negative, or larger than anyone buys.
    """
    text = _WORDS.sub("", typed.strip()).strip()
    millions = _MILLIONS.search(text)
    text = text[: millions.start()].strip() if millions else text
    plain = _plain(text, groups=unit != "years")
    if plain is None:
        raise BadNumber("not_a_number", typed)
    number = plain * 1_000_000 if millions else plain
    if number < 0:
        raise BadNumber("negative", typed)
    if number > LIMITS[unit]:
        raise BadNumber("too_large", typed)
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


def number(value: Decimal | int, lang: str) -> str:
    """Write a plain number with the language's marks: 2.271,5 or 2,271.5."""
    text = f"{Decimal(value).normalize():,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "da" else text


def kroner(amount: int, lang: str) -> str:
    """Write an amount of kroner with a true minus sign: 1.611.360 kr. or DKK 1,611,360."""
    return ("−" if amount < 0 else "") + _money(number(abs(amount), lang), UNITS["dkk"], lang)


def kroner_span(lowest: int, highest: int, lang: str) -> str:
    """Write two amounts of kroner and what lies between: 1.044.164-1.611.360 kr."""
    if lowest == highest:
        return kroner(lowest, lang)
    return _money(f"{number(lowest, lang)}-{number(highest, lang)}", UNITS["dkk"], lang)


def euro(amount: int, lang: str) -> str:
    """Write an amount in euro: 216.000 euro or EUR 216,000."""
    return _money(number(amount, lang), _EURO, lang)


def kroner_in(size: str, amount: int, lang: str) -> str:
    """Write an amount counted in millions or billions: 12 mio. kr. or DKK 12 million."""
    word = _SIZES[size][lang]
    return _money(f"{number(amount, lang)}{_GAP}{word}", UNITS["dkk"], lang)


def percent(value: Decimal | int, lang: str) -> str:
    """Write a share in percent: 75 % or 75%."""
    return f"{number(value, lang)}{_GAP if lang == 'da' else ''}%"


def measure(value: Decimal, unit: str, lang: str) -> str:
    """Write a number in the unit it was asked in: 1 år, 2.5 years, 40%, 8."""
    if unit == "dkk":
        return kroner(int(value), lang)
    if unit == "percent":
        return percent(value, lang)
    word = _ONE_YEAR[lang] if unit == "years" and value == 1 else UNITS[unit][lang]
    return f"{number(value, lang)} {word}".strip()


def _money(figures: str, unit: Words, lang: str) -> str:
    """Put an amount and its unit together, so that no line breaks between them."""
    return f"{figures}{_GAP}{unit[lang]}" if lang == "da" else f"{unit[lang]}{_GAP}{figures}"
