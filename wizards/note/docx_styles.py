"""How a document looks in Word: its styles and the marks of its lists."""

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
    """Give the two kinds of list: with bullets, and with boxes to tick."""
    return f"<w:numbering {W}>{_bullet(1, '•')}{_bullet(2, '☐')}{_use(1)}{_use(2)}</w:numbering>"


def _bullet(number: int, mark: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{mark}"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _use(number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
