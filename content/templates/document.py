"""A template as a document: blank, with room to write, or filled in with the worked example."""

from collections.abc import Iterator
from textwrap import wrap

from content.registers import story
from content.templates.template import Field, Grid, Part, Template, Tick
from content.words import say
from wizards.language.words import Words
from wizards.note import document as note

LABEL = 30
"""As many characters of what is asked stand on a line: the writer shares a table's width by its longest lines."""
GAP = "\N{NO-BREAK SPACE}"
WIDEST = 40
"""From here on the writer gives a column no more room."""


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
    if part.note and not filled:
        yield note.Paragraph(part.note[lang])
    if part.table:
        yield _grid(part.table, lang, filled=filled)
    if part.fields:
        columns = (say("template.asks", lang).ljust(LABEL, GAP), say("template.answer", lang).ljust(WIDEST, GAP))
        yield note.Table(columns, tuple(_field(each, lang, filled=filled) for each in part.fields))
    if part.ticks:
        yield _ticks(part.ticks, lang, filled=filled)


def _field(field: Field, lang: str, *, filled: bool) -> tuple[str, str]:
    """Give what is asked beside the example's words, or beside empty lines."""
    asked = [field.ask[lang], *((field.hint[lang],) if field.hint and not filled else ())]
    label = "\n".join(line for text in asked for line in wrap(text, LABEL))
    return label, _filled(field.filled, lang) if filled else _empty(1, field.lines)


def _grid(grid: Grid, lang: str, *, filled: bool) -> note.Table:
    """Give a table; in the blank one each column is as wide as in the other, so that words fit it."""
    columns = tuple(column[lang] for column in grid.columns)
    rows = []
    for row in grid.rows:
        told = tuple(_filled(cell, lang) for cell in row.filled)
        given = tuple(_filled(cell, lang) for cell in row.given)
        rows.append((*given, *(told if filled else (_empty(max(map(len, cell.split("\n")))) for cell in told))))
    return note.Table(columns, tuple(rows))


def _ticks(ticks: tuple[Tick, ...], lang: str, *, filled: bool) -> note.Items:
    """Give a list to tick; in the example each says what was found."""
    items = tuple(
        f"{tick.do[lang]} {_filled(tick.filled, lang)}" if filled and tick.filled else tick.do[lang] for tick in ticks
    )
    return note.Items(items, tick=True, done=tuple(filled and tick.done for tick in ticks))


def _filled(words: Words, lang: str) -> str:
    """Give the example's words with the story's numbers in them."""
    return story.register().fill(words[lang], lang)


def _empty(width: int, lines: int = 2) -> str:
    """Give empty lines that hold a cell open."""
    return "\n".join([GAP * min(width, WIDEST), *(GAP for _ in range(lines - 1))])
