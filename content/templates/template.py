"""A template as its file has it: what it is for, its parts, and beside each field the words of the worked example."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from content.pages import spine
from wizards.guide.near import meant
from wizards.guide.reader import Node, Reader, Route
from wizards.guide.shapes import GIVEN, By, Rule, shape_of
from wizards.language.words import LANGUAGES, Words

LETTERS = re.compile(r"[^\W\d_]")


def _step_fault(step: str) -> tuple[str, str] | None:
    """Say what is wrong with a step, and how to mend it."""
    known = spine.spine().stages
    if step in known:
        return None
    return f"there is no stage `{step}` on the way", meant(step, known, f"Name one of: {', '.join(known)}")


type Step = Annotated[str, Rule(_step_fault)]
"""A stage of the way from need to spread (content/pages/spine.yml) as a field of a record."""


def _read_cell(reader: Reader, node: Node, route: Route) -> Words:
    """Read what stands in a cell: words in both languages, or figures alone, which are the same in both."""
    if not isinstance(node, str):
        words: Words = shape_of(Words).read(reader, node, route)
        return words
    if LETTERS.search(re.sub(r"\{\w*\}", "", node)):
        reader.wrong(route, f"`{node}` has words in one language", 'Write it as {da: "…", en: "…"}')
    return Words(node, node)


CELL: Mapping[str, Any] = {
    "anyOf": [
        {"type": ["string", "integer"]},
        {
            "type": "object",
            "properties": {lang: {"type": ["string", "integer"], "minLength": 1} for lang in LANGUAGES},
            "required": list(LANGUAGES),
            "additionalProperties": False,
        },
    ]
}
type Cell = Annotated[Words, By(_read_cell, CELL)]
"""Words in both languages, or a text of figures and braces alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to write: what is asked, a hint, how many lines it may take, and the example's words."""

    ask: Words
    hint: Words | None = None
    lines: int = 2
    filled: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table: the cells that are given, and the example's words in those that are filled in."""

    given: tuple[Cell, ...] = ()
    filled: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table to fill in; rows without given cells stand empty in the blank one, as many as the example has."""

    columns: tuple[Words, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One thing to tick, and whether the example has done so and what it wrote."""

    do: Words
    done: bool = True
    filled: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part under its heading: what always stands there, a note to whoever fills it in, a table, fields, ticks."""

    heading: Words
    text: Words | None = None
    note: Words | None = None
    fields: tuple[Field, ...] = ()
    table: Grid | None = None
    ticks: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A number that is typed into the sheet, and the number of the story in its place."""

    id: str
    label: Words
    unit: Literal["count", "kr"] = "count"
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the sheet's years: an amount once or every year, plus or minus, and the story's number for it."""

    id: str
    label: Words
    sum: str
    when: Literal["once", "yearly"]
    sign: Literal["plus", "minus"]
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the sheet works out beside its years."""

    id: str
    label: Words
    sum: str
    unit: Literal["count", "kr"] = "kr"
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The arithmetic of a template as a spreadsheet: inputs, lines over the years, results and how to read it."""

    note: Words
    inputs: tuple[Input, ...]
    lines: tuple[Line, ...]
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template: what it is for, who fills it in, how long it takes, and its parts."""

    id: Annotated[str, GIVEN] = ""
    title: Words
    file: Words
    step: Step
    side: Literal["company", "municipality", "both"]
    what: Words
    who: Words
    takes: Words
    lawyer: bool = False
    example: Words
    parts: tuple[Part, ...]
    sheet: Sheet | None = None

    def words(self) -> Iterator[tuple[Route, Words]]:
        """Give each text of the example and where it stands."""
        yield ("example",), self.example
        for at, part in enumerate(self.parts):
            here: Route = ("parts", at)
            yield from (((*here, "fields", n, "filled"), each.filled) for n, each in enumerate(part.fields))
            rows = part.table.rows if part.table else ()
            for n, row in enumerate(rows):
                yield from (((*here, "table", "rows", n, "filled", m), each) for m, each in enumerate(row.filled))
            yield from (
                ((*here, "ticks", n, "filled"), each.filled) for n, each in enumerate(part.ticks) if each.filled
            )
