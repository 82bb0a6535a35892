"""A document as plain parts, and its Markdown; the note is built once and written in every form."""

import re
from dataclasses import dataclass

MARKS = r"[\\`*_<>\[\]]|^(?:[#=+-]|\d+(?=[.)]\s))"
"""What Markdown would read as a mark: these anywhere, those at the beginning of a line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; one that begins a page stands at the top of a new one."""

    level: int
    text: str
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a bold lead may stand before the text."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `tick` gives each item a box, and those in `done` are ticked."""

    items: tuple[str, ...]
    tick: bool = False
    done: tuple[bool, ...] = ()

    def boxed(self) -> tuple[tuple[str, bool], ...]:
        """Give each item and whether it is ticked."""
        return tuple((item, at < len(self.done) and self.done[at]) for at, item in enumerate(self.items))


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a line of its own; a document has one at most."""

    address: str


type Part = Heading | Paragraph | Items | Table | Link


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its title, language and parts in order."""

    title: str
    lang: str
    parts: tuple[Part, ...]


def markdown(document: Document) -> str:
    """Write a document as Markdown that reads well as plain text too."""
    return "\n\n".join([f"# {_line(document.title)}", *(_part(p) for p in document.parts)]) + "\n"


def _part(part: Part) -> str:
    match part:
        case Heading(level=level, text=text):
            return f"{'#' * level} {_line(text)}"
        case Paragraph(text, lead):
            return f"**{_line(lead)}** {_lines(text)}" if lead else _lines(text)
        case Items(tick=False):
            return "\n".join(f"- {_line(item)}" for item in part.items)
        case Items():
            return "\n".join(f"- [{'x' if done else ' '}] {_line(item)}" for item, done in part.boxed())
        case Table(columns, rows):
            head, *lines = ("| " + " | ".join(_cell(c) for c in line) + " |" for line in (columns, *rows))
            return "\n".join([head, "|" + " --- |" * len(columns), *lines])
        case Link(address):
            return f"<{address}>"


def _line(text: str) -> str:
    """Give a text on one line, with nothing in it that Markdown reads as a mark."""
    return _unmarked(" ".join(text.split()))


def _lines(text: str) -> str:
    """Keep the line breaks that a reader typed; an empty line begins a new paragraph."""
    lines = [_line(line) for line in text.strip().splitlines()]
    return re.sub(r"(?: {2}\n){2,}", "\n\n", "  \n".join(lines))


def _cell(text: str) -> str:
    return "<br>".join(_line(line).replace("|", "\\|") for line in text.strip().splitlines())


def _unmarked(text: str) -> str:
    return re.sub(MARKS, lambda m: f"{m[0]}\\" if m[0].isdigit() else f"\\{m[0]}", text)
