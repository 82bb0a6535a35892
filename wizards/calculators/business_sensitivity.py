"""The assumption that turns a business case: each is moved on its own, and the balance reckoned anew."""

from dataclasses import dataclass, replace
from decimal import Decimal

from wizards.calculators.business_plan import Plan, balance, yearly

STEP = 20
"""How many percent one assumption is moved to see whether the result turns: the guide's own measure."""
ASSUMPTIONS = ("time", "money", "running", "startup", "years", "first_year")
GAINS = ("time", "money", "years", "first_year")
"""The assumptions that are better when larger; a longer life is better only where each year gives something."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What becomes of the result when one assumption moves by STEP, and at how many percent its sign changes."""

    assumption: str
    up: bool
    balance: int
    turned: bool
    at: int | None


def sensitivities(made: Plan) -> tuple[Sensitivity, ...]:
    """Move one assumption at a time: against the case where it pays, in its favour where it does not."""
    pays = balance(made) >= 0
    return tuple(_turn(made, name, up=(name in GAINS) != pays) for name in ASSUMPTIONS if _counts(made, name))


def _counts(made: Plan, name: str) -> bool:
    if name == "first_year":
        return made.first_year < 1 and made.time + made.money > 0
    if name == "years":
        return made.years > 0 and yearly(made) > 0
    return bool(getattr(made, name))


def _turn(made: Plan, name: str, *, up: bool) -> Sensitivity:
    pays = balance(made) >= 0

    def turned(percent: int) -> bool:
        return (balance(moved(made, name, percent if up else -percent)) >= 0) != pays

    low, high = 0, 100 if up else 99
    at = None
    if turned(high):
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if turned(middle) else (middle, high)
        at = high
    return Sensitivity(name, up, balance(moved(made, name, STEP if up else -STEP)), turned(STEP), at)


def moved(made: Plan, name: str, percent: int) -> Plan:
    """Give the plan with one assumption moved by so many percent; a share stays at most the whole."""
    value = getattr(made, name) * (100 + percent) / 100
    return replace(made, **{name: min(value, Decimal(1)) if name == "first_year" else value})
