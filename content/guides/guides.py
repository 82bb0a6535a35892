"""The guides' files: read, joined with what they borrow, and made into records that the engine takes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content import words
from content.drafting.borrowing import joined_with, named_in, timelines
from content.guides.periods import dated
from content.pages.nav import is_written, page_facts, sections
from content.pages.places import from_root
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
    data, lent = joined_with(document, _lenders(document, path))
    return Document(document.file, dated(data | _of_the_book(data)), document.lines, lent)


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


def _of_the_book(data: Mapping[str, Node]) -> dict[str, Node]:
    """Give what a guide needs of the other content: amounts, procedures, sources in words, the titles of pages."""
    known = procedures.register()
    led_to = procedures.as_json(tuple(sorted({each for _, each in timelines(data) if each in known})))
    cited = [each for part in (data, led_to) for _, each in named_in(part, "source")]
    references = sorted({each for each in cited if sources.reference_fault(each) is None})
    slugs = sorted({each for _, each in named_in(data, "pages")})
    questions = data.get("questions")
    listed = questions if isinstance(questions, list) else []
    reckons = any(isinstance(each, dict) and each.get("kind") == "amounts" for each in listed)
    return {
        "amounts": amounts.as_json(amounts.register()) if reckons else {},
        "citations": {reference: citation(reference) for reference in references},
        "page_titles": {slug: page_title(slug) for slug in slugs},
        "procedures": led_to,
    }


def citation(reference: str) -> dict[str, Node]:
    """Give a source as guides take it: in words, with its place from a language's root and how sure it is."""
    cited = {lang: sources.cite(reference, lang) for lang in LANGUAGES}
    told = {"da": cited["da"].short, "en": cited["en"].short, "place": from_root(cited["da"].place)}
    return told | ({"sure": cited["da"].sure} if cited["da"].sure else {})


def page_title(slug: str) -> dict[str, Node]:
    """Give a page's title in both languages; a page that is not written has its name."""
    return {lang: _title(lang, slug) for lang in LANGUAGES}


def _title(lang: str, slug: str) -> str:
    return page_facts(lang, slug).title if is_written(lang, slug) else slug


def _references(reader: Reader, name: str, guides: tuple[str, ...]) -> None:
    """Find what a guide names and the book does not have: sources, pages, guides, and a name that is not its file's."""
    data = reader.document.data
    if data.get("id", name) != name:
        reader.wrong(("id",), f"`{data.get('id')}` is not the file's name", f"Write {name}, or rename the file")
    for route, reference in named_in(data, "source"):
        if fault := sources.reference_fault(reference):
            reader.wrong(route, *fault)
    pages = {slug for section in sections() for slug in section.pages}
    for route, slug in named_in(data, "pages"):
        if slug not in pages:
            reader.wrong(route, f"`{slug}` is no page", meant(slug, pages, "Name a page of content/pages/nav.yml"))
    known = procedures.register()
    for route, procedure in timelines(data):
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
