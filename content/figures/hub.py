"""Draw parts round a centre: the centre round, a line to each part."""

from content.figures.canvas import PAD, Block, Paper, block, box, circle, path
from content.figures.register import Figure, Part

GAP = 14
TRUNK = 20  # where the line runs down on a telephone


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Set the parts in a ring round the centre, or below it on a telephone."""
    return _ring(one, paper, lang) if paper.is_wide else _below(one, paper, lang)


def _words(part: Part, paper: Paper, room: float, lang: str) -> Block:
    """Set a part's name, what is said of it, and its mark."""
    words = block(paper, room - 2 * PAD, part.name[lang], part.text[lang])
    mark = block(paper, room - 2 * PAD, part.mark[lang]).lines if part.mark else ()
    return Block((*words.lines, *((f"→ {line}", paper.small, True) for line, _, _ in mark)))


def _below(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the centre on top, and the parts one below the other along a line."""
    centre = block(paper, paper.width, one.words["centre"][lang])
    height = centre.height + 2 * PAD
    marks = box(0, 1, paper.width, height, "company", round(height / 2))
    marks += centre.draw(paper.width / 2, PAD + 1, "middle")
    left, y, last = TRUNK + GAP, height + GAP, 0.0
    for part in one.parts:
        words = _words(part, paper, paper.width - left, lang)
        tall = words.height + 2 * PAD
        last = y + tall / 2
        marks += box(left, y, paper.width - left - 1, tall, "mark" if part.mark else "plain", 0)
        marks += path(f"M{TRUNK} {last:g}H{left}") + words.draw(left + PAD, y + PAD)
        y += tall + GAP
    return path(f"M{TRUNK} {height:g}V{last:g}") + marks, y - GAP + 2


def _ring(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the centre in the middle, the first part above it, and the others down its right and up its left."""
    room, radius = 196, 56
    parts = [_words(part, paper, room, lang) for part in one.parts]
    tall = max(words.height for words in parts) + 2 * PAD
    middle = paper.width / 2
    right, left, inner = paper.width - room - 1, 1, 96
    rows = (1, 1 + tall + 12, 1 + 2 * tall + 70)
    places = [(middle - room / 2, rows[0]), (right, rows[1]), (right - inner + 20, rows[2])]
    places += [(left + inner - 20, rows[2]), (left, rows[1])]
    hub = (middle, rows[1] + tall / 2 + 18)
    lines, boxes = "", ""
    for part, words, (x, y) in zip(one.parts, parts, places, strict=True):
        lines += path(f"M{hub[0]:g} {hub[1]:g}L{x + room / 2:g} {y + tall / 2:g}")
        boxes += box(x, y, room, tall, "mark" if part.mark else "plain")
        boxes += words.draw(x + PAD, y + (tall - words.height) / 2)
    centre = block(paper, 2 * radius - 16, one.words["centre"][lang])
    name = centre.draw(hub[0], hub[1] - centre.height / 2, "middle")
    return lines + boxes + circle(*hub, radius, "company") + name, rows[2] + tall + 2
