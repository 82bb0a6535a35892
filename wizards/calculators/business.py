"""The facts of a business case that rules read, and the figures that stand for all they tell apart."""

from decimal import Decimal

from wizards.calculators.business_plan import balance, break_even, plan
from wizards.calculators.business_sensitivity import ASSUMPTIONS, sensitivities
from wizards.calculators.business_tables import business_case
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import Amounts, AmountsQuestion, Calculator, Situation, derived
from wizards.language.words import say


@derived(
    reads=("time_use", "numbers"),
    values=("firm", "fragile", "time_only", "no_gain", "loss", "slow", "unknown"),
    source=("000:850-863", "000:834-837"),
)
def pays_back(case: Situation) -> str | None:
    """Say whether the case pays within the solution's lifetime, in money that somebody saves or earns.

    firm: no single assumption moved by STEP turns it; fragile: one does. time_only: it pays only if freed time
    were money. no_gain: nothing is counted as a gain. loss: each year costs more than it gives. slow: it pays,
    but later. None where the figures were not asked.
    """
    if "numbers" not in case.answers:
        return None
    made = plan(case)
    if made is None:
        return "unknown"
    if balance(made) >= 0:
        return "fragile" if any(t.turned for t in sensitivities(made)) else "firm"
    with_time = plan(case, with_time=True)
    if with_time and with_time.time > made.time and balance(with_time) >= 0:
        return "time_only"
    if not (made.time + made.money) * (1 - made.caution):
        return "no_gain"
    return "loss" if break_even(made) is None else "slow"


@derived(reads=("time_use", "numbers"), values=ASSUMPTIONS, source=("000:850-863",))
def weakest(case: Situation) -> str | None:
    """Give the assumption that moves the result most when it moves by STEP; None where nothing can be reckoned."""
    made = plan(case)
    if made is None or not made.time + made.money:
        return None
    now = balance(made)
    return max(sensitivities(made), key=lambda t: abs(t.balance - now)).assumption


@derived(reads=("numbers",), values=("cautious", "bold"), source=("000:834-837",))
def estimate(case: Situation) -> str | None:
    """Say whether the gains were reckoned low: with a deduction, or as they are hoped for."""
    numbers = case.numbers("numbers")
    if numbers is None:
        return None
    return "cautious" if numbers.get("caution") else "bold"


def samples(amounts: Amounts) -> tuple[Answer, ...]:
    """Give figures for each kind of result, each weakest assumption, with and without caution and hours."""
    base: dict[str, int | str] = {"startup": 60_000, "running": 30_000, "years": 4}
    told: tuple[dict[str, int | str], ...] = (
        base | {"money": 140_000, "caution": 25},
        base | {"money": 90_000},
        base | {"money": 50_000},
        base | {"money": 34_000},
        base | {"money": 20_000},
        base | {"money": 20_000, "first_year": 10, "years": 1},
        base | {"hours": 600, "hour_price": 250},
        base | {"hours": 600, "hour_price": 250, "caution": 20},
        base | {"hours": 220, "hour_price": 250, "money": 1_000},
        base | {"hours": 600},
        base,
        base | {"caution": 20},
        {"startup": 60_000, "money": 90_000},
        {"running": 10_000, "hours": 200, "hour_price": 250, "money": 50_000, "first_year": 80, "years": 1},
        {"startup": 900_000, "money": 100_000, "years": 4},
        {"startup": 900_000, "running": 1_000, "money": 100_000, "years": 5},
        {"running": 300_000, "money": 100_000, "years": 4},
        {"startup": 10_000, "running": 90_000, "money": 60_000, "hours": 200, "hour_price": 250, "years": 4},
        {"startup": 1_000, "money": 60_000, "hours": 250, "hour_price": 240, "years": "2.5"},
    )
    return tuple({k: Decimal(v) for k, v in sorted(one.items())} for one in told)


def _no_fault(numbers: Numbers) -> None:
    """Any numbers belong together: what is missing is told in the result."""


def _on_either_side(case: Situation) -> tuple[Answer, ...]:
    """Give figures that pay and figures that do not, where those that are known do not suffice."""
    return (
        {"startup": Decimal(1), "money": Decimal(1_000), "years": Decimal(4)},
        {"startup": Decimal(1_000), "years": Decimal(4), "money": Decimal(1)},
    )


def _statement(told: tuple[Numbers, ...], case: Situation, lang: str) -> str:
    """Tell on which side figures lie: nobody has their sums."""
    reckoned = Situation({**case.answers, "numbers": told[0]}, case.amounts, case.today)
    gains = pays_back(reckoned) in ("firm", "fragile")
    return f"{say('business.pays' if gains else 'business.pays_not', lang).removesuffix('.')}."


BUSINESS = Calculator(
    facts=(pays_back, weakest, estimate),
    amounts=AmountsQuestion(
        question="numbers",
        wrong=_no_fault,
        samples=samples,
        others=lambda case: (),
        grown=_on_either_side,
        statement=_statement,
    ),
    exhibits={"business_case": business_case},
)
