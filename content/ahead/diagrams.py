"""Conditions as decision diagrams: which of several holds is looked up, question by question, and nothing is evaluated.

A node is a question and where each of its options leads: to a node before it, or to a leaf, the place of the condition
that holds. Equal nodes are one, for all conditions of a guide; where every option leads to the same there is no node.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wizards.guide.conditions import TRUE, Condition, negate
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.proving.explore import FAILS, HOLDS, Course, Ground, State

type Node = tuple[int, ...]
"""A question by its place, then for each of its options a node's number or a leaf (see `leaf`)."""
type End = int | None
"""A node's number or a leaf; None where it does not matter."""


class Switch(NamedTuple):
    """Asks which of some conditions is the first that holds; where `care` does not, any answer will do."""

    conditions: tuple[Condition, ...]
    care: Condition = TRUE


@dataclass(frozen=True, slots=True)
class Diagrams:
    """Nodes, each after those that it leads to, and for each switch where to begin."""

    nodes: tuple[Node, ...]
    roots: tuple[int, ...]

    def flat(self) -> list[int]:
        """Write the nodes one after the other; those that are led to as how far they lie back, which packs well."""
        return [
            number
            for place, (question, *ends) in enumerate(self.nodes)
            for number in (question, *(end if end < 0 else place - end for end in ends))
        ]

    def look_up(self, guide: Guide, switch: int, chosen: Mapping[str, str]) -> int:
        """Give the place of the condition that holds for these choices, as many as there are where none does."""
        end = self.roots[switch]
        while end >= 0:
            index, *ends = self.nodes[end]
            question = guide.questions[index]
            end = ends[[option.id for option in question.options].index(chosen[question.id])]
        return -1 - end


def leaf(place: int) -> int:
    """Give the leaf of a place among conditions: -1 for the first."""
    return -1 - place


def diagrams(guide: Guide, today: date, switches: tuple[Switch, ...]) -> Diagrams:
    """Work out the diagrams of some switches on a day."""
    made = _Maker(guide, today)
    roots = tuple(made.root(switch) for switch in switches)
    return Diagrams(tuple(made.nodes), roots)


class _Maker:
    """Follows a switch down every course of choices, and joins what leads to the same from its end."""

    def __init__(self, guide: Guide, today: date) -> None:
        self.ground = Ground(guide, today)
        self.place = {question.id: index for index, question in enumerate(guide.questions)}
        self.nodes: dict[Node, int] = {}

    def root(self, switch: Switch) -> int:
        """Give where a switch begins."""
        conditions = tuple(self.ground.written_out.of(each) for each in (negate(switch.care), *switch.conditions))
        course = self.ground.course(conditions)
        start = (course.start, self.ground.table.together(conditions))
        levels: list[dict[State, tuple[State, ...]]] = []
        level: tuple[State, ...] = (start,)
        for question in course.questions:
            ways = {state: () if self._is_settled(state) else self._ways(course, question, state) for state in level}
            levels.append(ways)
            level = tuple(dict.fromkeys(then for leads in ways.values() for then in leads))
        ends = {state: self._settled(state) for state in level}
        for question, ways in zip(reversed(course.questions), reversed(levels), strict=True):
            ends = {
                state: self._joined(question, tuple(ends[then] for then in leads)) if leads else self._settled(state)
                for state, leads in ways.items()
            }
        end = ends[start]
        return leaf(0) if end is None else end

    def _ways(self, course: Course, question: Question, state: State) -> tuple[State, ...]:
        """Give the states that a question's options lead to; the one after it where it is not asked, or typed alone."""
        place, watched = state
        roads = course.roads(place)
        chosen = roads[: len(question.options)] if roads[0].answer is not None and question.options else roads
        return tuple((road.place, self.ground.table.after(watched, road.event)) for road in chosen)

    def _is_settled(self, state: State) -> bool:
        for number in self.ground.table.several.all[state[1]]:
            if number == HOLDS:
                return True
            if number != FAILS:
                return False
        return True

    def _settled(self, state: State) -> End:
        """Give the leaf of the first condition that holds; the one before them all says that it does not matter."""
        numbers = self.ground.table.several.all[state[1]]
        place = next((at for at, number in enumerate(numbers) if number == HOLDS), len(numbers))
        return leaf(place - 1) if place else None

    def _joined(self, question: Question, ends: tuple[End, ...]) -> End:
        known = {end for end in ends if end is not None}
        if len(ends) == 1 or len(known) < 2:
            return ends[0] if len(ends) == 1 else next(iter(known), None)
        usual = max(sorted(known), key=ends.count)
        node = (self.place[question.id], *(usual if end is None else end for end in ends))
        return self.nodes.setdefault(node, len(self.nodes))
