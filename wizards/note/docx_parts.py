"""The parts of a document in Word's XML: headings, paragraphs, lists, tables, an address and the footer."""

import re

from wizards.note.document import Heading, Items, Link, Paragraph, Part, Table

PAGES = {"da": ("Side", "af"), "en": ("Page", "of")}
WIDTH = 9412
"""What the margins leave of an A4 page, in twentieths of a point."""
LONGEST_LINK = 2000
"""Word opens no file with a longer link; a longer address is text to copy."""
AMOUNT = re.compile(r"−?(?:DKK\s)?\d[\d.,]*(?:\skr\.)?")


def escape(text: str) -> str:
    """Escape a text for XML; the library's own would bring the network modules into the browser's start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def part(part: Part) -> str:
    """Write one part of a document."""
    match part:
        case Heading(level, text):
            return paragraph(text, f"Heading{level}")
        case Paragraph(text, lead):
            return paragraph(text, "Normal", lead)
        case Items(items, tick):
            return "".join(paragraph(i, "ListParagraph", number=2 if tick else 1) for i in items)
        case Table(columns, rows):
            return _table(columns, rows)
        case Link(address):
            return _link(address)


def paragraph(text: str, style: str, lead: str = "", number: int = 0) -> str:
    """Write a paragraph in a style; a bold lead may stand before the text, and a list's number makes it an item."""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    runs = (_run(lead + " ", bold=True) if lead else "") + _runs(text)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr>{runs}</w:p>'


def _link(address: str) -> str:
    look = '<w:rPr><w:color w:val="0563C1"/><w:sz w:val="18"/><w:u w:val="single"/></w:rPr>'
    run = f"<w:r>{look}<w:t>{escape(address)}</w:t></w:r>"
    shown = f'<w:hyperlink r:id="a">{run}</w:hyperlink>' if len(address) <= LONGEST_LINK else run
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{shown}</w:p>'


def footer(lang: str) -> str:
    """Write the footer: which page this is, and of how many."""
    page, of = PAGES[lang]
    fields = [f'<w:fldSimple w:instr="{name}">{_run("1")}</w:fldSimple>' for name in ("PAGE", "NUMPAGES")]
    runs = f"{_run(f'{page} ')}{fields[0]}{_run(f' {of} ')}{fields[1]}"
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="right"/></w:pPr>{runs}</w:p>'


def _runs(text: str, bold: bool = False) -> str:
    """Write a text with the line breaks that stand in it."""
    return "<w:r><w:br/></w:r>".join(_run(line, bold) for line in text.splitlines() or [""])


def _run(text: str, bold: bool = False) -> str:
    clean = "".join(c for c in text if c in "\t" or ord(c) >= 32)
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(clean)}</w:t></w:r>'


def _table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """Write a table as wide as the page: its heading row is repeated, and no row is split between pages."""
    widths = _widths((columns, *rows))
    right = [all(AMOUNT.fullmatch(cell) for cell in cells if cell) for cells in zip(*rows, strict=True)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{'' if i else '<w:tblHeader/>'}</w:trPr>"
        + "".join(_cell(c, w, at_right, head=not i) for c, w, at_right in zip(row, widths, right, strict=True))
        + "</w:tr>"
        for i, row in enumerate((columns, *rows))
    )
    look = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:firstRow="1"/></w:tblPr>'
    )
    gap = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>{gap}"


def _widths(rows: tuple[tuple[str, ...], ...]) -> list[int]:
    """Share the page's width by what the columns hold, none too narrow for a word."""
    longest = [
        max(len(line) for cell in cells for line in cell.splitlines() or [""]) for cells in zip(*rows, strict=True)
    ]
    parts = [min(max(length, 14), 40) for length in longest]
    return [WIDTH * part // sum(parts) for part in parts]


def _cell(text: str, width: int, right: bool, head: bool) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if head else ""
    next_too = "<w:keepNext/>" if head else ""
    side = '<w:jc w:val="right"/>' if right else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{next_too}{side}</w:pPr>{_runs(text, head)}</w:p></w:tc>'
    )
