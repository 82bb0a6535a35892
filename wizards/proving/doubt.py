"""Held over all paths: "don't know" never leads to a heavier commitment than the most cautious known answer.

Two readers walk side by side who are one until a question: there the one does not know, and the other does. From
there on they answer alike whatever both are asked, and what only one of them is asked may be answered in any way.
Pairs are merged where nothing to come tells them apart, and left where the one can no longer be led to more.
An outcome without a weight is held against none, and so is a known answer that leads to an early end: it says that
there is nothing to decide yet, not how much may be decided.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from wizards.deciding.decide import findings
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.conditions import Condition
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Outcome
from wizards.guide.questions import Question
from wizards.guide.reader import Flaw
from wizards.proving.claims import answered, completed
from wizards.proving.explore import FAILS, HOLDS, Course, Ground, Road, State

MEND = "Give it no more than the lightest of what its known answers give"


def doubts(ground: Ground) -> Iterator["Doubts"]:
    """Walk the pairs for each decision whose outcomes have weights."""
    for decision in ground.guide.decisions:
        if decision.single and any(o.weight is not None for o in ground.guide.outcomes if o.decision == decision.id):
            yield Doubts(ground, decision)


def doubt_faults(walk: "Doubts") -> Iterator[Flaw]:
    """Say of each question where "don't know" leads to more than a known answer does."""
    for twins in walk.found.values():
        question = twins.question.id
        unsure, knows = (_led_to(walk, answers) for answers in (twins.unsure, twins.knows))
        known = answered({question: twins.knows[question]})
        what = (
            f"{question}={DONT_KNOW} leads to {unsure.id!r} (weight {unsure.weight}), and {known} only to {knows.id!r} "
            f"(weight {knows.weight}): {answered(twins.unsure)}; and {answered(twins.knows)}"
        )
        yield Flaw(("questions", walk.ground.guide.questions.index(twins.question)), what, MEND)


def _led_to(walk: "Doubts", answers: Answers) -> Outcome:
    return findings(walk.ground.guide, walk.decision, Reading(walk.ground.guide, answers, walk.ground.today))[0].outcome


class Kind(NamedTuple):
    """How heavily an outcome commits, and whether it is an early end."""

    weight: int
    early: bool


@dataclass(frozen=True, slots=True)
class Twins:
    """The whole paths of one who does not know the answer to a question and of one who does."""

    question: Question
    unsure: Answers
    knows: Answers


class Link(NamedTuple):
    """How a pair was come to: the pair before it, the question, and both readers' answers to it."""

    before: "Link | None"
    question: str
    unsure: Answer | None
    knows: Answer | None


class Pair(NamedTuple):
    """The number of the question that the one does not know, and where both stand."""

    number: int
    unsure: State
    knows: State


class Weights(NamedTuple):
    """The most that the unsure reader is led to, the least that the other is, and whether both are certain."""

    unsure: int
    knows: int
    certain: bool


type Left = tuple[int, ...]
"""What is left of the watched conditions, by number."""


class Doubts:
    """Walks all pairs of readers of a guide who differ in that one of them does not know one answer.

    `found` gives for a question the first pair of whom the unsure reader is led to more.
    """

    def __init__(self, ground: Ground, decision: Decision) -> None:
        self.ground, self.table, self.decision = ground, ground.table, decision
        kinds: dict[Kind, list[str]] = {}
        for outcome in ground.guide.outcomes:
            if outcome.decision == decision.id and outcome.weight is not None:
                kinds.setdefault(Kind(outcome.weight, outcome.early), []).append(outcome.id)
        self._kinds = tuple(kinds)
        gives = (ground.written_out.gives(decision, frozenset(outcomes)) for outcomes in kinds.values())
        watched: tuple[Condition, ...] = tuple(gives)
        self.course: Course = ground.course(watched)
        self._start: State = (self.course.start, self.table.together(watched))
        self._apart: dict[tuple[int, int], Weights | None] = {}
        self.found: dict[int, Twins] = {}
        self._walk()

    def _walk(self) -> None:
        alone: dict[State, Link | None] = {self._start: None}
        pairs: dict[Pair, Link] = {}
        for index, question in enumerate(self.course.questions):
            then: dict[State, Link | None] = {}
            after: dict[Pair, Link] = {}
            for pair, before in pairs.items():
                if pair.number in self.found:
                    continue
                for one, two in _together(self._roads(pair.unsure), self._roads(pair.knows)):
                    reached = Pair(pair.number, self._after(pair.unsure, one), self._after(pair.knows, two))
                    self._reach(after, reached, Link(before, question.id, one.answer, two.answer))
            for state, first in alone.items():
                roads = self._roads(state)
                unsure = next((road for road in roads if road.answer == DONT_KNOW), None)
                for road in roads:
                    link = Link(first, question.id, road.answer, road.answer)
                    then.setdefault(self._after(state, road), link)
                    if unsure and road is not unsure:
                        reached = Pair(index, self._after(state, unsure), self._after(state, road))
                        self._reach(after, reached, link._replace(unsure=DONT_KNOW))
            alone, pairs = then, after

    def _roads(self, state: State) -> tuple[Road, ...]:
        return self.course.roads(state[0])

    def _after(self, state: State, road: Road) -> State:
        return road.place, self.table.after(state[1], road.event)

    def _reach(self, level: dict[Pair, Link], pair: Pair, link: Link) -> None:
        """Keep a pair once, unless both are one again, or the unsure reader can be led to no more than the other."""
        if pair.unsure == pair.knows or pair in level or pair.number in self.found:
            return
        left = (pair.unsure[1], pair.knows[1])
        if left not in self._apart:
            self._apart[left] = self._weights(*(self.table.several.all[number] for number in left))
        weights = self._apart[left]
        if weights and weights.certain:
            self.found[pair.number] = self._twins(pair.number, link)
        elif weights:
            level[pair] = link

    def _weights(self, unsure: Left, knows: Left) -> Weights | None:
        """Give the most that the one may be led to and the least of the other, where that is less."""
        one, two = (_possible(zip(self._kinds, left, strict=True)) for left in (unsure, knows))
        real = {kind: certain for kind, certain in two.items() if not kind.early}
        if not one or not real:
            return None
        heavy, light = max(one, key=lambda kind: kind.weight), min(real, key=lambda kind: kind.weight)
        weights = Weights(heavy.weight, light.weight, one[heavy] and real[light])
        return weights if weights.unsure > weights.knows else None

    def _twins(self, number: int, last: Link) -> Twins:
        """Give both whole paths: what is left to be asked is answered with the first answer, alike by both."""
        ways: tuple[dict[str, Answer], dict[str, Answer]] = ({}, {})
        link: Link | None = last
        while link:
            for way, answer in zip(ways, (link.unsure, link.knows), strict=True):
                if answer is not None:
                    way[link.question] = answer
            link = link.before
        unknown = self.course.questions[number]
        guide, today = self.ground.guide, self.ground.today
        knows = completed(guide, ways[1] | {k: v for k, v in ways[0].items() if k != unknown.id}, today)
        return Twins(unknown, completed(guide, {**knows, **ways[0]}, today), knows)


def _possible(kinds: Iterable[tuple[Kind, int]]) -> dict[Kind, bool]:
    """Give the kinds of outcome that may come, each with whether it is certain; a certain one alone."""
    may = {kind: number == HOLDS for kind, number in kinds if number != FAILS}
    return {kind: True for kind, certain in may.items() if certain} or may


def _together(one: tuple[Road, ...], two: tuple[Road, ...]) -> Iterable[tuple[Road, Road]]:
    """Give the roads that both take: with the same answer where both are asked, else with any of the one's."""
    if one[0].answer is None or two[0].answer is None:
        return product(one, two)
    return zip(one, two, strict=True)
