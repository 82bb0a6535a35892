"""Several ways beside each other: a row for each with its moves, so that their lengths can be compared."""

from collections.abc import Iterator

from content.blocks.course import legend, linked, mark, opened, side
from content.blocks.html import plain
from content.figures.processes import Move, Way, Ways
from content.registers.course import Sides

SIDES = Sides()


def render_ways_beside(ways: Ways, name: str, lang: str, note: str = "") -> str:
    """Give the ways as a figure: what they show together, who is who, and each with its moves in order."""
    actors = {move.by for way in ways.rows.values() for move in way.moves}
    longest = max(len(way.moves) for way in ways.rows.values())
    end = " ts-beside--same-end" if ways.same_end else ""
    return (
        f"{opened(ways.caption[lang], name)}{legend(actors, SIDES, lang)}"
        f'<ul class="ts-beside ts-beside--{longest}{end}" role="list" markdown="1">\n'
        f"{'\n'.join(_rows(ways, lang))}\n</ul>\n{note}</figure>\n"
    )


def _rows(ways: Ways, lang: str) -> Iterator[str]:
    """Give each way, the first of a group with the group's name above it."""
    group = None
    for way in ways.rows.values():
        is_new = way.group is not None and way.group != group
        group = way.group or group
        yield _row(way, lang, way.group[lang] if is_new and way.group else "")


def _row(way: Way, lang: str, group: str) -> str:
    """Give one way: its name, when it fits, and its moves."""
    above = f'<p class="ts-beside__group" markdown="span">{plain(group)}</p>\n' if group else ""
    moves = "\n".join(_move(move, lang) for move in way.moves)
    return (
        f'<li markdown="1">\n{above}<p class="ts-beside__name" markdown="span">{linked(way.name[lang], way.page)}</p>\n'
        f'<p class="ts-beside__text" markdown="span">{plain(way.text[lang])}</p>\n'
        f'<ol class="ts-moves" role="list" markdown="1">\n{moves}\n</ol>\n</li>'
    )


def _move(move: Move, lang: str) -> str:
    """Give one move with the mark of who makes it."""
    strong = " ts-move--landmark" if move.landmark else ""
    who = f'<span class="ts-unseen">{side(move.by, SIDES, lang)}: </span>' if move.by != "others" else ""
    return (
        f'<li class="ts-move ts-{move.by}{strong}" markdown="span">{mark(move.by)}'
        f"<span>{who}{plain(move.words[lang])}</span></li>"
    )
