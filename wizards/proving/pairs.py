"""All pairs of answer paths of two guides that one reader may take, walked at once.

A question that both guides ask is answered once, any other by its own guide alone. Pairs are merged where nothing to
come tells them apart, as paths are in `explore.py`, and left where the two can no longer say different things. Where
the guides ask what they share in another order, the earlier answer is kept until the other guide comes to it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from wizards.guide.answer import Answer, Answers
from wizards.proving.explore import ARRIVED, FAILS, HOLDS, Course, Frozen, Road, State, frozen

STILL = -1
STAY = (Road(None, STILL, ARRIVED),)
"""The one road of a guide that is not asked, or of which all is known: nothing happens to it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two guides: its questions, and what is watched, a condition for each word that it may say."""

    course: Course
    words: tuple[str, ...]
    watched: int

    @property
    def questions(self) -> tuple[str, ...]:
        """Give its questions in its own order."""
        return tuple(question.id for question in self.course.questions)

    @property
    def start(self) -> State:
        """Give the state before the first question."""
        return self._placed(self.course.start, self.watched)

    def roads(self, place: int) -> tuple[Road, ...]:
        """Give the roads on from a place."""
        return STAY if place == ARRIVED else self.course.roads(place)

    def after(self, state: State, road: Road) -> State:
        """Give the state that a road leads to."""
        return state if road.event == STILL else self._placed(road.place, self.course.table.after(state[1], road.event))

    def _placed(self, place: int, left: int) -> State:
        return (ARRIVED if self.words and self.course.table.is_settled(left) else place, left)

    def said(self, state: State) -> frozenset[str]:
        """Give the words that are said, whatever is still to be answered."""
        return frozenset(
            w for w, n in zip(self.words, self.course.table.several.all[state[1]], strict=True) if n == HOLDS
        )

    def may_say(self, state: State) -> frozenset[str]:
        """Give the words that are said or may still be."""
        return frozenset(
            w for w, n in zip(self.words, self.course.table.several.all[state[1]], strict=True) if n != FAILS
        )


class Move(NamedTuple):
    """A question that is answered next, by the one guide, the other or both."""

    question: str
    by_one: bool
    by_other: bool


def moves(one: tuple[str, ...], other: tuple[str, ...], shared: frozenset[str]) -> Iterator[Move]:
    """Give the questions of two guides in one order, with as many answered by both at once as their orders allow."""
    rest, other_rest = list(one), list(other)
    for question in _in_both_orders([q for q in one if q in shared], [q for q in other if q in shared]):
        while (own := rest.pop(0)) != question:
            yield Move(own, True, False)
        while (own := other_rest.pop(0)) != question:
            yield Move(own, False, True)
        yield Move(question, True, True)
    yield from (Move(own, True, False) for own in rest)
    yield from (Move(own, False, True) for own in other_rest)


def _in_both_orders(one: list[str], other: list[str]) -> list[str]:
    """Give the longest row of questions that stands in both lists in the same order."""
    longest: list[list[list[str]]] = [[[] for _ in range(len(other) + 1)] for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            both = [*longest[i][j], a] if a == b else []
            longest[i + 1][j + 1] = max(both, longest[i][j + 1], longest[i + 1][j], key=len)
    return longest[-1][-1]


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a word of the one is not the word of the other."""
    return bool(one and other) and len(one | other) > 1


class Both(NamedTuple):
    """The states of both guides, and answers that the one has given and the other has yet to come to."""

    one: State
    other: State
    kept: tuple[tuple[str, Frozen], ...] = ()


class Fork(NamedTuple):
    """A road of each guide, taken together, and for how many answers they stand."""

    road: Road
    other_road: Road
    times: int = 1


BEGINNING = Fork(*STAY, *STAY)


@dataclass(slots=True)
class Link:
    """How many pairs a state stands for, and the answers with which the first of them came."""

    before: "Link | None" = None
    question: str = ""
    fork: Fork = BEGINNING
    pairs: int = 0

    @property
    def witness(self) -> tuple[Answers, Answers]:
        """Give the answers of one of the pairs."""
        one: dict[str, Answer] = {}
        other: dict[str, Answer] = {}
        link: Link | None = self
        while link:
            for answers, road in ((one, link.fork.road), (other, link.fork.other_road)):
                if road.answer is not None:
                    answers[link.question] = road.answer
            link = link.before
        return one, other


class Pairs:
    """Walks all pairs until the two guides differ or no longer can; to the end, and counting, where nothing is watched.

    `differing` gives a pair of paths for each two words that differ.
    """

    def __init__(self, one: Side, other: Side, shared: frozenset[str]) -> None:
        self.one, self.other = one, other
        self._moves = tuple(moves(one.questions, other.questions, shared))
        met = [move.question for move in self._moves]
        self._last = {question: at for at, question in enumerate(met)}
        self._twice = {question for question in shared if met.count(question) > 1}
        self._forks: dict[tuple[int, int, int], tuple[Fork, ...]] = {}
        self._differ: dict[tuple[int, int], bool | None] = {}
        self._found: dict[tuple[frozenset[str], frozenset[str]], Link] = {}
        self.states = 0
        self.pairs = sum(link.pairs for link in self._walk().values())
        self.differing = tuple(link.witness for link in self._found.values())

    def _walk(self) -> dict[Both, Link]:
        level: dict[Both, Link] = {}
        self._reach(level, Both(self.one.start, self.other.start), Link(pairs=1), 1)
        for at, move in enumerate(self._moves):
            self.states += len(level)
            after: dict[Both, Link] = {}
            for both, link in level.items():
                for then, fork in self._steps(at, both):
                    self._reach(after, then, Link(link, move.question, fork), link.pairs * fork.times)
            level = after
        return level

    def _reach(self, level: dict[Both, Link], both: Both, link: Link, pairs: int) -> None:
        """Merge some pairs into a state, unless all is known of them that is looked for."""
        if both not in level:
            if self.one.words and (differ := self._may_differ(both)) is not None:
                if differ:
                    self._found.setdefault((self.one.said(both.one), self.other.said(both.other)), link)
                return
            level[both] = link
            link.pairs = 0
        level[both].pairs += pairs

    def _may_differ(self, both: Both) -> bool | None:
        """Say whether the guides say different things, or None where that is not settled yet."""
        key = (both.one[1], both.other[1])
        if key not in self._differ:
            if apart(self.one.said(both.one), self.other.said(both.other)):
                self._differ[key] = True
            else:
                open_ = apart(self.one.may_say(both.one), self.other.may_say(both.other))
                self._differ[key] = None if open_ else False
        return self._differ[key]

    def _steps(self, at: int, both: Both) -> Iterator[tuple[Both, Fork]]:
        """Give each fork that one reader may take, with what it leads to."""
        move = self._moves[at]
        key = (at, both.one[0], both.other[0])
        if key not in self._forks:
            self._forks[key] = tuple(self._forks_of(move, both))
        held = dict(both.kept).get(move.question)
        for fork in self._forks[key]:
            given = frozen(fork.road.answer if move.by_one else fork.other_road.answer)
            if held is None or given is None or held == given:
                one = self.one.after(both.one, fork.road)
                other = self.other.after(both.other, fork.other_road)
                yield self._keeping(at, Both(one, other, both.kept), given), fork

    def _forks_of(self, move: Move, both: Both) -> Iterable[Fork]:
        """Give the forks that one reader may take: in both guides the samples stand in the same order.

        Answers that lead to the same places and make the same known are one fork, unless a guide has yet to hear them.
        """
        roads = self.one.roads(both.one[0]) if move.by_one else STAY
        other_roads = self.other.roads(both.other[0]) if move.by_other else STAY
        unasked = roads[0].answer is None or other_roads[0].answer is None
        forks: dict[tuple[object, ...], Fork] = {}
        for one, other in product(roads, other_roads) if unasked else zip(roads, other_roads, strict=True):
            told = (frozen(one.answer), frozen(other.answer)) if move.question in self._twice else ()
            key = (one[1:], other[1:], told)
            forks[key] = Fork(one, other, forks[key].times + 1 if key in forks else 1)
        return forks.values()

    def _keeping(self, at: int, both: Both, given: Frozen) -> Both:
        """Keep an answer that the other guide has yet to come to, and let go of what none comes to any more."""
        if not self._twice:
            return both
        move = self._moves[at]
        kept = [(question, answer) for question, answer in both.kept if question != move.question]
        if given is not None and move.question in self._twice and self._last[move.question] > at:
            kept.append((move.question, given))
        return both._replace(kept=tuple(each for each in sorted(kept) if self._comes_to(each[0], both)))

    def _comes_to(self, question: str, both: Both) -> bool:
        reader = both.one if self._moves[self._last[question]].by_one else both.other
        return reader[0] != ARRIVED
