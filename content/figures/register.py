"""Read the figures: what each of them is made of, and what its caption concludes."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Literal

from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sources import Reference
from wizards.guide.reader import Node, Reader, Route
from wizards.guide.shapes import NAMED, By, Key, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("figures.yml")
FULL = 100


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure of a kind must have beside its parts, what it may have, and what its parts may have."""

    needs: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    count: int | None = None


KINDS = {
    "hub": Kind(needs=frozenset({"centre"}), parts=frozenset({"mark"})),
    "field": Kind(needs=frozenset({"axes"}), parts=frozenset({"place", "row", "broken"})),
    "steps": Kind(needs=frozenset({"ends"}), may=frozenset({"falling"})),
    "cycle": Kind(parts=frozenset({"decision"})),
    "sides": Kind(needs=frozenset({"centre"}), count=4),
}


def _place(reader: Reader, node: Node, route: Route) -> tuple[int, int]:
    """Read from where to where a zone reaches, in percent of the field."""
    if isinstance(node, list) and len(node) == 2 and all(str(end).isdecimal() for end in node):
        first, last = map(int, node)
        if first < last <= FULL:
            return (first, last)
    reader.wrong(route, "does not say from where to where", "Write two percentages, as [3, 46]")
    return (0, FULL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a figure: what it is called, what is said of it, and how it differs from the others."""

    id: Annotated[str, NAMED]
    name: Words
    text: Words
    mark: Words | None = None
    decision: bool = False
    broken: bool = False
    place: Annotated[
        tuple[int, int], By(_place, {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2})
    ] = (0, FULL)
    row: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """What stands at the four ends of a field's axes."""

    left: Words
    right: Words
    top: Words
    bottom: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What stands at the first and the last step."""

    first: Words
    last: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: its conclusion, its parts, and the words that its kind needs."""

    id: Annotated[str, NAMED]
    kind: Literal["hub", "field", "steps", "cycle", "sides"]
    told: Literal["table", "list"]
    caption: Words
    says: Words
    note: Words | None = None
    centre: Words | None = None
    axes: Axes | None = None
    ends: Ends | None = None
    falling: bool = False
    parts_by_id: Annotated[Mapping[str, Part], Key("parts")]
    source: tuple[Reference, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Give the parts in order."""
        return tuple(self.parts_by_id.values())

    @property
    def words(self) -> Mapping[str, Words]:
        """Give the words that the kind needs, by name."""
        found = {"centre": self.centre}
        for group in (self.axes, self.ends):
            found |= {each.name: getattr(group, each.name) for each in fields(group)} if group else {}
        return {name: words for name, words in found.items() if words}


type FiguresFile = Mapping[str, Figure]
"""What content/figures/figures.yml holds."""


def read(path: Path) -> Mapping[str, Figure]:
    """Read the figures and prove that each has what its kind needs and that its sources exist."""
    document = load(path)
    reader = Reader(document)
    figures: Mapping[str, Figure] = read_whole(reader, FiguresFile)
    for name, figure in figures.items():
        _prove(reader, document.data[name], (name,), KINDS[figure.kind], len(figure.parts))
    reader.done()
    return figures


register = kept(read, lambda: FILE)
"""Give the handbook's own figures."""

ALWAYS = frozenset({"kind", "told", "caption", "says", "note", "parts", "source"})
ALWAYS_OF_PART = frozenset({"name", "text"})


def _prove(reader: Reader, node: Node, at: Route, kind: Kind, parts: int) -> None:
    """Hold the keys that stand in the file against those of the figure's kind."""
    if not isinstance(node, dict) or node.get("kind") not in KINDS:
        return
    for key in sorted(kind.needs - node.keys()):
        reader.wrong(at, f"the key {key} is missing", f"Write {key}, which a figure of this kind needs")
    for key in sorted(node.keys() - ALWAYS - kind.needs - kind.may):
        reader.wrong((*at, key), "is not drawn in a figure of this kind", "Remove it")
    if kind.count and parts != kind.count:
        reader.wrong((*at, "parts"), f"there are {parts} sides", f"Write {kind.count}")
    entries = node.get("parts")
    for name, part in entries.items() if isinstance(entries, dict) else ():
        for key in sorted(part.keys() - ALWAYS_OF_PART - kind.parts) if isinstance(part, dict) else ():
            reader.wrong((*at, "parts", name, key), "is not drawn in a figure of this kind", "Remove it")
