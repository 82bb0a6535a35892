"""Draw phases in a ring, read clockwise from the top, with decisions as diamonds between them."""

from math import cos, pi, sin

from content.figures.canvas import Paper, block, circle, head, path, safe
from content.figures.register import Figure, Part

RADIUS, PHASE, DIAMOND = 112, 42, 26


def draw(one: Figure, paper: Paper, lang: str) -> tuple[str, float]:
    """Draw the ring, and say each decision beside it; on a telephone the list below says it."""
    x, y = paper.width / 2, RADIUS + PHASE + 2.0
    count = len(one.parts)
    marks = circle(x, y, RADIUS) + _way(x, y)
    decisions: list[tuple[Part, str, float]] = []
    number = 0
    for at, part in enumerate(one.parts):
        angle = 2 * pi * at / count - pi / 2
        here = (x + RADIUS * cos(angle), y + RADIUS * sin(angle))
        if part.decision:
            letter = part.name[lang].rsplit(" ", 1)[-1]
            decisions.append((part, letter, here[1]))
            marks += _diamond(*here) + _middle(here, letter, paper.size)
        else:
            number += 1
            marks += circle(*here, PHASE, "plain")
            marks += _middle((here[0], here[1] - 9), str(number), paper.size)
            marks += _middle((here[0], here[1] + 10), part.name[lang], paper.small)
    bottom = 2 * (RADIUS + PHASE) + 4.0
    if not paper.is_wide:
        return marks, bottom
    reach = RADIUS * cos(pi / 6) + DIAMOND + 12
    for part, _, height in decisions:
        on_right = height > y
        words = block(paper, paper.width / 2 - reach, part.name[lang], part.text[lang])
        side, anchor = (x + reach, "start") if on_right else (x - reach, "end")
        marks += words.draw(side, height - words.height / 2, anchor)
    return marks, bottom


def _way(x: float, y: float) -> str:
    """Show which way round the ring is read: a small arrow in its middle."""
    turn = 34
    return path(f"M{x - turn:g} {y:g}A{turn} {turn} 0 1 1 {x:g} {y + turn:g}") + head(x - 6, y + turn, "left")


def _diamond(x: float, y: float) -> str:
    """Draw a decision."""
    half = DIAMOND
    route = f"M{x:g} {y - half:g}L{x + half:g} {y:g}L{x:g} {y + half:g}L{x - half:g} {y:g}Z"
    return path(route, heavy=True, tint="mark")


def _middle(place: tuple[float, float], words: str, size: int) -> str:
    """Set a word in the middle of a place."""
    x, y = place
    return (
        f'<text x="{x:g}" y="{y + size * 0.35:g}" font-size="{size}" font-weight="700" text-anchor="middle">'
        f"{safe(words)}</text>"
    )
