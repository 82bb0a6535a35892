"""One wrong input: how a file of the small book is broken, and every word that is told of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """Where `old` stands, `new` is written; without `old` the whole file is `new`, without `new` the file is gone."""

    name: str
    file: str
    old: str | None
    new: str | None
    told: tuple[str, ...]
    encoding: str = "utf-8"


def wrong(name: str, file: str, old: str | None, new: str | None, *told: str, encoding: str = "utf-8") -> Wrong:
    """Make a case; what is told is written one fault an argument."""
    return Wrong(name, file, old, new, told, encoding)
