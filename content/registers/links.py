"""Guides, tools and publications that the sources name: who has them, what they give, and whether the address holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.address import Address
from content.registers.sources import Reference
from wizards.guide.reader import Reader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("links.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One guide, tool or publication; the language is its own, the address may be lost, or nobody has opened it yet."""

    id: Annotated[str, NAMED]
    group: str
    language: Literal["da", "en", "no"]
    title: Words
    owner: Words
    url: Address | None = None
    gives: Words
    status: Literal["unchecked", "renamed", "moved", "dead", "replaced"]
    status_note: Words
    checked: date | None = None
    sources: tuple[Reference, ...]

    @property
    def name(self) -> str:
        """Give the title as it stands on the work itself."""
        return self.title.da if self.language == "da" else self.title.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What stands over the columns of a table of links."""

    what: Words
    gives: Words
    status: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Statuses:
    """What is known of an address, in words."""

    unchecked: Words
    renamed: Words
    moved: Words
    dead: Words
    replaced: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The whole register: the links, their groups, and the words that a table of them needs."""

    check_again_after: int = 180
    columns: Columns
    statuses: Statuses
    groups: Mapping[str, Words]
    links: Mapping[str, Link]

    def of(self, group: str) -> list[Link]:
        """Give the links of one group, in the order of the file."""
        return [link for link in self.links.values() if link.group == group]


def read(path: Path) -> Links:
    """Read the links and prove that groups, sources and addresses hold together."""
    reader = Reader(load(path))
    found: Links = read_whole(reader, Links)
    for name, link in found.links.items():
        if link.group and link.group not in found.groups:
            mend = f"Write one of: {', '.join(found.groups)}"
            reader.wrong(("links", name, "group"), f"`{link.group}` is unknown", mend)
        if link.url and link.status == "dead":
            mend = "Remove it, and say in the note what to do instead"
            reader.wrong(("links", name, "url"), "is the address of a dead link", mend)
    for group in found.groups:
        if not found.of(group):
            reader.wrong(("groups", group), "has no links", "Give it one, or remove it")
    reader.done()
    return found


register = kept(read, lambda: FILE)
"""Give the handbook's own links."""
