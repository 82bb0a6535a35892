"""Draw the two kinds of lab between idea and everyday use: what goes in, what is asked, what comes out."""

from content.figures.canvas import PAD, Paper, box, circle
from content.figures.chapters.motifs import TALL, arrow, person, words
from content.figures.chapters.register import Telling

ROOF, SHAPE = 34, 34
LABS = ("develop", "introduce")


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the labs side by side on a desk, one below the other on a telephone."""
    marks, y, low = "", 0.0, 0.0
    room = (paper.width - 24) / 2 if paper.is_wide else paper.width - 2.0
    for at, lab in enumerate(LABS):
        x = 1 + at * (room + 22) if paper.is_wide else 1.0
        drawn, end = _lab(one, paper, lab, x, 0.0 if paper.is_wide else y, room)
        marks += drawn
        low = max(low, end)
        y = low + 26
    return marks, low + 4


def _lab(one: Telling, paper: Paper, lab: str, x: float, y: float, room: float) -> tuple[str, float]:
    """Draw one lab as a house, with what goes in on its left and what comes out on its right."""
    name = words(one[lab], room - 2 * PAD, paper.size + 2, True)
    asks = words(one[f"{lab}-asks"], room - 2 * PAD, paper.size)
    beside = LABS if paper.is_wide else (lab,)  # the labs that stand level with this one
    lines = max(words(one[f"{each}-asks"], room - 2 * PAD, paper.size).height for each in beside)
    half = room / 2
    top = y + ROOF
    tall = name.height + lines + TALL + 4 * PAD
    outline = f"M{x:g} {top + tall:g}V{top:g}L{x + half:g} {y + 1:g}L{x + room:g} {top:g}V{top + tall:g}z"
    marks = f'<path d="{outline}" class="ts-tint-municipality" fill="white" stroke="currentColor" stroke-width="2"/>'
    marks += name.draw(x + half, top + 4, "middle") + asks.draw(x + half, top + 8 + name.height, "middle")
    row = top + 2 * PAD + name.height + lines + TALL / 2 + 4
    before, after = ("need", "prototype") if lab == "develop" else ("ready", "fitted")
    marks += _thing(before, x + 42, row) + _thing(after, x + room - 42, row)
    marks += person(x + half - 16, row + TALL / 2, "municipality-strong")
    marks += person(x + half + 16, row + TALL / 2, "plain")
    reach = half - 112
    marks += arrow(x + 68, row, reach, "right") + arrow(x + half + 38, row, reach, "right")
    low = top + tall + 8
    into = words(one[f"{lab}-in"], half - PAD, paper.small)
    out = words(one[f"{lab}-out"], half - PAD, paper.small)
    marks += into.draw(x, low) + out.draw(x + room, low, "end")
    low += 6 + max(
        words(one[f"{each}-{way}"], half - PAD, paper.small).height for each in beside for way in ("in", "out")
    )
    goes_on = words(one[f"{lab}-next"], room - 30, paper.size, True)
    marks += arrow(x, low + paper.size * 0.65, 22, "right") + goes_on.draw(x + 30, low)
    return marks, low + goes_on.height


def _thing(name: str, x: float, y: float) -> str:
    """Draw a solution on its way: wanted, half made, ready, or ready and in its place."""
    half = SHAPE / 2
    if name == "need":
        return box(x - half, y - half, SHAPE, SHAPE, "plain", broken=True)
    if name == "prototype":
        low = box(x - half, y, SHAPE, half, "company-strong")
        return box(x - half, y - half, SHAPE, SHAPE, "plain", broken=True) + low
    ready = box(x - half, y - half, SHAPE, SHAPE, "company-strong")
    return ready if name == "ready" else circle(x, y, half + 10, "municipality-strong") + ready
