"""Draw three ways of joining forces: who stands before the municipality, and how far away you are."""

from content.figures.canvas import PAD, Paper, box, path
from content.figures.chapters.motifs import hall, named, on_fill, words
from content.figures.chapters.register import Telling

WAYS = ("consortium", "subcontractor", "range")
TALL, BOX = 196, 30


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the three side by side on a desk, one below the other on a telephone."""
    marks, y, low, wide = "", 0.0, 0.0, 190.0 if paper.is_wide else 158.0
    for at, way in enumerate(WAYS):
        x = at * (paper.width - wide) / 2 if paper.is_wide else 1.0
        top = 0.0 if paper.is_wide else y
        marks += hall(x + wide / 2, top + 51, 56, 50, "municipality-strong")
        marks += _firms(one, paper, way, x, top, wide)
        if paper.is_wide:
            text = named(paper, wide, one[way], one[f"{way}-text"], 2)
            marks += text.draw(x, top + TALL)
            low = max(low, TALL + text.height)
        else:
            text = named(paper, paper.width - wide - 16, one[way], one[f"{way}-text"])
            marks += text.draw(wide + 16, top + 8)
            low = top + max(TALL, text.height)
            y = low + 16
    return marks, low + 4


def _firms(one: Telling, paper: Paper, way: str, x: float, y: float, room: float) -> str:
    """Draw the firms below the town hall, and a heavy line for each contract."""
    middle, wide = x + room / 2, room * 0.44
    if way == "consortium":
        left, right = x + 2, x + room - wide - 2
        marks = "".join(_contract(middle, y + 50, place + wide / 2, y + 128) for place in (left, right))
        return (
            marks
            + _firm(one["you"], paper, left, y + 128, wide, True)
            + _firm(one["partner"], paper, right, y + 128, wide)
        )
    if way == "subcontractor":
        marks = _contract(middle, y + 50, middle, y + 88) + path(f"M{middle:g} {y + 118:g}V{y + 148:g}")
        main = _firm(one["main"], paper, middle - room * 0.44, y + 88, room * 0.88)
        return marks + main + _firm(one["you"], paper, middle - wide / 2, y + 148, wide, True)
    marks = _contract(middle, y + 50, middle, y + 88) + box(x + 4, y + 88, room - 8, 90, "company")
    marks += words(one["known"], room - 20, paper.small, True).draw(middle, y + 92, "middle")
    shelf = y + 170
    marks += path(f"M{x + 16:g} {shelf:g}H{x + room - 16:g}", heavy=True)
    for place in (20, 42, room - 38):
        marks += box(x + place, shelf - 28, 18, 28, "plain")
    left = 64 + (room - 144) / 2
    return marks + _firm(one["you"], paper, x + left, shelf - BOX - 4, 42, True, BOX + 4)


def _firm(text: str, paper: Paper, x: float, y: float, width: float, strong: bool = False, tall: float = BOX) -> str:
    """Draw a firm as a box with its name; the reader's own is filled strongly."""
    name = words(text, width + PAD, paper.small, True).draw(x + width / 2, y + tall / 2 - paper.small * 0.65, "middle")
    frame = box(x, y, width, tall, "company-strong" if strong else "company")
    return frame + (on_fill(name) if strong else name)


def _contract(x: float, y: float, right: float, low: float) -> str:
    """Draw a contract as a heavy line."""
    return f'<path d="M{x:g} {y:g}L{right:g} {low:g}" fill="none" stroke="currentColor" stroke-width="4"/>'
