"""Read the figures: what each of them is made of, and what its caption concludes."""

from dataclasses import dataclass
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, Route, load
from content.registers.sources import cite
from wizards.language.words import Words

FILE = Path(__file__).with_name("figures.yml")
TOLD = ("table", "list")

# What a figure of each kind needs and may have besides, and what its parts may have.
KINDS: dict[str, tuple[str, str]] = {
    "hub": ("centre", "mark"),
    "field": ("axes", "place row broken"),
    "steps": ("ends", "group"),
    "chain": ("along after", ""),
    "cycle": ("", "decision"),
    "sides": ("centre", ""),
}
WORDED = {"axes": ("left", "right", "top", "bottom"), "ends": ("first", "last")}
FULL = 100


@dataclass(frozen=True)
class Part:
    """One part of a figure: what it is called, what is said of it, and how it differs from the others."""

    id: str
    name: Words
    text: Words
    mark: Words | None = None
    group: Words | None = None
    decision: bool = False
    broken: bool = False
    place: tuple[int, int] = (0, FULL)
    row: int = 1


@dataclass(frozen=True)
class Figure:
    """One figure: its conclusion, its parts, and the words that its kind needs."""

    id: str
    kind: str
    told: str
    caption: Words
    says: Words
    note: Words | None
    words: dict[str, Words]
    falling: bool
    parts: tuple[Part, ...]
    source: tuple[str, ...]


def read(path: Path) -> dict[str, Figure]:
    """Read the figures and prove that each has what its kind needs and that its sources exist."""
    check = Check(load(path))
    figures = {str(at[-1]): _figure(check, at) for at in check.entries(())}
    check.done()
    return figures


_remembered = fresh(read)


def register() -> dict[str, Figure]:
    """Give the handbook's own figures."""
    return _remembered(FILE)


def _figure(check: Check, at: Route) -> Figure:
    """Read one figure."""
    kind = check.choice((*at, "kind"), KINDS)
    needed, special = KINDS.get(kind, ("", ""))
    check.keys(at, f"kind told caption says parts source {needed}", "note falling" if kind == "steps" else "note")
    words: dict[str, Words] = {}
    for key in needed.split():
        if key not in WORDED:
            words[key] = check.words((*at, key))
        elif check.keys((*at, key), " ".join(WORDED[key])):
            words |= {each: check.words((*at, key, each)) for each in WORDED[key]}
    parts = tuple(_part(check, here, special) for here in check.entries((*at, "parts")))
    if kind == "sides" and len(parts) != len(WORDED["axes"]):
        check.wrong((*at, "parts"), f"there are {len(parts)} sides", "Write four")
    return Figure(
        id=str(at[-1]),
        kind=kind,
        told=check.choice((*at, "told"), TOLD),
        caption=check.words((*at, "caption")),
        says=check.words((*at, "says")),
        note=check.words((*at, "note")) if check.has((*at, "note")) else None,
        words=words,
        falling=_yes(check, (*at, "falling")),
        parts=parts,
        source=_sources(check, (*at, "source")),
    )


def _part(check: Check, at: Route, special: str) -> Part:
    """Read one part."""
    check.keys(at, "name text", special)
    return Part(
        id=str(at[-1]),
        name=check.words((*at, "name")),
        text=check.words((*at, "text")),
        mark=check.words((*at, "mark")) if check.has((*at, "mark")) else None,
        group=check.words((*at, "group")) if check.has((*at, "group")) else None,
        decision=_yes(check, (*at, "decision")),
        broken=_yes(check, (*at, "broken")),
        place=_place(check, (*at, "place")),
        row=check.number((*at, "row")) if check.has((*at, "row")) else 1,
    )


def _yes(check: Check, at: Route) -> bool:
    """Read a mark that stands or is left out."""
    return check.has(at) and check.choice(at, ("yes",)) == "yes"


def _place(check: Check, at: Route) -> tuple[int, int]:
    """Read from where to where a zone reaches, in percent of the field."""
    if not check.has(at):
        return (0, FULL)
    ends = [check.number(here) for here in check.entries(at)]
    if len(ends) == 2 and 0 <= ends[0] < ends[1] <= FULL:
        return (ends[0], ends[1])
    check.wrong(at, "does not say from where to where", "Write two percentages, as [3, 46]")
    return (0, FULL)


def _sources(check: Check, at: Route) -> tuple[str, ...]:
    """Read the sources: at least one, each of which exists."""
    references = tuple(check.text(here) for here in check.entries(at))
    for step, reference in enumerate(references):
        try:
            cite(reference, "da", file=check.document.file, line=check.document.line((*at, step)))
        except Faults as faults:
            check.faults += faults.faults
    return references
