"""Draw parts that grow, or shrink: a square for each, its words beside it. The size says the order, no more."""

from content.figures.canvas import Paper, block, box, head, path
from content.figures.register import Figure

SMALLEST, LARGEST = 18, 68
GAP = 14


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the squares along a line, with a word at each end."""
    count = len(one.parts)
    sides = [SMALLEST + (LARGEST - SMALLEST) * at / (count - 1) for at in range(count)]
    if one.falling:
        sides.reverse()
    axis, left = 7, 24
    x = left + LARGEST + 16
    first = block(paper, paper.width - left, text=one.words["first"][lang])
    marks, y = first.draw(left, 2), first.height + 10
    for part, side in zip(one.parts, sides, strict=True):
        words = block(paper, paper.width - x, part.name[lang], part.text[lang])
        tall = max(side, words.height)
        marks += box(left + (LARGEST - side) / 2, y + (tall - side) / 2, side, side, "plain")
        marks += words.draw(x, y + (tall - words.height) / 2)
        y += tall + GAP
    last = block(paper, paper.width - left, text=one.words["last"][lang])
    marks += last.draw(left, y - 4)
    end = y + last.height
    return path(f"M{axis} 4V{end - 6:g}", heavy=True) + head(axis, end, "down") + marks, end + 2
