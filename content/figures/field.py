"""Draw zones between two axes. The zones lie where the data puts them: there is no grid, and corners may be empty."""

from content.figures.canvas import LEADING, PAD, Paper, block, box, head, path
from content.figures.register import FULL, Figure

GAP = 18


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the rows of zones from the top, then the axes to their left and below, with a word at each end."""
    left = 12
    room = paper.width - left - 4
    y = paper.small * LEADING + 16
    marks = block(paper, room, text=one.words["top"][lang]).draw(left + 8, 2)
    for row in sorted({part.row for part in one.parts}):
        here = [part for part in one.parts if part.row == row]
        spans = [(left + room * first / FULL, room * (last - first) / FULL) for first, last in (p.place for p in here)]
        words = [
            block(paper, width - 2 * PAD, part.name[lang], part.text[lang])
            for part, (_, width) in zip(here, spans, strict=True)
        ]
        tall = max(each.height for each in words) + 2 * PAD + 6
        for part, (x, width), each in zip(here, spans, words, strict=True):
            marks += box(x, y, width, tall, "plain" if part.broken else "mark", 18, part.broken)
            marks += each.draw(x + PAD, y + PAD + 2)
        y += tall + GAP
    marks += block(paper, room, text=one.words["bottom"][lang]).draw(left + 8, y - GAP)
    floor = y + paper.small
    marks += path(f"M{left} {floor:g}V6", heavy=True) + head(left, 0, "up")
    marks += path(f"M{left} {floor:g}H{paper.width - 6}", heavy=True) + head(paper.width, floor, "right")
    marks += block(paper, room, text=one.words["left"][lang]).draw(left, floor + 4)
    marks += block(paper, room, text=one.words["right"][lang]).draw(paper.width - 2, floor + 4, "end")
    return marks, floor + paper.small * LEADING + 10
