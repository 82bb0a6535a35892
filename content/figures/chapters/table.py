"""Draw what both sides put into a project and take out of it, and the purchase that nobody has promised."""

from content.figures.canvas import PAD, Paper, box, circle
from content.figures.chapters.motifs import arrow, centred, firm, hall, named, words
from content.figures.chapters.register import Telling

ICON, RADIUS = 40, 58
ROUND = 2 * RADIUS - 24  # the room for words in a circle


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the sides beside the solution on a desk, above and below it on a telephone."""
    return _across(one, paper) if paper.is_wide else _down(one, paper)


def _across(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the municipality on the left, the firm on the right, and the solution between them."""
    room, marks = 204.0, ""
    gives, gets, tall = {}, {}, 0.0
    for side in ("town", "firm"):
        gives[side] = named(paper, room - 2 * PAD, one["gives"], one[f"{side}-gives"])
        gets[side] = named(paper, room - 2 * PAD, one["gets"], one[f"{side}-gets"])
        tall = max(tall, gives[side].height, gets[side].height)
    tall += 2 * PAD
    top, centre = ICON + 12.0, paper.width / 2
    middle = top + tall + 6
    for side, x, icon, tint, way in (
        ("town", 1.0, hall, "municipality", "right"),
        ("firm", paper.width - room - 1, firm, "company", "left"),
    ):
        marks += icon(x + ICON / 2, ICON + 2, ICON, ICON, f"{tint}-strong")
        name = words(one[side], room - ICON - 10, paper.size, True)
        marks += name.draw(x + ICON + 10, ICON + 2 - name.height)
        marks += box(x, top, room, tall, tint) + gives[side].draw(x + PAD, top + PAD)
        marks += box(x, top + tall + 12, room, tall, "plain") + gets[side].draw(x + PAD, top + tall + 12 + PAD)
        sign = 1 if way == "right" else -1
        edge = x + room if sign > 0 else x
        reach = abs(centre - edge) - RADIUS * 0.87 - 5
        back = "left" if way == "right" else "right"
        marks += arrow(edge + sign * 2, middle - 28, reach, way)
        marks += arrow(edge + sign * (reach + 2), middle + 28, reach - 2, back)
    marks += circle(centre, middle, RADIUS, "plain") + centred(one["solution"], centre, middle, ROUND, paper.size + 1)
    y = middle + RADIUS
    sale = words(one["sale"], 172, paper.size, True)
    text = words(one["sale-text"], 172, paper.small)
    marks += arrow(centre, y + 2, 40, "down", broken=True)
    marks += box(centre - 94, y + 44, 188, sale.height + text.height + PAD, "plain", broken=True)
    marks += sale.draw(centre, y + 48, "middle") + text.draw(centre, y + 48 + sale.height, "middle")
    return marks, max(y + 48 + sale.height + text.height + PAD, top + 2 * tall + 14)


def _down(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the municipality above the solution, the firm below it, and the purchase beside it."""
    marks, y, half = "", 0.0, paper.width / 2
    radius, centre = 48, 74.0
    for side, icon, tint in (("town", hall, "municipality"), ("firm", firm, "company")):
        gives = named(paper, half - 2 * PAD, one["gives"], one[f"{side}-gives"])
        gets = named(paper, half - 2 * PAD, one["gets"], one[f"{side}-gets"])
        tall = max(gives.height, gets.height) + 2 * PAD
        above = side == "town"
        name = words(one[side], paper.width - 2 * centre - ICON - 12, paper.size, True)
        x = 0.0 if above else 2 * centre
        marks += icon(x + ICON / 2 + 1, y + ICON + 2, ICON, ICON, f"{tint}-strong")
        marks += name.draw(x + ICON + 12, y + ICON + 2 - name.height)
        y += ICON + 8
        marks += box(1, y, half - 5, tall, tint) + gives.draw(1 + PAD, y + PAD)
        marks += box(half + 4, y, half - 5, tall, "plain") + gets.draw(half + 4 + PAD, y + PAD)
        if not above:
            return marks, y + tall + 2
        y += tall
        marks += arrow(centre - 22, y + 2, 34, "down") + arrow(centre + 22, y + 34, 32, "up")
        middle = y + 32 + radius
        marks += circle(centre, middle, radius, "plain") + centred(one["solution"], centre, middle, ROUND, paper.size)
        marks += arrow(centre + radius, middle, 34, "right", broken=True)
        x = centre + radius + 36
        sale = named(paper, paper.width - x - 2 * PAD, one["sale"], one["sale-text"])
        marks += box(
            x, middle - sale.height / 2 - PAD, paper.width - x - 1, sale.height + 2 * PAD, "plain", broken=True
        )
        marks += sale.draw(x + PAD, middle - sale.height / 2)
        y = middle + radius + 2
        marks += arrow(centre - 22, y + ICON + 6, 46, "up") + arrow(centre + 22, y - 4, 48, "down")
    return marks, y
