"""The thresholds that may apply to a purchase, and what its value is held against them: surely over, surely under."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from wizards.calculators.purchase_value import (
    CONCESSION,
    GOODS,
    KINDS,
    LEASE,
    LIGHT,
    MIXED,
    SERVICE,
    UNKNOWN_KINDS,
    WORKS,
    readings,
)
from wizards.guide.calculator import Amounts, Period, Situation

ABOVE = "above"
"""The answer of who does not know the value, but knows that it is above the threshold that applies."""
UNKNOWN_BUYERS = ("municipality", "state")
"""Who buys where the reader does not know: a utility buys under rules of its own only for its own activity."""


def _amounts(ordinary: str, light: str) -> Mapping[str, str]:
    same = dict.fromkeys((GOODS, LEASE, SERVICE, MIXED), ordinary)
    return {**same, LIGHT: light, WORKS: "works", CONCESSION: "concessions"}


BUYERS: Mapping[str, Mapping[str, str]] = {
    "municipality": _amounts("municipality_goods_services", "light_services"),
    "public_body": _amounts("municipality_goods_services", "light_services"),
    "state": _amounts("state_goods_services", "light_services"),
    "utility": _amounts("utilities_goods_services", "utilities_light_services"),
}
"""The amount that applies to each buyer and kind of purchase (udbudsloven section 6; directives 2014/25, 2014/23)."""

USED = tuple(dict.fromkeys(name for kinds in BUYERS.values() for name in kinds.values()))
FLOOR = 500_000
"""The value from which section 193 asks for one of its three ways, in kroner."""
NEAR = 10
"""Near is within one part in ten below the threshold: the guide's own measure, not the law's."""


@dataclass(frozen=True, slots=True)
class Held:
    """One threshold that may apply: its amount's id, its kroner and last day, and the values held against it."""

    amount: str
    threshold: int
    valid_to: date
    lowest: int
    highest: int
    sure: bool
    """The threshold is of the notice's own period; else it is the last known one, and says nothing of those to come."""

    @property
    def band(self) -> str:
        """Say where the value falls: exactly at the threshold is above; nowhere where it is not fixed."""
        if not self.sure:
            return "unknown"
        if self.lowest >= self.threshold:
            return "above"
        return "below" if self.highest < self.threshold else "unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The value held against the amounts that may apply, in kroner without VAT; None where nothing is known of it."""

    held: tuple[Held, ...]
    total: int | None = None
    highest_total: int | None = None
    surely_above: bool = False
    """The reader said so, and knows no more of it."""

    @property
    def lowest(self) -> int | None:
        """Give the lowest threshold that may apply."""
        return min((each.threshold for each in self.held), default=None)

    @property
    def highest(self) -> int | None:
        """Give the highest threshold that may apply."""
        return max((each.threshold for each in self.held), default=None)

    @property
    def valid_to(self) -> date | None:
        """Give the last day on which these thresholds hold."""
        return min((each.valid_to for each in self.held), default=None)

    @property
    def band(self) -> str:
        """Say above or below where every threshold that may apply agrees, or above where the reader is sure of it."""
        if self.surely_above:
            return "above"
        bands = {each.band for each in self.held} if self.total is not None else set()
        return bands.pop() if len(bands) == 1 else "unknown"


def in_force(periods: tuple[Period, ...], day: date) -> Period | None:
    """Give the period that holds on a day, or None: what held before says nothing of a day without amounts."""
    return next((p for p in periods if p.start <= day <= p.end), None)


def is_fixed(periods: tuple[Period, ...], notice: str | None, today: date) -> bool:
    """Tell whether the amount of a notice is known; where its day is not, it is today's that counts."""
    return notice in ("until_2025", "now") or (notice != "later" and in_force(periods, today) is not None)


def _period(periods: tuple[Period, ...], notice: str | None, today: date) -> Period | None:
    """Give the period of a notice: the last one that is known, the one before it, or where nobody knows, today's.

    Where there is none, the last one that has ended is what is shown beside the answer that none can be given.
    """
    if notice == "now":
        return periods[-1]
    if notice == "until_2025" and len(periods) > 1:
        return periods[-2]
    past = [p for p in periods if p.end < today or notice == "later"]
    return (None if notice == "later" else in_force(periods, today)) or (past[-1] if past else None)


def compare(case: Situation) -> Comparison:
    """Hold the purchase against every amount that may apply, given what is known of buyer, kind and date."""
    numbers, kind, notice = case.numbers("value"), case.choice("purchase_kind"), case.choice("notice_date")
    found = readings(numbers, kind) if numbers is not None else ()
    totals = [reading.total for reading in found]
    held: list[Held] = []
    for name, kinds in _applying(case.choice("buyer_kind"), kind):
        period = _period(case.amounts[name].periods, notice, case.today)
        if period and period.dkk is not None:
            of_these = [reading.total for reading in found if reading.kind in kinds]
            low, high = min(of_these, default=0), max(of_these, default=0)
            sure = is_fixed(case.amounts[name].periods, notice, case.today)
            held.append(Held(name, period.dkk, period.end, low, high, sure))
    surely = case.choice("value") == ABOVE
    return Comparison(tuple(held), min(totals, default=None), max(totals, default=None), surely)


@cache
def _applying(buyer: str | None, kind: str | None) -> tuple[tuple[str, frozenset[str]], ...]:
    """Give each amount that may apply with the kinds that it applies to."""
    buyers = (buyer,) if buyer is not None and buyer in BUYERS else UNKNOWN_BUYERS
    kinds = (kind,) if kind is not None and kind in KINDS else UNKNOWN_KINDS
    names = dict.fromkeys(BUYERS[b][k] for b in buyers for k in kinds)
    return tuple((name, frozenset(k for k in kinds if any(BUYERS[b][k] == name for b in buyers))) for name in names)


def nearby(threshold: int) -> int:
    """Give the lowest whole value that is near a threshold, both in kroner."""
    return -(-threshold * (NEAR - 1) // NEAR)


def boundaries(amounts: Amounts) -> tuple[int, ...]:
    """Give every amount of kroner at which something that is reckoned of a value may change."""
    found = {period.dkk for name in USED if name in amounts for period in amounts[name].periods if period.dkk}
    return tuple(sorted({FLOOR, *found, *map(nearby, found)}))


def last_known(amounts: Amounts) -> tuple[int, ...]:
    """Give the thresholds of the last period that is known, in kroner."""
    last = [amounts[name].periods[-1].dkk for name in USED if name in amounts]
    return tuple(sorted({dkk for dkk in last if dkk}))
