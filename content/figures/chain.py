"""Draw steps in a row: boxes with arrows between, one thing that runs along them, and a way that parts after."""

from content.figures.canvas import HEAD, PAD, Paper, block, box, head, path
from content.figures.register import Figure

GAP = 22
COLUMNS = 3
WAYS = 3  # into which the way parts


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw two rows of three on a desk, and one column on a telephone."""
    return _rows(one, paper, lang) if paper.is_wide else _column(one, paper, lang)


def _rows(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw rows from left to right; at the end of a row the line goes down and back to the next."""
    room = (paper.width - 2 - GAP * (COLUMNS - 1)) / COLUMNS
    words = [
        block(paper, room - 2 * PAD, f"{at}. {part.name[lang]}", part.text[lang])
        for at, part in enumerate(one.parts, 1)
    ]
    tall = max(each.height for each in words) + 2 * PAD
    marks, y = "", 1.0
    for at, each in enumerate(words):
        column = at % COLUMNS
        x = 1 + column * (room + GAP)
        y = 1 + at // COLUMNS * (tall + 2 * GAP)
        marks += box(x, y, room, tall, "plain") + each.draw(x + PAD, y + (tall - each.height) / 2)
        if at == len(words) - 1:
            break
        if column < COLUMNS - 1:
            middle = y + tall / 2
            marks += path(f"M{x + room:g} {middle:g}h{GAP - HEAD + 1}") + head(x + room + GAP, middle, "right")
        else:
            turn = f"M{x + room / 2:g} {y + tall:g}v{GAP}H{1 + room / 2:g}v{GAP - HEAD + 1}"
            marks += path(turn) + head(1 + room / 2, y + tall + 2 * GAP, "down")
    along = block(paper, paper.width - 2 * PAD, one.words["along"][lang])
    top = y + tall
    end, y = top + 2 * GAP + along.height + PAD, top + 2 * GAP
    bar = paper.width - room - GAP - 2
    marks += box(1, y, bar, along.height + PAD, "mark", round((along.height + PAD) / 2))
    marks += along.draw(bar / 2, y + PAD / 2, "middle")
    after, tail = _after(one, paper, lang, paper.width - room - 1, room, top)
    return marks + after, max(end, tail) + 2


def _column(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the steps downwards, and what runs along them as a bar on their left."""
    along = block(paper, paper.width - 2 * PAD, one.words["along"][lang])
    left, bar = 30, 14
    marks, y = along.draw(0, 2), along.height + 10
    top = y
    for at, part in enumerate(one.parts, 1):
        each = block(paper, paper.width - left - 2 * PAD, f"{at}. {part.name[lang]}", part.text[lang])
        tall = each.height + 2 * PAD
        marks += box(left, y, paper.width - left - 1, tall, "plain") + each.draw(left + PAD, y + PAD)
        y += tall
        if at < len(one.parts):
            middle = left + (paper.width - left) / 2
            marks += path(f"M{middle:g} {y:g}v{GAP - HEAD + 1}") + head(middle, y + GAP, "down")
            y += GAP
    marks += box(1, top, bar, y - top, "mark", bar // 2)
    after, end = _after(one, paper, lang, left, paper.width - left - 1, y)
    return marks + after, end + 2


def _after(one: Figure, paper: Paper, lang: str, x: float, room: float, y: float) -> tuple[str, float]:
    """Draw the way that parts in several, and say below what happens there."""
    side, reach = 24, GAP + 6
    middle, step = x + room / 2, room / WAYS
    marks = path(f"M{middle:g} {y:g}v{reach / 2:g}")
    for at in range(WAYS):
        way = x + step * (at + 0.5)
        marks += path(f"M{middle:g} {y + reach / 2:g}H{way:g}v{reach / 2 - HEAD + 1:g}") + head(way, y + reach, "down")
        marks += box(way - side / 2, y + reach, side, side, "municipality")
    words = block(paper, room, one.words["after"][lang])
    marks += words.draw(middle, y + reach + side + 2, "middle")
    return marks, y + reach + side + 2 + words.height
