"""Draw the bridge from a test to a purchase: planks that are missing, or laid from the far bank back."""

from content.figures.canvas import PAD, Paper, box, path
from content.figures.chapters.motifs import arrow, firm, hall, middle, named, on_fill
from content.figures.chapters.register import Telling

BANK, TALL, PLANK = 92, 74, 22


def draw(one: Telling, paper: Paper) -> tuple[str, float]:
    """Draw the banks and the planks, and below them what each plank is."""
    is_company = one.view.side == "company"
    count = sum(name.startswith("plank") for name in one.all) // 2
    bank = BANK if paper.is_wide else 80
    top, gap = 60.0, 6
    room = (paper.width - 2 * bank - gap * (count + 1)) / count
    marks = _bank(0, top, bank, one["test"], paper) + _bank(paper.width - bank, top, bank, one["buy"], paper)
    traveller = firm(bank / 2, top, 40, 40, "company-strong") if is_company else ""
    marks += traveller + hall(paper.width - bank / 2, top, 44, 44, "municipality-strong")
    for at in range(count):
        x = bank + gap + at * (room + gap)
        number = at + 1 if is_company else count - at
        marks += _plank(x, top, room, number, paper, is_company)
    marks += _water(bank + 4, paper.width - bank - 4, top + TALL - 12)
    start, end = bank + 12, paper.width - bank - 12
    if is_company:
        marks += arrow(start, top - 18, end - start, "right", broken=True)
    else:
        marks += arrow(end, top - 18, end - start, "left")
    return _list(one, paper, count, top + TALL + 16, marks)


def _bank(x: float, y: float, width: float, text: str, paper: Paper) -> str:
    """Draw one bank with its name."""
    return box(x + 1, y, width - 2, TALL, "plain") + middle(
        x + width / 2, y + TALL / 2, text, paper.size + (2 if paper.is_wide else 0)
    )


def _list(one: Telling, paper: Paper, count: int, y: float, marks: str) -> tuple[str, float]:
    """Say below the bridge what each plank is, in two columns on a desk."""
    columns = 2 if paper.is_wide else 1
    room = paper.width / columns
    low = y
    for start in range(0, count, columns):
        y, low = low, low
        for column, at in enumerate(range(start, min(start + columns, count))):
            text = named(paper, room - 40, one[f"plank{at + 1}"], one[f"plank{at + 1}-text"])
            x = column * room
            marks += _plank(x + 1, y + 2, 26, at + 1, paper, one.view.side == "company") + text.draw(x + 28 + PAD, y)
            low = max(low, y + text.height + 10)
    return marks, low


def _plank(x: float, y: float, width: float, number: int, paper: Paper, missing: bool) -> str:
    """Draw a plank with its number; one that is missing has a broken outline."""
    label = middle(x + width / 2, y + PLANK / 2, str(number), paper.size)
    frame = box(x, y, width, PLANK, "plain" if missing else "municipality-strong", broken=missing)
    return frame + (label if missing else on_fill(label))


def _water(x: float, end: float, y: float) -> str:
    """Draw two rows of waves."""
    count = int((end - x) / 28)
    half = (end - x) / count / 2
    wave = f"q{half / 2:g} -8 {half:g} 0t{half:g} 0" * count
    return path(f"M{x:g} {y:g}{wave}") + path(f"M{x:g} {y + 10:g}{wave}")
