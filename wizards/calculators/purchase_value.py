"""The value of a purchase as the law counts it, held against the thresholds that may apply."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizards.guide.answer import Numbers
from wizards.guide.calculator import Period, Situation

BUYERS: Mapping[str, Mapping[str, str]] = {
    "municipality": {
        "goods_services": "municipality_goods_services",
        "light": "light_services",
        "works": "works",
    },
    "state": {"goods_services": "state_goods_services", "light": "light_services", "works": "works"},
}
"""The amount that applies to each buyer and kind of purchase (udbudsloven section 6); other buyers have other acts."""

NOTICES: Mapping[str, date] = {"until_2025": date(2025, 12, 31), "now": date(2026, 1, 1)}
"""The options of the notice's date that fix the period; any other answer is read as today's."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The value held against the amounts that may apply, in kroner without VAT."""

    total: int | None
    lowest: int | None
    highest: int | None
    valid_to: date | None


def total_value(numbers: Numbers) -> int:
    """Add up a purchase: units, years and options, the whole of it, in kroner without VAT.

    Takes unit_price and other_once (paid once), unit_yearly and other_yearly (each year), units (1 where left
    out), years and option_years. Rounds up to a whole krone. The buyer's whole need counts (000:536-541;
    udbudsloven section 31).
    """
    units = numbers.get("units", Decimal(1))
    years = numbers.get("years", Decimal(0)) + numbers.get("option_years", Decimal(0))
    once = units * numbers.get("unit_price", Decimal(0)) + numbers.get("other_once", Decimal(0))
    yearly = units * numbers.get("unit_yearly", Decimal(0)) + numbers.get("other_yearly", Decimal(0))
    return int((once + yearly * years).to_integral_value(rounding="ROUND_CEILING"))


def in_force(periods: tuple[Period, ...], day: date) -> Period | None:
    """Give the period that holds on a day, else the last one before it: an amount holds until a new one is known."""
    past = [p for p in periods if p.start <= day]
    return max(past, key=lambda p: p.start, default=None)


def thresholds(case: Situation) -> Iterator[tuple[str, int, date]]:
    """Give each threshold that may apply: its amount's id, its kroner, and the last day on which it holds.

    The one that follows from the answers, or where the reader does not know, all that they leave; none for a buyer
    with an act of its own.
    """
    day = NOTICES.get(case.choice("notice_date") or "", case.today)
    buyers = [BUYERS[b] for b in _known(case.choice("buyer_kind"), BUYERS)]
    for name in dict.fromkeys(buyer[k] for buyer in buyers for k in _known(case.choice("purchase_kind"), buyer)):
        period = in_force(case.amounts[name].periods, day)
        if period and period.dkk is not None:
            yield name, period.dkk, period.end


def _known(choice: str | None, among: Mapping[str, object]) -> tuple[str, ...]:
    """Give the one that was chosen, or all where the reader does not know; none for what has an act of its own."""
    if choice is not None and choice in among:
        return (choice,)
    return tuple(among) if choice in (None, "dk") else ()


def compare(case: Situation) -> Comparison:
    """Hold the purchase against every amount that may apply, given what is known of buyer, kind and date."""
    value = case.numbers("value")
    found = list(thresholds(case))
    kroner = [dkk for _, dkk, _ in found]
    return Comparison(
        total=None if value is None else total_value(value),
        lowest=min(kroner, default=None),
        highest=max(kroner, default=None),
        valid_to=min((end for *_, end in found), default=None),
    )
