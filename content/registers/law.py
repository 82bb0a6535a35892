"""The law on which the handbook rests: acts with their provisions, how sure each is, and who has reviewed it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Literal

from content.pages.places import PageName
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.address import Address
from wizards.guide.model import Sure
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, Key, read_whole
from wizards.language.dates import MONTHS, day
from wizards.language.words import Words

FILE = Path(__file__).with_name("law.yml")

SIGNS: Mapping[Sure, str] = {"read": "●", "one_text": "◐", "known": "○"}
"""The mark of each grade, the fuller the surer; theme/assets/guide/outcome.mjs shows the same."""

type Kind = Literal["danish", "eu", "case", "guidance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A text in which the law was read: what it is called, from when it is, and the day it was read."""

    where: Words
    dated: str = ""
    on: date

    def named(self, lang: str) -> str:
        """Give the text's name and date, the date as the language writes it."""
        return f"{self.where[lang]}, {_written(self.dated, lang)}" if self.dated else self.where[lang]


DATED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def _written(dated: str, lang: str) -> str:
    """Write a day, a month or a year."""
    year, *parts = dated.split("-")
    month = MONTHS[lang][int(parts[0]) - 1] if parts else ""
    return day(date.fromisoformat(dated), lang) if len(parts) > 1 else f"{month} {year}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A lawyer who has held the words against the law, and the day."""

    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of the law somewhere: in our words, since when, how sure, and who has reviewed it."""

    id: Annotated[str, NAMED]
    says: Words
    since: Annotated[date | None, Key("from")] = None
    to: date | None = None
    sure: Sure
    seen: tuple[Seen, ...] = ()
    reviewed: tuple[Review, ...] = ()
    note: Words | None = None
    coming: bool = False

    @property
    def read_on(self) -> date | None:
        """Give the day on which it was last read, or None where nobody has."""
        return max((each.on for each in self.seen), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Said):
    """A paragraph, an article or a part of an act."""

    at: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Said):
    """An act, a judgment or guidance: its number and date as `official`, its name in a reference as `short`."""

    name: Words
    short: Words | None = None
    kind: Kind
    page: PageName
    official: Words
    url: Address | None = None
    provisions: Mapping[str, Provision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a reference means: an act as a whole, or one provision of it."""

    act: Act
    provision: Provision | None = None

    @property
    def said(self) -> Act | Provision:
        """Give what is said of it."""
        return self.provision or self.act

    @property
    def place(self) -> str:
        """Give where it stands in the book, as `page#anchor`."""
        return f"{self.act.page}#law-{self.said.id}"

    @property
    def is_exact(self) -> bool:
        """Tell whether it names the place, and not an act that has provisions of its own here."""
        return self.provision is not None or not self.act.provisions

    @property
    def name(self) -> Words:
        """Give the act's short name with the paragraph: `Udbudsloven § 22`."""
        if self.provision is None:
            return self.act.name
        short, at = self.act.short or self.act.name, self.provision.at
        return Words(f"{short.da}{' ' if at.da.startswith('§') else ', '}{at.da}", f"{short.en}, {at.en}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The whole register: after how many days a text is read again, the day of what nobody has read, and the acts."""

    read_again_after: int
    written: date | None = None
    acts: Mapping[str, Act]

    def entries(self) -> Iterator[Entry]:
        """Give every act, each before its provisions, in the order of the file."""
        for act in self.acts.values():
            yield Entry(act)
            yield from (Entry(act, provision) for provision in act.provisions.values())

    def review_by(self, said: Said) -> date | None:
        """Give the day by which a text is read again: so long after the last reading, or after it was written."""
        since = said.read_on or self.written
        return since + timedelta(days=self.read_again_after) if since else None

    def pages(self) -> tuple[str, ...]:
        """Give the pages on which the acts stand, in the order of the file."""
        return tuple(dict.fromkeys(act.page for act in self.acts.values()))

    def find(self, id_: str) -> Entry | None:
        """Give the act or the provision of that id, or None."""
        if act := self.acts.get(id_):
            return Entry(act)
        return next((Entry(act, act.provisions[id_]) for act in self.acts.values() if id_ in act.provisions), None)

    def ids(self) -> list[str]:
        """Give every id that a reference may name."""
        return [entry.said.id for entry in self.entries()]


def read(path: Path) -> Law:
    """Read the register and prove that ids are single, dates in order, and no grade claims more than was seen."""
    reader = Reader(load(path))
    law: Law = read_whole(reader, Law)
    reader.done()  # a grade that cannot be read would be proved as another
    told: set[str] = set()
    for act in law.acts.values():
        for said, route in _routes(act):
            if said.id in told:
                reader.wrong(route, f"the id {said.id} stands twice", "Give it an id of its own")
            told.add(said.id)
            _prove(reader, route, said)
    reader.done()
    return law


register = kept(read, lambda: FILE)
"""Give the handbook's own law."""


def _routes(act: Act) -> Iterator[tuple[Act | Provision, Route]]:
    yield act, ("acts", act.id)
    yield from ((each, ("acts", act.id, "provisions", each.id)) for each in act.provisions.values())


def _prove(reader: Reader, route: Route, said: Said) -> None:
    """Prove of one entry that its grade, its readings and its dates fit together."""
    if said.sure == "known" and said.seen:
        what = "is known alone, though a text is named in which it was seen"
        reader.wrong((*route, "sure"), what, "Write read or one_text, or remove seen")
    if said.sure != "known" and not said.seen:
        what = f"is called {said.sure}, and no text is named in which it was seen"
        reader.wrong((*route, "sure"), what, "Write the text under seen, or sure: known")
    for at, seen in enumerate(said.seen):
        if seen.dated and not DATED.fullmatch(seen.dated):
            what = f"{seen.dated} is no day, month or year"
            reader.wrong((*route, "seen", at, "dated"), what, 'Write "2026-11-21", "2026-11" or "2026"')
    if said.since and said.to and said.to < said.since:
        reader.wrong((*route, "to"), f"ends on {said.to}, before it begins", "Mend the dates")
