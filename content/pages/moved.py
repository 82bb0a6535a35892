"""Addresses at which a page once was, and where it is now: a name that has changed still leads on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from content.pages.nav import page_path, sections
from content.pages.places import place_fault
from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import LANGUAGES

FILE = Path(__file__).with_name("moved.yml")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where a page is now, with #anchor where it is a part of another, and the day from which on."""

    to: str
    on: date

    @property
    def slug(self) -> str:
        """Give the page's name."""
        return self.to.partition("#")[0]

    @property
    def address(self) -> str:
        """Give where it is, below the root of its language's site."""
        slug, mark, anchor = self.to.partition("#")
        return f"{slug}/{mark}{anchor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedFile:
    """Every page that has moved, by the name that it had."""

    pages: Mapping[str, Moved] = field(default_factory=dict)


def read(path: Path) -> Mapping[str, Moved]:
    """Read them, and prove that no old name is a page again and that each leads, in one step, to what is there."""
    reader = Reader(load(path))
    found: MovedFile = read_whole(reader, MovedFile)
    known = {"index", *(slug for section in sections() for slug in section.pages)}
    for old, moved in found.pages.items():
        if not NAME.fullmatch(old):
            reader.wrong(("pages", old), f"`{old}` is no name of a page", "Write it as it stood in the address")
        if old in known or any(page_path(lang, old).exists() for lang in LANGUAGES):
            reader.wrong(("pages", old), f"`{old}` is a page again", "Remove the line, or give the page another name")
        if moved.slug == old:
            reader.wrong(("pages", old, "to"), "leads to itself", "Name the page that is there now")
        elif again := found.pages.get(moved.slug):
            reader.wrong(("pages", old, "to"), f"`{moved.slug}` has moved too", f"Write `{again.to}`, where it is now")
        elif fault := place_fault(moved.to):
            reader.wrong(("pages", old, "to"), *fault)
    reader.done()
    return found.pages


register = kept(read, lambda: FILE)
"""Give the handbook's own pages that have moved."""
