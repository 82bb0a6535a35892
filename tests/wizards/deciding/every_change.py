"""Every single change on every answer path of a guide, found without the engine's own search.

Two readers walk side by side: one on any path, one who gave one question another answer and is otherwise the same.
Pairs of walks are one from where nothing to come can tell them apart, so billions of pairs become thousands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.wizards.walks import TODAY
from wizards.deciding.changes import changes_of, results
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.proving.explore import Explorer, Ground, State

type Outcome = tuple[str, str]
"""A decision's id and an outcome's."""


@dataclass(frozen=True)
class Twins:
    """A path, the answer changed on it, and what each decision can still give once it is changed.

    `answers` is one path of those that the pair stands for (`pairs` of them), whole. `asks` is the first question
    that only the changed walk meets: from there it goes any way. None where it ends as it is.
    """

    question: Question
    answers: dict[str, Answer]
    other: Answer
    now: frozenset[Outcome]
    reach: frozenset[Outcome]
    asks: str | None
    pairs: int


type Way = tuple[Answer | None, State]


class TwinWalk:
    """All pairs of a path and that path with one answer changed."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        shown = {d.id: d for d in guide.singles}
        self.keys = [(o.decision, o.id) for o in guide.outcomes if o.decision in shown]
        ground = Ground(guide, TODAY)
        watched = (ground.written_out.gives(shown[d], frozenset({o})) for d, o in self.keys)
        self.explorer = Explorer(ground, tuple(watched), whole=True)
        self.ways = cache(self._ways)
        self.reach = cache(self._reach)
        self.paths = cache(self._paths)

    def twins(self) -> Iterator[Twins]:
        """Give one of each kind of pair."""
        level: dict[State, tuple[int, dict[str, Answer]]] = {self.explorer.start: (1, {})}
        for index, question in enumerate(self.guide.questions):
            yield from self._changed(index, question, level)
            after: dict[State, tuple[int, dict[str, Answer]]] = {}
            for state, (count, path) in level.items():
                for answer, then in self.ways(index, state):
                    so_far, first = after.get(then, (0, _with(path, question, answer)))
                    after[then] = (so_far + count, first)
            level = after

    def _changed(
        self, index: int, question: Question, level: dict[State, tuple[int, dict[str, Answer]]]
    ) -> Iterator[Twins]:
        """Walk on with every answer to one question and every other answer to it, side by side."""
        pairs: dict[tuple[State, State], tuple[int, dict[str, Answer], Answer]] = {}
        for state, (count, path) in level.items():
            ways = self.ways(index, state)
            for given, one in ways:
                for other, two in ways:
                    if given is not None and other is not None and other != given:
                        so_far, first, changed = pairs.get((one, two), (0, _with(path, question, given), other))
                        pairs[one, two] = (so_far + count, first, changed)
        for step in range(index + 1, len(self.guide.questions)):
            after: dict[tuple[State, State], tuple[int, dict[str, Answer], Answer]] = {}
            for (one, two), (count, path, other) in pairs.items():
                if self._asks(two) and not self._asks(one):
                    yield self._stopped(question, step, (one, two), (count, path, other))
                    continue
                for answer, then in self.ways(step, one):
                    twin = self._follow(step, two, answer)
                    so_far, first, changed = after.get((then, twin), (0, _with(path, self._at(step), answer), other))
                    after[then, twin] = (so_far + count, first, changed)
            pairs = after
        for (one, two), (count, path, other) in pairs.items():
            yield Twins(question, path, other, self._given(one), self._given(two), None, count)

    def _stopped(
        self, question: Question, step: int, pair: tuple[State, State], found: tuple[int, dict[str, Answer], Answer]
    ) -> Twins:
        one, two = pair
        count, path, other = found
        whole, state = dict(path), one
        for later in range(step, len(self.guide.questions)):
            answer, state = self.ways(later, state)[0]
            whole = _with(whole, self._at(later), answer)
        reach = self.reach(step, two)
        return Twins(
            question, whole, other, self._given(state), reach, self._at(step).id, count * self.paths(step, one)
        )

    def _follow(self, step: int, state: State, answer: Answer | None) -> State:
        """Give where the changed walk goes when its twin answers so: it answers the same where it is asked at all."""
        if not self._asks(state):
            return self.ways(step, state)[0][1]
        return next(then for given, then in self.ways(step, state) if given == answer)

    def _ways(self, step: int, state: State) -> tuple[Way, ...]:
        if step == len(self.guide.questions):
            return ()
        return self.explorer.ways(state)

    def _reach(self, step: int, state: State) -> frozenset[Outcome]:
        if step == len(self.guide.questions):
            return self._given(state)
        return frozenset[Outcome]().union(*(self.reach(step + 1, then) for _, then in self.ways(step, state)))

    def _paths(self, step: int, state: State) -> int:
        ways = self.ways(step, state)
        return sum(self.paths(step + 1, then) for _, then in ways) if ways else 1

    def _at(self, step: int) -> Question:
        return self.guide.questions[step]

    def _asks(self, state: State) -> bool:
        return self.explorer.is_asked(state)

    def _given(self, state: State) -> frozenset[Outcome]:
        held = self.explorer.settled(state)
        return frozenset(k for k, holds in zip(self.keys, held, strict=True) if holds)


def _with(path: dict[str, Answer], question: Question, answer: Answer | None) -> dict[str, Answer]:
    return path if answer is None else {**path, question.id: answer}


def hold_every_change(guide: Guide) -> int:
    """Hold what the engine tells of each single change on each path against where the changed walk must end.

    Gives how many changes were held so; raises AssertionError at the first that is told otherwise.
    """
    pairs = 0
    for twins in TwinWalk(guide).twins():
        now = results(guide, twins.answers, TODAY)
        assert now == dict(twins.now), twins
        told = list(changes_of(guide, twins.question, twins.answers, now, TODAY))
        then = _settled(twins)
        differs = {decision: outcome for decision, outcome in then.items() if outcome != now[decision]}
        if twins.question.kind == "choice":
            told = [each for each in told if each.answer == twins.other]
            assert [(each.outcomes, each.asks) for each in told] == ([(differs, twins.asks)] if differs else []), twins
        else:
            assert not differs or differs in [each.outcomes for each in told], twins
        pairs += twins.pairs
    return pairs


def _settled(twins: Twins) -> dict[str, str]:
    """Give the decisions that can end in but one outcome."""
    given: dict[str, list[str]] = {}
    for decision, outcome in twins.reach:
        given.setdefault(decision, []).append(outcome)
    return {decision: outcomes[0] for decision, outcomes in given.items() if len(outcomes) == 1}
