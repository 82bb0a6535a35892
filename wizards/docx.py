"""Write a document as .docx with real headings, lists and tables, from the standard library alone."""

from io import BytesIO

from wizards.document import Document, Heading, Items, Paragraph, Part, Table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WHEN = (1980, 1, 1, 0, 0, 0)
LANGS = {"da": "da-DK", "en": "en-GB"}


def escape(text: str) -> str:
    """Escape a text for XML; the library's own would bring the network modules into the browser's start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


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
    body = "".join([_paragraph(document.title, "Title"), *(_part(p) for p in document.parts)])
    margins = "".join(f' w:{side}="1247"' for side in ("top", "right", "bottom", "left"))
    page = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar{margins}/></w:sectPr>'
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
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
        f'<Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}{page}</w:body></w:document>",
        "word/styles.xml": _styles(LANGS[document.lang]),
        "word/numbering.xml": f"<w:numbering {W}>{_bullet(1, '•')}{_bullet(2, '☐')}{_use(1)}{_use(2)}</w:numbering>",
    }


def _part(part: Part) -> str:
    match part:
        case Heading(level, text):
            return _paragraph(text, f"Heading{level}")
        case Paragraph(text, lead):
            return _paragraph(text, "Normal", lead)
        case Items(items, tick):
            return "".join(_paragraph(i, "ListParagraph", number=2 if tick else 1) for i in items)
        case Table(columns, rows):
            return _table(columns, rows)


def _paragraph(text: str, style: str, lead: str = "", number: int = 0) -> str:
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    runs = _run(lead + " ", bold=True) if lead else ""
    lines = text.splitlines() or [""]
    for i, line in enumerate(lines):
        runs += ("<w:r><w:br/></w:r>" if i else "") + _run(line)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr>{runs}</w:p>'


def _run(text: str, bold: bool = False) -> str:
    clean = "".join(c for c in text if c in "\t" or ord(c) >= 32)
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(clean)}</w:t></w:r>'


def _table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    width = 9400 // len(columns)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in columns)
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{''.join(_cell(c, width, bold=True) for c in columns)}</w:tr>"
    body = "".join(f"<w:tr>{''.join(_cell(c, width) for c in row)}</w:tr>" for row in rows)
    look = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:firstRow="1"/></w:tblPr>'
    )
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl><w:p/>"


def _cell(text: str, width: int, bold: bool = False) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{_run(text, bold)}</w:p></w:tc>'
    )


def _bullet(number: int, mark: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{mark}"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _use(number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'


def _styles(lang: str) -> str:
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
        f'<w:sz w:val="22"/><w:lang w:val="{lang}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("Normal", "Normal", 22, 0, 100, bold=False).replace(
            'w:type="paragraph"', 'w:type="paragraph" w:default="1"'
        )
        + style("Title", "Title", 40, 0, 200)
        + style("Heading1", "heading 1", 30, 320, 100, 0)
        + style("Heading2", "heading 2", 26, 240, 80, 1)
        + style("Heading3", "heading 3", 23, 160, 60, 2)
        + style("ListParagraph", "List Paragraph", 22, 0, 60, bold=False)
        + f'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{border}'
        "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )
