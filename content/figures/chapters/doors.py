"""Draw doors that grow: a small one first, and what was learned there opens the next."""

from content.figures.canvas import Paper, box, path
from content.figures.chapters.motifs import TALL, arrow, named, person, words
from content.figures.chapters.register import Telling

LEAF = 0.42  # how much of a door's width its open leaf shows


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the doors side by side on a desk, one below the other on a telephone."""
    names = [name for name in one.all if name.startswith("door") and "-" not in name]
    return _across(one, paper, names) if paper.is_wide else _down(one, paper, names)


def _size(at: int, count: int, paper: Paper) -> tuple[float, float]:
    """Give how wide and how high a door is."""
    tall = (84.0 if paper.is_wide else 78.0) + at * (112 if paper.is_wide else 78) / (count - 1)
    return tall * 0.42, tall


def _across(one: Telling, paper: Paper, names: list[str]) -> tuple[str, float]:
    """Draw the doors on one floor, their words below, and the note that is carried on between them."""
    count, floor = len(names), 204.0
    last = paper.width - 150.0 if count > 2 else paper.width * 0.55
    places = [66, 66 + 0.45 * (last - 66), last] if count > 2 else [66, last]
    marks, low = path(f"M1 {floor:g}H{paper.width - 1}", heavy=True) + _people(one, 0, floor), floor
    for at, (name, door) in enumerate(zip(names, places, strict=True)):
        wide, tall = _size(at, count, paper)
        marks += _door(door, floor, wide, tall)
        left, right = door if at else 2, places[at + 1] if at < count - 1 else paper.width
        text = named(paper, right - left - 14, one[name], one[f"{name}-text"], 1)
        marks += text.draw(left, floor + 6)
        low = max(low, floor + 6 + text.height)
        if at < count - 1:
            start, end = door + wide * (1 + LEAF) + 8, places[at + 1] - 8
            marks += _carried(one, paper, (start + end) / 2, floor - 26, end - start - 6) + arrow(
                start, floor - 10, end - start, "right"
            )
    return marks, low + 4


def _down(one: Telling, paper: Paper, names: list[str]) -> tuple[str, float]:
    """Draw each door with its words on its right, and the note that is carried down to the next."""
    marks, y, count = "", 0.0, len(names)
    for at, name in enumerate(names):
        wide, tall = _size(at, count, paper)
        text = named(paper, paper.width - 178, one[name], one[f"{name}-text"], 1)
        high = max(tall, text.height, TALL)
        floor = y + high
        marks += _people(one, 0, floor) if at == 0 else ""
        marks += _door(64, floor, wide, tall) + path(f"M1 {floor:g}H168", heavy=True)
        marks += text.draw(178, floor - high)
        y = floor + 8
        if at < count - 1:
            carried = words(one["carried"], paper.width - 110, paper.size, True)
            marks += arrow(84, y, 44, "down") + _note(34, y + 22) + carried.draw(104, y + 22 - carried.height / 2)
            y += 54
    return marks, y


def _people(one: Telling, x: float, floor: float) -> str:
    """Draw who stands before the first door: one firm, or several that are asked the same."""
    if one.view.side == "company":
        return person(x + 32, floor, "company-strong")
    return person(x + 18, floor - 8, "company-strong") + person(x + 40, floor, "company-strong")


def _door(x: float, floor: float, wide: float, tall: float) -> str:
    """Draw a door that stands open."""
    leaf = f"M{x + wide:g} {floor - tall:g}l{wide * LEAF:g} {tall * 0.08:g}V{floor:g}H{x + wide:g}z"
    knob = f"M{x + wide * (1 + LEAF * 0.78):g} {floor - tall * 0.45:g}v{tall * 0.08:g}"
    return box(x, floor - tall, wide, tall, "plain") + path(leaf, tint="municipality-strong") + path(knob, heavy=True)


def _carried(one: Telling, paper: Paper, x: float, y: float, room: float) -> str:
    """Draw the note with its words above."""
    text = words(one["carried"], room, paper.small, True)
    return _note(x, y - 4) + text.draw(x, y - 26 - text.height, "middle")


def _note(x: float, y: float) -> str:
    """Draw a sheet of paper with three lines."""
    return box(x - 12, y - 15, 24, 30, "company") + path(f"M{x - 6:g} {y - 7:g}h12m-12 6h12m-12 6h8")
