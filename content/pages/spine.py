"""The way from need to spread: its stages, what either side does at each, and the pages that help there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from content.pages.nav import is_written, page_facts, sections
from content.pages.places import PageName
from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.near import meant
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("spine.yml")

type Side = Literal["municipality", "company"]
SIDES: tuple[Side, ...] = ("municipality", "company")
"""The two sides of the table, in the order in which the map shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Somebody in or near the reader's own house who can be asked, about what, and the page that says who they are."""

    id: Annotated[str, NAMED]
    name: Words
    about: Words
    page: PageName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one side does at a stage, the pages that help it, the best ones first, and whom it can ask."""

    does: Words
    pages: tuple[PageName, ...]
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of the way, seen from both sides."""

    id: Annotated[str, NAMED]
    name: Words
    municipality: Cell
    company: Cell

    def cell(self, side: Side) -> Cell:
        """Give what the stage is to one side."""
        return self.municipality if side == "municipality" else self.company

    def has(self, slug: str) -> bool:
        """Say whether a page helps at this stage."""
        return any(slug in self.cell(side).pages for side in SIDES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """Whom each side can ask where a page stands at no stage."""

    municipality: tuple[str, ...]
    company: tuple[str, ...]

    def of(self, side: Side) -> tuple[str, ...]:
        """Give whom one side can ask."""
        return self.municipality if side == "municipality" else self.company


@dataclass(frozen=True, slots=True, kw_only=True)
class Spine:
    """The whole way, the helpers along it, and the pages that stand outside it."""

    stages: Mapping[str, Stage]
    helpers: Mapping[str, Helper]
    otherwise: Otherwise
    outside: tuple[PageName, ...]

    def stages_of(self, slug: str) -> tuple[Stage, ...]:
        """Give the stages at which a page helps."""
        return tuple(stage for stage in self.stages.values() if stage.has(slug))

    def helpers_of(self, slug: str, side: Side) -> tuple[Helper, ...]:
        """Give whom a reader of one side can ask about what stands on a page."""
        at = [stage.cell(side).ask for stage in self.stages_of(slug)] or [self.otherwise.of(side)]
        return tuple(self.helpers[id_] for id_ in dict.fromkeys(id_ for ids in at for id_ in ids))


def read(path: Path) -> Spine:
    """Read the way and prove that each page of the book has its place at it, on its own side, or stands outside."""
    reader = Reader(load(path))
    spine: Spine = read_whole(reader, Spine)
    asked: list[tuple[Route, tuple[str, ...]]] = [(("otherwise", side), spine.otherwise.of(side)) for side in SIDES]
    placed: set[str] = set()
    for id_, stage in spine.stages.items():
        for side in SIDES:
            cell, route = stage.cell(side), ("stages", id_, side)
            asked.append(((*route, "ask"), cell.ask))
            reader.twice(_steps((*route, "pages"), cell.pages), "page", "Keep one of them")
            placed |= set(cell.pages)
            for at, slug in _steps((*route, "pages"), cell.pages):
                if is_written("da", slug) and page_facts("da", slug).audience == _other(side):
                    mend = f"Write it under `{_other(side)}`, or say `audience: both` on the page"
                    reader.wrong(at, f"the page `{slug}` is for the other side", mend)
    for at, id_ in (step for route, ids in asked for step in _steps(route, ids)):
        if id_ not in spine.helpers:
            mend = meant(id_, spine.helpers, f"Name one of: {', '.join(spine.helpers)}")
            reader.wrong(at, f"there is no helper `{id_}`", mend)
    reader.twice(_steps(("outside",), spine.outside), "page", "Keep one of them")
    for at, slug in _steps(("outside",), spine.outside):
        if slug in placed:
            reader.wrong(at, f"the page `{slug}` stands at a stage too", "Keep one of them")
    for slug in (slug for section in sections() for slug in section.pages):
        if slug not in placed and slug not in spine.outside and is_written("da", slug):
            mend = "Write it among the pages of a stage, or under `outside`"
            reader.wrong(("outside",), f"the page `{slug}` has no place on the way", mend)
    reader.done()
    return spine


def _steps(route: Route, entries: tuple[str, ...]) -> Iterator[tuple[Route, str]]:
    """Give each entry of a list with the way to it."""
    yield from (((*route, at), each) for at, each in enumerate(entries))


def _other(side: Side) -> Side:
    return "company" if side == "municipality" else "municipality"


spine = kept(read, lambda: FILE)
"""Give the handbook's own way."""
