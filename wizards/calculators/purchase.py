"""What guides reckon of a purchase: its value, which side of the threshold it falls on, and how near it is."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from wizards.calculators.purchase_tables import held_against, value_sum
from wizards.calculators.purchase_thresholds import FLOOR, Comparison, boundaries, compare, is_fixed, last_known, nearby
from wizards.calculators.purchase_value import FOUR_YEARS, has_no_end, readings, years_without_end
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import Amounts, AmountsQuestion, Calculator, Reckoning, Situation, derived
from wizards.language.dates import day
from wizards.language.numbers import kroner, kroner_span
from wizards.language.words import say


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "whole_buyer", "value"),
    values=("above", "below", "unknown"),
    source=("law:ul-30", "law:ul-38", "law:ul-31", "law:thresholds-2026"),
)
def value_band(case: Situation) -> str | None:
    """Say whether the value is at or above the threshold, below it, or not known; exactly at it is above.

    A value below it counts only when the whole buyer is in it; where kind or length is not known, every reading must
    agree with every threshold that may apply. None where the value was not asked.
    """
    if "value" not in case.answers:
        return None
    band = compare(case).band
    return "unknown" if band == "below" and case.choice("whole_buyer") != "yes" else band


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "whole_buyer", "value"),
    values=("small", "small_so_far", "middle", "above", "unknown"),
    source=("law:ul-193",),
)
def section_193(case: Situation) -> str | None:
    """Say whether a value below the threshold is below the floor of section 193 too, or at or above it.

    A value that one reading puts below the floor and another above it counts as above: then the duty is there. What
    reaches the floor by every reading does so also where the threshold is not known, or more is to be counted. What
    is below it, but perhaps without everybody who will use it, is small so far.
    """
    if "value" not in case.answers:
        return None
    found = compare(case)
    if found.band == "above":
        return "above"
    if found.total is not None and found.total >= FLOOR:
        return "middle"
    if found.band == "unknown" or found.highest_total is None:
        return "unknown"
    if case.choice("whole_buyer") != "yes":
        return "small_so_far" if found.highest_total < FLOOR else "unknown"
    return "small" if found.highest_total < FLOOR else "middle"


@derived(
    reads=("buyer_kind", "purchase_kind", "value"),
    values=("above", "below", "unknown"),
    source=("law:ul-30", "law:ul-31", "law:thresholds-2026"),
)
def sale_band(case: Situation) -> str | None:
    """Say of a company's typical sale what `value_band` says of a purchase.

    The company is asked for what one whole municipality would buy, since its units count as one buyer.
    """
    return compare(case).band if "value" in case.answers else None


@derived(reads=("notice_date",), values=("yes", "no"), source=("law:ul-6", "law:thresholds-2026"))
def amounts_fixed(case: Situation) -> str | None:
    """Say whether the amounts of the notice's day are fixed; where that day is not known, those of today.

    None where it was not asked. All amounts share their periods.
    """
    notice = case.choice("notice_date")
    known = next((amount.periods for amount in case.amounts.values()), ())
    return None if notice is None else "yes" if is_fixed(known, notice, case.today) else "no"


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "value"),
    values=("near", "ample"),
    source=("law:ul-30", "law:thresholds-2026"),
)
def room_below(case: Situation) -> str | None:
    """Say whether a value below every threshold that may apply is near the lowest of them, or has ample room.

    None where it is not below, or cannot be compared.
    """
    found = compare(case)
    if found.highest_total is None or found.lowest is None or found.highest_total >= found.lowest:
        return None
    if not all(each.sure for each in found.held):
        return None
    return "near" if found.highest_total >= nearby(found.lowest) else "ample"


@derived(reads=("purchase_kind", "value"), values=("told", "none"), source=("law:ul-35", "law:ul-38"))
def term(case: Situation) -> str | None:
    """Say whether a length is known: told, or none of a price that is paid each year without an end.

    None where no amount is known.
    """
    numbers = case.numbers("value")
    if numbers is None:
        return None
    return "none" if has_no_end(numbers) else "told"


FACTS: Final = (value_band, section_193, sale_band, room_below, term, amounts_fixed)
"""All that rules may know of a value."""


def _wrong(numbers: Numbers) -> tuple[str, str] | None:
    """Every set of numbers has a value: a yearly price without years runs on."""
    return None


def _samples(amounts: Amounts) -> tuple[Answer, ...]:
    """Give one total from each span between neighbouring amounts, prices without an end, and long agreements.

    Rules read the value only through derived facts, which compare its readings with the amounts, so totals within
    one span cannot be told apart.
    """
    return _of_boundaries(boundaries(amounts), last_known(amounts))


@cache
def _of_boundaries(amounts: tuple[int, ...], thresholds: tuple[int, ...]) -> tuple[Answer, ...]:
    once = tuple(_once(total) for total in (1, *amounts))
    endless = {1, FLOOR, FLOOR // 4, *(threshold // 2 for threshold in thresholds), *amounts[-1:]}
    endless |= {-(-amount // 4) - 1 for amount in amounts} | {-(-threshold // 5) - 1 for threshold in thresholds}
    long = [threshold // 5 for threshold in thresholds]
    return (
        *once,
        *({"other_yearly": Decimal(yearly)} for yearly in sorted(endless)),
        *({"other_yearly": Decimal(yearly), "years": Decimal(6)} for yearly in long),
    )


def _others(case: Situation) -> tuple[Answer, ...]:
    """Give amounts just under and just at everything that a value is held against, one for each set of facts.

    First what is paid once, then what is paid each year without an end: there a short and a long reading may fall on
    either side, where no amount paid once would leave anything open.
    """
    found = compare(case)
    if found.lowest is None or found.highest is None:
        return ()
    turns = tuple(_turns(found))
    once = (found.lowest - 1, found.highest, FLOOR - 1, FLOOR, *(turn - below for turn in turns for below in (1, 0)))
    years = sorted(years_without_end(case.choice("purchase_kind")), reverse=True)
    yearly = (-(-turn // int(counted)) - below for turn in turns for counted in years for below in (1, 0))
    apart: dict[tuple[str | None, ...], Answer] = {}
    for answer in (*map(_once, dict.fromkeys(once)), *map(_each_year, dict.fromkeys(yearly))):
        tried = Situation({**case.answers, "value": answer}, case.amounts, case.today)
        apart.setdefault(tuple(fact.compute(tried) for fact in FACTS), answer)
    return tuple(apart.values())


def _turns(found: Comparison) -> Iterator[int]:
    """Give each whole value at which one of the facts turns."""
    for held in found.held:
        yield held.threshold
    if found.lowest is not None:
        yield nearby(found.lowest)
    yield FLOOR


def _once(total: int) -> Answer:
    return {"unit_price": Decimal(total), "units": Decimal(1)}


def _each_year(kroner: int) -> Answer:
    return {"other_yearly": Decimal(kroner)}


def _grown(case: Situation) -> tuple[Answer, ...]:
    """Give those of the other totals that stand for a span in which more than what is counted already may lie."""
    counted, turns = compare(case).total or 0, _all_turns(case)
    found = ((answer, readings(answer, "goods")[0].total) for answer in _others(case) if isinstance(answer, Mapping))
    return tuple(
        answer for answer, total in found if min((t for t in turns if t > total), default=counted + 1) > counted
    )


def _statement(told: tuple[Numbers, ...], case: Situation, lang: str) -> str:
    """Tell the span that numbers stand for, since nobody has their sum: of the whole value, or of what a year costs."""
    once = [readings(numbers, "goods")[0].total for numbers in told if not has_no_end(numbers)]
    turns = _all_turns(case)
    if once:
        return _span(WHOLE, once, turns, lang)
    yearly = [int(numbers["other_yearly"]) for numbers in told]
    counted = [int(years) for years in years_without_end(case.choice("purchase_kind"))]
    return _span(ENDLESS, yearly, sorted({-(-turn // years) for turn in turns for years in counted}), lang)


def _all_turns(case: Situation) -> list[int]:
    """Give each whole value at which a fact turns or a threshold stands, in order."""
    found = compare(case)
    return sorted({*_turns(found), *(each for each in (found.lowest, found.highest) if each is not None)})


type Keys = tuple[str, str, str]
WHOLE: Keys = ("purchase.whole_from", "purchase.whole_below", "purchase.whole_between")
ENDLESS: Keys = ("purchase.endless_from", "purchase.endless_below", "purchase.endless_between")
"""The words for a span that is open above, open below, or closed."""


def _span(keys: Keys, amounts: list[int], turns: list[int], lang: str) -> str:
    """Tell from which turn, and below which, some amounts lie; of those on all sides of a gap the first alone."""
    low = max((turn for turn in turns if turn <= min(amounts)), default=None)
    high = min((turn for turn in turns if turn > max(amounts)), default=None)
    if low is None and high is None:
        return _span(keys, amounts[:1], turns, lang)
    told = say(
        keys[0] if high is None else keys[1] if low is None else keys[2],
        lang,
        low=kroner(low or 0, lang),
        high=kroner(high or 0, lang),
    )
    return f"{told.removesuffix('.')}."


def _over_four_years(case: Situation) -> bool:
    """Whether by each reading four years count of a price that was told for longer, or without an end (section 38)."""
    found = readings(case.numbers("value") or {}, case.choice("purchase_kind"))
    return all(any(line.counted == FOUR_YEARS for line in reading.lines) for reading in found)


def _reckon(case: Situation, lang: str) -> Reckoning:
    """Give the figures of a purchase that are known: its total, the thresholds held against it, their last day."""
    found = compare(case)
    words: dict[str, str] = {}
    if found.surely_above and found.lowest is not None:
        words["total"] = say("purchase.at_least", lang, kroner=kroner(found.lowest, lang))
    if found.total is not None and found.highest_total is not None:
        span = kroner_span(found.total, found.highest_total, lang)
        words["total"] = say("purchase.four_years", lang, kroner=span) if _over_four_years(case) else span
    if found.lowest is not None and found.highest is not None:
        words["threshold"] = _threshold(found, lang)
    if found.valid_to:
        words["valid_to"] = day(found.valid_to, lang)
    is_published = case.choice("notice_date") == "until_2025"  # then they hold, however long it is since
    return Reckoning(words, None if is_published else found.valid_to)


def _threshold(found: Comparison, lang: str) -> str:
    """Tell the thresholds that may apply; those of another period with the day on which they end."""
    span = kroner_span(found.lowest or 0, found.highest or 0, lang)
    if found.valid_to is None or all(each.sure for each in found.held):
        return span
    return say("purchase.last_known", lang, kroner=span, last=day(found.valid_to, lang))


PURCHASE = Calculator(
    facts=FACTS,
    amounts=AmountsQuestion(
        question="value",
        wrong=_wrong,
        samples=_samples,
        others=_others,
        grown=_grown,
        statement=_statement,
        figures=("total", "threshold", "valid_to"),
        reckon=_reckon,
    ),
    exhibits={"value_sum": value_sum, "held_against": held_against},
)
