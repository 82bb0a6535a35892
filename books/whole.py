"""A whole book of its parts: cover, contents, chapters, and an index of the terms that they explain."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from html import escape

from lxml import html

from books.chapters import Chapter, Part, terms
from books.ink import ink
from content.words import say
from wizards.language.dates import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One book: its language, whom it speaks to (both, or one half), its parts, and the day of its content."""

    lang: str
    side: str
    parts: tuple[Part, ...]
    day: date

    @property
    def title(self) -> str:
        """Give what stands on the cover."""
        return say("book_title", self.lang)

    @property
    def subtitle(self) -> str:
        """Give the line below it."""
        return say(f"book_for_{self.side}", self.lang)


def whole(book: Book, styles: str) -> str:
    """Write a book as one page of HTML, for what draws paper."""
    lang, title, subtitle = book.lang, escape(book.title), escape(book.subtitle)
    body = "\n".join(
        (
            f'<section class="cover cover--{book.side}"><h1>{title}</h1><p class="sub">{subtitle}</p>'
            f'<p class="day">{escape(say("book_day", lang, day=day(book.day, lang)))}</p></section>',
            contents(book),
            *(part for each in book.parts for part in _part(each, lang)),
            index(book.parts, lang),
        )
    )
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}. {subtitle}</title>'
        f'<meta name="author" content="{title}"><meta name="dcterms.created" content="{book.day.isoformat()}">'
        f"<style>{styles}</style></head>\n<body>{body}</body></html>"
    )


def contents(book: Book) -> str:
    """List the parts with their chapters, each linked."""
    listed = "".join(
        f"<li>{escape(part.title)}<ol>{''.join(map(_entry, part.chapters))}</ol></li>" for part in book.parts
    )
    heading = escape(say("book_contents", book.lang))
    return f'<section class="contents"><h1>{heading}</h1><ol>{listed}</ol></section>'


def _entry(chapter: Chapter) -> str:
    mark = f"{chapter.mark} " if chapter.mark else ""
    return f'<li><a href="#{chapter.slug}">{escape(mark + chapter.title)}</a></li>'


def _part(part: Part, lang: str) -> Iterator[str]:
    yield f'<section class="part" id="part-{part.id}"><h1>{escape(part.title)}</h1></section>'
    for chapter in part.chapters:
        kind = " chapter--guide" if chapter.slug.startswith("guide-") else ""
        yield f'<section class="chapter{kind}">{_mark(chapter)}{text_of(chapter)}</section>'


def _mark(chapter: Chapter) -> str:
    return f'<span class="mark">{escape(chapter.mark)}</span>' if chapter.mark else ""


def text_of(chapter: Chapter, lower: int = 1) -> str:
    """Give a chapter's text as HTML, its headings a step below the part's, its figures in ink."""
    text = deepcopy(chapter.text)
    ink(text, chapter.side)
    for heading in list(text.iter("h1", "h2", "h3", "h4")):
        heading.tag = f"h{int(heading.tag[1]) + lower}"
    for sign in text.cssselect(".said"):
        sign.text = sign.get("aria-label") or ""
    inner: str = html.tostring(text, encoding="unicode")
    return inner


def index(parts: Sequence[Part], lang: str) -> str:
    """List the terms that chapters explain, each with the pages where that is."""
    found = terms(parts)
    if not found:
        return ""
    rows = "".join(
        f"<li>{escape(term)} " + ", ".join(f'<a href="#{escape(at)}"></a>' for at in places) + "</li>"
        for term, places in found.items()
    )
    return f'<section class="terms"><h1>{escape(say("book_terms", lang))}</h1><ul>{rows}</ul></section>'
