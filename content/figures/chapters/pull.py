"""Draw four that pull the same way, each held back by something of its own."""

from content.figures.canvas import Paper, box
from content.figures.chapters.motifs import TALL, dashed, named, person, words
from content.figures.chapters.register import Telling

PULLERS = (
    ("firm", "company-strong"),
    ("town", "municipality-strong"),
    ("students", "plain"),
    ("researchers", "plain"),
)


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the pullers within one arrow: to the right on a desk, downwards on a telephone."""
    return _across(one, paper) if paper.is_wide else _down(one, paper)


def _across(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw what holds each back on the left, outside the arrow."""
    row, edge, tip = 74.0, 196.0, paper.width - 1.0
    title = words(one["bound"], edge, paper.size, True)
    same = words(one["same"], tip - edge, paper.size, True)
    top = title.height + 26
    low, neck = top + 4 * row, tip - 130
    centre = (top + low) / 2
    route = f"M{edge:g} {top:g}H{neck:g}V{top - 22:g}L{tip:g} {centre:g}L{neck:g} {low + 22:g}V{low:g}H{edge:g}z"
    marks = _big(route) + title.draw(0, top - title.height - 6) + same.draw(edge + 4, top - same.height - 6)
    for at, (who, tint) in enumerate(PULLERS):
        middle = top + (at + 0.5) * row
        bound = words(one[f"{who}-bound"], edge - 46, paper.small)
        marks += bound.draw(0, middle - bound.height / 2)
        marks += dashed(f"M{edge - 28:g} {middle:g}H{edge + 20:g}") + box(edge - 42, middle - 7, 14, 14, "plain")
        marks += person(edge + 34, middle + TALL / 2, tint)
        text = named(paper, neck - edge - 66, one[who], one[f"{who}-wants"])
        marks += text.draw(edge + 60, middle - text.height / 2)
    goal = words(one["goal"], 96, paper.size, True)
    return marks + goal.draw(neck + 2, centre - goal.height / 2), low + 24


def _down(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw what holds each back below its name."""
    marks, edge = "", 58
    title = words(one["same"], paper.width, paper.size + 2, True)
    start = title.height + 8
    y, drawn = start + 8, ""
    for who, tint in PULLERS:
        text = named(paper, paper.width - edge - 28, one[who], one[f"{who}-wants"])
        bound = words(f"{one['bound']}: {one[f'{who}-bound']}", paper.width - edge - 50, paper.small)
        drawn += person(34, y + TALL, tint) + text.draw(edge, y)
        feet = y + TALL
        y += max(text.height, TALL - 2) + 2
        drawn += dashed(f"M34 {feet + 2:g}V{y + 10:g}H{edge:g}")
        drawn += box(edge, y + 3, 14, 14, "plain") + bound.draw(edge + 22, y)
        y += bound.height + 14
    goal = words(one["goal"], paper.width - 120, paper.size, True)
    low, tip = y, y + 74
    route = f"M12 {start:g}H{paper.width - 12}V{low:g}H{paper.width - 1}L{paper.width / 2:g} {tip:g}L1 {low:g}H12z"
    marks = _big(route) + title.draw(1, 0) + drawn + goal.draw(paper.width / 2, low + 4, "middle")
    return marks, tip + 2


def _big(route: str) -> str:
    """Draw the arrow that all pull along."""
    return f'<path d="{route}" class="ts-tint-mark" fill="white" stroke="currentColor" stroke-width="2"/>'
