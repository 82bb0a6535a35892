"""Read the templates, and prove of each that it is whole and that its example agrees with the book's story."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from content.pages import spine
from content.reading.fresh import fresh, notice, until_files_change
from content.reading.yamlfile import load
from content.registers import story
from content.registers.story import Story, braced
from content.registers.sums import NoSum, names, parse, worked_out
from content.templates.template import Grid, Input, Line, Result, Sheet, Template
from wizards.guide.near import meant
from wizards.guide.reader import Faults, Reader, Route
from wizards.guide.shapes import read_whole
from wizards.language.words import LANGUAGES

FOLDER = Path(__file__).resolve().parent
STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@fresh
def read(path: Path) -> Template:
    """Read one template and prove that its tables are even and its example names only the story's numbers."""
    reader = Reader(load(path))
    found: Template = read_whole(reader, Template)
    for at, lang in enumerate(LANGUAGES):
        if found.file[lang] and not STEM.fullmatch(found.file[lang]):
            what, mend = (
                f"`{found.file[lang]}` is no name for a file",
                "Write small letters a-z with hyphens, no ending",
            )
            reader.wrong(("file", lang), what, mend)
        if at and found.file["da"] == found.file["en"]:
            reader.wrong(("file",), "is the same in both languages", "Name each file in its language")
    for at, part in enumerate(found.parts):
        if not (part.fields or part.table or part.ticks):
            reader.wrong(("parts", at), "has nothing to fill in", "Give it fields, a table or ticks")
        if part.table:
            _even(reader, ("parts", at, "table", "rows"), part.table)
    known = story.register()
    for route, words in found.words():
        braced(reader, route, words, known)
    if found.sheet:
        _reckoned(reader, found.sheet, known)
    reader.done()
    return replace(found, id=path.stem)


def _even(reader: Reader, route: Route, grid: Grid) -> None:
    """Note each row that has more cells or fewer than its table has columns."""
    for at, row in enumerate(grid.rows):
        if (size := len(row.given) + len(row.filled)) != (wanted := len(grid.columns)):
            what = f"has {size} cells, and the table {wanted} columns"
            reader.wrong((*route, at), what, "Write a cell for each column")


def _reckoned(reader: Reader, sheet: Sheet, known: Story) -> None:
    """Note what the sheet adds up otherwise than the story, and names that stand for nothing."""
    entries: list[tuple[Route, Input | Line | Result]] = [
        (("sheet", kind, at), each)
        for kind in ("inputs", "lines", "results")
        for at, each in enumerate(getattr(sheet, kind))
    ]
    reader.twice((((*route, "id"), each.id) for route, each in entries), "name")
    values: dict[str, Fraction] = {}
    for route, each in entries:
        if each.story not in known.numbers:
            mend = meant(each.story, known.numbers, "Name a number of content/registers/story.yml")
            reader.wrong((*route, "story"), f"there is no number `{each.story}`", mend)
            continue
        if not isinstance(each, Input):
            _same(reader, (*route, "sum"), each, values, known)
        values[each.id] = Fraction(known.numbers[each.story].value)


def _same(reader: Reader, route: Route, line: Line | Result, values: Mapping[str, Fraction], known: Story) -> None:
    """Note a sum that cannot be read or that gives something else than the story has."""
    try:
        node = parse(line.sum)
    except NoSum:
        reader.wrong(route, f"`{line.sum}` is no sum", "Write names with + - * / between them")
        return
    lacking = [name for name in names(node) if name not in values]
    for name in lacking:
        reader.wrong(route, f"there is no `{name}` above", meant(name, values, "Name an input, or a line above"))
    wanted = known.numbers[line.story].value
    if not lacking and (gives := worked_out(node, values)) != Fraction(wanted):
        what = f"the sum gives {float(gives):g}, and {line.story} is {wanted}"
        reader.wrong(route, what, "Mend the sum, or name another number")


def files() -> list[Path]:
    """Give every template's file; one that comes or goes changes the folder."""
    notice(FOLDER)
    return sorted(FOLDER.glob("*.yml"))


@until_files_change
def templates() -> Mapping[str, Template]:
    """Give every template by its name; faults of all of them are told together."""
    found: list[Template] = []
    faults: Faults | None = None
    for path in files():
        try:
            found.append(read(path))
        except Faults as wrong:
            faults = Faults([*(faults.faults if faults else ()), *wrong.faults])
    if faults:
        raise faults
    _told_apart(found)
    steps = list(spine.spine().stages)
    return {each.id: each for each in sorted(found, key=lambda each: (steps.index(each.step), each.id))}


def _told_apart(found: list[Template]) -> None:
    """Raise a fault where two templates give their file the same name."""
    first: dict[tuple[str, str], str] = {}
    for each in found:
        for lang in LANGUAGES:
            key = (lang, each.file[lang])
            if key in first:
                what = f"`{each.file[lang]}` is the file of the template {first[key]} too"
                document = load(FOLDER / f"{each.id}.yml")
                raise Faults([document.fault(("file", lang), what, "Give one of them another name")])
            first[key] = each.id
