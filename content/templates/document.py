"""A template as a document: blank, with room to write, or filled in with the worked example."""

import re
from collections.abc import Iterator
from math import ceil
from textwrap import wrap

from content.registers import story
from content.templates.template import Field, Grid, Part, Template, Tick
from content.words import say
from wizards.language.words import Words
from wizards.note import document as note
from wizards.note.docx import WIDTH

LABEL = 30
"""As many characters of what is asked stand on a line: the writer shares a table's width by its longest lines."""
GAP = "\N{NO-BREAK SPACE}"
PAD = "\N{ZERO WIDTH SPACE}"
"""Counts as a character where the writer shares a table's width, and takes no room in it."""
WIDEST = 40
NARROWEST = 14
"""The writer shares a table's width by the columns' longest lines, of which it counts so many characters."""
SIGN, MARGINS = 135, 216
"""The width of a character, and of a cell's margins, in twentieths of a point."""
STEPS = 6
"""Room for one column takes from the others: so many times is enough to settle it."""


def build(template: Template, lang: str, *, filled: bool) -> note.Document:
    """Give the document: its head, its parts, and where it is from."""
    parts: list[note.Part] = [*_head(template, lang, filled=filled)]
    for part in template.parts:
        parts += _part(part, lang, filled=filled)
    parts.append(note.Paragraph(say("template.from", lang)))
    title = template.title[lang]
    return note.Document(say("template.filled_title", lang, title=title) if filled else title, lang, tuple(parts))


def _head(template: Template, lang: str, *, filled: bool) -> Iterator[note.Part]:
    """Begin with the example, or with what the template is for, who fills it in and how long it takes."""
    if filled:
        known = story.register()
        yield note.Paragraph(known.invented[lang])
        yield note.Paragraph(known.fill(template.example[lang], lang))
    else:
        yield note.Paragraph(template.what[lang], say("template.what", lang))
        yield note.Paragraph(template.who[lang], say("template.who", lang))
        yield note.Paragraph(template.takes[lang], say("template.takes", lang))
    if template.lawyer:
        yield note.Paragraph(say("template.lawyer_text", lang), say("template.lawyer", lang))


def _part(part: Part, lang: str, *, filled: bool) -> Iterator[note.Part]:
    """Give a part under its heading."""
    yield note.Heading(1, part.heading[lang])
    if part.text:
        yield note.Paragraph(part.text[lang])
    if part.note and not filled:
        yield note.Paragraph(part.note[lang])
    if part.table:
        yield _grid(part.table, lang, filled=filled)
    if part.fields:
        columns = (say("template.asks", lang).ljust(LABEL, PAD), say("template.answer", lang).ljust(WIDEST, PAD))
        yield note.Table(columns, tuple(_field(each, lang, filled=filled) for each in part.fields))
    if part.ticks:
        yield _ticks(part.ticks, lang, filled=filled)


def _field(field: Field, lang: str, *, filled: bool) -> tuple[str, str]:
    """Give what is asked beside the example's words, or beside empty lines."""
    asked = [field.ask[lang], *((field.hint[lang],) if field.hint and not filled else ())]
    label = "\n".join(line for text in asked for line in wrap(text, LABEL))
    return label, _filled(field.filled, lang) if filled else _empty(field.lines)


def _grid(grid: Grid, lang: str, *, filled: bool) -> note.Table:
    """Give a table; in the blank one each column is as wide as in the other, so that words fit it."""
    heads = tuple(column[lang] for column in grid.columns)
    told = [tuple(_filled(cell, lang) for cell in (*row.given, *row.filled)) for row in grid.rows]
    columns = tuple(head.ljust(room, PAD) for head, room in zip(heads, _rooms((heads, *told)), strict=True))
    if filled:
        return note.Table(columns, tuple(told))
    blank = (
        (*cells[: len(row.given)], *(_empty() for _ in row.filled)) for row, cells in zip(grid.rows, told, strict=True)
    )
    return note.Table(columns, tuple(blank))


def _rooms(rows: tuple[tuple[str, ...], ...]) -> list[int]:
    """Give each column's share of the width in characters, so that its longest word stands on one line."""
    columns = list(zip(*rows, strict=True))
    rooms = [min(max(map(len, cells)), WIDEST) for cells in columns]
    words = [max(len(word) for cell in cells for word in re.split(r"[\s-]", cell)) for cells in columns]
    for _ in range(STEPS):
        width = sum(max(room, NARROWEST) for room in rooms)
        needed = (ceil((word * SIGN + MARGINS) * width / WIDTH) for word in words)
        rooms = [max(room, min(need, WIDEST)) for room, need in zip(rooms, needed, strict=True)]
    return rooms


def _ticks(ticks: tuple[Tick, ...], lang: str, *, filled: bool) -> note.Items:
    """Give a list to tick; in the example each says what was found."""
    items = tuple(
        f"{tick.do[lang]} {_filled(tick.filled, lang)}" if filled and tick.filled else tick.do[lang] for tick in ticks
    )
    return note.Items(items, tick=True, done=tuple(filled and tick.done for tick in ticks))


def _filled(words: Words, lang: str) -> str:
    """Give the example's words with the story's numbers in them."""
    return story.register().fill(words[lang], lang)


def _empty(lines: int = 2) -> str:
    """Give empty lines that hold a cell open."""
    return "\n".join(GAP for _ in range(lines))
