"""Draw one wait on two clocks: above the months the municipality's calm bars, below them what a firm has spent."""

from math import ceil

from content.figures.canvas import HEAD, Paper, box, head, path, width_of
from content.figures.chapters.motifs import firm, hall, named, words
from content.figures.chapters.register import Telling

MONTHS = 12
# What is waited for, how long it surely takes, and how long it may take.
WAITS = (("quick", 2, 6), ("invoice", 6, 12))
TOLD = (2, 6, 12)  # the months whose sum is told
BAR, ICON = 24, 34


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the months as a line, and a bar for each of them that hangs below."""
    step = (paper.width - 32) / MONTHS
    marks = hall(ICON / 2 + 1, ICON + 1, ICON, ICON, "municipality-strong")
    name = words(one["town"], paper.width - ICON - 12, paper.size + 2, True)
    marks += name.draw(ICON + 12, ICON / 2 - name.height / 2)
    y = ICON + 12.0
    for key, first, last in WAITS:
        label = words(one[key], paper.width - 2, paper.size, True)
        marks += label.draw(1, y)
        y += label.height + 3
        marks += box(1, y, first * step, BAR, "municipality")
        marks += _bar(1 + first * step, y, (last - first) * step, endless=last == MONTHS)
        y += BAR + 8
    axis = y + 2
    marks += _axis(one, paper, step, axis)
    y = axis + paper.small + 12
    unit = 15.0 if paper.is_wide else 19.0
    for month in range(1, MONTHS + 1):
        marks += box(1 + (month - 1) * step, y, step - 3, month * unit, "company-strong")
    for month in TOLD:
        told = words(one[f"after{month}"], 200, paper.size, True)
        low, right = y + month * unit + 1, month * step - 2
        if month > TOLD[0]:
            marks += told.draw(right, low, "end")
            continue
        # Where the words are wider than the columns before them, they hang on a line below those that follow.
        covered = ceil((width_of(one[f"after{month}"], paper.size) + 6) / step)
        drop = max(0, covered - month) * unit
        marks += path(f"M{right - step / 2:g} {low:g}v{drop:g}") if drop else ""
        marks += told.draw(1, low + drop)
    bottom = y + MONTHS * unit
    text = named(paper, 8.2 * step - ICON - 12, one["firm"], one["spends"], 2 if paper.is_wide else 0)
    top = bottom + paper.size * 1.3 - text.height - 2
    marks += firm(ICON / 2 + 1, top + ICON + 2, ICON, ICON, "company-strong") + text.draw(ICON + 12, top)
    return marks, max(bottom + paper.size * 1.3, top + text.height) + 4


def _bar(x: float, y: float, width: float, endless: bool) -> str:
    """Draw a stretch of waiting; one that goes on has an arrow at its end."""
    bar = box(x, y, width, BAR, "municipality-strong")
    if not endless:
        return bar
    end, half = x + width, y + BAR / 2
    return bar + path(f"M{end:g} {half:g}h{20 - HEAD + 1}", heavy=True) + head(end + 20, half, "right")


def _axis(one: Telling, paper: Paper, step: float, y: float) -> str:
    """Draw the line of months with the numbers of those that are told."""
    marks = path(f"M1 {y:g}H{1 + MONTHS * step:g}", heavy=True)
    for month in (0, *TOLD):
        x = 1 + month * step
        marks += path(f"M{x:g} {y - 4:g}v8")
        anchor = "middle" if month else "start"
        label = f"{month} {one['months']}" if month == MONTHS else str(month)
        place = 1 + MONTHS * step if month == MONTHS else x
        turn = "end" if month == MONTHS else anchor
        marks += words(label, 200, paper.small, True).draw(place, y + 4, turn)
    return marks
