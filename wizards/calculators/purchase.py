"""What guides reckon of a purchase: its value, which side of the threshold it falls on, and how near it is."""

from decimal import Decimal

from wizards.calculators.purchase_tables import held_against, value_sum
from wizards.calculators.purchase_value import Comparison, compare, total_value
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import Amounts, AmountsQuestion, Calculator, Reckoning, Situation, derived
from wizards.language.dates import day
from wizards.language.numbers import kroner, kroner_span
from wizards.language.words import say

NEAR = 10
"""Near is within one part in ten below the threshold: the guide's own measure, not the law's."""


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
    band = _band(case)
    return "unknown" if band == "below" and case.choice("whole_buyer") != "yes" else band


@derived(
    reads=("buyer_kind", "purchase_kind", "value"),
    values=("above", "below", "unknown"),
    source=("law:thresholds-2026", "law:ul-31", "000:536-541"),
)
def sale_band(case: Situation) -> str | None:
    """Say of a company's typical sale what `value_band` says of a purchase.

    The company is asked for what one whole municipality would buy, since its units count as one buyer.
    """
    return _band(case)


def _band(case: Situation) -> str | None:
    if "value" not in case.answers:
        return None
    found = compare(case)
    if found.total is None or found.lowest is None or found.highest is None:
        return "unknown"
    if found.total >= found.highest:
        return "above"
    return "below" if found.total < found.lowest else "unknown"


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "value"),
    values=("near", "ample"),
    source=("law:ul-2", "law:thresholds-2026"),
)
def room_below(case: Situation) -> str | None:
    """Say whether a value below every threshold that may apply is near the lowest of them, or has ample room.

    None where it is not below, or cannot be compared.
    """
    found = compare(case)
    if found.total is None or found.lowest is None or found.total >= found.lowest:
        return None
    return "near" if (found.lowest - found.total) * NEAR <= found.lowest else "ample"


def _wrong(numbers: Numbers) -> tuple[str, str] | None:
    """Ask for the years where something is paid each year."""
    yearly = numbers.get("unit_yearly") or numbers.get("other_yearly")
    years = numbers.get("years") or numbers.get("option_years")
    return ("years_missing", "years") if yearly and not years else None


def _samples(amounts: Amounts) -> tuple[Answer, ...]:
    """Give one total just below and one at each dated threshold.

    Rules read the value only through derived facts, which compare its total with the amounts, so totals between two
    neighbouring thresholds cannot be told apart.
    """
    figures = {period.dkk for amount in amounts.values() for period in amount.periods if period.dkk}
    return tuple(_once(total) for total in sorted({dkk - below for dkk in figures for below in (1, 0)}))


def _others(case: Situation) -> tuple[Answer, ...]:
    """Give a total just under and one just at what the value is held against."""
    found = compare(case)
    if found.lowest is None or found.highest is None:
        return ()
    return (_once(found.lowest - 1), _once(found.highest))


def _once(total: int) -> Answer:
    return {"unit_price": Decimal(total), "units": Decimal(1)}


def _statement(numbers: Numbers, lang: str) -> str:
    """Tell numbers that would change a result: of a purchase only the whole value counts."""
    told = say("purchase.whole_value", lang, kroner=kroner(total_value(numbers), lang))
    return f"{told.removesuffix('.')}."


def _reckon(case: Situation, lang: str) -> Reckoning:
    """Give the figures of a purchase that are known: its total, the thresholds held against it, their last day."""
    found: Comparison = compare(case)
    words: dict[str, str] = {}
    if found.total is not None:
        words["total"] = kroner(found.total, lang)
    if found.lowest is not None and found.highest is not None:
        words["threshold"] = kroner_span(found.lowest, found.highest, lang)
    if found.valid_to:
        words["valid_to"] = day(found.valid_to, lang)
    return Reckoning(words, found.valid_to)


PURCHASE = Calculator(
    facts=(value_band, sale_band, room_below),
    amounts=AmountsQuestion(
        question="value",
        wrong=_wrong,
        samples=_samples,
        others=_others,
        statement=_statement,
        figures=("total", "threshold", "valid_to"),
        reckon=_reckon,
    ),
    exhibits={"value_sum": value_sum, "held_against": held_against},
)
