"""What is shown of a business case: the sum, the years, the chart of the balance and what turns it."""

from collections.abc import Iterator
from decimal import Decimal

from wizards.calculators.business_plan import Plan, balance, break_even, plan, so_far, whole, years_of
from wizards.calculators.business_sensitivity import STEP, Sensitivity, sensitivities
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Bar, Chart, Exhibit, Table
from wizards.language.numbers import kroner, measure, number, percent
from wizards.language.words import say

YEARLY = ("business.year", "business.cost", "business.gain", "business.balance", "business.so_far")


def business_case(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the sum, the years, the chart of the balance and what turns it; nothing where figures are missing."""
    made = plan(case)
    if made is None:
        return ()
    reached = so_far(made)
    bars = tuple(
        Bar(label, value, kroner(value, lang))
        for label, value in zip((say("business.start", lang), *_labels(made, lang)), reached, strict=True)
    )
    swing = "business.worse" if balance(made) >= 0 else "business.better"
    return (
        _table("business.sum", ("common.item", "business.worked", "common.kroner"), list(_sum(case, made, lang)), lang),
        _table("business.yearly", YEARLY, list(_years(made, lang)), lang),
        Chart(say("business.chart", lang), bars),
        _table(
            "business.sensitivity",
            ("business.assumption", swing, "business.turns"),
            [_turn_row(turn, lang) for turn in sensitivities(made)],
            lang,
        ),
    )


def _sum(case: Situation, made: Plan, lang: str) -> Iterator[list[str]]:
    """Write the sum line by line; the lines add up to the result."""
    years = measure(made.years, "years", lang)
    listed = years_of(made)
    time, money = (whole(part * made.years) for part in (made.time, made.money))
    late = whole((made.time + made.money) * min(made.years, Decimal(1)) * (1 - made.first_year))
    held_back = time + money - late - sum(y.gain for y in listed)
    typed = case.numbers("numbers") or {}
    hours = typed.get("hours", Decimal(0))
    if made.startup:
        yield [say("business.startup", lang), "", kroner(-whole(made.startup), lang)]
    if made.running:
        worked = f"{kroner(whole(made.running), lang)} × {years}"
        yield [say("business.running", lang), worked, kroner(-sum(y.cost for y in listed), lang)]
    if made.time:
        price = kroner(whole(typed["hour_price"]), lang)
        worked = f"{number(hours, lang)} {say('business.hours', lang)} × {price} × {years}"
        yield [say("business.time", lang), worked, kroner(time, lang)]
    if made.money:
        yield [say("business.money", lang), f"{kroner(whole(made.money), lang)} × {years}", kroner(money, lang)]
    if late:
        yield [say("business.first_year", lang), percent(made.first_year * 100, lang), kroner(-late, lang)]
    if held_back:
        yield [say("business.caution", lang), percent(made.caution * 100, lang), kroner(-held_back, lang)]
    result = "business.one_year" if made.years == 1 else "business.result"
    yield [say(result, lang, years=number(made.years, lang)), "", kroner(balance(made), lang)]
    yield [say("business.back", lang), _back(made, lang), ""]
    if hours and not made.time:
        yield [say("business.uncounted", lang), say("business.hours_yearly", lang, hours=number(hours, lang)), ""]


def _back(made: Plan, lang: str) -> str:
    year = break_even(made)
    if year is None:
        return say("business.never", lang)
    if not year:
        return say("business.at_once", lang)
    return say("business.in_year" if balance(made) >= 0 else "business.not_before", lang, year=str(year))


def _years(made: Plan, lang: str) -> Iterator[list[str]]:
    reached, start = so_far(made), whole(made.startup)
    none = kroner(0, lang)
    yield [say("business.start", lang), kroner(start, lang), none, kroner(-start, lang), kroner(reached[0], lang)]
    for label, year, total in zip(_labels(made, lang), years_of(made), reached[1:], strict=True):
        yield [label, *(kroner(k, lang) for k in (year.cost, year.gain, year.net, total))]


def _labels(made: Plan, lang: str) -> tuple[str, ...]:
    return tuple(
        f"{say('business.year', lang)} {y.index}" + (f" {say('business.part', lang)}" if y.part < 1 else "")
        for y in years_of(made)
    )


def _turn_row(turn: Sensitivity, lang: str) -> list[str]:
    shown = kroner(turn.balance, lang)
    if turn.turned:
        shown = say("business.turned", lang, kroner=shown)
    if turn.at is None:
        at = say("business.even_double" if turn.up else "business.stays", lang)
    else:
        at = say("business.more" if turn.up else "business.less", lang, percent=percent(turn.at, lang))
    name = "ramp" if turn.assumption == "first_year" else turn.assumption
    return [say(f"business.{name}", lang), shown, at]


def _table(title: str, columns: tuple[str, ...], rows: list[list[str]], lang: str) -> Table:
    heads = tuple(say(key, lang, percent=percent(STEP, lang)) for key in columns)
    return Table(say(title, lang), heads, tuple(map(tuple, rows)))
