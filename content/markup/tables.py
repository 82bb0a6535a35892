"""Tables: each in a frame that scrolls by itself, each header with the cells that it heads."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

FRAME = "ts-table"


def framed(table: str) -> str:
    """Frame a table that a block gives as HTML and not as Markdown."""
    return f'<div class="{FRAME}">{table}</div>'


class Tables(Treeprocessor):
    """Frames every table of the page, however deep it stands."""

    def run(self, root: Element) -> None:
        """Describe each table and put its frame in its place."""
        for parent in list(root.iter()):
            for at, child in enumerate(parent):
                if child.tag == "table":
                    _describe(child)
                    frame = Element("div", {"class": FRAME})
                    frame.append(child)
                    frame.tail, child.tail = child.tail, None
                    parent[at] = frame


def _describe(table: Element) -> None:
    """Say what each header heads, and turn inline styles, which the site's policy forbids, into classes."""
    heads, rows = table.findall("thead/tr"), table.findall("tbody/tr")
    if any(len(row) and row[0].tag == "th" and not _says_anything(row[0]) for row in heads):
        _head_rows_by_their_first_cell(heads, rows)
    for head in table.iterfind("thead/tr/th"):
        if "scope" not in head.keys():  # noqa: SIM118 (an Element's keys are its attributes, its items its children)
            head.set("scope", "col")
    for cell in table.iter():
        style = cell.get("style", "")
        if style.startswith("text-align: "):
            del cell.attrib["style"]
            cell.set("class", f"ts-{style.removeprefix('text-align: ').rstrip(';')}")


def _head_rows_by_their_first_cell(heads: list[Element], rows: list[Element]) -> None:
    """Where nothing stands over the first column, its cells head their rows."""
    for row in heads:
        row[0].tag = "td"
    for row in rows:
        if len(row) and row[0].tag == "td":
            row[0].tag = "th"
            row[0].set("scope", "row")


def _says_anything(cell: Element) -> bool:
    return bool("".join(cell.itertext()).strip())
