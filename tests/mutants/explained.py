"""Mutants that no test can kill, each with why: what it changes makes no difference that anybody could see."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from content.reading.yamlfile import load
from wizards.guide.near import meant
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole

FILE = Path(__file__).with_name("explained.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A mutant by its name, as `make mutants` prints it, and why no test can tell it from the code."""

    mutant: str
    why: str


type ExplainedFile = tuple[Explained, ...]
"""What explained.yml holds."""


def explained(names: Collection[str], path: Path = FILE) -> dict[str, str]:
    """Give why each mutant makes no difference; raises Faults, also of a mutant that is not among all their names."""
    if not path.exists():
        return {}  # none needs explaining
    reader = Reader(load(path))
    entries: tuple[Explained, ...] = read_whole(reader, ExplainedFile)
    reader.twice((((at, "mutant"), each.mutant) for at, each in enumerate(entries)), "mutant", "Keep one of them")
    for at, each in enumerate(entries):
        if each.mutant not in names:
            near = [name for name in names if name.split()[:2] == each.mutant.split()[:2]]
            mend = meant(each.mutant, near, "Remove the entry")
            reader.wrong((at, "mutant"), "the code has no such mutant any longer", mend)
    reader.done()
    return {each.mutant: each.why for each in entries}
