"""The guides' guide files: read, joined with what they share, and made into records that the engine takes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.guides.facts import facts
from content.reading.yamlfile import Document, Fault, Faults, Node, Route, load
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import FaultyGuide

FOLDER = Path(__file__).resolve().parent
SHARED = ("questions", "decisions", "outcomes")


@dataclass(frozen=True)
class GuideFile:
    """A guide as data and as records, and where each part of it stands."""

    guide: Guide
    data: Mapping[str, Node]
    places: Mapping[Route, tuple[Document, Route]]

    def fault(self, route: Route, what: str, mend: str) -> Fault:
        """Make the fault that points at a part, in whichever file it stands."""
        document, own = _place(self.places, route)
        return document.fault(own, what, mend)


def names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Give the ids of all guides, those that others borrow from first."""
    return tuple(sorted((p.stem for p in folder.glob("*.yml")), key=lambda n: (n != "opi-type", n)))


@cache
def read_guide(name: str, folder: Path = FOLDER) -> GuideFile:
    """Read one guide; raises Faults with file and line for all that does not make a guide."""
    document = load(folder / f"{name}.yml")
    top = document.data if isinstance(document.data, dict) else {}
    lender = load(folder / f"{top['borrows']}.yml") if isinstance(top.get("borrows"), str) else None
    places: dict[Route, tuple[Document, Route]] = {(): (document, ())}
    data: dict[str, Node] = {k: v for k, v in top.items() if k not in (*SHARED, "borrows", "named")}
    data["named"] = {**_named(lender), **_named(document)}
    for key in SHARED:
        joined: list[Node] = []
        for entry, where in _entries(document, lender, key):
            places[(key, len(joined))] = where
            joined.append(entry)
        data[key] = joined
    data |= facts(data)
    try:
        return GuideFile(load_guide(data), data, places)
    except FaultyGuide as error:
        faults = []
        for fault in error.faults:
            owner, route = _place(places, fault.path)
            faults.append(owner.fault(route, fault.what, fault.mend))
        raise Faults(faults) from None


def as_json(made: GuideFile) -> str:
    """Give the guide as the browser and the wheel take it."""
    return json.dumps(made.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _entries(document: Document, lender: Document | None, key: str) -> Iterator[tuple[Node, tuple[Document, Route]]]:
    """Give a list's entries, each borrowed one in the words of its owner; a decision brings its outcomes along."""
    borrowed: list[str] = []
    for i, entry in enumerate(_list(document, key)):
        wanted = entry.get("use") if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(wanted, str) and lender:
            for j, own in enumerate(_list(lender, key)):
                if isinstance(own, dict) and own.get("id") == wanted:
                    rest = {k: v for k, v in entry.items() if k != "use"}
                    yield {**own, **rest}, (lender, (key, j))
                    break
            else:
                what = f"{wanted!r} is not among the {key} of {lender.file}"
                raise Faults([document.fault((key, i, "use"), what, "Name one that is")])
        else:
            yield entry, (document, (key, i))
    if key == "outcomes" and lender:
        borrowed = [str(e["use"]) for e in _list(document, "decisions") if isinstance(e, dict) and "use" in e]
        for j, own in enumerate(_list(lender, key)):
            if isinstance(own, dict) and own.get("decision") in borrowed:
                yield own, (lender, (key, j))


def _list(document: Document, key: str) -> list[Node]:
    value = document.data.get(key) if isinstance(document.data, dict) else None
    return value if isinstance(value, list) else []


def _named(document: Document | None) -> dict[str, Node]:
    value = document.data.get("named") if document and isinstance(document.data, dict) else None
    return value if isinstance(value, dict) else {}


def _place(places: Mapping[Route, tuple[Document, Route]], route: Route) -> tuple[Document, Route]:
    document, own = places.get(route[:2], places[()])
    return document, (*own, *route[2:]) if route[:2] in places else route
