"""The arithmetic of a template as a spreadsheet that recalculates: formulas in its cells, with what they give.

openpyxl writes the file. What a formula gives is put in afterwards, since a preview on a telephone does not calculate,
and so are fixed days, so that the same words give the same bytes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from content.registers import story
from content.registers.sums import parse, worked_out, written
from content.templates.template import Line, Sheet, Template
from content.words import say

YEARS = 4
WHEN = (1980, 1, 1, 0, 0, 0)
STAMP = "1980-01-01T00:00:00Z"
FIRST = 2  # the column of the first year, and of what is typed in
PLAIN = "#,##0;\N{MINUS SIGN}#,##0"
FORMULA = re.compile(r'(<c r="(?P<cell>[A-Z]+\d+)"[^>]*>)(?P<formula><f>.*?</f>)<v\s*(?:/>|></v>)')
HEAD = PatternFill("solid", start_color="EDEDED")
TYPED = PatternFill("solid", start_color="FFF7D6")
EDGE = Side("thin", color="808080")
LINE = Border(bottom=EDGE)
BOX = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
FACE = "Calibri"
BOLD = Font(name=FACE, size=11, bold=True)


@dataclass
class Writing:
    """A sheet that is being written from its top down, where each name stands, and what each formula gives."""

    page: Worksheet
    row: int = 1
    places: dict[str, str] = field(default_factory=dict)
    values: dict[str, Fraction] = field(default_factory=dict)
    given: dict[str, Fraction] = field(default_factory=dict)

    def put(self, column: int, value: str | int | None, *, bold: bool = False) -> str:
        """Write a cell of the row, and give its address."""
        cell = self.page.cell(self.row, column, value)
        cell.alignment = Alignment(wrap_text=column == 1, vertical="top")
        if bold:
            cell.font = BOLD
        if column > 1:
            cell.number_format = PLAIN
        return str(cell.coordinate)

    def reckon(self, column: int, formula: str, gives: Fraction, *, bold: bool = False) -> str:
        """Write a formula, and note what it gives."""
        cell = self.put(column, f"={formula}", bold=bold)
        self.given[cell] = gives
        return cell

    def across(self, text: str) -> None:
        """Write a text over the whole width."""
        self.page.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=FIRST + YEARS)
        self.put(1, text)
        self.page.row_dimensions[self.row].height = 15 * (1 + len(text) // 110)

    def head(self, *texts: str) -> None:
        """Write a row of headings, and go on below it."""
        for column, text in enumerate(texts, 1):
            self.put(column, text, bold=True)
            shown = self.page.cell(self.row, column)
            shown.fill, shown.border = HEAD, LINE
            shown.alignment = Alignment(horizontal="left" if column == 1 else "right")
        self.row += 1


def xlsx(template: Template, lang: str, *, filled: bool) -> bytes:
    """Give the file's bytes; the same template gives the same bytes."""
    sheet = template.sheet
    assert sheet, "only a template with a sheet has one"
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = template.title[lang][:31]
    book.properties.title, book.properties.creator, book.properties.language = template.title[lang], "10 skarpe", lang
    writing = Writing(page)
    _top(writing, template, sheet, lang, filled=filled)
    _inputs(writing, sheet, lang, filled=filled)
    _years(writing, sheet, lang)
    _results(writing, sheet, lang)
    writing.row += 1
    writing.across(say("template.from", lang))
    page.column_dimensions["A"].width = 58
    for column in "BCDEF":
        page.column_dimensions[column].width = 15
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 1
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    out = BytesIO()
    book.save(out)
    return _settled(out, writing.given)


def _top(writing: Writing, template: Template, sheet: Sheet, lang: str, *, filled: bool) -> None:
    """Begin with the title, how to read the sheet and, in the example, that it is one."""
    known = story.register()
    writing.page.cell(1, 1, template.title[lang]).font = Font(name=FACE, size=16, bold=True)
    texts = (known.invented[lang], known.fill(template.example[lang], lang)) if filled else (sheet.note[lang],)
    for text in texts:
        writing.row += 1
        writing.across(text)
    writing.row += 2


def _inputs(writing: Writing, sheet: Sheet, lang: str, *, filled: bool) -> None:
    """Write what is typed in, each number in a field of its own."""
    writing.head(say("template.your_numbers", lang), say("template.number", lang), say("template.unit", lang))
    numbers = story.register().numbers
    for each in sheet.inputs:
        value = numbers[each.story].value
        writing.put(1, each.label[lang])
        cell = writing.put(FIRST, int(value) if filled else None)
        writing.page[cell].fill, writing.page[cell].border = TYPED, BOX
        writing.put(FIRST + 1, say(f"template.unit.{each.unit}", lang))
        writing.page.cell(writing.row, FIRST + 1).alignment = Alignment(horizontal="right")
        writing.places[each.id] = f"${cell[0]}${cell[1:]}"
        writing.values[each.id] = Fraction(value) if filled else Fraction(0)
        writing.row += 1
    writing.row += 1


def _years(writing: Writing, sheet: Sheet, lang: str) -> None:
    """Write the lines over the years, their sums, and what has been earned or lost by the end of each year."""
    years = (say("template.year", lang, n=str(n + 1)) for n in range(YEARS))
    writing.head(say("template.kroner", lang), *years, say("template.total", lang))
    first, results = writing.row, [Fraction(0)] * YEARS
    for line in sheet.lines:
        amounts = list(_amounts(line, writing.values))
        writing.values[line.id] = abs(amounts[0])
        writing.places[line.id] = f"({_formula(line.sum, writing)})"
        writing.put(1, line.label[lang])
        for year, amount in enumerate(amounts):
            sign = "-" if line.sign == "minus" else ""
            formula = f"{sign}{_safe(writing.places[line.id])}" if line.when == "yearly" or not year else "0"
            writing.reckon(FIRST + year, formula, amount)
            results[year] += amount
        _total(writing, sum(amounts, Fraction(0)))
        writing.row += 1
    last, run = writing.row - 1, Fraction(0)
    writing.put(1, say("template.result", lang), bold=True)
    for year, amount in enumerate(results):
        column = _letter(FIRST + year)
        writing.reckon(FIRST + year, f"SUM({column}{first}:{column}{last})", amount, bold=True)
    _total(writing, sum(results, Fraction(0)), bold=True)
    writing.row += 1
    writing.put(1, say("template.so_far", lang))
    for year, amount in enumerate(results):
        run += amount
        before = f"{_letter(FIRST + year - 1)}{writing.row}+" if year else ""
        writing.reckon(FIRST + year, f"{before}{_letter(FIRST + year)}{writing.row - 1}", run)
    writing.row += 2


def _amounts(line: Line, values: Mapping[str, Fraction]) -> Iterator[Fraction]:
    """Give what a line amounts to, year by year."""
    amount = worked_out(parse(line.sum), values) * (-1 if line.sign == "minus" else 1)
    for year in range(YEARS):
        yield amount if line.when == "yearly" or not year else Fraction(0)


def _total(writing: Writing, amount: Fraction, *, bold: bool = False) -> None:
    """Write what a row's years come to."""
    ends = f"{_letter(FIRST)}{writing.row}:{_letter(FIRST + YEARS - 1)}{writing.row}"
    writing.reckon(FIRST + YEARS, f"SUM({ends})", amount, bold=bold)


def _results(writing: Writing, sheet: Sheet, lang: str) -> None:
    """Write what else follows."""
    writing.head(say("template.follows", lang), say("template.number", lang), say("template.unit", lang))
    for each in sheet.results:
        gives = worked_out(parse(each.sum), writing.values)
        writing.put(1, each.label[lang])
        cell = writing.reckon(FIRST, _safe(_formula(each.sum, writing)), gives)
        writing.put(FIRST + 1, say(f"template.unit.{each.unit}", lang))
        writing.page.cell(writing.row, FIRST + 1).alignment = Alignment(horizontal="right")
        writing.places[each.id], writing.values[each.id] = cell, gives
        writing.row += 1


def _formula(text: str, writing: Writing) -> str:
    """Give a sum with the cells that its names stand in."""
    return written(parse(text), writing.places.__getitem__)


def _safe(formula: str) -> str:
    """Give nothing where a formula divides by a cell that is empty yet."""
    return f"IFERROR({formula},0)" if "/" in formula else formula


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)


def _settled(out: BytesIO, given: Mapping[str, Fraction]) -> bytes:
    """Put in what the formulas give, and fixed days."""

    def valued(match: re.Match[str]) -> str:
        return f"{match[1]}{match['formula']}<v>{float(given[match['cell']]):.10g}</v>"

    settled = BytesIO()
    with ZipFile(out) as before, ZipFile(settled, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            text = before.read(name).decode("utf-8")
            if name.startswith("xl/worksheets/"):
                text = FORMULA.sub(valued, text)
            if name == "docProps/core.xml":
                text = re.sub(r"(<dcterms:\w+[^>]*>)[^<]*", rf"\g<1>{STAMP}", text)
            info = ZipInfo(name, WHEN)
            info.compress_type = ZIP_DEFLATED
            after.writestr(info, text.encode("utf-8"))
    return settled.getvalue()
