"""Draw how freely both sides may talk: wide before the tender is published, narrow while it runs."""

from content.figures.canvas import PAD, Block, Paper, box, even_lines, path
from content.figures.chapters.motifs import arrow, dashed, firm, hall, named, words
from content.figures.chapters.register import Telling

ICON = 32


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the funnel from left to right on a desk, downwards on a telephone."""
    return _across(one, paper) if paper.is_wide else _down(one, paper)


def _across(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the municipality's half above the company's, and the way that is left on the right."""
    top, tall, wide = 26.0, 248.0, 372.0
    text = named(paper, paper.width - wide - 26 - 2 * PAD, one["during"], one["during-text"])
    shut = text.height + 2 * PAD
    middle, low = top + tall / 2, top + tall
    marks = words(one["before"], wide, paper.size + 2, True).draw(1, 0)
    for key, tint, edge, way in (("town", "municipality", top, -1), ("firm", "company", low, 1)):
        inner = middle + way * shut / 2
        route = f"M1 {middle:g}V{edge:g}H262L{wide:g} {inner:g}V{middle:g}z"
        marks += path(route, tint=tint)
        said = named(paper, 206, one[key], one[f"{key}-text"])
        y = edge + 14 if way < 0 else edge - 14 - said.height
        icon = hall if way < 0 else firm
        marks += icon(1 + PAD + ICON / 2, y + ICON + 4, ICON, ICON, f"{tint}-strong")
        marks += said.draw(1 + 2 * PAD + ICON, y)
    marks += _talk(296, middle, 58)
    marks += box(wide, middle - shut / 2, paper.width - wide - 26, shut, "plain")
    marks += arrow(paper.width - 26, middle, 25, "right")
    marks += dashed(f"M{wide:g} {top - 2:g}V{low:g}")
    opened = named(paper, paper.width - wide - 12, one["published"], "")
    marks += opened.draw(wide + 8, top)
    marks += text.draw(wide + PAD, middle - text.height / 2)
    return marks, low + 2


def _down(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the municipality's half on the left, the company's on the right, and the way that is left below."""
    title = words(one["before"], paper.width, paper.size + 2, True)
    marks, y = title.draw(1, 0), title.height + 6
    half, shut = paper.width / 2, 156
    texts = {key: named(paper, half - 2 * PAD, one[key], one[f"{key}-text"]) for key in ("town", "firm")}
    tall = max(text.height for text in texts.values()) + ICON + 26
    neck = y + tall + 54
    for key, tint, way in (("town", "municipality", -1), ("firm", "company", 1)):
        outer, inner = half + way * (half - 1), half + way * shut / 2
        marks += path(f"M{half:g} {y:g}H{outer:g}V{y + tall:g}L{inner:g} {neck:g}H{half:g}z", tint=tint)
        icon = hall if way < 0 else firm
        x = 1 + PAD if way < 0 else half + PAD
        marks += icon(x + ICON / 2, y + ICON + 8, ICON, ICON, f"{tint}-strong") + texts[key].draw(x, y + ICON + 14)
    marks += _both(half, neck - 32, 44)
    marks += dashed(f"M1 {neck:g}H{paper.width - 1}")
    room = shut - 2 * PAD
    said = tuple((line, paper.small, False) for line in even_lines(one["during-text"], room, paper.small))
    text = Block((*words(one["during"], room, paper.size, True).lines, *said))
    low = neck + text.height + 2 * PAD
    marks += box(half - shut / 2, neck, shut, low - neck, "plain") + text.draw(half - shut / 2 + PAD, neck + PAD)
    opened = words(one["published"], half - shut / 2 - 10, paper.small, True)
    marks += opened.draw(1, neck + 4)
    return marks + arrow(half, low, 24, "down"), low + 26


def _talk(x: float, y: float, reach: float) -> str:
    """Draw talk that goes both ways across a line, up and down."""
    return arrow(x - 12, y + reach / 2, reach, "up") + arrow(x + 12, y - reach / 2, reach, "down")


def _both(x: float, y: float, reach: float) -> str:
    """Draw talk that goes both ways across a line, left and right."""
    return arrow(x + reach / 2, y - 8, reach, "left") + arrow(x - reach / 2, y + 8, reach, "right")
