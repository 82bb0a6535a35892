"""Draw a need as an opening in a wall: too wide, too narrow, and one that lets different solutions through."""

from content.figures.canvas import Paper, box, circle, path
from content.figures.chapters.motifs import arrow, named, words
from content.figures.chapters.register import Telling

OFFERS = ("round", "square", "flat", "peak", "round", "flat")
# For each way of telling the need: the width of the opening, and what comes through it.
WAYS: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("broad", 140, ("round", "square", "flat", "peak", "round", "flat")),
    ("narrow", 30, ("flat",)),
    ("precise", 78, ("round", "square", "peak")),
)
PICTURE, TALL = 168, 118


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the three walls side by side on a desk, one below the other on a telephone."""
    return _across(one, paper) if paper.is_wide else _down(one, paper)


def _across(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw each wall between what was written and what comes of it."""
    room = (paper.width - 36) / 3
    texts = [named(paper, room + 4, one[way], one[f"{way}-text"], 2) for way, _, _ in WAYS]
    top = max(text.height for text in texts) + 12
    marks, low = "", top
    for at, ((way, gap, through), text) in enumerate(zip(WAYS, texts, strict=True)):
        x = 2 + at * (room + 18)
        then = words(one[f"{way}-then"], room, paper.size, True)
        marks += text.draw(x, 0) + _wall(x, top, gap, through) + then.draw(x, top + TALL)
        low = max(low, top + TALL + then.height)
    return marks, low + 4


def _down(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw each wall on the left, and on its right what was written and what comes of it."""
    marks, y, x = "", 0.0, PICTURE + 14.0
    for way, gap, through in WAYS:
        text = named(paper, paper.width - x, one[way], one[f"{way}-text"], 1)
        then = words(one[f"{way}-then"], paper.width - x, paper.small, True)
        marks += _wall(1, y + 4, gap, through) + text.draw(x, y) + then.draw(x, y + text.height + 6)
        y += max(TALL, text.height + then.height + 6) + 22
    return marks, y - 18


def _wall(x: float, y: float, gap: float, through: tuple[str, ...]) -> str:
    """Draw what is offered, the wall with its opening, and what comes through."""
    half, wall = PICTURE / 2, y + 40
    side = half - gap / 2
    marks = "".join(_shape(name, x + 14 + at * 28, y + 14) for at, name in enumerate(OFFERS))
    marks += box(x, wall, side, 16, "municipality-strong") + box(
        x + half + gap / 2, wall, side, 16, "municipality-strong"
    )
    marks += arrow(x + half, wall - 8, 42, "down")
    first = half - (len(through) - 1) * 14
    return marks + "".join(_shape(name, x + first + at * 28, wall + 58) for at, name in enumerate(through))


def _shape(name: str, x: float, y: float) -> str:
    """Draw one solution in the middle of a place."""
    tint = "company-strong"
    if name == "round":
        return circle(x, y, 10, tint)
    if name == "peak":
        return path(f"M{x - 11:g} {y + 10:g}L{x:g} {y - 11:g}L{x + 11:g} {y + 10:g}z", tint=tint)
    wide, tall = (20, 20) if name == "square" else (22, 9)
    return box(x - wide / 2, y - tall / 2, wide, tall, tint)
