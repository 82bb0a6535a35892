"""Open every template as its reader does: `python -m tests.notes.templates TARGET`.

LibreOffice makes a PDF of each Word file, whose text must hold every cell and paragraph. It opens each spreadsheet with
other figures typed in, and what it then works out must be what the same sums give here.
"""

import csv
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from content.guides.compile import compile_words
from content.registers.sums import parse, worked_out
from content.templates.document import build
from content.templates.reader import templates
from content.templates.sheet import xlsx
from content.templates.template import Line, Result, Template
from tests.notes.convert import Note, ToolMissing, convert, faults, tell
from wizards.language.words import LANGUAGES
from wizards.note.document import Document, Heading, Items, Link, Paragraph, Table
from wizards.note.docx import docx


def notes() -> Iterator[Note]:
    """Give every Word file with the texts that it must hold."""
    for template in templates().values():
        for lang in LANGUAGES:
            for filled in (False, True):
                document = build(template, lang, filled=filled)
                stem = f"{template.id}-{lang}-{'filled' if filled else 'blank'}"
                holds = tuple(filter(None, (text.strip("\u200b\u00a0\n ") for text in texts(document))))
                yield Note(stem, lang, docx(document), holds, "\n".join(holds))


def texts(document: Document) -> Iterator[str]:
    """Give every text of a document, line by line."""
    yield document.title
    for part in document.parts:
        match part:
            case Heading(text=text) | Paragraph(text=text):
                yield text
            case Items(items=items):
                yield from items
            case Table(columns, rows):
                yield from (line for row in (columns, *rows) for cell in row for line in cell.splitlines())
            case Link(address):
                yield address


def recalculated(template: Template, target: Path) -> Iterator[str]:
    """Type other figures into the blank sheet, let LibreOffice open it, and say where it works out something else."""
    sheet = template.sheet
    assert sheet
    book = load_workbook(BytesIO(xlsx(template, "en", filled=False)))
    page = book.active
    assert page
    values: dict[str, Fraction] = {}
    rows = {str(row[0].value): row[0].row for row in page.iter_rows(max_col=1)}
    for at, given in enumerate(sheet.inputs):
        values[given.id] = Fraction(7 + 3 * at)
        page[f"B{rows[given.label['en']]}"] = int(values[given.id])
    sums: tuple[Line | Result, ...] = (*sheet.lines, *sheet.results)
    for reckoned in sums:
        values[reckoned.id] = worked_out(parse(reckoned.sum), values)
    book.save(target / f"{template.id}.xlsx")
    profile = (target / "profile").resolve().as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
    ]
    subprocess.run(
        [*command, "--outdir", str(target), str(target / f"{template.id}.xlsx")], check=True, capture_output=True
    )
    shutil.rmtree(target / "profile", ignore_errors=True)
    with (target / f"{template.id}.csv").open(encoding="utf-8", newline="") as file:
        told = {row[0]: row[1] for row in csv.reader(file)}
    for reckoned in sums:
        shown = told[reckoned.label["en"]].replace(",", "").replace("\N{MINUS SIGN}", "-")
        if abs(abs(float(shown)) - abs(float(values[reckoned.id]))) > 0.5:
            yield f"{reckoned.id}: LibreOffice shows {shown}, the sum gives {float(values[reckoned.id]):g}"


def main(target: Path) -> int:
    """Convert every template, say what is wrong with each, and give the exit status."""
    compile_words()
    made = list(notes())
    try:
        convert(made, target)
    except ToolMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    wrong = {note.stem: list(faults(note, target / f"{note.stem}.pdf")) for note in made}
    wrong |= {f"{each.id}.xlsx": list(recalculated(each, target)) for each in templates().values() if each.sheet}
    return tell(wrong, "files", target)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".cache/templates")))
