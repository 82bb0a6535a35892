"""How much of a first page one telephone's screen holds, in every language: the rest is left to the parts below it.

The measures are of 360 x 740 pixels as theme/assets/css/guide.css sets them; tests/browser/test_result_page.py holds
every case of every guide to that screen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

ROOM = 621
"""Pixels for what is listed below and the headings of the parts; question, date and space between take the rest."""
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


TITLE, TOLD, BECAUSE = Kind(30, 25.3, 6), Kind(34, 23, 6), Kind(40, 21.6, 8)
STEP, STOP, POINT = Kind(38, 20.8, 3.2), Kind(38, 21.6, 4.8), Kind(38, 21.6, 3.2)
BELOW, WITH_LINKS = Kind(40, 18.2, 0), Kind(40, 24, 0)
GAP = "   "
"""What stands between the facts below a step and its links."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a first page may say, in one language: `because` comes with the word that leads it in, and a step is its
    words and what stands below it."""

    title: str
    told: str
    because: str
    steps: Sequence[tuple[str, str]]
    stops: Sequence[str]
    points: Sequence[str]


@dataclass(frozen=True, slots=True)
class Fitting:
    """How many steps and stops fit, and which of the ways that the answers point, counted from 0."""

    steps: int
    stops: int
    points: tuple[int, ...]


def fitting(offers: Sequence[Offer]) -> Fitting:
    """Give what fits beside the answer: steps, with a stop and a way where there is one, then further ways and stops.

    The offers are one page's in every language: what does not fit in the longest is shown in none, so that readers of
    both are told the same.
    """
    first = offers[0]
    plans = list(_plans(len(first.steps), len(first.stops), tuple(range(len(first.points)))))
    return next((plan for plan in plans if all(_fits(plan, each) for each in offers)), plans[-1])


def _fits(plan: Fitting, offer: Offer) -> bool:
    answer = TITLE.height(offer.title) + TOLD.height(offer.told) + BECAUSE.height(offer.because)
    listed = [STEP.height(words) + _below(words_below) for words, words_below in offer.steps[: plan.steps]]
    listed += [STOP.height(each) for each in offer.stops[: plan.stops]]
    listed += [POINT.height(offer.points[at]) for at in plan.points]
    heads = bool(plan.steps) + bool(plan.stops) + bool(plan.points)
    return answer + HEADING * heads + sum(listed) <= ROOM


def _below(words: str) -> float:
    return (WITH_LINKS if GAP in words else BELOW).height(words)


def _plans(steps: int, stops: int, points: tuple[int, ...]) -> Iterator[Fitting]:
    """Give what may stand there, the fullest first: a second stop gives way, then further ways, then a third step.

    Of three ways the outermost two stay: they tell the most of what may come.
    """
    several = (points, (points[0], points[-1]), points[:2]) if len(points) > 2 else (points,)
    single = tuple((each,) for each in points) if len(points) > 1 else ()
    counts = tuple(range(steps, 1, -1)) if steps > 1 else (steps,)
    shown = tuple(range(stops, 0, -1)) or (0,)
    yield from (Fitting(count, stop, ways) for count in counts for ways in (*several, *single) for stop in shown)
