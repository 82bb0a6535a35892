"""Draw ten people on the way to a purchase: eight say yes, and the last two stop it."""

from content.figures.canvas import Paper, box, path
from content.figures.chapters.motifs import TALL, arrow, cross, dashed, middle, person, tick, words
from content.figures.chapters.register import Telling

PEOPLE, LAST_YES = 10, 8


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw one row on a desk, two on a telephone, and the purchase that is not reached."""
    across = PEOPLE if paper.is_wide else PEOPLE // 2
    goal = 100 if paper.is_wide else 0
    step = (paper.width - goal) / across
    marks, y = "", 0.0
    first = words(one["first"], paper.width, paper.small)
    marks += first.draw(2, y)
    y += first.height + 4
    for start in range(0, PEOPLE, across):
        floor = y + 26 + TALL
        for at in range(start, start + across):
            x = (at - start + 0.5) * step
            says_yes = at < LAST_YES
            marks += person(x, floor, "municipality-strong" if says_yes else "plain")
            marks += (tick if says_yes else cross)(x, y + 11)
            marks += middle(x, floor + paper.size * 0.75, str(at + 1), paper.size)
        y = floor + paper.size * 1.3
        yes = min(start + across, LAST_YES) - start
        marks += path(f"M4 {y + 6:g}H{yes * step - 4:g}", heavy=True)
        if yes < across:
            marks += _stop(yes * step, floor - TALL - 24, y + 12)
            marks += dashed(f"M{yes * step + 4:g} {y + 6:g}H{across * step - 4:g}")
        y += 14
    row = y - 14
    left = (LAST_YES % across) * step if not paper.is_wide else LAST_YES * step
    if paper.is_wide:
        marks += box(paper.width - goal + 8, row - 60, goal - 10, 44, "plain", broken=True)
        marks += middle(paper.width - goal / 2 + 3, row - 38, one["buy"], paper.size)
        marks += words(one["yes"], left, paper.size, True).draw(4, y)
        stop = words(one["stop"], paper.width - left - 4, paper.size, True)
        who = words(one["who"], paper.width - left - 4, paper.small)
        return marks + stop.draw(left + 4, y) + who.draw(left + 4, y + stop.height), y + stop.height + who.height + 4
    yes_words = words(one["yes"], left - 12, paper.size, True)
    marks += yes_words.draw(4, y)
    stop = words(one["stop"], paper.width - left - 4, paper.size, True)
    who = words(one["who"], paper.width - left - 4, paper.small)
    marks += stop.draw(left + 4, y) + who.draw(left + 4, y + stop.height)
    y += stop.height + who.height + 8
    marks += arrow(paper.width - 60, y, 24, "down", broken=True)
    marks += box(paper.width - 118, y + 26, 116, 34, "plain", broken=True)
    marks += middle(paper.width - 60, y + 43, one["buy"], paper.size)
    return marks, y + 62


def _stop(x: float, y: float, low: float) -> str:
    """Draw the bar at which the way ends."""
    return f'<path d="M{x:g} {y:g}V{low:g}" fill="none" stroke="currentColor" stroke-width="5"/>'
