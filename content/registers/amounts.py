"""The thresholds: amounts that hold for a span of days, with their source and how sure they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, Route, load
from content.registers.sources import CERTAINTIES, cite
from wizards.language.words import Words

FILE = Path(__file__).with_name("amounts.yml")
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Period:
    """What an amount is from one day to another; kroner may be unknown, and then certainty is the euro's."""

    first: date
    last: date
    eur: int
    dkk: int | None
    certainty: str
    source: str


@dataclass(frozen=True)
class Amount:
    """One threshold, with its periods in the order of time, each beginning the day after the last."""

    id: str
    name: Words
    periods: tuple[Period, ...]

    def on(self, day: date) -> Period:
        """Give the latest period begun by a day; its own last day tells whether it has ended."""
        return next((each for each in reversed(self.periods) if each.first <= day), self.periods[0])


def read(path: Path) -> dict[str, Amount]:
    """Read the amounts and prove that no amount has a gap, an overlap or an unknown source."""
    check = Check(load(path))
    amounts = {str(at[-1]): _amount(check, at) for at in check.entries(())}
    check.done()
    return amounts


_remembered = fresh(read)


def register() -> dict[str, Amount]:
    """Give the handbook's own amounts."""
    return _remembered(FILE)


def as_json(amounts: Mapping[str, Amount]) -> dict[str, object]:
    """Give the amounts as the guides take them: plain data, dates as text, unknown kroner as null."""
    return {
        amount.id: {
            "name": {"da": amount.name.da, "en": amount.name.en},
            "periods": [
                {
                    "from": period.first.isoformat(),
                    "to": period.last.isoformat(),
                    "dkk": period.dkk,
                    "eur": period.eur,
                    "certainty": period.certainty,
                    "source": period.source,
                }
                for period in amount.periods
            ],
        }
        for amount in amounts.values()
    }


def _amount(check: Check, at: Route) -> Amount:
    """Read one amount, each of its periods following on the one before."""
    check.keys(at, "name periods")
    periods: list[Period] = []
    for here in check.entries((*at, "periods")):
        period = _period(check, here)
        if period.last < period.first:
            check.wrong((*here, "to"), f"ends on {period.last}, before it begins", "Mend the dates")
        if periods and period.first != periods[-1].last + timedelta(days=1):
            what = f"begins on {period.first}, but the period before ends on {periods[-1].last}"
            check.wrong((*here, "from"), what, "Begin on the day after, with no gap and no overlap")
        periods.append(period)
    return Amount(str(at[-1]), check.words((*at, "name")), tuple(periods))


def _period(check: Check, at: Route) -> Period:
    """Read one period of an amount."""
    check.keys(at, "from to eur dkk certainty source")
    source = check.text((*at, "source"))
    try:
        cite(source, "da", file=check.document.file, line=check.document.line((*at, "source")))
    except Faults as faults:
        check.faults += faults.faults
    return Period(
        first=check.day((*at, "from")),
        last=check.day((*at, "to")),
        eur=check.number((*at, "eur")),
        dkk=None if check.node((*at, "dkk")) == UNKNOWN else check.number((*at, "dkk")),
        certainty=check.choice((*at, "certainty"), CERTAINTIES),
        source=source,
    )
