"""The handbook's sources, and how a reference to them reads in words."""

import re
from dataclasses import dataclass
from pathlib import Path

from content.reading.register import fresh
from content.reading.yamlfile import Fault, Faults
from content.registers.source_register import CERTAINTIES, Sources, read

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
