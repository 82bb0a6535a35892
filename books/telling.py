"""Tells the pages of a site what can be fetched: address and size of each book, and the day on which all were made."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from os.path import relpath
from pathlib import Path

from content.markup.joined import joined
from content.words import say
from wizards.language.dates import day

LINK = re.compile(r'<a data-book="([^"]+)" data-form="([^"]+)"[^>]*>[^<]*</a>')
DAY = "<span data-books-day>"
LIST = re.compile(r'(<div class="ts-books"[^>]*?) hidden(?:="")?>')


def tell(site: Path, made: Sequence[Path], when: date) -> None:
    """Fill in the lists of books of every page that has one, and show them."""
    files = {file.name: file for file in made}
    for page in sorted(site.rglob("index.html")):
        text = page.read_text(encoding="utf-8")
        if "data-book=" in text:
            page.write_text(_told(text, page, files, when), encoding="utf-8")


def _told(text: str, page: Path, files: dict[str, Path], when: date) -> str:
    found = re.search(r'<html lang="(\w+)"', text)
    lang = found[1] if found else "da"

    def link(match: re.Match[str]) -> str:
        file = files[match[1]]
        told = joined(say("book_fetch", lang, name=match[2], size=size(file.stat().st_size, lang)))
        place = f'data-book="{file.name}" data-form="{match[2]}" href="{relpath(file, page.parent)}"'
        return f"<a {place} download>{escape(told)}</a>"

    made = f"{DAY}{escape(joined(say('book_made', lang, day=day(when, lang))))}"
    return LIST.sub(r"\1>", LINK.sub(link, re.sub(rf"{DAY}[^<]*", lambda _: made, text)))


def size(many: int, lang: str) -> str:
    """Give a file's size in megabytes, in the words of a language."""
    tenths = max(1, round(many / 100_000))
    written = f"{tenths // 10}.{tenths % 10}"
    return f"{written.replace('.', ',') if lang == 'da' else written} MB"
