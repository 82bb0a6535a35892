"""Write a document as .docx with real headings, lists and tables, from the standard library alone."""

import re
from io import BytesIO

from wizards.language.text import kept
from wizards.language.words import say
from wizards.note.document import Document, Heading, Items, Link, Paragraph, Part, Table

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WHEN = (1980, 1, 1, 0, 0, 0)
LANGS = {"da": "da-DK", "en": "en-GB"}


def docx(document: Document) -> bytes:
    """Give the file's bytes; the same document gives the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in _files(document).items():
            info = ZipInfo(name, WHEN)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, (HEAD + text).encode("utf-8"))
    return out.getvalue()


def _files(document: Document) -> dict[str, str]:
    body = "".join([paragraph(document.title, "Title"), *(part(p) for p in document.parts)])
    margins = "".join(f' w:{side}="1247"' for side in ("top", "right", "bottom", "left"))
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar{margins} w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
    )
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footer": "footer"}
    links = "".join(
        f'<Relationship Id="a" Type="{OFFICE}/hyperlink" Target="{escape(p.address)}" TargetMode="External"/>'
        for p in document.parts
        if isinstance(p, Link) and len(p.address) <= LONGEST_LINK
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    properties = "application/vnd.openxmlformats-package.core-properties+xml"
    core = f'<Override PartName="/docProps/core.xml" ContentType="{properties}"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{overrides}{core}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(document.title)}</dc:title>'
        f"<dc:language>{LANGS[document.lang]}</dc:language></cp:coreProperties>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="f" Type="{OFFICE}/footer" Target="footer.xml"/>{links}</Relationships>',
        "word/footer.xml": f"<w:ftr {W}>{footer(document.lang)}</w:ftr>",
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}{page}</w:body></w:document>",
        "word/styles.xml": styles(LANGS[document.lang]),
        "word/numbering.xml": numbering(),
    }


WIDTH = 9412
"""What the margins leave of an A4 page, in twentieths of a point."""
LONGEST_LINK = 2000
"""Word opens no file with a longer link; a longer address is text to copy."""
BULLETS, BOXES, TICKED = 1, 2, 3
"""The numbers of the kinds of list."""
AMOUNT = r"−?(?:DKK\s)?\d[\d.,]*(?:\skr\.)?"


def escape(text: str) -> str:
    """Escape a text for XML; the library's own would bring the network modules into the browser's start."""
    text = kept(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def part(part: Part) -> str:
    """Write one part of a document."""
    match part:
        case Heading(level, text, begins_page):
            return paragraph(text, f"Heading{level}", begins_page=begins_page)
        case Paragraph(text, lead):
            return paragraph(text, "Normal", lead)
        case Items(tick=False):
            return "".join(paragraph(item, "ListParagraph", number=BULLETS) for item in part.items)
        case Items():
            return "".join(
                paragraph(item, "ListParagraph", number=TICKED if done else BOXES) for item, done in part.boxed()
            )
        case Table(columns, rows):
            return _table(columns, rows)
        case Link(address):
            return _link(address)


def paragraph(text: str, style: str, lead: str = "", number: int = 0, begins_page: bool = False) -> str:
    """Write a paragraph in a style; a bold lead may stand before the text, and a list's number makes it an item."""
    first = "<w:pageBreakBefore/>" if begins_page else ""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    runs = (_run(lead + " ", bold=True) if lead else "") + _runs(text)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{first}{listed}</w:pPr>{runs}</w:p>'


def _link(address: str) -> str:
    look = '<w:rPr><w:color w:val="0563C1"/><w:sz w:val="18"/><w:u w:val="single"/></w:rPr>'
    run = f"<w:r>{look}<w:t>{escape(address)}</w:t></w:r>"
    shown = f'<w:hyperlink r:id="a">{run}</w:hyperlink>' if len(address) <= LONGEST_LINK else run
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{shown}</w:p>'


def footer(lang: str) -> str:
    """Write the footer: which page this is, and of how many."""
    before, between, after = say("note.page_of", lang, page="\n", pages="\n").split("\n")
    page, pages = (f'<w:fldSimple w:instr="{name}">{_run("1")}</w:fldSimple>' for name in ("PAGE", "NUMPAGES"))
    runs = f"{_run(before)}{page}{_run(between)}{pages}{_run(after) if after else ''}"
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="right"/></w:pPr>{runs}</w:p>'


def _runs(text: str, bold: bool = False) -> str:
    """Write a text with the line breaks that stand in it."""
    return "<w:r><w:br/></w:r>".join(_run(line, bold) for line in text.splitlines() or [""])


def _run(text: str, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """Write a table as wide as the page: its heading row is repeated, and no row is split between pages."""
    widths = _widths((columns, *rows))
    right = [all(re.fullmatch(AMOUNT, cell) for cell in cells if cell) for cells in zip(*rows, strict=True)]
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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles(lang: str) -> str:
    """Give the styles of headings, text, lists and tables, in the language that Word checks."""

    def style(
        id_: str, name: str, size: int, before: int, after: int, level: int | None = None, bold: bool = True
    ) -> str:
        outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
        keep = "<w:keepNext/>" if level is not None else ""
        weight = "<w:b/>" if bold else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:qFormat/>'
            f'<w:pPr>{keep}<w:spacing w:before="{before}" w:after="{after}"/>{outline}</w:pPr>'
            f'<w:rPr>{weight}<w:sz w:val="{size}"/></w:rPr></w:style>'
        )

    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'
        f'<w:sz w:val="22"/><w:lang w:val="{lang}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        + style("Normal", "Normal", 22, 0, 100, bold=False).replace(
            'w:type="paragraph"', 'w:type="paragraph" w:default="1"'
        )
        + style("Title", "Title", 40, 0, 200)
        + style("Heading1", "heading 1", 30, 320, 100, 0)
        + style("Heading2", "heading 2", 26, 240, 80, 1)
        + style("Heading3", "heading 3", 23, 160, 60, 2)
        + style("ListParagraph", "List Paragraph", 22, 0, 60, bold=False)
        + style("TableText", "Table Text", 20, 30, 30, bold=False)
        + f'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{border}'
        "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def numbering() -> str:
    """Give the kinds of list: with bullets, with boxes to tick, and with boxes that are ticked."""
    marks = {BULLETS: "•", BOXES: "☐", TICKED: "☒"}
    kinds = "".join(_bullet(number, mark) for number, mark in marks.items())
    return f"<w:numbering {W}>{kinds}{''.join(map(_use, marks))}</w:numbering>"


def _bullet(number: int, mark: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{mark}"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _use(number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
