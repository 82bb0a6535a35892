"""The tables of a purchase: the sum behind its value, line by line, and the thresholds that it is held against."""

from collections.abc import Iterable
from decimal import Decimal

from wizards.calculators.purchase_value import compare, thresholds, total_value
from wizards.guide.answer import Numbers
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit, Table
from wizards.language.numbers import UNITS, kroner, measure, number
from wizards.language.words import say

LINES = ("unit_price", "other_once", "unit_yearly", "other_yearly")


def value_sum(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of a purchase's value; nothing where no amount was given."""
    value = case.numbers("value")
    if value is None:
        return ()
    rows = [_row(name, value, lang) for name in LINES if value.get(name)]
    rows.append((say("purchase.in_all", lang), "", kroner(total_value(value), lang)))
    return (_table("purchase.sum", ("common.item", "purchase.worked", "common.kroner"), rows, lang),)


def _row(name: str, value: Numbers, lang: str) -> tuple[str, ...]:
    part = {k: v for k, v in value.items() if k in ("units", "years", "option_years", name)}
    factors = [number(value[name], lang)]
    if name.startswith("unit"):
        factors.insert(0, number(value["units"], lang) if "units" in value else say("purchase.one_assumed", lang))
    if name.endswith("yearly"):
        spans = [value[k] for k in ("years", "option_years") if value.get(k)]
        one, many = measure(sum(spans, Decimal(0)), "years", lang), " + ".join(number(span, lang) for span in spans)
        factors.append(one if len(spans) == 1 else f"({many}) {UNITS['years'][lang]}")
    return (say(f"purchase.{name}", lang), " × ".join(factors), kroner(total_value(part), lang))


def held_against(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of the thresholds that may apply, each with its difference; nothing without a value."""
    total = compare(case).total
    if total is None:
        return ()
    rows = tuple(
        (case.amounts[name].name[lang], kroner(dkk, lang), _difference(total, dkk, lang))
        for name, dkk, _ in thresholds(case)
    )
    if not rows:
        return ()
    return (_table("purchase.held_against", ("purchase.kind", "figures_threshold", "purchase.lies"), rows, lang),)


def _difference(total: int, threshold: int, lang: str) -> str:
    if total == threshold:
        return say("purchase.exactly", lang)
    key = "purchase.above" if total > threshold else "purchase.below"
    return say(key, lang, difference=kroner(abs(total - threshold), lang))


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], lang: str) -> Table:
    return Table(say(title, lang), tuple(say(key, lang) for key in columns), tuple(rows))
