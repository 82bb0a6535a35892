"""What is shown of a business case: the sum, the years, the chart of the balance and what turns it."""

from collections.abc import Iterator
from decimal import Decimal

from wizards.calculators.business_plan import Plan, balance, break_even, plan, so_far, whole, years_of
from wizards.calculators.business_sensitivity import Sensitivity, sensitivities
from wizards.calculators.business_words import say
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Bar, Chart, Exhibit, Table
from wizards.language.numbers import kroner, measure, number, percent


def business_case(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the sum, the years, the chart of the balance and what turns it; nothing where figures are missing."""
    made = plan(case)
    if made is None:
        return ()
    reached = so_far(made)
    bars = tuple(
        Bar(label, value, kroner(value, lang))
        for label, value in zip((say("start", lang), *_labels(made, lang)), reached, strict=True)
    )
    return (
        _table("sum", ("item", "worked", "kroner"), list(_sum(case, made, lang)), lang),
        _table("yearly", ("year", "cost", "gain", "balance", "so_far"), list(_years(made, lang)), lang),
        Chart(say("chart", lang), bars),
        _table(
            "sensitivity",
            ("assumption", "worse" if balance(made) >= 0 else "better", "turns"),
            [_turn_row(t, lang) for t in sensitivities(made)],
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
        yield [say("startup", lang), "", kroner(-whole(made.startup), lang)]
    if made.running:
        worked = f"{kroner(whole(made.running), lang)} × {years}"
        yield [say("running", lang), worked, kroner(-sum(y.cost for y in listed), lang)]
    if made.time:
        price = kroner(whole(typed["hour_price"]), lang)
        worked = f"{number(hours, lang)} {say('hours', lang)} × {price} × {years}"
        yield [say("time", lang), worked, kroner(time, lang)]
    if made.money:
        yield [say("money", lang), f"{kroner(whole(made.money), lang)} × {years}", kroner(money, lang)]
    if late:
        yield [say("first_year", lang), percent(made.first_year * 100, lang), kroner(-late, lang)]
    if held_back:
        yield [say("caution", lang), percent(made.caution * 100, lang), kroner(-held_back, lang)]
    result = "one_year" if made.years == 1 else "result"
    yield [say(result, lang).replace("{years}", number(made.years, lang)), "", kroner(balance(made), lang)]
    yield [say("back", lang), _back(made, lang), ""]
    if hours and not made.time:
        yield [say("uncounted", lang), say("hours_yearly", lang).replace("{hours}", number(hours, lang)), ""]


def _back(made: Plan, lang: str) -> str:
    year = break_even(made)
    if year is None:
        return say("never", lang)
    if not year:
        return say("at_once", lang)
    name = "in_year" if balance(made) >= 0 else "not_before"
    return say(name, lang).replace("{year}", str(year))


def _years(made: Plan, lang: str) -> Iterator[list[str]]:
    reached, start = so_far(made), whole(made.startup)
    none = kroner(0, lang)
    yield [say("start", lang), kroner(start, lang), none, kroner(-start, lang), kroner(reached[0], lang)]
    for label, year, total in zip(_labels(made, lang), years_of(made), reached[1:], strict=True):
        yield [label, *(kroner(k, lang) for k in (year.cost, year.gain, year.net, total))]


def _labels(made: Plan, lang: str) -> tuple[str, ...]:
    return tuple(
        f"{say('year', lang)} {y.index}" + (f" {say('part', lang)}" if y.part < 1 else "") for y in years_of(made)
    )


def _turn_row(turn: Sensitivity, lang: str) -> list[str]:
    shown = kroner(turn.balance, lang)
    if turn.turned:
        shown = say("turned", lang).replace("{kroner}", shown)
    if turn.at is None:
        at = say("even_double" if turn.up else "stays", lang)
    else:
        at = say("more" if turn.up else "less", lang).replace("{percent}", str(turn.at))
    name = "ramp" if turn.assumption == "first_year" else turn.assumption
    return [say(name, lang), shown, at]


def _table(title: str, columns: tuple[str, ...], rows: list[list[str]], lang: str) -> Table:
    return Table(say(title, lang), tuple(say(c, lang) for c in columns), tuple(map(tuple, rows)))
