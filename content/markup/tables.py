"""Tables: each in a frame, each header with the cells that it heads, each cell with the words that head it.

On a telephone a table becomes a card for each row, and a cell's column is then told by its own `data-label`: but not
for a first cell that is what the row is about, nor for the answer to a term or a question. Where the first of two
columns is as good as the next, it is `ts-table--even`. A table of few short cells stays as it is: `ts-table--short`.
One that needs the margin of a wide screen is `ts-table--wide`. A column of money stands to the right, where amounts
can be compared. A table without words over it is named by the heading that it stands under.
"""

import re
from xml.etree.ElementTree import Element, fromstring, tostring

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

FRAME = "ts-table"

# Measures of a table, in letters: what a telephone's line holds, the longest cell that may stand in a narrow column,
# the room that a cell with running text asks for, what a line of text is wide at a desk, and the gap behind a column.
NARROW, SHORT, ROOM, WIDE, GAP = 36, 44, 26, 72, 3
MONEY = re.compile(r"^(?:DKK|EUR|€)?\s*[−-]?\d{1,3}(?:[.,]\d{3})+(?:\s*(?:kr\.|euro|EUR|€))?$")

HEADING_OR_TABLE = re.compile(r'<h[1-6]\b[^>]*\bid="([^"]+)"|<table\b(?![^>]*\baria-label)(?=[^>]*>(?!\s*<caption))')


def named(html: str) -> str:
    """Name each table of a whole page that has no caption by the heading above it, for who hears of tables alone."""
    above = ""

    def name(found: re.Match[str]) -> str:
        nonlocal above
        if found[1]:
            above = found[1]
            return found[0]
        return f'{found[0]} aria-labelledby="{above}"' if above else found[0]

    return HEADING_OR_TABLE.sub(name, html)


def framed(table: str) -> str:
    """Describe and frame a table that a block gives as HTML and not as Markdown."""
    whole = fromstring(table)
    return f'<div class="{_described(whole)}">{tostring(whole, encoding="unicode", method="html")}</div>'


class Tables(Treeprocessor):
    """Frames every table of the page, however deep it stands; a page that has any loads what they look like."""

    def __init__(self, md: Markdown, placed: set[str]) -> None:
        super().__init__(md)
        self.placed = placed

    def run(self, root: Element) -> None:
        """Describe each table and put its frame in its place."""
        for parent in list(root.iter()):
            for at, child in enumerate(parent):
                if child.tag == "table":
                    frame = Element("div", {"class": _described(child)})
                    frame.append(child)
                    frame.tail, child.tail = child.tail, None
                    parent[at] = frame
                    self.placed.add("tables")


def _described(table: Element) -> str:
    """Say what each header heads and what heads each cell, and give the classes of the table's frame."""
    heads, rows = table.findall("thead/tr"), table.findall("tbody/tr")
    if any(len(row) and row[0].tag == "th" and not _words(row[0]) for row in heads):
        _head_rows_by_their_first_cell(heads, rows)
    for head in table.iterfind("thead/tr/th"):
        if "scope" not in head.keys():  # noqa: SIM118 (an Element's keys are its attributes, its items its children)
            head.set("scope", "col")
    for cell in table.iter():
        style = cell.get("style", "")
        if style.startswith("text-align: "):
            # The site's policy forbids inline styles.
            del cell.attrib["style"]
            cell.set("class", f"ts-{style.removeprefix('text-align: ').rstrip(';')}")
    size = _size(heads + rows)
    _align_money(heads, rows)
    kinds = [size] if size else []
    if len(heads) == 1:
        is_even = not _is_about(rows)
        if is_even:
            kinds.append("even")
        if size != "short":
            _label([_words(head) for head in heads[0]], rows, 0 if is_even else 1)
    return " ".join((FRAME, *(f"{FRAME}--{kind}" for kind in kinds)))


def _is_about(rows: list[Element]) -> bool:
    """Say whether the first column names what each row is about: in few words, in bold, as a link, or as a header."""
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < len(rows) or all(cell.tag == "th" or _is_named(cell) for cell, _ in pairs):
        return True
    return any(max(len(_words(row[at])) for row in pairs) <= SHORT for at in (0, 1))


def _is_named(cell: Element) -> bool:
    return len(cell) > 0 and cell[0].tag in ("strong", "a") and not (cell.text or "").strip()


def _align_money(heads: list[Element], rows: list[Element]) -> None:
    """Let amounts of money, and what stands over them, end at one line."""
    whole = [row for row in rows if not any(cell.get("colspan") for cell in row)]
    for at in range(1, max(map(len, whole), default=0)):
        cells = [row[at] for row in whole if len(row) > at]
        told = [_words(cell) for cell in cells if _words(cell)]
        money = [bool(MONEY.match(each)) for each in told]
        if len(told) > 1 and sum(money) > 0.6 * len(told):
            for cell in [*cells, *(head[at] for head in heads if len(head) > at)]:
                cell.set("class", "ts-right")


def _head_rows_by_their_first_cell(heads: list[Element], rows: list[Element]) -> None:
    """Where nothing stands over the first column, its cells head their rows."""
    for row in heads:
        row[0].tag = "td"
    for row in rows:
        if len(row) and row[0].tag == "td":
            row[0].tag = "th"
            row[0].set("scope", "row")


def _label(names: list[str], rows: list[Element], start: int) -> None:
    """Give each cell that says anything its column's name, as it stands before the cell on a telephone."""
    whole = [row for row in rows if len(row) == len(names)]  # others are a heading over a group of rows
    if start and len(names) == 2 and all(_is_named(row[0]) for row in whole):
        return  # terms or questions, each with its answer
    for row in whole:
        for name, cell in list(zip(names, row, strict=True))[start:]:
            if name and (_words(cell) or len(cell)):
                cell.set("data-label", name if name[-1] in "?!:…" else f"{name}:")


def _size(rows: list[Element]) -> str:
    """Say whether a table fits a telephone as it is, or needs more than a line of text is wide at a desk."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        if not any(cell.get("colspan") for cell in row):
            for at, cell in enumerate(row):
                columns.setdefault(at, []).append(_words(cell))
    longest = [max(map(len, cells)) for cells in columns.values()]
    words = [max(len(word) for cell in cells for word in (cell or "-").split()) for cells in columns.values()]
    needed = sum(max(word, min(most, ROOM)) + GAP for word, most in zip(words, longest, strict=True)) - GAP
    if max(longest, default=0) <= SHORT and needed <= NARROW:
        return "short"
    return "wide" if needed > WIDE else ""


def _words(cell: Element) -> str:
    """Give what a cell says, without its notes and what Markdown keeps aside."""
    said = cell.text or ""
    for part in cell:
        said += ("" if part.tag == "sup" else _words(part)) + (part.tail or "")
    said = HTML_PLACEHOLDER_RE.sub("", said)
    return " ".join(said.split())
