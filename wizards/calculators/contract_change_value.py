"""A change of a contract in kroner, and the limits below which the act calls it small."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizards.calculators.purchase_thresholds import in_force
from wizards.guide.calculator import Situation

HALF = Decimal("0.5")
"""The most that one change may add under sections 181 and 183: exactly half is within it."""


@dataclass(frozen=True, slots=True)
class Change:
    """The contract as it was made, the change, and what was changed before, in kroner without VAT."""

    contract: Decimal
    change: Decimal
    earlier: Decimal

    @property
    def together(self) -> Decimal:
        """Give this change and the earlier ones: section 180 counts them as one sum."""
        return self.change + self.earlier

    @property
    def is_more_than_half(self) -> bool:
        """Tell whether this change alone is more than half of the contract."""
        return self.change > self.contract * HALF


@dataclass(frozen=True, slots=True)
class Limit:
    """What a change must stay below, by who buys what: a share of the contract, and a threshold with its last day."""

    kind: str
    share: Decimal
    threshold: int
    valid_to: date

    def of(self, change: Change) -> Decimal:
        """Give the lower of the two, as the first whole krone that is not below it."""
        share = (change.contract * self.share).to_integral_value(rounding="ROUND_CEILING")
        return min(share, Decimal(self.threshold))


SHARES: Mapping[str, tuple[str, Decimal]] = {
    "local": ("municipality_goods_services", Decimal("0.10")),
    "central": ("state_goods_services", Decimal("0.10")),
    "works": ("works", Decimal("0.15")),
}
"""The limits of section 180 by the option that was chosen: the amount that applies, and the share."""


def change_of(case: Situation) -> Change | None:
    """Give the change that was typed, or None where the amounts are not known."""
    numbers = case.numbers("change_value")
    if not numbers or not numbers.get("contract"):
        return None
    none = Decimal(0)
    return Change(numbers["contract"], numbers.get("change", none), numbers.get("earlier", none))


def limits(case: Situation, kind: str | None = None) -> Iterator[Limit]:
    """Give the limit that applies to a kind, or where it is not known each that may apply."""
    told = {name: each for name, each in SHARES.items() if name == kind} or SHARES
    for name, (amount, share) in told.items():
        period = in_force(case.amounts[amount].periods, case.today)
        if period and period.dkk is not None:
            yield Limit(name, share, period.dkk, period.end)


def is_open(case: Situation, change: Change) -> bool:
    """Tell whether a limit is not known on this day, and the share of the contract alone does not say no."""
    known = {limit.kind for limit in limits(case)}
    return any(name not in known and change.together < change.contract * share for name, (_, share) in SHARES.items())


def fits(change: Change, limit: Limit) -> bool:
    """Tell whether a change is lower than both limits: exactly at one of them it is not."""
    return change.together < limit.threshold and change.together < change.contract * limit.share
