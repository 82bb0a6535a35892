"""Makes all books of a site: the handbook and its halves on paper, the turned book, and one for reading devices."""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from books import epub, word
from books.chapters import HALVES, dead, parts
from books.ink import cut_faces
from books.paper import draw, turn
from books.telling import tell
from books.whole import Book, whole
from building.progress import working
from content.pages.history import changes
from content.pages.take_along import BOOKS, FOLDER, STEMS
from content.reading.yamlfile import ROOT
from wizards.language.words import LANGUAGES


def make(site: Path) -> tuple[Path, ...]:
    """Make every book and tell the pages; a link within a book that leads nowhere is a fault."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    when = day_of_content()
    with TemporaryDirectory() as scratch:
        styles = cut_faces(Path(scratch)) + (ROOT / "books" / "paper.css").read_text(encoding="utf-8")
        made = [file for lang in LANGUAGES for file in _of_language(site, folder, lang, styles, when)]
    tell(site, made, when)
    return tuple(made)


def _of_language(site: Path, folder: Path, lang: str, styles: str, when: date) -> Iterator[Path]:
    for each in BOOKS:
        file = {ending: folder / each.file(lang, ending) for ending in each.endings}
        with working(f"Making {', '.join(one.name for one in file.values())}"):
            if each.id == "turned":
                front, back = (folder / f"{STEMS[lang]}-{side}.pdf" for side in HALVES)
                turn(front, back, file["pdf"])
            else:
                found = parts(site, lang, () if each.id == "both" else (each.id,))
                write(Book(lang=lang, side=each.id, parts=found, day=when), file, styles)
        yield from file.values()


def write(book: Book, file: Mapping[str, Path], styles: str) -> None:
    """Write a book in each of its forms."""
    if wrong := list(dead(book.parts)):
        raise SystemExit("\n".join(f"{book.lang}: {each} leads nowhere within the book" for each in wrong))
    draw(whole(book, styles), file["pdf"])
    if "epub" in file:
        epub.bind(book, (ROOT / "books" / "device.css").read_text(encoding="utf-8"), file["epub"])
    if "docx" in file:
        word.write(book, file["docx"])


def day_of_content() -> date:
    """Give the day of the content: SOURCE_DATE_EPOCH, else of its last change in the history, else today."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told:
        return datetime.fromtimestamp(int(told), UTC).date()
    return max(changes().values(), default=date.today())
