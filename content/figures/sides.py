"""Draw four parts that meet in a centre: a box each, their words in the outer corners."""

from content.figures.canvas import PAD, Block, Paper, block, box, circle
from content.figures.register import Figure, Part


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw two rows of two boxes and the circle in which they meet."""
    gap, radius = 8, 46 if paper.is_wide else 38
    room = (paper.width - gap - 2) / 2
    words = [_words(part, paper, room - 2 * PAD, lang) for part in one.parts]
    tall = max(each.height for each in words) + 2 * PAD + radius
    marks = ""
    for at, each in enumerate(words):
        is_right, is_low = at % 2, at // 2
        x, y = 1 + is_right * (room + gap), 1 + is_low * (tall + gap)
        marks += box(x, y, room, tall, "plain")
        edge, anchor = (x + room - PAD, "end") if is_right else (x + PAD, "start")
        marks += each.draw(edge, y + (tall - each.height - PAD if is_low else PAD), anchor)
    middle, half = paper.width / 2, 1 + tall + gap / 2
    centre = block(paper, 2 * radius, one.words["centre"][lang])
    marks += circle(middle, half, radius, "mark") + centre.draw(middle, half - centre.height / 2, "middle")
    return marks, 2 * tall + gap + 2


def _words(part: Part, paper: Paper, room: float, lang: str) -> Block:
    """Set a side's name, and each of its fields on a line of its own."""
    fields = part.text[lang].split(", ")
    return Block(
        (
            *block(paper, room, part.name[lang]).lines,
            *(line for field in fields for line in block(paper, room, text=field).lines),
        )
    )
