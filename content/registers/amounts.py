"""The thresholds: amounts that hold for a span of days, with their source and how sure they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sources import Certainty, Reference
from wizards.guide.reader import Node, Reader, Route
from wizards.guide.shapes import NAMED, By, Key, Whole, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("amounts.yml")
UNKNOWN = "unknown"


def _kroner(reader: Reader, node: Node, route: Route) -> int | None:
    return None if node == UNKNOWN else Whole().read(reader, node, route)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What an amount is from one day to another; kroner may be unknown, and then certainty is the euro's."""

    first: Annotated[date, Key("from")]
    last: Annotated[date, Key("to")]
    eur: int
    dkk: Annotated[int | None, By(_kroner, {"anyOf": [{"type": "integer"}, {"const": UNKNOWN}]})]
    certainty: Certainty
    source: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One threshold, with its periods in the order of time, each beginning the day after the last."""

    id: Annotated[str, NAMED]
    name: Words
    periods: tuple[Period, ...]

    def on(self, day: date) -> Period:
        """Give the latest period begun by a day; its own last day tells whether it has ended."""
        return next((each for each in reversed(self.periods) if each.first <= day), self.periods[0])


type AmountsFile = Mapping[str, Amount]
"""What content/registers/amounts.yml holds."""


def read(path: Path) -> Mapping[str, Amount]:
    """Read the amounts and prove that no amount has a gap, an overlap or an unknown source."""
    reader = Reader(load(path))
    amounts: Mapping[str, Amount] = read_whole(reader, AmountsFile)
    for name, amount in amounts.items():
        for at, period in enumerate(amount.periods):
            route = (name, "periods", at)
            if date.min in (period.first, period.last):
                continue  # told already, and nothing to compare with
            if period.last < period.first:
                reader.wrong((*route, "to"), f"ends on {period.last}, before it begins", "Mend the dates")
            before = amount.periods[at - 1] if at else None
            if before and before.last != date.min and period.first != before.last + timedelta(days=1):
                what = f"begins on {period.first}, but the period before ends on {before.last}"
                reader.wrong((*route, "from"), what, "Begin on the day after, with no gap and no overlap")
    reader.done()
    return amounts


register = kept(read, lambda: FILE)
"""Give the handbook's own amounts."""


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
                }
                for period in amount.periods
            ],
        }
        for amount in amounts.values()
    }
