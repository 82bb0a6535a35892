"""Write a document as .docx with real headings, lists and tables, from the standard library alone."""

from io import BytesIO

from wizards.note.document import Document, Link
from wizards.note.docx_parts import LONGEST_LINK, escape, footer, paragraph, part
from wizards.note.docx_styles import W, numbering, styles

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
