"""The value of a purchase as the act counts it (udbudsloven sections 30-38), line by line, each with its paragraph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizards.guide.answer import Numbers

GOODS, LEASE, SERVICE, LIGHT, WORKS, CONCESSION = "goods", "lease", "service", "light", "works", "concession"
MIXED = "mixed"
"""Goods and ordinary services in one: they share a threshold, and the main part decides how it is counted (section 26).

It is counted as goods are, every year of it, so that no sum is too low; without an end it is that of a service.
"""
KINDS: Final = (GOODS, LEASE, SERVICE, MIXED, LIGHT, WORKS, CONCESSION)
UNKNOWN_KINDS: Final = (GOODS, SERVICE, LIGHT)
"""What a purchase may be whose kind the reader does not know; a lease has the threshold of goods.

Works and concessions are told by whoever makes one: their thresholds are so high that a doubt must not lead to them.
"""

FOUR_YEARS, ONE_YEAR, FIVE_YEARS = Decimal(4), Decimal(1), Decimal(5)
CAPPED: Final = (SERVICE, LIGHT)
"""Where no more than 48 months of a recurring price count, however long the agreement (section 38)."""
WITHOUT_END: Mapping[str, tuple[tuple[Decimal, str], ...]] = {
    LEASE: ((FOUR_YEARS, "37"),),
    SERVICE: ((FOUR_YEARS, "38"),),
    MIXED: ((FOUR_YEARS, "38"),),
    LIGHT: ((FOUR_YEARS, "38"),),
    GOODS: ((ONE_YEAR, "35"), (FOUR_YEARS, "30")),
    WORKS: ((ONE_YEAR, "30"), (FOUR_YEARS, "30")),
    CONCESSION: ((ONE_YEAR, "8"), (FIVE_YEARS, "8")),
}
"""How many years of a price count that is paid each year without an end, and by which paragraph.

For goods, works and concessions the law names no number of months, so a shorter and a longer reading are both held
against the threshold: a year, which is what section 35 counts of what is bought again and again, and four years as
for services (a concession: five, beyond which directive 2014/23 article 18 wants a reason).
"""


ONCE: Final = (("other_once", ""), ("option_once", ""), ("buy_out", "36"), ("development", "34"), ("prizes", ""))
"""What counts once, with its paragraph; where none is named, that of the whole value.

A trial counts once too, but stands last: what is bought again within the year is the purchase and not its trial.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One part of the value: what it is, the numbers it is multiplied from, its kroner, and its paragraph."""

    what: str
    kroner: int
    rule: str
    units: Decimal | None = None
    price: Decimal | None = None
    years: tuple[Decimal, ...] = ()
    counted: Decimal | None = None
    """The years that count where they are not those that were told: no end, or more than 48 months."""
    times: Decimal | None = None
    assumed: bool = False
    """One unit was reckoned with, since no number was told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A purchase read as one kind and one length: its lines and their sum, in kroner without VAT."""

    kind: str
    lines: tuple[Line, ...]
    total: int


def readings(numbers: Numbers, kind: str | None) -> tuple[Reading, ...]:
    """Read a purchase as its kind, or as each that it may be: with no end to a price of goods, short and long."""
    return _readings(tuple(numbers.items()), kind)


@lru_cache(maxsize=2048)
def _readings(typed: tuple[tuple[str, Decimal], ...], kind: str | None) -> tuple[Reading, ...]:
    """Read numbers as they were typed; the proofs ask for the same ones thousands of times."""
    numbers = dict(typed)
    kinds = (kind,) if kind in KINDS else UNKNOWN_KINDS
    found: list[Reading] = []
    for each in kinds:
        for years, rule in _lengths(numbers, each):
            lines = tuple(_lines(numbers, each, years, rule))
            found.append(Reading(each, lines, sum(line.kroner for line in lines)))
    return tuple(found)


def years_without_end(kind: str | None) -> tuple[Decimal, ...]:
    """Give the numbers of years that may count of a price without an end, for a kind or for each that it may be."""
    kinds = (kind,) if kind in KINDS else UNKNOWN_KINDS
    return tuple(dict.fromkeys(years for each in kinds for years, _ in WITHOUT_END[each]))


def has_no_end(numbers: Numbers) -> bool:
    """Say whether something is paid each year and nobody told for how long."""
    return bool(numbers.get("unit_yearly") or numbers.get("other_yearly")) and not _told(numbers)


def _told(numbers: Numbers) -> tuple[Decimal, ...]:
    return tuple(numbers[name] for name in ("years", "option_years") if numbers.get(name))


def _lengths(numbers: Numbers, kind: str) -> tuple[tuple[Decimal, str], ...]:
    """Give the years of a recurring price that count, with the paragraph that says so."""
    if has_no_end(numbers):
        return WITHOUT_END[kind]
    years = sum(_told(numbers), Decimal(0))
    if kind in CAPPED:
        return ((min(years, FOUR_YEARS), "38"),)
    return ((years, {LEASE: "36", CONCESSION: "8"}.get(kind, "30")),)


def _lines(numbers: Numbers, kind: str, years: Decimal, rule: str) -> Iterator[Line]:
    """Give the lines of a purchase: what is paid once, each year, as options, beside it, and again within the year."""
    whole = "8" if kind == CONCESSION else "30"
    units, told = numbers.get("units", Decimal(1)), _told(numbers)
    counted = None if sum(told, Decimal(0)) == years else years
    made: list[Line] = []

    def add(what: str, amount: Decimal, by: str, **parts: object) -> None:
        made.append(Line(what, _whole(amount), by, **parts))  # type: ignore[arg-type]

    for name, number, assumed in (("", units, "units" not in numbers), ("option_", numbers.get("option_units"), False)):
        if not number:
            continue
        if price := numbers.get("unit_price"):
            add(f"{name}unit_price", number * price, whole, units=number, price=price, assumed=assumed)
        if price := numbers.get("unit_yearly"):
            spans = {"years": told, "counted": counted}
            add(f"{name}unit_yearly", number * price * years, rule, units=number, price=price, assumed=assumed, **spans)
    if price := numbers.get("other_yearly"):
        add("other_yearly", price * years, rule, price=price, years=told, counted=counted)
    for name, by in ONCE:
        if price := numbers.get(name):
            add(name, price, by or whole, price=price)
    times = numbers.get("times", Decimal(1))
    if times > 1:
        subtotal = Decimal(sum(line.kroner for line in made))
        add("times", subtotal * (times - 1), "35", price=subtotal, times=times - 1)
    if price := numbers.get("trial"):
        add("trial", price, whole, price=price)
    yield from made


def _whole(amount: Decimal) -> int:
    return int(amount.to_integral_value(rounding="ROUND_CEILING"))
