"""The guides' files: read, joined with what they borrow, and made into records that the engine takes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content import words
from content.pages.nav import is_written, page_facts, sections
from content.reading.fresh import fresh, until_files_change
from content.reading.yamlfile import load
from content.registers import amounts, sources
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.near import meant
from wizards.guide.reader import Document, Fault, Faults, Node, Reader, Route
from wizards.language.words import LANGUAGES

FOLDER = Path(__file__).resolve().parent
parsed = fresh(load)
"""Read a guide's file as it stands, once for all that borrow from it."""

SHARED = ("questions", "decisions", "outcomes")
OF_THE_BOOK = frozenset({"amounts", "citations", "page_titles"})
"""What a guide is given of the rest of the book: no guide's file has it."""


@dataclass(frozen=True, slots=True)
class GuideFile:
    """A guide as the engine takes it, and its document, which knows where each part of it stands."""

    guide: Guide
    document: Document


def names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Give the ids of all guides."""
    return tuple(sorted(path.stem for path in folder.glob("*.yml")))


@until_files_change
def read_guide(name: str, folder: Path = FOLDER) -> GuideFile:
    """Give one guide, read again when a file that it is made of has changed; raises Faults with file and line."""
    document = joined(folder / f"{name}.yml")
    faults: list[Fault] = []
    try:
        guide = load_guide(document, CALCULATORS)
    except Faults as found:
        faults, guide = list(found.faults), None
    reader = Reader(document)
    _references(reader, name, names(folder))
    for key in sorted(OF_THE_BOOK & set(parsed(folder / f"{name}.yml").data)):
        reader.wrong((key,), "comes from the book's registers", "Remove it")
    faults += reader.faults
    if guide:
        faults += _unnamed_facts(guide)
    if faults or guide is None:
        raise Faults(faults)
    return GuideFile(guide, document)


def _unnamed_facts(guide: Guide) -> Iterator[Fault]:
    """Find what derived facts say and the rules' readers would have no words for."""
    told = words.facts()
    for fact in guide.facts.values():
        for key in ("name", *fact.values):
            if key not in told.get(fact.name, {}):
                what, mend = f"there are no words for `{key}`", f"Write {key}: {{da: …, en: …}} under {fact.name}"
                yield load(words.FACTS).fault((fact.name,), what, mend)


def joined(path: Path) -> Document:
    """Give a guide's file with what it borrows of another, and with what it needs of the other content."""
    document = parsed(path)
    if not isinstance(document.data, dict) or not document.data:
        what = "is not a mapping" if document.data else "the guide is empty"
        raise Faults([document.fault((), what, "Write the guide's keys: id, version, title, questions")])
    lender = _lender(document, path)
    data = {key: value for key, value in document.data.items() if key != "borrows"}
    lent: dict[Route, tuple[Document, Route]] = {}
    if faults := list(_unlent(document, lender)):
        raise Faults(faults)
    if lender:
        data |= {key: [] for key in SHARED if not isinstance(data.get(key), list)}
        for key in SHARED:
            entries: list[Node] = []
            for entry, owner, own in _entries(document, lender, key):
                lent[(key, len(entries))] = (owner, own)
                entries.append(entry)
            data[key] = entries
        own_named, lent_named = _mapping(document, "named"), _mapping(lender, "named")
        data["named"] = {**lent_named, **own_named}
        lent |= {("named", name): (lender, ("named", name)) for name in lent_named.keys() - own_named.keys()}
    return Document(document.file, data | _of_the_book(data), document.lines, lent)


def _lender(document: Document, path: Path) -> Document | None:
    """Read the guide that another borrows from."""
    name = document.data.get("borrows")
    if name is None:
        return None
    others = [each for each in names(path.parent) if each != path.stem]
    if name not in others:
        what = f"`{name}` is no other guide"
        mend = meant(str(name), others, f"Name one of: {', '.join(others)}")
        raise Faults([document.fault(("borrows",), what, mend)])
    return parsed(path.with_name(f"{name}.yml"))


def _unlent(document: Document, lender: Document | None) -> Iterator[Fault]:
    """Find parts to be borrowed that no lender has."""
    for key in SHARED:
        for at, entry in enumerate(_list(document, key)):
            if not isinstance(entry, dict) or "use" not in entry:
                continue
            route: Route = (key, at, "use")
            if lender is None:
                mend = "Write borrows: with the guide it is from, or write the part out"
                yield document.fault(route, "nothing is borrowed in this guide", mend)
            elif entry["use"] not in (known := _lendable(lender, key)):
                what = f"`{entry['use']}` is not among the {key} of {lender.file}"
                yield document.fault(route, what, meant(str(entry["use"]), known, f"Name one of: {', '.join(known)}"))


def _lendable(lender: Document, key: str) -> dict[str, int]:
    """Give the parts that a guide can lend, by id, with their places."""
    known: dict[str, int] = {}
    for at, own in enumerate(_list(lender, key)):
        if isinstance(own, dict) and "id" in own:
            known.setdefault(own["id"], at)
    return known


def _entries(document: Document, lender: Document, key: str) -> Iterator[tuple[Node, Document, Route]]:
    """Give a list's entries, each borrowed one in the words of its owner; a decision brings its outcomes along."""
    lendable = _lendable(lender, key)
    for at, entry in enumerate(_list(document, key)):
        if not isinstance(entry, dict) or "use" not in entry:
            yield entry, document, (key, at)
        else:
            own = lendable[entry["use"]]
            yield {**_list(lender, key)[own], **{k: v for k, v in entry.items() if k != "use"}}, lender, (key, own)
    if key == "outcomes":
        borrowed = [e["use"] for e in _list(document, "decisions") if isinstance(e, dict) and "use" in e]
        for at, own in enumerate(_list(lender, key)):
            if isinstance(own, dict) and own.get("decision") in borrowed:
                yield own, lender, (key, at)


def _list(document: Document, key: str) -> list[Node]:
    value = document.data.get(key) if isinstance(document.data, dict) else None
    return value if isinstance(value, list) else []


def _mapping(document: Document, key: str) -> dict[str, Node]:
    value = document.data.get(key) if isinstance(document.data, dict) else None
    return value if isinstance(value, dict) else {}


def _named_in(data: Node, key: str, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Give every text of the lists that stand under a key, with the route to it."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key and isinstance(value, list):
                yield from (((*route, name, at), each) for at, each in enumerate(value) if isinstance(each, str))
            else:
                yield from _named_in(value, key, (*route, name))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _named_in(value, key, (*route, at))


def _of_the_book(data: Mapping[str, Node]) -> dict[str, Node]:
    """Give what a guide needs of the other content: amounts, its sources in readable words, the titles of pages."""
    references = sorted({each for _, each in _named_in(data, "source") if sources.reference_fault(each) is None})
    slugs = sorted({each for _, each in _named_in(data, "pages")})
    questions = data.get("questions")
    listed = questions if isinstance(questions, list) else []
    reckons = any(isinstance(each, dict) and each.get("kind") == "amounts" for each in listed)
    return {
        "amounts": amounts.as_json(amounts.register()) if reckons else {},
        "citations": {reference: _citation(reference) for reference in references},
        "page_titles": {slug: {lang: _title(lang, slug) for lang in LANGUAGES} for slug in slugs},
    }


def _citation(reference: str) -> dict[str, Node]:
    cited = {lang: sources.cite(reference, lang) for lang in LANGUAGES}
    told = {"da": cited["da"].short, "en": cited["en"].short, "anchor": cited["da"].anchor}
    return told | ({"sure": cited["da"].sure} if cited["da"].sure else {})


def _title(lang: str, slug: str) -> str:
    return page_facts(lang, slug).title if is_written(lang, slug) else slug


def _references(reader: Reader, name: str, guides: tuple[str, ...]) -> None:
    """Find what a guide names and the book does not have: sources, pages, guides, and a name that is not its file's."""
    data = reader.document.data
    if data.get("id", name) != name:
        reader.wrong(("id",), f"`{data.get('id')}` is not the file's name", f"Write {name}, or rename the file")
    for route, reference in _named_in(data, "source"):
        if fault := sources.reference_fault(reference):
            reader.wrong(route, *fault)
    pages = {slug for section in sections() for slug in section.pages}
    for route, slug in _named_in(data, "pages"):
        if slug not in pages:
            reader.wrong(route, f"`{slug}` is no page", meant(slug, pages, "Name a page of content/pages/nav.yml"))
    follow = data.get("follow")
    for at, other in enumerate(follow if isinstance(follow, list) else ()):
        if other not in guides or other == name:
            others = [each for each in guides if each != name]
            mend = meant(str(other), others, f"Name one of: {', '.join(others)}")
            reader.wrong(("follow", at), f"`{other}` is no other guide", mend)


def as_json(made: GuideFile) -> str:
    """Give the guide as the browser and the wheel take it."""
    return json.dumps(made.document.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
