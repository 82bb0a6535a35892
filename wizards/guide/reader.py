"""The one reader of data: plain text, lists and mappings become records, and every fault is told at its line.

A record is a frozen dataclass, and its annotations say what its keys take: `str`, `Words`, `date`, `bool`,
`Literal["choice", "amounts"]`, `tuple[Option, ...]`, `Mapping[str, Part]`, `X | None`, another record. What has a
default may be left out. Guides, registers and words are all read by this; the JSON Schemas are made from the same
annotations (content/reading/schema.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

type Node = Any
"""Text, a list or a mapping, as YAML or JSON gives it; every scalar of YAML is text."""
type Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file, and what to do about it."""

    file: str
    line: int
    path: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " + (f"{self.path}: " if self.path else "")
        return f"{place}{self.what}. {self.mend}."


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong at a part of some data, and how to mend it, by one who does not know where the data stands."""

    route: Route
    what: str
    mend: str


class Faults(ValueError):
    """All that is wrong in one reading, in the order of files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(dict.fromkeys(faults), key=lambda fault: (fault.file, fault.line)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True, slots=True)
class Document:
    """A file as data: its name from the repository's root and its lines; `lent` says what stands in another file."""

    file: str
    data: Node
    lines: Mapping[Route, int] = field(default_factory=dict)
    lent: Mapping[Route, "tuple[Document, Route]"] = field(default_factory=dict)

    def line(self, route: Route) -> int:
        """Say on which line a part stands; a part that is missing stands where its parent does."""
        return self.fault(route, "", "").line

    def fault(self, route: Route, what: str, mend: str) -> Fault:
        """Make the fault that points at a part, in whichever file it stands; a missing part is where its parent is."""
        for length in range(len(route), 0, -1):
            if route[:length] in self.lent:
                owner, own = self.lent[route[:length]]
                return owner.fault((*own, *route[length:]), what, mend)
        known = route
        while known and known not in self.lines:
            known = known[:-1]
        return Fault(self.file, self.lines.get(known, 1), spell(route), what, mend)


def spell(route: Route) -> str:
    """Write a route as a person would: `works.periods[0].dkk`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route).removeprefix(".")


class Reader:
    """A document under reading: gives records, gathers faults, and tells them all when done."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []
        self.named: Mapping[str, Node] = {}
        """Conditions by name, for `{named: …}`."""
        self.may_lack: frozenset[str] = frozenset()
        """Keys that are not missed here, though their record needs them."""
        self.open: set[str] = set()
        """The named conditions that are being read."""

    def wrong(self, route: Route, what: str, mend: str) -> None:
        """Note a fault at one part of the document."""
        self.faults.append(self.document.fault(route, what, mend))

    def done(self) -> None:
        """Raise all noted faults together, if there are any."""
        if self.faults:
            raise Faults(self.faults)

    def twice(self, routes: Iterable[tuple[Route, str]], what: str, mend: str = "Give one of them another id") -> None:
        """Note each name that stands a second time among these, where it does."""
        first: dict[str, Route] = {}
        for route, name in routes:
            if name and name in first:
                line = self.document.fault(first[name], "", "").line
                self.wrong(route, f"the {what} {name!r} stands twice, first on line {line}", mend)
            first.setdefault(name, route)
