"""The value of a purchase as the law counts it, and which side of the threshold it falls on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizards.guide.facts import Situation, derived
from wizards.guide.model import Period

BUYERS: Mapping[str, Mapping[str, str]] = {
    "municipality": {
        "goods_services": "municipality_goods_services",
        "light": "light_services",
        "works": "works",
    },
    "state": {"goods_services": "state_goods_services", "light": "light_services", "works": "works"},
}
"""The amount that applies to each buyer and kind of purchase (udbudsloven section 6); other buyers have other acts."""

PERIODS: Mapping[str, date] = {"until_2025": date(2025, 12, 31), "now": date(2026, 1, 1)}
"""The options of the notice's date that fix the period; any other answer is read as today's."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The value held against the amounts that may apply, in kroner without VAT."""

    total: int | None
    lowest: int | None
    highest: int | None
    valid_to: date | None


def total_value(numbers: Mapping[str, Decimal]) -> int:
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


def compare(case: Situation) -> Comparison:
    """Hold the purchase against every amount that may apply, given what is known of buyer, kind and date."""
    value = case.answers.get("value")
    total = total_value(value) if isinstance(value, Mapping) else None
    buyers = [BUYERS[b] for b in _known(case.choice("buyer_kind"), BUYERS)]
    kinds = {amount for buyer in buyers for amount in (buyer[k] for k in _known(case.choice("purchase_kind"), buyer))}
    day = PERIODS.get(case.choice("notice_date") or "", case.today)
    periods = [p for name in kinds if (p := in_force(case.amounts[name], day)) and p.dkk is not None]
    figures = [p.dkk for p in periods if p.dkk is not None]
    valid_to = min((p.end for p in periods), default=None)
    return Comparison(total, min(figures, default=None), max(figures, default=None), valid_to)


def _known(choice: str | None, among: Mapping[str, object]) -> tuple[str, ...]:
    """Give the one that was chosen, or all where the reader does not know; none for what has an act of its own."""
    if choice in among:
        return (choice,) if choice else ()
    return tuple(among) if choice in (None, "dk") else ()


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "whole_buyer", "value"),
    values=("above", "below", "unknown"),
    source=("law:thresholds-2026", "law:ul-31", "000:536-541"),
)
def value_band(case: Situation) -> str | None:
    """Say whether the value is at or above the threshold, below it, or not known; exactly at it is above.

    A value below it counts only when the whole buyer is in it; where the kind is not known, every threshold that
    may apply must agree. None where the value was not asked.
    """
    if "value" not in case.answers:
        return None
    found = compare(case)
    if found.total is None or found.lowest is None or found.highest is None:
        return "unknown"
    if found.total >= found.highest:
        return "above"
    if found.total < found.lowest and case.choice("whole_buyer") == "yes":
        return "below"
    return "unknown"
