"""Conditions as decision diagrams: which of several holds is looked up, question by question, and nothing is evaluated.

A node is a question and where each of its options leads: to a node before it, or to a leaf, the place of the condition
that holds. Equal nodes are one, for all conditions of a guide; where every option leads to the same there is no node.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wizards.guide.answer import Answer, Answers, Texts
from wizards.guide.conditions import TRUE, Condition, holds, negate
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.proving.explore import FAILS, HOLDS, Closed, Course, Ground, State

type Node = tuple[int, ...]
"""A question by its place, then for each of its options a node's number or a leaf (see `leaf`)."""
type End = int | None
"""A node's number or a leaf; None where it does not matter."""


class Switch(NamedTuple):
    """Asks which of some conditions is the first that holds; where `care` does not, any answer will do."""

    conditions: tuple[Condition, ...]
    care: Condition = TRUE


class UnequalError(Exception):
    """A diagram tells something else than Python; nothing is built with it."""


@dataclass(frozen=True, slots=True)
class Diagrams:
    """Nodes, each after those that it leads to; for each switch where to begin; and over how many paths it is held."""

    nodes: tuple[Node, ...]
    roots: tuple[int, ...]
    paths: int

    def flat(self) -> list[int]:
        """Write the nodes one after the other; those that are led to as how far they lie back, which packs well."""
        return [
            number
            for place, (question, *ends) in enumerate(self.nodes)
            for number in (question, *(end if end < 0 else place - end for end in ends))
        ]


def leaf(place: int) -> int:
    """Give the leaf of a place among conditions: -1 for the first."""
    return -1 - place


def diagrams(guide: Guide, today: date, switches: tuple[Switch, ...]) -> Diagrams:
    """Work out the diagrams of some switches on a day; raises UnequalError where one tells something else than Python.

    Each is held to what Python decides on one walk of every kind that nothing to come can tell apart.
    """
    made = _Maker(guide, today)
    roots = tuple(made.root(switch) for switch in switches)
    return Diagrams(tuple(made.nodes), roots, made.paths)


class _Choices(Ground):
    """The ground of those who choose: what is typed is read by Python alone."""

    def answers(self, question: str, closed: Closed) -> tuple[Answer | None, ...]:
        """Give the answers that a page can look up; words that are typed decide nothing, so any will do."""
        return tuple(
            each for each in super().answers(question, closed) if each is None or isinstance(each, str | Texts)
        )


@dataclass(slots=True)
class _Reached:
    """How many walks come to a state, and the answers of the first."""

    answers: Answers
    paths: int = 0


class _Maker:
    """Follows a switch down every course of choices, and joins what leads to the same from its end."""

    def __init__(self, guide: Guide, today: date) -> None:
        self.guide, self.today = guide, today
        self.ground = _Choices(guide, today)
        self.place = {question.id: index for index, question in enumerate(guide.questions)}
        self.nodes: dict[Node, int] = {}
        self._all: list[Node] = []
        self.paths = 0

    def root(self, switch: Switch) -> int:
        """Give where a switch begins."""
        conditions = tuple(self.ground.written_out.of(each) for each in (negate(switch.care), *switch.conditions))
        course = self.ground.course(conditions)
        start = (course.start, self.ground.table.together(conditions))
        levels: list[dict[State, tuple[State, ...]]] = []
        settled: dict[State, _Reached] = {}
        level = {start: _Reached({}, 1)}
        for question in course.questions:
            ways: dict[State, tuple[State, ...]] = {}
            after: dict[State, _Reached] = {}
            for state, reached in level.items():
                if self._is_settled(state):
                    settled[state] = reached
                    ways[state] = ()
                    continue
                ways[state] = self._follow(course, question, state, reached, after)
            levels.append(ways)
            level = after
        ends = {state: self._leaf(state) for state in level}
        for question, ways in zip(reversed(course.questions), reversed(levels), strict=True):
            ends = {
                state: self._joined(question, tuple(ends[then] for then in leads)) if leads else self._leaf(state)
                for state, leads in ways.items()
            }
        end = ends[start]
        root = leaf(0) if end is None else end
        for reached in (*settled.values(), *level.values()):
            self._hold(switch, root, reached)
        return root

    def _follow(
        self, course: Course, question: Question, state: State, reached: _Reached, after: dict[State, _Reached]
    ) -> tuple[State, ...]:
        """Give the states that a question's options lead to; one where it is not asked, or takes words alone."""
        place, watched = state
        leads: list[State] = []
        for road in course.roads(place):
            then = (road.place, self.ground.table.after(watched, road.event))
            given = {} if road.answer is None else {question.id: road.answer}
            after.setdefault(then, _Reached({**reached.answers, **given})).paths += reached.paths
            leads.append(then)
        return tuple(leads)

    def _is_settled(self, state: State) -> bool:
        for number in self.ground.table.several.all[state[1]]:
            if number == HOLDS:
                return True
            if number != FAILS:
                return False
        return True

    def _leaf(self, state: State) -> End:
        """Give the leaf of the first condition that holds; the one before them all says that it does not matter."""
        numbers = self.ground.table.several.all[state[1]]
        place = next((at for at, number in enumerate(numbers) if number == HOLDS), len(numbers))
        return leaf(place - 1) if place else None

    def _joined(self, question: Question, ends: tuple[End, ...]) -> End:
        known = {end for end in ends if end is not None}
        if len(known) < 2 or len(ends) == 1:
            return next(iter(known), None)
        usual = max(sorted(known), key=ends.count)
        node = (self.place[question.id], *(usual if end is None else end for end in ends))
        if node not in self.nodes:
            self.nodes[node] = len(self._all)
            self._all.append(node)
        return self.nodes[node]

    def _hold(self, switch: Switch, root: int, reached: _Reached) -> None:
        """Hold what is looked up for a walk to what Python decides of it."""
        reading = Reading(self.guide, reached.answers, self.today)
        self.paths += reached.paths
        if not holds(switch.care, reading):
            return
        numbered = enumerate(switch.conditions)
        place = next((at for at, condition in numbered if holds(condition, reading)), len(switch.conditions))
        if self._looked_up(root, reached.answers) != place:
            raise UnequalError(f"{self.guide.id}: {switch}: {reached.answers}")

    def _looked_up(self, root: int, answers: Answers) -> int:
        end = root
        while end >= 0:
            index, *ends = self._all[end]
            question = self.guide.questions[index]
            end = ends[[option.id for option in question.options].index(str(answers[question.id]))]
        return -1 - end
