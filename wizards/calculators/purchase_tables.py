"""The tables of a purchase: the sum behind its value, line by line, and the thresholds that it is held against."""

from collections.abc import Iterable

from wizards.calculators.purchase_thresholds import Held, compare
from wizards.calculators.purchase_value import CONCESSION, Line, Reading, readings
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit, Table
from wizards.language.numbers import UNITS, kroner, measure, number
from wizards.language.words import say


def value_sum(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of a purchase's value, each line with its paragraph; nothing where no amount was given.

    Where kind or length is not known there are two: the reading with the lowest value and the one with the highest.
    """
    value = case.numbers("value")
    if value is None:
        return ()
    found = sorted(readings(value, case.choice("purchase_kind")), key=lambda reading: reading.total)
    ends = found[:1] if found[0].total == found[-1].total else [found[0], found[-1]]
    directive = "2014/25" if case.choice("buyer_kind") == "utility" else ""
    kinds = len({reading.kind for reading in ends})
    return tuple(_sum(reading, directive, _title(reading, len(ends), kinds, lang), lang) for reading in ends)


def _title(reading: Reading, ends: int, kinds: int, lang: str) -> str:
    """Name a table: where there are two, by what tells them apart, the kind or the months that count."""
    title = say("purchase.sum", lang)
    if ends == 1:
        return title
    if kinds > 1:
        return say("purchase.read_as", lang, title=title, kind=say(f"purchase_kind.{reading.kind}", lang))
    months = next((line.counted * 12 for line in reading.lines if line.counted is not None), None)
    return title if months is None else say("purchase.read_over", lang, title=title, months=number(months, lang))


def _sum(reading: Reading, directive: str, title: str, lang: str) -> Table:
    rows = [
        (
            say(f"purchase.{line.what}", lang),
            _worked(line, lang),
            _rule(line, reading, directive, lang),
            kroner(line.kroner, lang),
        )
        for line in reading.lines
    ]
    rows.append((say("purchase.in_all", lang), "", "", kroner(reading.total, lang)))
    columns = ("common.item", "purchase.worked", "purchase.rule", "common.kroner")
    return Table(title, tuple(say(key, lang) for key in columns), tuple(rows))


def _worked(line: Line, lang: str) -> str:
    """Write the numbers that a line is multiplied from, those that were assumed or cut off as such."""
    factors: list[str] = []
    if line.units is not None:
        factors.append(say("purchase.one_assumed", lang) if line.assumed else number(line.units, lang))
    if line.price is not None:
        factors.append(number(line.price, lang))
    if line.counted is not None:
        key = "purchase.capped" if line.years else "purchase.no_end"
        factors.append(say(key, lang, months=number(line.counted * 12, lang)))
    elif line.years:
        one, many = (
            measure(sum(line.years[1:], line.years[0]), "years", lang),
            " + ".join(number(span, lang) for span in line.years),
        )
        factors.append(one if len(line.years) == 1 else f"({many}) {UNITS['years'][lang]}")
    if line.times is not None:
        factors.append(number(line.times, lang))
    return " × ".join(factors)


def _rule(line: Line, reading: Reading, directive: str, lang: str) -> str:
    if reading.kind == CONCESSION:
        return say("purchase.article", lang, number="8", directive="2014/23")
    if directive:
        return say("purchase.article", lang, number="16", directive=directive)
    return say("purchase.section", lang, number=line.rule)


def held_against(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of the thresholds that may apply, each with its difference; nothing without a value.

    One that is not of the notice's own period is held against nothing.
    """
    found = compare(case)
    if found.total is None:
        return ()
    rows = tuple(
        (case.amounts[held.amount].name[lang], kroner(held.threshold, lang), _differences(held, lang))
        for held in found.held
        if held.sure
    )
    if not rows:
        return ()
    return (_table("purchase.held_against", ("purchase.kind", "figures_threshold", "purchase.lies"), rows, lang),)


def _differences(held: Held, lang: str) -> str:
    """Write how far the value lies from a threshold; both ends where there are two readings."""
    ends = dict.fromkeys((held.lowest, held.highest))
    return " – ".join(_difference(end, held.threshold, lang) for end in ends)


def _difference(total: int, threshold: int, lang: str) -> str:
    if total == threshold:
        return say("purchase.exactly", lang)
    key = "purchase.above" if total > threshold else "purchase.below"
    return say(key, lang, difference=kroner(abs(total - threshold), lang))


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], lang: str) -> Table:
    return Table(say(title, lang), tuple(say(key, lang) for key in columns), tuple(rows))
