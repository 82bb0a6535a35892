"""Draw one against many, twice: each on its own with lines that run apart, and all through one place."""

from content.figures.canvas import Paper, box, circle, path
from content.figures.chapters.motifs import arrow, centred, cross, firm, hall, named, person, tick
from content.figures.chapters.register import Telling

PANEL, TALL, MANY, ICON = 300, 204, 4, 40


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw both ways side by side on a desk, one below the other on a telephone."""
    marks, low, y = "", 0.0, 0.0
    for at, way in enumerate(("apart", "together")):
        x = at * (paper.width - PANEL) if paper.is_wide else (paper.width - PANEL) / 2
        top = 0.0 if paper.is_wide else y
        text = named(paper, PANEL - 12, one[way], one[f"{way}-text"], 2)
        picture = _company if one.view.side == "company" else _municipality
        marks += picture(one, paper, x, top, together=bool(at)) + text.draw(x, top + TALL)
        low = max(low, top + TALL + text.height)
        y = low + 24
    return marks, low + 4


def _rows(y: float) -> list[float]:
    """Give the feet of the many, from the top down."""
    return [y + 2 + ICON + at * (TALL - ICON - 16) / (MANY - 1) for at in range(MANY)]


def _company(one: Telling, paper: Paper, x: float, y: float, together: bool) -> str:
    """Draw one firm that goes to each municipality, or meets them all at one table."""
    centre = y + TALL / 2 - 2
    marks = firm(x + 24, centre + 22, 44, 44, "company-strong")
    if not together:
        for feet in _rows(y):
            middle = feet - ICON / 2
            marks += path(f"M{x + 52:g} {centre:g}L{x + 216:g} {middle:g}")
            marks += circle(x + 216, middle, 20, "plain") + centred(one["test"], x + 216, middle, 84, paper.small)
            marks += hall(x + 266, feet, ICON, ICON, "municipality-strong")
        return marks
    table = x + 198
    marks += arrow(x + 54, centre, 88, "right")
    marks += circle(table, centre, 50, "plain") + centred(one["joint-test"], table, centre, 84, paper.small)
    ring = ((0, -76), (76, -32), (76, 32), (0, 76))
    return marks + "".join(
        hall(table + across, centre + down + ICON / 2, ICON, ICON, "municipality-strong") for across, down in ring
    )


def _municipality(_: Telling, __: Paper, x: float, y: float, together: bool) -> str:
    """Draw firms that write to whom they find, or come to one entrance that leads them on."""
    rows = _rows(y)
    wall, right = x + 176, x + PANEL - 2
    house = f"M{wall:g} {rows[-1]:g}V{y + 34:g}L{(wall + right) / 2:g} {y + 2:g}L{right:g} {y + 34:g}V{rows[-1]:g}z"
    marks = path(house, heavy=True, tint="municipality")
    marks += "".join(firm(x + 22, feet, ICON, ICON, "company-strong") for feet in rows)
    units = [y + 42 + at * 36 for at in range(MANY)]
    for at, top in enumerate(units):
        marks += box(right - 58, top, 46, 28, "municipality-strong" if at == 1 else "plain")
    if not together:
        for feet, end in zip(rows, (2, 0, 3, 1), strict=True):
            middle = units[end] + 14
            marks += path(f"M{x + 46:g} {feet - 19:g}L{right - 64:g} {middle:g}")
            marks += cross(right - 74, middle) if end != 1 else tick(right - 74, middle)
        return marks
    goal = units[1] + 14
    marks += "".join(path(f"M{x + 46:g} {feet - 19:g}L{wall - 30:g} {goal:g}") for feet in rows)
    marks += circle(wall, goal, 32, "plain") + person(wall, goal + 21, "municipality-strong")
    return marks + arrow(wall + 33, goal, right - 62 - wall - 33, "right")
