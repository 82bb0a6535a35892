"""What a page builds on, as it stands at the page's foot: each document and each act once, with the parts used."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from content.markup.sure import mark
from content.pages.places import from_root
from content.registers import law
from content.registers.sources import REFERENCE, cite
from wizards.guide.reader import Fault, Faults


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document in words, or a provision with its place and the mark of how sure it is."""

    words: str
    place: str = ""
    mark: str = ""

    @property
    def href(self) -> str:
        """Give the way to its entry from the root of a language's site, or nothing for a part of a document."""
        return from_root(self.place) if self.place else ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A document, an act or a judgment, its place, its mark, and the parts that were used."""

    place: str
    head: str
    mark: str = ""
    parts: list[Part] = field(default_factory=list)

    @property
    def href(self) -> str:
        """Give the way to its entry from the root of a language's site."""
        return from_root(self.place)


def builds_on(references: Iterable[str], lang: str, file: str = "", line: int = 1) -> tuple[list[Ground], list[Fault]]:
    """Give the grounds of a page in the order of its references, and what is wrong with those that lead nowhere."""
    grounds: dict[str, Ground] = {}
    faults: list[Fault] = []
    for reference in references:
        try:
            ground = _ground(reference, lang, file, line)
        except Faults as wrong:
            faults += wrong.faults
            continue
        known = grounds.setdefault(ground.place, ground)
        known.parts.extend(part for part in ground.parts if part not in known.parts)
    order = {entry.place: at for at, entry in enumerate(law.register().entries())}
    for ground in grounds.values():
        ground.parts.sort(key=lambda part: order.get(part.place, 0))  # provisions as they stand in their act
    return list(grounds.values()), faults


def _ground(reference: str, lang: str, file: str, line: int) -> Ground:
    """Give the ground that one reference names, with that one part."""
    citation = cite(reference, lang, file=file, line=line)
    match = REFERENCE.fullmatch(reference)
    entry = law.register().find(match["law"]) if match and match["law"] else None
    if entry is None:
        head, _, part = citation.short.partition(", ")
        return Ground(citation.place, head, parts=[Part(part)])
    if entry.provision is None:
        return Ground(citation.place, citation.short, mark(citation.sure, lang))
    head = (entry.act.short or entry.act.name)[lang]
    here = Part(entry.provision.at[lang], citation.place, mark(citation.sure, lang))
    return Ground(law.Entry(entry.act).place, head, parts=[here])
