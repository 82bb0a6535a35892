"""The guides' files: read, joined with what they share, and made into records that the engine takes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from content.pages import nav as pages
from content.reading.fresh import until_files_change
from content.reading.yamlfile import Document, Fault, Faults, Node, Route, load
from content.registers import amounts, sources
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import FaultyGuide
from wizards.language.words import LANGUAGES

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


@until_files_change
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


def facts(data: Mapping[str, Node]) -> dict[str, Node]:
    """Give what a guide needs of the other content: amounts, readable sources, page titles."""
    references: set[str] = set()
    slugs: set[str] = set()

    def gather(node: Node, key: str = "") -> None:
        if isinstance(node, dict):
            for name, value in node.items():
                gather(value, name)
        elif isinstance(node, list):
            for value in node:
                gather(value, key)
        elif key == "source":
            references.add(node)
        elif key == "pages":
            slugs.add(node)

    gather(dict(data))
    listed = cast(dict[str, dict[str, Node]], amounts.as_json(amounts.register()))
    return {
        "amounts": {name: entry["periods"] for name, entry in listed.items()},
        "citations": {ref: _citation(ref) for ref in sorted(references)},
        "page_titles": {slug: _titles(slug) for slug in sorted(slugs)},
    }


def _citation(reference: str) -> dict[str, Node]:
    try:
        cited = {lang: sources.cite(reference, lang) for lang in LANGUAGES}
    except ValueError:
        return {"da": reference, "en": reference, "anchor": ""}
    return {"da": cited["da"].short, "en": cited["en"].short, "anchor": cited["da"].anchor}


def _titles(slug: str) -> dict[str, Node]:
    return {lang: pages.page_facts(lang, slug).title if pages.is_written(lang, slug) else slug for lang in LANGUAGES}


def source_faults(made: GuideFile) -> Iterator[Fault]:
    """Find rules and outcomes whose source the register does not know, and pages that do not exist."""
    for i, decision in enumerate(made.guide.decisions):
        for j, rule in enumerate(decision.rules):
            for k, reference in enumerate(rule.source):
                try:
                    sources.cite(reference, "da")
                except ValueError:
                    route = ("decisions", i, "rules", j, "source", k)
                    yield made.fault(
                        route, f"{reference!r} is no source", "Name lines or an act of content/registers/sources.yml"
                    )
    known = {slug for section in pages.sections() for slug in section.pages}
    for i, outcome in enumerate(made.guide.outcomes):
        for slug in outcome.pages:
            if slug not in known:
                yield made.fault(
                    ("outcomes", i, "pages"), f"{slug!r} is no page", "Name a page of content/pages/nav.yml"
                )
