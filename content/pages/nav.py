"""The book's order and the pages' front matter: what the hooks know of a page before it is rendered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from content.pages.drafts import is_draft
from content.pages.text import DOCS, read
from content.reading.fresh import fresh, notice
from content.reading.register import Check
from content.reading.yamlfile import Fault, Route, load
from wizards.language.words import Words

FILE = Path(__file__).with_name("nav.yml")
_MARK = re.compile(r"^([vk])(\d\d)-")


@dataclass(frozen=True)
class Section:
    """A section of the book: its id, its title per language, and its pages' slugs in order."""

    id: str
    title: Words
    pages: tuple[str, ...]


@dataclass(frozen=True)
class PageFacts:
    """What a page's front matter says of it."""

    slug: str
    lang: str
    title: str
    description: str
    audience: str
    turn: str | None
    sources: tuple[str, ...]
    keywords: tuple[str, ...]


def page_path(lang: str, slug: str) -> Path:
    """Give the file that a page of one language is made of; an English page without one is made of its draft."""
    path = DOCS / lang / f"{slug}.md"
    danish = DOCS / "da" / path.name
    if lang != "da" and not path.exists() and danish.exists() and is_draft(read(danish)):
        return danish
    return path


def is_written(lang: str, slug: str) -> bool:
    """Say whether a page is there in a language; what is made with the answer is made again when that changes."""
    return notice(page_path(lang, slug)) is not None


def read_order(path: Path) -> tuple[Section, ...]:
    """Read the sections and prove that none, and no page, stands twice, and that every page is written."""
    check = Check(load(path))
    sections = tuple(_section(check, at) for at in check.entries(()))
    _once(check, [((at, "id"), section.id) for at, section in enumerate(sections)], "the section")
    pages = [((at, "pages", step), slug) for at, each in enumerate(sections) for step, slug in enumerate(each.pages)]
    _once(check, pages, "the page")
    check.done()
    return sections


def _section(check: Check, at: Route) -> Section:
    """Read one section."""
    if not check.keys(at, "id title pages"):
        return Section("", Words("", ""), ())
    listed = check.entries((*at, "pages")) if check.has((*at, "pages")) else []
    pages = tuple(check.text(here) for here in listed)
    return Section(check.text((*at, "id")), check.words((*at, "title")), pages)


def _once(check: Check, named: Sequence[tuple[Route, str]], what: str) -> None:
    """Note each name that stands a second time."""
    first: dict[str, Route] = {}
    for at, name in named:
        if name in first:
            line = check.document.line(first[name])
            check.wrong(at, f"{what} `{name}` stands twice, first on line {line}", "Keep one of them")
        elif name:
            first[name] = at


_remembered = fresh(read_order)


def sections() -> tuple[Section, ...]:
    """Give the book's order, as content/pages/nav.yml has it."""
    return _remembered(FILE)


def unwritten(slug: str) -> Fault:
    """Make the fault that points at a page which the order names and nobody wrote."""
    check = Check(load(FILE))
    named = [here for at in check.entries(()) if check.has((*at, "pages")) for here in check.entries((*at, "pages"))]
    place = next((at for at in named if check.node(at) == slug), ())
    mend = f"Mend its name, or write docs/da/{slug}.md and docs/en/{slug}.md"
    return check.document.fault(place, f"there is no page `{slug}`", mend)


def page_facts(lang: str, slug: str) -> PageFacts:
    """Read one page's front matter; raises FileNotFoundError where the page is missing."""
    page = read(page_path(lang, slug))
    return PageFacts(
        slug=slug,
        lang=lang,
        title=page.word("title"),
        description=page.word("description"),
        audience=page.word("audience"),
        turn=page.word("turn") or None,
        sources=page.words("sources"),
        keywords=page.words("keywords"),
    )


def nav(lang: str) -> list[dict[str, list[str]]]:
    """Give the navigation as MkDocs takes it: the start page, then each section with its written pages."""
    tree: list[dict[str, list[str]]] = []
    for section in sections():
        pages = [f"{slug}.md" for slug in section.pages if page_path(lang, slug).exists()]
        if pages:
            tree.append({section.title[lang]: pages})
    return tree


def mark(slug: str) -> str:
    """Give the chapter mark that a page's name carries: `v04-salg-uden-udbud` is V04, others have none."""
    match = _MARK.match(slug)
    return f"{match[1].upper()}{match[2]}" if match else ""


def section_of(slug: str, lang: str) -> str:
    """Give the title of the section in which a page stands; the front page stands in none."""
    return next((section.title[lang] for section in sections() if slug in section.pages), "")
