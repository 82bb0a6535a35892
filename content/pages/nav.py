"""The book's order and the pages' front matter: what the hooks know of a page before it is rendered."""

import re
from dataclasses import dataclass
from pathlib import Path

from content.pages.drafts import is_draft
from content.pages.text import DOCS, read
from content.reading.fresh import kept, notice
from content.reading.yamlfile import load
from wizards.guide.reader import Fault, Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("nav.yml")
_MARK = re.compile(r"^([vk])(\d\d)-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the book: its id, its title per language, and its pages' slugs in order."""

    id: str
    title: Words
    pages: tuple[str, ...]


type NavFile = tuple[Section, ...]
"""What content/pages/nav.yml holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    if lang != "da" and notice(path) is None and danish.exists() and is_draft(read(danish)):
        return danish
    return path


def is_written(lang: str, slug: str) -> bool:
    """Say whether a page is there in a language; what is made with the answer is made again when that changes."""
    return notice(page_path(lang, slug)) is not None


def read_order(path: Path) -> tuple[Section, ...]:
    """Read the sections and prove that none, and no page, stands twice."""
    reader = Reader(load(path))
    sections: tuple[Section, ...] = read_whole(reader, NavFile)
    reader.twice((((at, "id"), section.id) for at, section in enumerate(sections)), "section")
    pages = (((at, "pages", step), slug) for at, each in enumerate(sections) for step, slug in enumerate(each.pages))
    reader.twice(pages, "page", "Keep one of them")
    reader.done()
    return sections


sections = kept(read_order, lambda: FILE)
"""Give the book's order, as content/pages/nav.yml has it."""


def unwritten(slug: str) -> Fault:
    """Make the fault that points at a page which the order names and nobody wrote."""
    places = (
        (at, "pages", step)
        for at, each in enumerate(sections())
        for step, page in enumerate(each.pages)
        if page == slug
    )
    mend = f"Mend the name, or write docs/da/{slug}.md and docs/en/{slug}.md"
    return load(FILE).fault(next(places, ()), f"there is no page `{slug}`", mend)


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
