"""The book's order and the pages' front matter: what the hooks know of a page before it is rendered."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
_MARK = re.compile(r"^([vk])(\d\d)-")


@dataclass(frozen=True)
class Section:
    """A section of the book: its id, its title per language, and its pages' slugs in order."""

    id: str
    title: dict[str, str]
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
    """Give the Markdown file of a page in one language."""
    return ROOT / "docs" / lang / f"{slug}.md"


@cache
def sections() -> tuple[Section, ...]:
    """Read the book's order from content/pages/nav.yml."""
    entries = yaml.safe_load(Path(__file__).with_name("nav.yml").read_text(encoding="utf-8"))
    return tuple(Section(e["id"], e["title"], tuple(e["pages"])) for e in entries)


def front_matter(text: str) -> dict[str, object]:
    """Give the YAML between a page's first two `---` lines; empty where there is none."""
    if not text.startswith("---\n"):
        return {}
    head = text[4:].split("\n---", 1)[0]
    data = yaml.safe_load(head)
    return data if isinstance(data, dict) else {}


def page_facts(lang: str, slug: str) -> PageFacts:
    """Read one page's front matter; raises FileNotFoundError where the page is missing."""
    meta = front_matter(page_path(lang, slug).read_text(encoding="utf-8"))
    strings = {key: str(meta.get(key, "")) for key in ("title", "description", "audience")}
    turn = meta.get("turn")
    return PageFacts(
        slug=slug,
        lang=lang,
        turn=str(turn) if turn else None,
        sources=_words(meta.get("sources")),
        keywords=_words(meta.get("keywords")),
        **strings,
    )


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(v) for v in value) if isinstance(value, list) else ()


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
