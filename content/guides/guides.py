"""The guides' files: read, joined with what they borrow, and made into records that the engine takes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content import words
from content.guides.periods import dated
from content.pages.nav import is_written, page_facts, sections
from content.reading.fresh import fresh, until_files_change
from content.reading.yamlfile import load
from content.registers import amounts, procedures, sources
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.near import meant
from wizards.guide.reader import Document, Fault, Faults, Node, Reader, Route
from wizards.language.words import LANGUAGES

FOLDER = Path(__file__).resolve().parent
parsed = fresh(load)
"""Read a guide's file as it stands, once for all that borrow from it."""

SHARED = ("questions", "decisions", "outcomes", "letters")
ADDED = ("first", "last")
"""The keys of a borrowed decision under which rules of the borrower's own stand before and after the lender's."""
CORE = "core"
"""The folder of what many guides share and is no guide itself."""
OF_THE_BOOK = frozenset({"amounts", "citations", "page_titles", "procedures"})
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
    """Give a guide's file with what it borrows of others, and with what it needs of the other content."""
    document = parsed(path)
    if not isinstance(document.data, dict) or not document.data:
        what = "is not a mapping" if document.data else "the guide is empty"
        raise Faults([document.fault((), what, "Write the guide's keys: id, version, title, questions")])
    lenders = _lenders(document, path)
    data = {key: value for key, value in document.data.items() if key != "borrows"}
    lent: dict[Route, tuple[Document, Route]] = {}
    if faults := list(_unlent(document, lenders)):
        raise Faults(faults)
    if lenders:
        data |= {key: [] for key in SHARED if not isinstance(data.get(key), list)}
        for key in SHARED:
            entries: list[Node] = []
            for entry, places in _entries(document, lenders, key):
                lent |= {(key, len(entries), *inner): owned for inner, owned in places.items()}
                entries.append(entry)
            data[key] = entries
        named = _mapping(document, "named")
        for lender in lenders:
            added = {name: value for name, value in _mapping(lender, "named").items() if name not in named}
            lent |= {("named", name): (lender, ("named", name)) for name in added}
            named = {**added, **named}
        data["named"] = named
    return Document(document.file, dated(data | _of_the_book(data)), document.lines, lent)


type Owned = tuple[Document, Route]
"""Where a part stands that a guide has from another file."""


def lenders_of(path: Path) -> Mapping[str, Path]:
    """Give the files that a guide may borrow from by name: other guides, and what is shared and no guide itself."""
    shared = {each.stem: each for each in sorted((path.parent / CORE).glob("*.yml"))}
    return shared | {each: path.with_name(f"{each}.yml") for each in names(path.parent) if each != path.stem}


def _lenders(document: Document, path: Path) -> tuple[Document, ...]:
    """Read what a guide borrows from: one name, or several of which an earlier one goes before."""
    written = document.data.get("borrows")
    if written is None:
        return ()
    known = lenders_of(path)
    found: list[Document] = []
    for at, name in enumerate(written if isinstance(written, list) else [written]):
        if name not in known:
            route: Route = ("borrows", at) if isinstance(written, list) else ("borrows",)
            mend = meant(str(name), known, f"Name one of: {', '.join(known)}")
            raise Faults([document.fault(route, f"`{name}` is no other guide", mend)])
        found.append(parsed(known[name]))
    return tuple(found)


def _unlent(document: Document, lenders: tuple[Document, ...]) -> Iterator[Fault]:
    """Find parts to be borrowed that no lender has."""
    for key in SHARED:
        lendable = _lendable(lenders, key)
        for at, entry in enumerate(_list(document, key)):
            if not isinstance(entry, dict) or "use" not in entry:
                continue
            route: Route = (key, at, "use")
            if not lenders:
                mend = "Write borrows: with the guide it is from, or write the part out"
                yield document.fault(route, "nothing is borrowed in this guide", mend)
            elif entry["use"] not in lendable:
                what = f"`{entry['use']}` is not among the {key} of {' or '.join(each.file for each in lenders)}"
                mend = meant(str(entry["use"]), lendable, f"Name one of: {', '.join(lendable)}")
                yield document.fault(route, what, mend)


def _lendable(lenders: tuple[Document, ...], key: str) -> dict[str, Owned]:
    """Give the parts that can be lent, by id, with their places; of two with one id the earlier lender's."""
    known: dict[str, Owned] = {}
    for lender in lenders:
        for at, own in enumerate(_list(lender, key)):
            if isinstance(own, dict) and "id" in own:
                known.setdefault(own["id"], (lender, (key, at)))
    return known


def _entries(
    document: Document, lenders: tuple[Document, ...], key: str
) -> Iterator[tuple[Node, Mapping[Route, Owned]]]:
    """Give a list's entries, each with where its parts stand; a decision brings its outcomes along."""
    lendable = _lendable(lenders, key)
    for at, entry in enumerate(_list(document, key)):
        if not isinstance(entry, dict) or "use" not in entry:
            yield entry, {(): (document, (key, at))}
        else:
            yield _borrowed(document, (key, at), entry, lendable[entry["use"]])
    if key == "outcomes":
        own_outcomes = {_outcome(each) for each in _list(document, key)}
        for used in (e["use"] for e in _list(document, "decisions") if isinstance(e, dict) and "use" in e):
            lender, _ = _lendable(lenders, "decisions")[used]
            for at, own in enumerate(_list(lender, key)):
                if isinstance(own, dict) and own.get("decision") == used and _outcome(own) not in own_outcomes:
                    yield own, {(): (lender, (key, at))}


def _outcome(entry: Node) -> tuple[Node, Node]:
    """Give what names an outcome: its decision and its id, a borrowed one's too."""
    return (entry.get("decision"), entry.get("id", entry.get("use"))) if isinstance(entry, dict) else (None, None)


def _borrowed(
    document: Document, here: Route, entry: Mapping[str, Node], owned: Owned
) -> tuple[Node, dict[Route, Owned]]:
    """Give a borrowed entry: the keys beside `use` replace the lender's, and rules may be added before and after."""
    lender, (key, at) = owned
    theirs = lender.data[key][at]
    added = {name: entry[name] if isinstance(entry.get(name), list) else [] for name in ADDED}
    replaced = {name: value for name, value in entry.items() if name not in ("use", *ADDED)}
    whole = {**theirs, **replaced}
    places: dict[Route, Owned] = {(): owned}
    places |= {(name,): (document, (*here, name)) for name in replaced}
    if any(added.values()):
        rules = theirs.get("rules") if isinstance(theirs.get("rules"), list) else []
        whole["rules"] = [*added["first"], *rules, *added["last"]]
        order = [
            *((document, (*here, "first", i)) for i in range(len(added["first"]))),
            *((lender, (key, at, "rules", i)) for i in range(len(rules))),
            *((document, (*here, "last", i)) for i in range(len(added["last"]))),
        ]
        places |= {("rules", i): place for i, place in enumerate(order)}
    return whole, places


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
    """Give what a guide needs of the other content: amounts, procedures, sources in words, the titles of pages."""
    known = procedures.register()
    led_to = procedures.as_json(tuple(sorted({each for _, each in _timelines(data) if each in known})))
    cited = [each for part in (data, led_to) for _, each in _named_in(part, "source")]
    references = sorted({each for each in cited if sources.reference_fault(each) is None})
    slugs = sorted({each for _, each in _named_in(data, "pages")})
    questions = data.get("questions")
    listed = questions if isinstance(questions, list) else []
    reckons = any(isinstance(each, dict) and each.get("kind") == "amounts" for each in listed)
    return {
        "amounts": amounts.as_json(amounts.register()) if reckons else {},
        "citations": {reference: _citation(reference) for reference in references},
        "page_titles": {slug: {lang: _title(lang, slug) for lang in LANGUAGES} for slug in slugs},
        "procedures": led_to,
    }


def _timelines(data: Mapping[str, Node]) -> Iterator[tuple[Route, str]]:
    """Give the procedures that outcomes lead to, with the route to each."""
    outcomes = data.get("outcomes")
    for at, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict) and isinstance(outcome.get("timeline"), str):
            yield ("outcomes", at, "timeline"), outcome["timeline"]


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
    known = procedures.register()
    for route, procedure in _timelines(data):
        if procedure not in known:
            mend = meant(procedure, known, f"Name one of: {', '.join(known)}")
            reader.wrong(route, f"`{procedure}` is no procedure", mend)
    follow = data.get("follow")
    for at, other in enumerate(follow if isinstance(follow, list) else ()):
        if other not in guides or other == name:
            others = [each for each in guides if each != name]
            mend = meant(str(other), others, f"Name one of: {', '.join(others)}")
            reader.wrong(("follow", at), f"`{other}` is no other guide", mend)


def as_json(made: GuideFile) -> str:
    """Give the guide as the browser and the wheel take it."""
    return json.dumps(made.document.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
