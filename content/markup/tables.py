"""Tables: each in a frame, each header with the cells that it heads, each cell with the words that head it.

On a telephone a table becomes a card for each row, and a cell's column is then told by its own `data-label`. A table of
few short cells stays as it is: `ts-table--short`. One that needs the margin of a wide screen is `ts-table--wide`.
"""

from xml.etree.ElementTree import Element, fromstring, tostring

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from content.markup.joined import join_within

FRAME = "ts-table"

# Measures of a table, in letters: what a telephone's line holds, the longest cell that may stand in a narrow column,
# the room that a cell with running text asks for, what a line of text is wide at a desk, and the gap behind a column.
NARROW, SHORT, ROOM, WIDE, GAP = 36, 44, 26, 72, 3


def framed(table: str) -> str:
    """Describe and frame a table that a block gives as HTML and not as Markdown."""
    whole = fromstring(table)
    join_within(whole)
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
    if len(heads) == 1 and size != "short":
        _label([_words(head) for head in heads[0]], rows)
    return f"{FRAME} {FRAME}--{size}" if size else FRAME


def _head_rows_by_their_first_cell(heads: list[Element], rows: list[Element]) -> None:
    """Where nothing stands over the first column, its cells head their rows."""
    for row in heads:
        row[0].tag = "td"
    for row in rows:
        if len(row) and row[0].tag == "td":
            row[0].tag = "th"
            row[0].set("scope", "row")


def _label(names: list[str], rows: list[Element]) -> None:
    """Give each cell that says anything its column's name, as it stands before the cell on a telephone."""
    for row in rows:
        if len(row) != len(names):
            continue  # a heading over a group of rows
        for name, cell in zip(names, row, strict=True):
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
