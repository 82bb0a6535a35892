"""What stands on a page, found in its Markdown: tables, blocks, boxes and lists to tick, each under its heading."""

import re
from dataclasses import dataclass
from pathlib import Path

from content.pages.markdown import BLOCK, BOX, RULE, TASK, heading
from content.pages.nav import page_path, sections
from content.pages.text import read
from content.reading.fresh import fresh

MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]{1,3}")


@dataclass(frozen=True)
class Spot:
    """One thing on a page: what kind, what it says of itself, and the heading under which it stands."""

    kind: str  # table, block, box or tasks
    what: str  # a table's columns, a block's name and argument, a box's kind and title
    slug: str
    title: str
    anchor: str

    @property
    def address(self) -> str:
        """Give the address of the place, as a link between pages writes it."""
        return f"{self.slug}.md" + (f"#{self.anchor}" if self.anchor else "")


def spots(lang: str, slug: str) -> tuple[Spot, ...]:
    """Give what stands on one page, from its top down; a page that is not written has nothing."""
    path = page_path(lang, slug)
    return _spots(path) if path.exists() else ()


def book(lang: str) -> list[Spot]:
    """Give what stands on all pages, in the order of the book."""
    return [spot for section in sections() for slug in section.pages for spot in spots(lang, slug)]


def plain_words(markdown: str) -> str:
    """Take the marks and the addresses out of a line of Markdown."""
    return MARKS.sub(lambda match: match[1] or "", markdown).strip()


@fresh
def _spots(path: Path) -> tuple[Spot, ...]:
    """Read a page's lines and note what each of them begins."""
    slug = path.stem
    title, anchor, above = "", "", ""
    found: list[Spot] = []

    def note(kind: str, what: str) -> None:
        found.append(Spot(kind, what, slug, title, anchor))

    for line in read(path).body:
        if head := heading(line):
            title, anchor = plain_words(head.words), head.anchor
        elif RULE.match(line):
            note("table", " · ".join(filter(None, map(plain_words, above.strip().strip("|").split("|")))))
        elif box := BOX.match(line.strip()):
            note("box", f"{box['kind']} {box['title'] or ''}".strip())
        elif TASK.match(line) and not TASK.match(above):
            note("tasks", "")
        elif block := BLOCK.fullmatch(line.strip()):
            note("block", " ".join(block[1].split()))
        above = line
    return tuple(found)
