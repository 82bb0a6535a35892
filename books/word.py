"""Writes a book as a Word file to work on: its text, tables and what its drawings show, by pandoc."""

import os
import subprocess
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path

import pypandoc
from lxml import html

from books.whole import Book, text_of
from content.words import say
from wizards.language.dates import day


def write(book: Book, file: Path) -> None:
    """Write the book; a drawing is told in words."""
    chapters = "".join(
        f"<h1>{escape(part.title)}</h1>" + "".join(_in_words(text_of(chapter), book.lang) for chapter in part.chapters)
        for part in book.parts
    )
    noon = datetime.combine(book.day, time(12), UTC)  # the day within the file, whenever it is made
    subprocess.run(
        [
            pypandoc.get_pandoc_path(), "--from=html", "--to=docx", "--standalone", f"--output={file}",
            f"--metadata=lang:{book.lang}", f"--metadata=title:{book.title}", f"--metadata=subtitle:{book.subtitle}",
            f"--metadata=date:{say('book_day', book.lang, day=day(book.day, book.lang))}",
        ],
        input=f"<html lang='{book.lang}'><body>{chapters}</body></html>",
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(noon.timestamp()))},
        encoding="utf-8",
        check=True,
    )  # fmt: skip


def _in_words(text: str, lang: str) -> str:
    """Put what a drawing's description says in its place."""
    chapter = html.fragment_fromstring(text)
    for svg in list(chapter.iter("svg")):
        told = "".join(svg.xpath("./desc//text()")).strip()
        words = html.Element("p")
        words.text = f"{say('book_drawing', lang)} {told}" if told else ""
        words.tail = svg.tail
        svg.getparent().replace(svg, words)
    for each in chapter.iter("figure"):
        each.tag = "div"  # pandoc would make a table of it
    for each in chapter.cssselect("figcaption, .admonition-title, .unfolded, .mark"):
        each.tag = "p"
        each[:] = [_strong(each)]
    written: str = html.tostring(chapter, encoding="unicode")
    return written


def _strong(each: html.HtmlElement) -> html.HtmlElement:
    """Give what an element holds as strong words."""
    strong = html.Element("strong")
    strong.text, each.text = each.text, None
    strong.extend(list(each))
    return strong
