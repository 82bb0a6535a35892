"""How much of a first page one telephone's screen holds: what would not fit is left to the parts below it.

The measures are of 360 x 740 pixels as theme/assets/css/guide.css sets them; tests/browser/test_result_page.py holds
every case of every guide to that screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

ROOM = 690
"""Pixels from the answer's heading down."""
AROUND = 95
"""The question above the answer, the date of the rules, and what lies between the parts."""
HEADING = 33


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text: how many characters a line of it takes, how high the line is, and what is added to each text."""

    signs: int
    line: float
    added: float

    def height(self, text: str) -> float:
        """Give how high a text stands."""
        return ceil(len(text) / self.signs) * self.line + self.added


TITLE, TOLD, BECAUSE = Kind(27, 26, 6), Kind(34, 23, 6), Kind(37, 22, 8)
STEP, STOP, POINT = Kind(34, 22, 28), Kind(36, 22, 5), Kind(36, 22, 6)


def fitting(
    title: str, told: str, because: str, steps: Sequence[str], stops: Sequence[str], points: Sequence[str]
) -> tuple[int, int]:
    """Give how many stops and points fit beside the rest; of each at least one where there is one."""
    fixed = AROUND + TITLE.height(title) + TOLD.height(told) + BECAUSE.height(because)
    fixed += HEADING + sum(STEP.height(each) for each in steps)
    shown, pointed = len(stops), len(points)

    def height() -> float:
        listed = [*(STOP.height(each) for each in stops[:shown]), *(POINT.height(each) for each in points[:pointed])]
        return fixed + HEADING * (bool(shown) + bool(pointed)) + sum(listed)

    while height() > ROOM and max(shown, pointed) > 1:
        if pointed > 2 or shown < 2:
            pointed -= 1
        else:
            shown -= 1
    return shown, pointed
