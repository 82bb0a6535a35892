"""Amounts of the register that are typed where they should be placed: changing one amount then changes it everywhere.

An amount is known however it is written: 1.611.360, 1,611,360, 1 611 360, 1611360, 216.000 euro; and in millions where
the words speak of a threshold. What a source said before the amounts in force is typed with its year just before it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from content.pages.text import Words
from content.registers import amounts
from content.registers.amounts import Amount
from wizards.guide.reader import Fault

ROUND = 1_000_000
SPACE = r"[\s\u00a0\u2007\u2009\u202f]"
SIZE = rf"{SPACE}*(?:mio\b|mill\b|million)"
NOT_WITHIN = r"(?<![\d.,])", r"(?!\d|[.,]\d)"
OF_THRESHOLDS = re.compile(r"(?i)tærskel|grænse|udbud|threshold|limit|tender")
YEAR = re.compile(r"\b(20\d\d)\b")
BEFORE = 60
"""How many characters before an old figure its year may stand."""


@dataclass(frozen=True, slots=True)
class Typed:
    """How one figure may be written, the amount it is, and whether it is that only where thresholds are spoken of."""

    written: re.Pattern[str]
    amount: str
    unit: str
    is_round: bool = False


def faults(texts: Iterable[Words]) -> Iterator[Fault]:
    """Give each amount that is typed, at its place."""
    known = amounts.register()
    begun = max(period.first for amount in known.values() for period in amount.periods).year
    figures = _figures(tuple((id_, _values(amount)) for id_, amount in known.items()))
    for file, _, line, text, _ in texts:
        if not any(character.isdigit() for character in text):
            continue
        told: list[tuple[int, int]] = []
        for each in figures:
            for found in each.written.finditer(text):
                if each.is_round and not OF_THRESHOLDS.search(text):
                    continue
                years = YEAR.findall(text[max(0, found.start() - BEFORE) : found.start()])
                if any(int(year) < begun for year in years) or found.span() in told:
                    continue
                told.append(found.span())
                mend = f"Place it: {_placed(file, each)}; an old figure has its year just before it"
                yield Fault(file, line, found[0].strip(), f"is the amount `{each.amount}`, typed", mend)


def _placed(file: str, figure: Typed) -> str:
    if file.endswith(".md"):
        return f"{{{{ amount {figure.amount} }}}}"
    return f"{{{'euro_' if figure.unit == 'eur' else 'limit_'}{figure.amount}}}"


type Values = tuple[tuple[str, int], ...]


def _values(amount: Amount) -> Values:
    """Give what an amount is in each period, in kroner and in euro."""
    kroner = [("dkk", period.dkk) for period in amount.periods if period.dkk]
    return tuple(dict.fromkeys((*kroner, *(("eur", period.eur) for period in amount.periods))))


@cache
def _figures(known: tuple[tuple[str, Values], ...]) -> tuple[Typed, ...]:
    """Give every way to write every amount, each once, the last period's amount first."""
    found: dict[str, Typed] = {}
    for id_, values in known:
        for unit, value in values:
            for written, is_round in _ways(unit, value):
                found.setdefault(written, Typed(re.compile(written, re.I), id_, unit, is_round))
    return tuple(found.values())


def _ways(unit: str, value: int) -> Iterator[tuple[str, bool]]:
    """Give each way to write a figure as a pattern, and whether it is a round one."""
    first, last = NOT_WITHIN
    exact = first + f"{value:,}".replace(",", rf"(?:[.,\u2019']|{SPACE})?") + last
    if unit == "eur":
        millions = [f"{first}{value // ROUND}{SIZE}"] if value % ROUND == 0 else []
        for figure in (exact, *millions):
            yield rf"(?:EUR|€){SPACE}*{figure}", False
            yield rf"{figure}\.?{SPACE}*(?:euro?\b|EUR\b|€)", False
        return
    yield exact, False
    for digits in (1, 2, 3):
        whole, _, part = f"{value / ROUND:.{digits}f}".partition(".")
        yield rf"{first}{whole}[.,]{part}{SIZE}", digits == 1
