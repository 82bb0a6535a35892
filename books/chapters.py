"""Chapters of a book, out of the pages as they were built: what only a screen needs taken out, what is folded open."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from content.pages.nav import mark, page_facts, sections
from content.pages.roles import roles

type Element = html.HtmlElement
"""An element of a page."""

ONLY_ON_SCREEN = ", ".join(
    (
        "script", "template", "button", "form", "input", "nav", ".ts-past", ".ts-meaning", ".ts-drawing--narrow",
        ".ts-guide > :not(.ts-readable)", ".ts-way-map", ".ts-ask", ".ts-template__files", ".ts-books",
        ".ts-story__way", ".ts-figure details",
    )
)  # fmt: skip
"""What says nothing on paper: what is pressed, typed or unfolded, and what stands there twice."""
HALVES = ("company", "municipality")
"""The sections that are a half of the book, by their id in nav.yml."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the book: its name, title, side, mark (V04, or none) and text, its anchors the whole book's own."""

    slug: str
    title: str
    side: str
    mark: str
    text: Element


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the book with its chapters."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]


def parts(site: Path, lang: str, only: Sequence[str] = ()) -> tuple[Part, ...]:
    """Read the parts of the book in their order, or only those that are named, out of a built site.

    Pages about the site itself are left out.
    """
    wanted = [each for each in sections() if not only or each.id in only]
    slugs = {slug for section in wanted for slug in section.pages if slug not in roles().itself}
    return tuple(
        Part(
            section.id,
            section.title[lang],
            tuple(read(site, lang, slug, slugs) for slug in section.pages if slug in slugs),
        )
        for section in wanted
    )


def read(site: Path, lang: str, slug: str, book: set[str]) -> Chapter:
    """Read one page; links to pages of this book stay in it, those to the others lead to the site where it is known."""
    file = site / ("" if lang == "da" else lang) / slug / "index.html"
    page = html.fromstring(file.read_text(encoding="utf-8"))
    text: Element = page.cssselect("article.ts-text")[0]
    for sources in page.cssselect("section.ts-sources"):
        text.append(sources)
    for gone in text.cssselect(ONLY_ON_SCREEN):
        gone.drop_tree()
    _open(text)
    _asked_by_guide(text)
    canonical = "".join(link.get("href", "") for link in page.cssselect('link[rel="canonical"]'))
    _name(text, slug)
    _link(text, slug, book, canonical)
    for sign in text.cssselect('[role="img"]:not(svg)'):
        sign.set("class", f"{sign.get('class', '')} said")
    facts = page_facts(lang, slug)
    return Chapter(slug, facts.title, facts.audience, mark(slug), text)


def _open(text: Element) -> None:
    """Unfold what is folded: its summary becomes a line above it."""
    for each in text.cssselect("details"):
        each.tag = "div"
        each.attrib.pop("open", None)
    for each in text.cssselect("summary"):
        each.tag = "p"
        each.set("class", "unfolded")


def _asked_by_guide(text: Element) -> None:
    """Leave of a guide's tables the questions: their rules are read with answers, not from a table."""
    for tables in text.cssselect(".ts-readable"):
        questions = tables.cssselect("tbody")[:1]
        listed = etree.SubElement(tables, "ul")
        for row in questions[0].cssselect("th") if questions else []:
            etree.SubElement(listed, "li").text = row.text_content()
        for other in list(tables):
            if other is not listed and other.tag != "h3":
                other.drop_tree()
        for later in tables.cssselect("h3")[1:]:
            later.drop_tree()


def _name(text: Element, slug: str) -> None:
    """Make every anchor one of the whole book."""
    text.set("id", slug)
    for each in text.cssselect("[id]"):
        if each is not text:
            each.set("id", f"{slug}--{each.get('id')}")
    for each in text.cssselect("[aria-labelledby], [aria-describedby]"):
        for name in ("aria-labelledby", "aria-describedby"):
            if each.get(name):
                each.set(name, " ".join(f"{slug}--{one}" for one in each.get(name).split()))


def _link(text: Element, slug: str, book: set[str], canonical: str) -> None:
    """Lead each link to its place in this book, else to the site, else nowhere: then its words stay."""
    for link in list(text.cssselect("a[href]")):
        href = link.get("href")
        if urlsplit(href).scheme:
            continue
        target = urlsplit(urljoin(f"/{slug}/", href))
        name = target.path.strip("/") or "index"
        if target.path.strip("/") in book:
            link.set("href", f"#{name}--{target.fragment}" if target.fragment else f"#{name}")
        elif canonical:
            link.set("href", urljoin(canonical, href))
        else:
            link.drop_tag()


def anchors(found: Sequence[Part]) -> frozenset[str]:
    """Give every anchor that a book has."""
    return frozenset(
        each.get("id", "")
        for part in found
        for chapter in part.chapters
        for each in chapter.text.iter()
        if isinstance(each.tag, str) and each.get("id")
    )


def dead(found: Sequence[Part]) -> Iterator[str]:
    """Give each link within a book that leads nowhere."""
    there = anchors(found)
    for part in found:
        for chapter in part.chapters:
            for link in chapter.text.iter("a"):
                href = link.get("href", "")
                if href.startswith("#") and href[1:] not in there:
                    yield f"{chapter.slug}: {href}"


def terms(found: Sequence[Part]) -> Mapping[str, tuple[str, ...]]:
    """Give the terms of the glossary that chapters explain, in the order of the alphabet, each with where it stands.

    Where it stands is an anchor; the first use in each chapter is marked by the build, and gets one here.
    """
    places: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for part in found:
        for chapter in part.chapters:
            for at, link in enumerate(chapter.text.cssselect("a.ts-term")):
                name = link.get("href", "").rpartition("#")[2].rpartition("--")[2]
                anchor = link.get("id") or f"{chapter.slug}--term-{at}"
                link.set("id", anchor)
                places.setdefault(name, []).append(anchor)
                shown.setdefault(name, re.sub(r"\s+", " ", link.text_content()).strip())
    return {
        shown[name]: tuple(found_at)
        for name, found_at in sorted(places.items(), key=lambda item: shown[item[0]].casefold())
    }
