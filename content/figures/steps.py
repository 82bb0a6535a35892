"""Draw parts that grow, or shrink: a square for each, its words beside it. The size says the order, no more."""

from content.figures.canvas import Paper, block, box, head, path
from content.figures.register import Figure

SMALLEST, LARGEST = 18, 68
GAP = 14


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the squares along a line, with a word at each end and a heading over each group."""
    count = len(one.parts)
    sides = [SMALLEST + (LARGEST - SMALLEST) * at / (count - 1) for at in range(count)]
    if one.falling:
        sides.reverse()
    axis, left = 7, 24
    x = left + LARGEST + 16
    first = block(paper, paper.width - left, text=one.words["first"][lang])
    marks, y = first.draw(left, 2), first.height + 10
    group, groups = None, 0
    for part, side in zip(one.parts, sides, strict=True):
        if part.group and part.group != group:
            group, groups = part.group, groups + 1
            title = block(paper, paper.width - left, part.group[lang])
            if groups > 1:
                marks += path(f"M{left} {y:g}H{paper.width}")
                y += GAP / 2
            marks += title.draw(left, y)
            y += title.height + GAP / 2
        words = block(paper, paper.width - x, part.name[lang], part.text[lang])
        tall = max(side, words.height)
        tint = "mark" if groups > 1 else "plain"
        marks += box(left + (LARGEST - side) / 2, y + (tall - side) / 2, side, side, tint)
        marks += words.draw(x, y + (tall - words.height) / 2)
        y += tall + GAP
    last = block(paper, paper.width - left, text=one.words["last"][lang])
    marks += last.draw(left, y - 4)
    end = y + last.height
    return path(f"M{axis} 4V{end - 6:g}", heavy=True) + head(axis, end, "down") + marks, end + 2
