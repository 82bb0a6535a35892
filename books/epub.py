"""Writes a book for reading devices: EPUB 3, the same bytes from the same pages."""

import re
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from lxml import etree, html

from books.chapters import Chapter, Part
from books.whole import Book, text_of
from content.words import say
from wizards.language.dates import day

SVG = "http://www.w3.org/2000/svg"
CASES = {"viewbox": "viewBox", "textlength": "textLength", "preserveaspectratio": "preserveAspectRatio"}
"""Attributes of drawings that XML writes otherwise than HTML."""
NOT_IN_XML = re.compile(r"^(?:popover|popovertarget|autocapitalize)$")
THEN = (1980, 1, 1, 0, 0, 0)
"""When each file within is from: no clock, so that the same pages give the same bytes."""


def bind(book: Book, styles: str, file: Path) -> None:
    """Write the book: a cover, each chapter as a file of its own, contents that a device shows."""
    files: dict[str, str] = {"styles.css": styles, "cover.xhtml": _page(book, book.title, _cover(book))}
    for part in book.parts:
        files[f"part-{part.id}.xhtml"] = _page(book, part.title, f"<h1>{escape(part.title)}</h1>")
        for chapter in part.chapters:
            files[f"{chapter.slug}.xhtml"] = _page(book, chapter.title, _chapter(chapter))
    places = {anchor: name for name, text in files.items() for anchor in re.findall(r'\bid="([^"]+)"', text)}
    files = {name: _linked(text, name, places) for name, text in files.items()}
    files["nav.xhtml"] = _page(book, say("book_contents", book.lang), _nav(book))
    with zipfile.ZipFile(file, "w") as out:
        _add(out, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _add(out, "META-INF/container.xml", CONTAINER)
        _add(out, "book/package.opf", _package(book, files))
        for name, text in files.items():
            _add(out, f"book/{name}", text)


CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:'
    'container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def _add(out: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    entry = zipfile.ZipInfo(name, THEN)
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    out.writestr(entry, text.encode())


def _page(book: Book, title: str, body: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"'
        f' xmlns:epub="http://www.idpf.org/2007/ops" lang="{book.lang}" xml:lang="{book.lang}"><head>'
        f'<title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="styles.css"/></head>'
        f"<body>{body}</body></html>"
    )


def _cover(book: Book) -> str:
    told = escape(say("book_day", book.lang, day=day(book.day, book.lang)))
    return f'<section class="cover"><h1>{escape(book.title)}</h1><p>{escape(book.subtitle)}</p><p>{told}</p></section>'


def _chapter(chapter: Chapter) -> str:
    """Give a chapter as XML: drawings in their own namespace, and nothing that only a browser knows."""
    text = html.fragment_fromstring(text_of(chapter, lower=0))
    for each in text.iter():
        if not isinstance(each.tag, str):
            continue
        for name in list(each.attrib):
            if NOT_IN_XML.match(name) or name.startswith("data-"):
                del each.attrib[name]
            elif name in CASES:
                each.set(CASES[name], each.attrib.pop(name))
    for table in text.iter("table"):
        _caption_first(table)
    mark = f'<p class="mark">{escape(chapter.mark)}</p>' if chapter.mark else ""
    written = etree.tostring(text, encoding="unicode", method="xml")
    return mark + written.replace("<svg ", f'<svg xmlns="{SVG}" ')


def _caption_first(table: html.HtmlElement) -> None:
    for caption in table.findall("caption")[:1]:
        table.insert(0, caption)


def _linked(text: str, here: str, places: dict[str, str]) -> str:
    """Lead each link to the file that has its anchor."""

    def to(match: re.Match[str]) -> str:
        file = places[match[1]]
        return f'href="{"" if file == here else file}#{match[1]}"'

    return re.sub(r'href="#([^"]+)"', to, text)


def _nav(book: Book) -> str:
    listed = "".join(
        f'<li><a href="part-{part.id}.xhtml">{escape(part.title)}</a><ol>{"".join(_entries(part))}</ol></li>'
        for part in book.parts
    )
    heading = escape(say("book_contents", book.lang))
    return f'<nav epub:type="toc" id="toc"><h1>{heading}</h1><ol>{listed}</ol></nav>'


def _entries(part: Part) -> Iterator[str]:
    for chapter in part.chapters:
        name = f"{chapter.mark} {chapter.title}".strip()
        yield f'<li><a href="{chapter.slug}.xhtml">{escape(name)}</a></li>'


def _package(book: Book, files: dict[str, str]) -> str:
    known = uuid5(NAMESPACE_URL, f"{book.title} {book.side} {book.day}")
    pages = [name for name in files if name.endswith(".xhtml") and name != "nav.xhtml"]
    items = "".join(
        f'<item id="{_id(name)}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties="svg"' if '<svg ' in files[name] else ''}/>"
        for name in pages
    )
    spine = "".join(f'<itemref idref="{_id(name)}"/>' for name in pages)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
        f' unique-identifier="id" xml:lang="{book.lang}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{known}</dc:identifier>'
        f"<dc:title>{escape(book.title)}. {escape(book.subtitle)}</dc:title><dc:language>{book.lang}</dc:language>"
        f"<dc:creator>{escape(book.title)}</dc:creator><dc:date>{book.day}</dc:date>"
        f'<meta property="dcterms:modified">{book.day}T00:00:00Z</meta>'
        '<meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta>'
        '<meta property="schema:accessModeSufficient">textual</meta>'
        '<meta property="schema:accessibilityFeature">structuralNavigation</meta>'
        '<meta property="schema:accessibilityFeature">alternativeText</meta>'
        '<meta property="schema:accessibilityHazard">none</meta></metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="styles" href="styles.css" media-type="text/css"/>{items}</manifest>'
        f'<spine>{spine}</spine></package>'
    )  # fmt: skip


def _id(name: str) -> str:
    return f"f-{name.removesuffix('.xhtml')}"
