"""A document as plain parts, and its Markdown; the note is built once and written in every form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a bold lead may stand before the text."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `tick` gives each item a box to tick."""

    items: tuple[str, ...]
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


type Part = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its title, language and parts in order."""

    title: str
    lang: str
    parts: tuple[Part, ...]


def markdown(document: Document) -> str:
    """Write a document as Markdown that reads well as plain text too."""
    return "\n\n".join([f"# {_plain(document.title)}", *(_part(p) for p in document.parts)]) + "\n"


def _part(part: Part) -> str:
    match part:
        case Heading(level, text):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text, lead):
            return f"**{_plain(lead)}** {_plain(text)}" if lead else _plain(text)
        case Items(items, tick):
            mark = "- [ ] " if tick else "- "
            return "\n".join(mark + _plain(i) for i in items)
        case Table(columns, rows):
            lines = [columns, ("---",) * len(columns), *rows]
            return "\n".join("| " + " | ".join(_plain(c).replace("|", "\\|") for c in line) + " |" for line in lines)


def _plain(text: str) -> str:
    """Give a text on one line; line breaks that a reader typed become spaces."""
    return " ".join(text.split())
