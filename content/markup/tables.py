"""Tables: each in a frame, each header with the cells that it heads, each cell with the words that head it.

The first cell of a row heads it, or the second where the first is its number. Where the first of two columns is as good
as the next, no cell heads its row: the table is `ts-table--even`. On a telephone a table becomes a card for each row,
and a cell's column is then told by its own `data-label`: but not for the cell that heads the row, nor for the answer to
a term or a question. A table of few short cells stays as it is: `ts-table--short`. One that needs the margin of a wide
screen is `ts-table--wide`. Two columns share a measure with others like them: `ts-table--terms` where the first says
little, `ts-table--halves` where it says about as much as the second. A column of figures stands to the right, where
they can be compared, and a sum stays on its line. A table without words over it is named by the heading that it stands
under.
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
BRIEF = 16
"""The longest name of a row that stays on a line, where all of a column are so."""
EVEN = 0.75
"""How much two columns' first says of what the second does, at least, where neither is about the other."""
FIGURE = re.compile(
    r"^(?:DKK|EUR|€)?\s*[−-]?(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?!\d))(?:\s*(?:kr\.|euro|EUR|€|i alt|in all))?$"
)
NUMBER = re.compile(r"^\d{1,2}\.?$")
SUM = re.compile(r"\d.*[×=] ?.*\d")

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
    _align_figures(heads, rows)
    kinds = [size] if size else []
    whole = [row for row in rows if len(row) > 1 and not any(cell.get("colspan") for cell in row)]
    is_even = len(heads) == 1 and not _is_about(whole)
    if is_even:
        kinds.append("even")
    about = _head_rows(whole) if not is_even else -1
    if about == 0 and size != "short":
        kinds += _shares(whole)
    if len(heads) == 1 and size != "short":
        _label([_words(head) for head in heads[0]], rows, about + 1)
    return " ".join((FRAME, *(f"{FRAME}--{kind}" for kind in kinds)))


def _is_about(rows: list[Element]) -> bool:
    """Say whether the first column names what each row is about: in bold, as a link, as a header, or in fewer words.

    One that is empty somewhere is a list beside another.
    """
    if any(len(row) != 2 for row in rows) or all(row[0].tag == "th" or _is_named(row[0]) for row in rows):
        return True
    said = [[len(_words(row[at])) for row in rows] for at in (0, 1)]
    if not all(said[0]) and max(said[1]) > SHORT:
        return False
    return min(map(max, said)) <= SHORT or sum(said[0]) < EVEN * sum(said[1])


def _head_rows(rows: list[Element]) -> int:
    """Let the cell that a row is about head it, and say which that is: the second where the first is its number."""
    numbered = [row for row in rows if NUMBER.match(_words(row[0])) and re.search("[^\\W\\d]", _words(row[1]))]
    about = 1 if rows and len(numbered) == len(rows) > 1 else 0
    for row in rows:
        if about:
            row[0].set("class", "ts-number")
        if row[about].tag == "td" and (_words(row[about]) or len(row[about])):
            row[about].tag = "th"
            row[about].set("scope", "row")
    if rows and max(len(_words(row[about])) for row in rows) <= BRIEF:
        for row in rows:
            row[about].set("class", " ".join(filter(None, (row[about].get("class"), "ts-brief"))))
    return about


def _shares(rows: list[Element]) -> list[str]:
    """Say how two columns share the width; where the second holds hardly anything, it takes what it needs."""
    if not rows or any(len(row) != 2 for row in rows):
        return []
    first, second = ([len(_words(row[at])) for row in rows] for at in (0, 1))
    if sum(first) < EVEN * sum(second):
        return ["terms"]
    return ["halves"] if sum(first) < 2 * sum(second) else []


def _is_named(cell: Element) -> bool:
    return len(cell) > 0 and cell[0].tag in ("strong", "a") and not (cell.text or "").strip()


def _align_figures(heads: list[Element], rows: list[Element]) -> None:
    """Let amounts and counts, and what stands over them, end at one line; keep a sum on its own."""
    whole = [row for row in rows if not any(cell.get("colspan") for cell in row)]
    for at in range(1, max(map(len, whole), default=0)):
        cells = [row[at] for row in whole if len(row) > at]
        told = [_words(cell) for cell in cells if _words(cell)]
        figures = [bool(FIGURE.match(each)) for each in told]
        if len(told) > 1 and sum(figures) > 0.6 * len(told):
            for cell in [*cells, *(head[at] for head in heads if len(head) > at)]:
                cell.set("class", "ts-right")
        elif len(told) > 1 and all(map(SUM.search, told)):
            for cell in cells:
                cell.set("class", "ts-sum")


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
