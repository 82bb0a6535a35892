"""The handbook's sources: five documents, the acts that correct them, and how a reference to them reads in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import Fault, Faults, Route, load
from wizards.language.words import Words

CERTAINTIES = ("confirmed", "one_text", "calculated")


@dataclass(frozen=True)
class Part:
    """A named stretch of a document, first and last line included."""

    first: int
    last: int
    name: Words


@dataclass(frozen=True)
class Document:
    """One of the five texts that the handbook retells."""

    id: str
    title: Words
    short: Words
    publisher: Words
    year: str
    kind: Words
    what: Words
    taken: Words
    lines: int
    parts: tuple[Part, ...]

    def part(self, line: int) -> Part:
        """Give the part in which a line stands."""
        return next(part for part in self.parts if part.first <= line <= part.last)


@dataclass(frozen=True)
class Act:
    """A legal act or standard text, with how surely it was confirmed."""

    id: str
    name: Words
    official: Words
    certainty: str
    says: Words
    note: Words | None
    url: str | None


@dataclass(frozen=True)
class Place:
    """A public address where a reader can check for herself."""

    id: str
    name: Words
    find: Words
    url: str


@dataclass(frozen=True)
class Sources:
    """The whole register, and the day on which its acts were last checked."""

    as_of: date
    documents: Mapping[str, Document]
    acts: Mapping[str, Act]
    places: Mapping[str, Place]


def read(path: Path) -> Sources:
    """Read the register and prove that each document's parts cover its lines once."""
    check = Check(load(path))
    check.keys((), "as_of documents acts places")
    sources = Sources(
        as_of=check.day(("as_of",)),
        documents={str(at[-1]): _document(check, at) for at in check.entries(("documents",))},
        acts={str(at[-1]): _act(check, at) for at in check.entries(("acts",))},
        places={str(at[-1]): _place(check, at) for at in check.entries(("places",))},
    )
    check.done()
    return sources


def _document(check: Check, at: Route) -> Document:
    """Read one document."""
    check.keys(at, "title short publisher year kind what taken lines parts")
    return Document(
        id=str(at[-1]),
        year=check.text((*at, "year")),
        lines=check.number((*at, "lines")),
        parts=_parts(check, at),
        **{key: check.words((*at, key)) for key in ("title", "short", "publisher", "kind", "what", "taken")},
    )


def _parts(check: Check, at: Route) -> tuple[Part, ...]:
    """Read a document's parts, each beginning on the line after the one before."""
    parts: list[Part] = []
    expected, end = 1, check.number((*at, "lines"))
    for here in check.entries((*at, "parts")):
        check.keys(here, "lines da en")
        lines = check.text((*here, "lines"))
        match = re.fullmatch(r"(\d+)-(\d+)", lines)
        first, last = (int(match[1]), int(match[2])) if match else (expected, expected)
        if not match or first != expected or last < first:
            check.wrong((*here, "lines"), f"`{lines}` does not follow on", f"Begin on line {expected}")
        name = Words(check.text((*here, "da")), check.text((*here, "en")))
        parts.append(Part(first, last, name))
        expected = last + 1
    if expected != end + 1:
        check.wrong((*at, "parts"), f"the parts end on line {expected - 1}", f"Cover all lines to {end}")
    return tuple(parts)


def _act(check: Check, at: Route) -> Act:
    """Read one act."""
    check.keys(at, "name official certainty says", "note url")
    return Act(
        id=str(at[-1]),
        name=check.words((*at, "name")),
        official=check.words((*at, "official")),
        certainty=check.choice((*at, "certainty"), CERTAINTIES),
        says=check.words((*at, "says")),
        note=check.words((*at, "note")) if check.has((*at, "note")) else None,
        url=check.text((*at, "url")) if check.has((*at, "url")) else None,
    )


def _place(check: Check, at: Route) -> Place:
    """Read one place."""
    check.keys(at, "name find url")
    name, find = check.words((*at, "name")), check.words((*at, "find"))
    return Place(str(at[-1]), name, find, check.text((*at, "url")))


__all__ = ["CERTAINTIES", "Citation", "Sources", "cite", "register"]

FILE = Path(__file__).with_name("sources.yml")
REFERENCE = re.compile(r"(?P<document>\d{3}):(?P<first>\d+)(-(?P<last>\d+))?|law:(?P<act>[a-z0-9-]+)")


@dataclass(frozen=True)
class Citation:
    """A reference in words: short for a list, long for a note, and its anchor on the page of sources."""

    short: str
    long: str
    anchor: str


_remembered = fresh(read)


def register() -> Sources:
    """Give the handbook's own register."""
    return _remembered(FILE)


def cite(
    reference: str,
    lang: str,
    *,
    sources: Sources | None = None,
    file: str = "content/registers/sources.yml",
    line: int = 1,
) -> Citation:
    """Turn `001:97-102` or `law:ul-22` into words; file and line say where the reference stands."""
    known = sources or register()

    def fault(what: str, mend: str) -> Faults:
        return Faults([Fault(file, line, reference, what, mend)])

    match = REFERENCE.fullmatch(reference)
    if not match:
        raise fault("is not a reference", "Write it as 001:97-102 or law:ul-22")
    if match["act"]:
        act = known.acts.get(match["act"])
        if not act:
            raise fault("is an unknown act", f"Name one of: {', '.join(known.acts)}")
        name = act.name[lang]
        long = name if name in act.official[lang] else f"{name} ({act.official[lang]})"
        return Citation(name, long, f"law-{act.id}")
    document = known.documents.get(match["document"])
    if not document:
        raise fault("is an unknown document", f"Name one of: {', '.join(known.documents)}")
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if not 1 <= first <= last <= document.lines:
        raise fault(f"is outside the document's lines 1-{document.lines}", "Mend the line numbers")
    here, there = document.part(first), document.part(last)
    part = here.name[lang] + (f" – {there.name[lang]}" if there != here else "")
    title = document.title.da if lang == "da" else f"{document.title.da} ({document.title[lang]})"
    long = f"{document.publisher[lang]} {document.year}: {title}, {part}"
    return Citation(f"{document.short[lang]}, {part}", long, f"source-{document.id}")
