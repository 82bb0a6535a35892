"""Whether a solution pays: the balance year by year, the year it breaks even, and the assumption that turns it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import accumulate
from math import ceil

from wizards.model import Answer, Flow, Words
from wizards.numbers import kroner, number
from wizards.situation import EXHIBITS, SAMPLES, Situation, derived

STEP = 20
"""How many percent one assumption is moved to see whether the result turns: the guide's own measure."""

ASSUMPTIONS = ("time", "money", "running", "startup", "years", "first_year")
GAINS = ("time", "money", "years", "first_year")
"""The assumptions that are better when larger; a longer life is better only where each year gives something."""

SAY = {
    "sum": Words("Regnestykket, uden moms", "The sum, excluding VAT"),
    "item": Words("Post", "Item"),
    "worked": Words("Sådan", "How"),
    "kroner": Words("Kroner", "Kroner"),
    "startup": Words("Opstart", "Start-up"),
    "running": Words("Drift", "Running costs"),
    "time": Words("Tid, der falder ud af budgettet", "Time that leaves the budget"),
    "money": Words("Andre penge, sparet eller tjent", "Other money, saved or earned"),
    "first_year": Words("Gevinsten er mindre det første år", "The gain is smaller in the first year"),
    "ramp": Words("Gevinsten det første år", "The gain in the first year"),
    "caution": Words("Fradrag for forsigtighed", "Deduction for caution"),
    "years": Words("Levetid", "Lifetime"),
    "result": Words("Resultat efter {years} år", "Result after {years} years"),
    "one_year": Words("Resultat efter et år", "Result after one year"),
    "back": Words("Tjent hjem", "Paid back"),
    "in_year": Words("i løbet af år {year}", "during year {year}"),
    "at_once": Words("fra start", "from the start"),
    "not_before": Words("først i år {year}", "not until year {year}"),
    "never": Words("aldrig, som tallene står", "never, as the figures stand"),
    "uncounted": Words("Frigjort tid, der ikke er talt med", "Freed time that is not counted"),
    "hours_yearly": Words("{hours} timer om året", "{hours} hours a year"),
    "hours": Words("timer", "hours"),
    "year_s": Words("år", "years"),
    "yearly": Words("År for år", "Year by year"),
    "year": Words("År", "Year"),
    "start": Words("Start", "Start"),
    "part": Words("(en del af året)", "(part of the year)"),
    "cost": Words("Udgift", "Cost"),
    "gain": Words("Gevinst", "Gain"),
    "balance": Words("Årets resultat", "Result of the year"),
    "so_far": Words("I alt til nu", "In all so far"),
    "chart": Words("I alt til nu, år for år", "In all so far, year by year"),
    "sensitivity": Words("Hvad vender resultatet?", "What turns the result?"),
    "assumption": Words("Antagelse", "Assumption"),
    "worse": Words("20 % ringere giver", "20% worse gives"),
    "better": Words("20 % bedre giver", "20% better gives"),
    "turns": Words("Resultatet vender ved", "The result turns at"),
    "more": Words("{percent} % mere", "{percent}% more"),
    "less": Words("{percent} % mindre", "{percent}% less"),
    "even_double": Words("vender ikke, selv ved det dobbelte", "does not turn, even at double"),
    "stays": Words("vender ikke", "does not turn"),
    "turned": Words("{kroner} – vender", "{kroner} – turns"),
}


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


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of the result when one assumption moves by STEP, and at how many percent its sign changes."""

    assumption: str
    up: bool
    balance: int
    turned: bool
    at: int | None


def plan(case: Situation, *, with_time: bool = False) -> Plan | None:
    """Read the figures of a case; None where costs, years, or the price of time that counts are missing.

    Freed time counts as money only where it leaves a budget, or with `with_time`.
    """
    numbers = case.answers.get("numbers")
    if not isinstance(numbers, Mapping):
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
    return Year(index, part, _whole(made.running * part), _whole(gain))


def so_far(made: Plan) -> tuple[int, ...]:
    """Give the balance at the start and after each year."""
    return tuple(accumulate((y.net for y in years_of(made)), initial=-_whole(made.startup)))


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
    yearly = _yearly(made)
    if yearly <= 0:
        return None
    first = (made.time + made.money) * (1 - made.caution) * made.first_year - made.running
    missing = (made.startup - first) / yearly
    return max(ceil(made.years), 1 + int(missing.to_integral_value(ROUND_CEILING)))


def turns(made: Plan) -> tuple[Turn, ...]:
    """Move one assumption at a time: against the case where it pays, in its favour where it does not."""
    pays = balance(made) >= 0
    return tuple(_turn(made, name, up=(name in GAINS) != pays) for name in ASSUMPTIONS if _counts(made, name))


def _counts(made: Plan, name: str) -> bool:
    if name == "first_year":
        return made.first_year < 1 and made.time + made.money > 0
    if name == "years":
        return made.years > 0 and _yearly(made) > 0
    return bool(getattr(made, name))


def _yearly(made: Plan) -> Decimal:
    """Give what a year leaves once the gain is in full."""
    return (made.time + made.money) * (1 - made.caution) - made.running


def _turn(made: Plan, name: str, *, up: bool) -> Turn:
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
    return Turn(name, up, balance(moved(made, name, STEP if up else -STEP)), turned(STEP), at)


def moved(made: Plan, name: str, percent: int) -> Plan:
    """Give the plan with one assumption moved by so many percent; a share stays at most the whole."""
    value = getattr(made, name) * (100 + percent) / 100
    return replace(made, **{name: min(value, Decimal(1)) if name == "first_year" else value})


def _whole(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_HALF_UP))


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
        return "fragile" if any(t.turned for t in turns(made)) else "firm"
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
    return max(turns(made), key=lambda t: abs(t.balance - now)).assumption


@derived(reads=("numbers",), values=("cautious", "bold"), source=("000:834-837",))
def estimate(case: Situation) -> str | None:
    """Say whether the gains were reckoned low: with a deduction, or as they are hoped for."""
    numbers = case.answers.get("numbers")
    if not isinstance(numbers, Mapping):
        return None
    return "cautious" if numbers.get("caution") else "bold"


def samples(flow: Flow) -> tuple[Answer, ...]:
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


SAMPLES["numbers"] = samples


def business_case(case: Situation, lang: str) -> list[dict[str, object]]:
    """Give the sum, the years, the chart of the balance and what turns it; nothing where figures are missing."""
    made = plan(case)
    if made is None:
        return []
    reached = so_far(made)
    bars = [
        {"label": label, "value": value, "words": _kroner(value, lang)}
        for label, value in zip((_say("start", lang), *_labels(made, lang)), reached, strict=True)
    ]
    return [
        _table("sum", ("item", "worked", "kroner"), list(_sum(case, made, lang)), lang),
        _table("yearly", ("year", "cost", "gain", "balance", "so_far"), list(_years(made, lang)), lang),
        {"kind": "chart", "title": _say("chart", lang), "bars": bars},
        _table(
            "sensitivity",
            ("assumption", "worse" if balance(made) >= 0 else "better", "turns"),
            [_turn_row(t, lang) for t in turns(made)],
            lang,
        ),
    ]


def _sum(case: Situation, made: Plan, lang: str) -> Iterator[list[str]]:
    """Write the sum line by line; the lines add up to the result."""
    years = f"{number(made.years, lang)} {_one_or_more(made.years, lang)}"
    listed = years_of(made)
    time, money = (_whole(part * made.years) for part in (made.time, made.money))
    late = _whole((made.time + made.money) * min(made.years, Decimal(1)) * (1 - made.first_year))
    held_back = time + money - late - sum(y.gain for y in listed)
    numbers = case.answers["numbers"]
    typed = numbers if isinstance(numbers, Mapping) else {}
    hours = typed.get("hours", Decimal(0))
    if made.startup:
        yield [_say("startup", lang), "", _kroner(-_whole(made.startup), lang)]
    if made.running:
        worked = f"{_kroner(_whole(made.running), lang)} × {years}"
        yield [_say("running", lang), worked, _kroner(-sum(y.cost for y in listed), lang)]
    if made.time:
        price = _kroner(_whole(typed["hour_price"]), lang)
        worked = f"{number(hours, lang)} {_say('hours', lang)} × {price} × {years}"
        yield [_say("time", lang), worked, _kroner(time, lang)]
    if made.money:
        yield [_say("money", lang), f"{_kroner(_whole(made.money), lang)} × {years}", _kroner(money, lang)]
    if late:
        yield [_say("first_year", lang), _percent(made.first_year, lang), _kroner(-late, lang)]
    if held_back:
        yield [_say("caution", lang), _percent(made.caution, lang), _kroner(-held_back, lang)]
    result = "one_year" if made.years == 1 else "result"
    yield [_say(result, lang).replace("{years}", number(made.years, lang)), "", _kroner(balance(made), lang)]
    yield [_say("back", lang), _back(made, lang), ""]
    if hours and not made.time:
        yield [_say("uncounted", lang), _say("hours_yearly", lang).replace("{hours}", number(hours, lang)), ""]


def _back(made: Plan, lang: str) -> str:
    year = break_even(made)
    if year is None:
        return _say("never", lang)
    if not year:
        return _say("at_once", lang)
    name = "in_year" if balance(made) >= 0 else "not_before"
    return _say(name, lang).replace("{year}", str(year))


def _years(made: Plan, lang: str) -> Iterator[list[str]]:
    reached, start = so_far(made), _whole(made.startup)
    none = _kroner(0, lang)
    yield [_say("start", lang), _kroner(start, lang), none, _kroner(-start, lang), _kroner(reached[0], lang)]
    for label, year, total in zip(_labels(made, lang), years_of(made), reached[1:], strict=True):
        yield [label, *(_kroner(k, lang) for k in (year.cost, year.gain, year.net, total))]


def _labels(made: Plan, lang: str) -> tuple[str, ...]:
    return tuple(
        f"{_say('year', lang)} {y.index}" + (f" {_say('part', lang)}" if y.part < 1 else "") for y in years_of(made)
    )


def _turn_row(turn: Turn, lang: str) -> list[str]:
    shown = _kroner(turn.balance, lang)
    if turn.turned:
        shown = _say("turned", lang).replace("{kroner}", shown)
    if turn.at is None:
        at = _say("even_double" if turn.up else "stays", lang)
    else:
        at = _say("more" if turn.up else "less", lang).replace("{percent}", str(turn.at))
    name = "ramp" if turn.assumption == "first_year" else turn.assumption
    return [_say(name, lang), shown, at]


def _table(title: str, columns: tuple[str, ...], rows: list[list[str]], lang: str) -> dict[str, object]:
    return {"kind": "table", "title": _say(title, lang), "columns": [_say(c, lang) for c in columns], "rows": rows}


def _one_or_more(years: Decimal, lang: str) -> str:
    return "year" if years == 1 and lang == "en" else _say("year_s", lang)


def _percent(share: Decimal, lang: str) -> str:
    return f"{number(share * 100, lang)}{' %' if lang == 'da' else '%'}"


def _kroner(amount: int, lang: str) -> str:
    """Write an amount with a true minus sign."""
    return ("−" if amount < 0 else "") + kroner(abs(amount), lang)


def _say(name: str, lang: str) -> str:
    return SAY[name].in_(lang)


EXHIBITS["business_case"] = business_case
