"""What a business case reckons with, and its balance year by year until it breaks even."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import accumulate
from math import ceil

from wizards.guide.calculator import Situation


@dataclass(frozen=True, slots=True)
class Plan:
    """What a business case reckons with, in kroner a year unless its name says otherwise; shares run from 0 to 1."""

    startup: Decimal
    running: Decimal
    time: Decimal
    money: Decimal
    first_year: Decimal
    years: Decimal
    caution: Decimal


@dataclass(frozen=True, slots=True)
class Year:
    """One year: which, how much of it is counted, what it costs and what it gives, in whole kroner."""

    index: int
    part: Decimal
    cost: int
    gain: int

    @property
    def net(self) -> int:
        """Give what the year leaves."""
        return self.gain - self.cost


def plan(case: Situation, *, with_time: bool = False) -> Plan | None:
    """Read the figures of a case; None where costs, years, or the price of time that counts are missing.

    Freed time counts as money only where it leaves a budget, or with `with_time`.
    """
    numbers = case.numbers("numbers")
    if numbers is None:
        return None
    nothing, whole = Decimal(0), Decimal(100)
    startup, running = numbers.get("startup", nothing), numbers.get("running", nothing)
    hours, price = numbers.get("hours", nothing), numbers.get("hour_price", nothing)
    counts = with_time or case.choice("time_use") == "budget"
    years = numbers.get("years", nothing)
    if not years or not startup + running or (counts and bool(hours) != bool(price)):
        return None
    return Plan(
        startup,
        running,
        hours * price if counts else nothing,
        numbers.get("money", nothing),
        numbers.get("first_year", whole) / whole,
        years,
        numbers.get("caution", nothing) / whole,
    )


def years_of(made: Plan) -> tuple[Year, ...]:
    """Give each year; the last is counted in part where the lifetime is no whole number of years."""
    return tuple(_year(made, index) for index in range(1, ceil(made.years) + 1))


def _year(made: Plan, index: int) -> Year:
    part = min(Decimal(1), made.years - (index - 1))
    gain = (made.time + made.money) * (1 - made.caution) * part * (made.first_year if index == 1 else 1)
    return Year(index, part, whole(made.running * part), whole(gain))


def so_far(made: Plan) -> tuple[int, ...]:
    """Give the balance at the start and after each year."""
    return tuple(accumulate((y.net for y in years_of(made)), initial=-whole(made.startup)))


def balance(made: Plan) -> int:
    """Give the balance when the solution's lifetime is over."""
    return so_far(made)[-1]


def break_even(made: Plan) -> int | None:
    """Give the first year after which the balance is and stays at or above zero, 0 for the start; None if never.

    It may lie after the lifetime: then the solution would have to last that long.
    """
    reached = so_far(made)
    if reached[-1] >= 0:
        return next(i for i in range(len(reached)) if all(b >= 0 for b in reached[i:]))
    left = yearly(made)
    if left <= 0:
        return None
    first = (made.time + made.money) * (1 - made.caution) * made.first_year - made.running
    missing = (made.startup - first) / left
    return max(ceil(made.years), 1 + int(missing.to_integral_value(ROUND_CEILING)))


def yearly(made: Plan) -> Decimal:
    """Give what a year leaves once the gain is in full."""
    return (made.time + made.money) * (1 - made.caution) - made.running


def whole(amount: Decimal) -> int:
    """Round to whole kroner."""
    return int(amount.to_integral_value(ROUND_HALF_UP))
