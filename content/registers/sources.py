"""The handbook's sources: five documents, and how a reference to them, or to the law, reads in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from content.pages.roles import roles
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers import law
from content.registers.address import Address
from wizards.guide.model import Sure
from wizards.guide.near import meant
from wizards.guide.reader import Fault, Faults, Reader
from wizards.guide.shapes import NAMED, Key, Rule, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("sources.yml")
REFERENCE = re.compile(r"(?P<document>\d{3}):(?P<first>\d+)(-(?P<last>\d+))?|law:(?P<law>[a-z0-9-]+)")
SPAN = r"(\d+)-(\d+)"

type Certainty = Literal["confirmed", "one_text", "calculated"]


def _span_fault(word: str) -> tuple[str, str] | None:
    match = re.fullmatch(SPAN, word)
    if match and int(match[1]) <= int(match[2]):
        return None
    return f"`{word}` does not say from which line to which", "Write it as 97-102"


@cache
def _ends(span: str) -> tuple[int, int]:
    match = re.fullmatch(SPAN, span)
    return (int(match[1]), int(match[2])) if match else (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A named stretch of a document, first and last line included."""

    span: Annotated[str, Key("lines"), Rule(_span_fault, SPAN)]
    da: str
    en: str

    @property
    def name(self) -> Words:
        """Give the part's name in both languages."""
        return Words(self.da, self.en)

    @property
    def first(self) -> int:
        """Give the line on which it begins."""
        return _ends(self.span)[0]

    @property
    def last(self) -> int:
        """Give the line on which it ends."""
        return _ends(self.span)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One of the five texts that the handbook retells."""

    id: Annotated[str, NAMED]
    title: Words
    short: Words
    publisher: Words
    year: str
    kind: Words
    what: Words
    taken: Words
    lines: int
    parts: tuple[Part, ...]

    @property
    def place(self) -> str:
        """Give where it stands in the book, as `page#anchor`."""
        return f"{roles().sources}#source-{self.id}"

    def years(self, lang: str) -> str:
        """Write the year or years: `2024-2025` in Danish, with a dash in English."""
        return self.year.replace("-", "–") if lang == "en" else self.year

    def part(self, line: int) -> Part:
        """Give the part in which a line stands."""
        return next(part for part in self.parts if part.first <= line <= part.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A public address where a reader can check for herself."""

    id: Annotated[str, NAMED]
    name: Words
    find: Words
    url: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The whole register, and the day on which its acts were last checked."""

    as_of: date
    documents: Mapping[str, Document]
    places: Mapping[str, Place]


def read(path: Path) -> Sources:
    """Read the register and prove that each document's parts cover its lines once."""
    reader = Reader(load(path))
    sources: Sources = read_whole(reader, Sources)
    for id_, document in sources.documents.items():
        expected: int | None = 1
        for at, part in enumerate(document.parts):
            route = ("documents", id_, "parts", at, "lines")
            if part.first and expected and part.first != expected:
                reader.wrong(route, f"`{part.span}` does not follow on", f"Begin on line {expected}")
            expected = part.last + 1 if part.last else None  # unknown after a part that cannot be read
        if document.parts and expected and expected != document.lines + 1:
            what = f"the parts end on line {expected - 1}"
            reader.wrong(("documents", id_, "parts"), what, f"Cover all lines to {document.lines}")
    reader.done()
    return sources


register = kept(read, lambda: FILE)
"""Give the handbook's own register."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in words, short and long, its place in the book as `page#anchor`, and how sure its law is."""

    short: str
    long: str
    place: str
    sure: Sure | None = None


def reference_fault(reference: str, sources: Sources | None = None) -> tuple[str, str] | None:
    """Say what is wrong with a reference like `001:97-102` or `law:ul-22`, and how to mend it."""
    known = sources or register()
    match = REFERENCE.fullmatch(reference)
    if not match:
        return f"`{reference}` is not a reference", "Write it as 001:97-102 or law:ul-22"
    if match["law"]:
        known_law = law.register()
        if known_law.find(match["law"]):
            return None
        known_ids = [f"law:{id_}" for id_ in known_law.ids()]
        mend = meant(reference, known_ids, "Name an act or a provision that is registered")
        return f"`{reference}` is unknown law", f"{mend}, or write it in content/registers/law.yml first"
    document = known.documents.get(match["document"])
    if not document:
        return f"`{reference}` is an unknown document", f"Name one of: {', '.join(known.documents)}"
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if not 1 <= first <= last <= document.lines:
        return f"`{reference}` is outside the document's lines 1-{document.lines}", "Mend the line numbers"
    return None


type Reference = Annotated[str, Rule(reference_fault, REFERENCE.pattern)]
"""A source as a field of a record."""


def cite(reference: str, lang: str, *, sources: Sources | None = None, file: str = "", line: int = 1) -> Citation:
    """Turn a reference into words; raises Faults, where file and line say where the reference stands."""
    known = sources or register()
    if fault := reference_fault(reference, known):
        raise Faults([Fault(file, line, "", *fault)])
    match = REFERENCE.fullmatch(reference)
    assert match
    if match["law"]:
        entry = law.register().find(match["law"])
        assert entry
        name, official = entry.name[lang], entry.act.official[lang]
        long = name if name in official else f"{name} ({official})"
        return Citation(name, long, entry.place, entry.said.sure)
    document = known.documents[match["document"]]
    here, there = document.part(int(match["first"])), document.part(int(match["last"] or match["first"]))
    part = here.name[lang] + (f" – {there.name[lang]}" if there != here else "")
    title = document.title.da if lang == "da" else f"{document.title.da} ({document.title[lang]})"
    long = f"{document.publisher[lang]} {document.years(lang)}: {title}, {part}"
    return Citation(f"{document.short[lang]}, {part}", long, document.place)
