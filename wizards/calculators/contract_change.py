"""How large a change of a running contract is, held against the limits that the act sets for changes."""

from decimal import Decimal

from wizards.calculators.contract_change_tables import change_limits
from wizards.calculators.contract_change_value import Change, change_of, fits, is_open, limits
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import Amounts, AmountsQuestion, Calculator, Situation, derived
from wizards.language.numbers import kroner
from wizards.language.words import say


@derived(
    reads=("change_value",),
    values=("small", "depends", "half", "beyond", "unknown"),
    source=("law:ul-180", "law:ul-181", "law:ul-183"),
)
def change_band(case: Situation) -> str | None:
    """Say how large the change is, as far as the amounts alone tell it.

    small: below both limits of section 180 whoever buys and whatever it is; depends: below them for some, or on a day
    without amounts; half: at most half of the contract; beyond: more than that. None where the amounts were not asked.
    """
    if "change_value" not in case.answers:
        return None
    change = change_of(case)
    if change is None:
        return "unknown"
    if change.is_more_than_half:
        return "beyond"
    small = [fits(change, limit) for limit in limits(case)]
    if is_open(case, change):
        return "depends"
    if small and all(small):
        return "small"
    return "depends" if any(small) else "half"


@derived(
    reads=("change_value", "limit_kind"),
    values=("small", "half", "beyond", "unsure", "unknown"),
    source=("law:ul-180", "law:ul-181", "law:ul-183"),
)
def change_size(case: Situation) -> str | None:
    """Say how large the change is, once buyer and kind are known where they matter.

    unsure: whether it is small rests on what nobody has told. None where the amounts were not asked.
    """
    band = change_band(case)
    if band != "depends":
        return band
    change, told = change_of(case), list(limits(case, case.choice("limit_kind")))
    if change is None or len(told) != 1:
        return "unsure"
    return "small" if fits(change, told[0]) else "half"


def _wrong(numbers: Numbers) -> tuple[str, str] | None:
    """Ask for the contract's value: nothing can be held against a contract that is worth nothing."""
    return None if numbers.get("contract") else ("contract_missing", "contract")


def _samples(amounts: Amounts) -> tuple[Answer, ...]:
    """Give a change below every limit, one for each limit that some fall below, one of half, and one beyond it."""
    one = {"contract": Decimal(1_000_000)}
    large = {"contract": Decimal(1_000_000_000)}
    between = sorted({period.dkk for each in amounts.values() for period in each.periods if period.dkk})
    return (
        one | {"change": Decimal(99_999)},
        one | {"change": Decimal(100_000)},
        one | {"change": Decimal(500_000)},
        one | {"change": Decimal(500_001)},
        *(large | {"change": Decimal(dkk - below)} for dkk in between for below in (1, 0)),
    )


def _others(case: Situation) -> tuple[Answer, ...]:
    """Give the same contract with a change on either side of half and of each limit, one for each side of them all."""
    change = change_of(case)
    if change is None:
        return ()
    half = (change.contract / 2).to_integral_value(rounding="ROUND_FLOOR")
    held = tuple(limits(case))
    ends = sorted(limit.of(change) - change.earlier for limit in held)
    tried = (*(end - 1 for end in ends[:1]), half, half + 1, *(end - below for end in ends for below in (1, 0)))
    apart: dict[tuple[bool, ...], Change] = {}
    for amount in tried:
        other = Change(change.contract, max(amount, Decimal(0)), change.earlier)
        apart.setdefault((other.is_more_than_half, *(fits(other, limit) for limit in held)), other)
    kept = {"contract": change.contract} | ({"earlier": change.earlier} if change.earlier else {})
    return tuple(kept | {"change": other.change} for other in apart.values())


def _statement(told: tuple[Numbers, ...], case: Situation, lang: str) -> str | None:
    """Tell the span that changes stand for, since nobody has their sum: between limits, and up to half or beyond it."""
    change = change_of(case)
    if change is None:
        return None
    beyond = (change.contract / 2).to_integral_value(rounding="ROUND_FLOOR") + 1
    turns = {beyond, *(limit.of(change) - change.earlier for limit in limits(case))}
    amounts = [numbers["change"] for numbers in told]
    low = max((turn for turn in turns if turn <= min(amounts)), default=None)
    high = min((turn for turn in turns if turn > max(amounts)), default=None)
    parts = [] if low is None else [_edge(low, "over" if low == beyond else "at_least", lang)]
    parts += [] if high is None else [_edge(high, "at_most" if high == beyond else "under", lang)]
    if not parts:
        return _statement(told[:1], case, lang)
    span = parts[0] if len(parts) == 1 else say("change.and", lang, low=parts[0], high=parts[1])
    return f"{say('change.is', lang, span=span).removesuffix('.')}."


def _edge(turn: Decimal, key: str, lang: str) -> str:
    """Tell one end of a span; half itself is on the side below it."""
    return say(f"change.{key}", lang, kroner=kroner(int(turn) - (key in ("over", "at_most")), lang))


CONTRACT_CHANGE = Calculator(
    facts=(change_band, change_size),
    amounts=AmountsQuestion(
        question="change_value",
        wrong=_wrong,
        samples=_samples,
        others=_others,
        statement=_statement,
    ),
    exhibits={"change_limits": change_limits},
)
