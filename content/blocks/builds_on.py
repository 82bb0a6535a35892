"""What a page builds on, as it stands at the page's foot: each document and each act once, with the parts used."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from content.markup.sure import mark
from content.registers import law
from content.registers.sources import REFERENCE, cite
from wizards.guide.reader import Fault, Faults


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document in words, or a provision with the anchor of its entry and the mark of how sure it is."""

    words: str
    anchor: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A document, an act or a judgment, its anchor on the page of sources, its mark, and the parts that were used."""

    anchor: str
    head: str
    mark: str = ""
    parts: list[Part] = field(default_factory=list)


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
        known = grounds.setdefault(ground.anchor, ground)
        known.parts.extend(part for part in ground.parts if part not in known.parts)
    place = {f"law-{id_}": at for at, id_ in enumerate(law.register().ids())}
    for ground in grounds.values():
        ground.parts.sort(key=lambda part: place.get(part.anchor, 0))  # provisions as they stand in their act
    return list(grounds.values()), faults


def _ground(reference: str, lang: str, file: str, line: int) -> Ground:
    """Give the ground that one reference names, with that one part."""
    citation = cite(reference, lang, file=file, line=line)
    match = REFERENCE.fullmatch(reference)
    entry = law.register().find(match["law"]) if match and match["law"] else None
    if entry is None:
        head, _, part = citation.short.partition(", ")
        return Ground(citation.anchor, head, parts=[Part(part)])
    if entry.provision is None:
        return Ground(citation.anchor, citation.short, mark(citation.sure, lang))
    head = (entry.act.short or entry.act.name)[lang]
    here = Part(entry.provision.at[lang], citation.anchor, mark(citation.sure, lang))
    return Ground(f"law-{entry.act.id}", head, parts=[here])
