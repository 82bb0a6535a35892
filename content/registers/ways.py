"""Ways into the book: who the reader is, what she holds in her hand, and which page answers what she asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from content.pages.places import Place
from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.reader import Reader as FileReader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("ways.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, in the reader's own words, and the place that answers it."""

    da: str
    en: str
    go: Place

    @property
    def words(self) -> Words:
        """Give the question in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a reader holds in her hand, and what she then asks."""

    id: Annotated[str, NAMED]
    holds: Words
    asks: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who asks, the words over her two columns, and her ways into the book."""

    id: Annotated[str, NAMED]
    asks: Words
    page: Words
    ways: Mapping[str, Way]


type WaysFile = Mapping[str, Reader]
"""What content/registers/ways.yml holds."""


def read(path: Path) -> Mapping[str, Reader]:
    """Read the ways and prove that each leads to a page."""
    reader = FileReader(load(path))
    readers: Mapping[str, Reader] = read_whole(reader, WaysFile)
    reader.done()
    return readers


register = kept(read, lambda: FILE)
"""Give the handbook's own ways."""
