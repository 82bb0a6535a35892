"""Read the processes: single courses, and several ways whose moves are compared in rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from content.pages.places import Place
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.course import Actor, Course, prove_course
from content.registers.sources import Reference
from wizards.guide.reader import Reader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("processes.yml")
LONGEST = 6  # moves that still stand in one row


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move of a way: who makes it, and in few words what it is; a landmark is one that the ways share."""

    by: Actor
    da: str
    en: str
    landmark: bool = False

    @property
    def words(self) -> Words:
        """Give the move in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One of the ways that are compared: its name, when it fits, where it is told, and its moves."""

    id: Annotated[str, NAMED]
    group: Words | None = None
    name: Words
    text: Words
    page: Place | None = None
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Several ways beside each other, and whether it is their ends that stand below each other."""

    caption: Words
    same_end: bool = False
    rows: Mapping[str, Way]


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One process: a course or ways that are compared, with its small print."""

    id: Annotated[str, NAMED]
    course: Course | None = None
    ways: Ways | None = None
    note: Words | None = None
    source: tuple[Reference, ...]

    @property
    def caption(self) -> Words:
        """Give what the process shows."""
        told = self.course or self.ways
        assert told
        return told.caption


type ProcessesFile = Mapping[str, Process]
"""What content/figures/processes.yml holds."""


def read(path: Path) -> Mapping[str, Process]:
    """Read the processes and prove that each can be drawn and that its sources exist."""
    reader = Reader(load(path))
    found: Mapping[str, Process] = read_whole(reader, ProcessesFile)
    for name, process in found.items():
        if (process.course is None) == (process.ways is None):
            reader.wrong((name,), "is neither one course nor ways to compare", "Write course or ways, one of them")
        if process.course:
            prove_course(reader, (name, "course"), process.course)
        for id, way in process.ways.rows.items() if process.ways else ():
            if not 1 < len(way.moves) <= LONGEST:
                what, mend = f"has {len(way.moves)} moves", f"Write 2 to {LONGEST} of them"
                reader.wrong((name, "ways", "rows", id, "moves"), what, mend)
    reader.done()
    return found


register = kept(read, lambda: FILE)
"""Give the handbook's own processes."""
