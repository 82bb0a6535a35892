"""Draw what is asked of a purchase by its size, to scale, and two purchases beside it: one home, and eight."""

from content.figures.canvas import Paper, box, path
from content.figures.chapters.motifs import named, on_fill, words
from content.figures.chapters.register import Telling, kroner_in_force

THRESHOLD = "municipality_goods_services"
MARKET_TERMS = 500_000
HOME, HOMES = 272_000, 8
TOP = 2_300_000


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the zones on the left, the columns on the right, and the threshold through both; each asks more."""
    limit = kroner_in_force()[THRESHOLD]
    scale = (340 if paper.is_wide else 480) / TOP
    zone = 306 if paper.is_wide else 120
    top = 8.0
    floor = top + TOP * scale

    def height(kroner: float) -> float:
        return floor - kroner * scale

    marks, low = "", floor
    bands = (
        ("tender", limit, TOP, "municipality-strong"),
        ("market", MARKET_TERMS, limit, "municipality"),
        ("small", 0, MARKET_TERMS, "plain"),
    )
    for key, least, most, tint in bands:
        marks += box(1, height(most), zone, (most - least) * scale, tint)
        text = named(paper, zone - 16, one[key], one[f"{key}-text"], 0 if paper.is_wide else -1)
        said = text.draw(9, height(most) + ((most - least) * scale - text.height) / 2)
        marks += on_fill(said) if tint.endswith("strong") else said
    width, apart, edge = (92, 60, 22) if paper.is_wide else (48, 54, 28)
    places = (paper.width - 2 * width - apart - edge, paper.width - width - edge)
    for x, count, key in zip(places, (1, HOMES), ("one", "eight"), strict=True):
        for at in range(count):
            marks += box(x, height((at + 1) * HOME), width, HOME * scale, "company-strong")
        size = paper.size if paper.is_wide else paper.small
        name, total = words(one[key], width + apart + 8, size, True), words(one[f"{key}-sum"], width + apart, size)
        marks += name.draw(x + width / 2, floor + 4, "middle")
        marks += total.draw(x + width / 2, floor + 4 + name.height, "middle")
        low = max(low, floor + 4 + name.height + total.height)
    marks += path(f"M1 {floor:g}H{paper.width - 1}", heavy=True)
    y = height(limit)
    marks += f'<path d="M1 {y:g}H{paper.width - 1}" fill="none" stroke="currentColor" stroke-width="4"/>'
    room = places[1] - zone - 12
    told = words(one["limit"], room, paper.size if paper.is_wide else paper.small, True)
    marks += told.draw(zone + 8, y - told.height - 6)
    return marks, low + 4
