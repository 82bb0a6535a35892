"""Which answers lead where: every way to a guide's answer, drawn once where nothing to come tells ways apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from content.drafting.conditions import Say
from wizards.guide.answer import Answer
from wizards.guide.conditions import Condition, Is
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.proving.explore import HOLDS, Ground, State

MOST = 60
"""The most places of a drawing: beyond them nobody sees where answers lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Answers with one and the same effect: they lead to a place by its number, or to an outcome by its title.

    `answers` is empty where every answer has that effect; `end` is empty where no rule gives an outcome.
    """

    answers: tuple[str, ...]
    place: int | None = None
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A question where it is asked, with its number among the questions and what each answer leads to."""

    question: int
    ask: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Every place from the first question on, in the order in which they are come to.

    `passed` are the numbers of questions that have no part in the answer. `end` is the outcome where nothing is asked.
    """

    decision: str
    places: tuple[Place, ...]
    passed: tuple[int, ...]
    end: str = ""


class TooManyError(Exception):
    """The ways are too many to be drawn."""


def ways(guide: Guide, today: date, lang: str, say: Say, most: int = MOST) -> Ways | None:
    """Give the ways to the guide's answer, or None where it has none; raises TooManyError.

    Raises UndecidedError where a question's asking rests on answers that come after it.
    """
    answer = guide.answer
    if answer is None:
        return None
    ends = [outcome for outcome in guide.outcomes if outcome.decision == answer.id]
    watched: tuple[Condition, ...] = tuple(Is(answer.id, frozenset({outcome.id})) for outcome in ends)
    walked = _Walked(guide, today, watched, most)
    return _Drawing(guide, walked, tuple(outcome.title[lang] for outcome in ends), lang, say).drawn(answer.title[lang])


type Lead = tuple[Answer, "int | tuple[int, ...]"]
"""An answer, and the node that it leads to or the outcomes that then hold."""


class _Walked:
    """The places of a guide as nodes, equal ones once, numbered from the last question to the first."""

    def __init__(self, guide: Guide, today: date, watched: tuple[Condition, ...], most: int) -> None:
        ground = Ground(guide, today)
        watch = tuple(ground.written_out.of(each) for each in watched)
        self.most, self.table, self.course = most, ground.table, ground.course(watch)
        self.nodes: list[tuple[Question, tuple[Lead, ...]]] = []
        self._numbers: dict[tuple[str, tuple[object, ...]], int] = {}
        start: State = (self.course.start, self.table.together(watch))
        levels = self._levels(start)
        ends: dict[State, int | tuple[int, ...]] = {}
        for question, level in reversed(list(zip(self.course.questions, levels, strict=False))):
            here: dict[State, int | tuple[int, ...]] = {}
            for state in level:
                here[state] = self._node(question, state, ends)
            ends = here
        self.start = ends[start] if ends else self._settled(start)

    def _levels(self, start: State) -> list[list[State]]:
        """Give the states before each question that is not settled yet."""
        levels: list[list[State]] = []
        level, count = {start: None}, 0
        for _ in self.course.questions:
            levels.append(list(level))
            count += len(level)
            if count > self.most * 20:  # many of them may be one when they are looked at from the end
                raise TooManyError
            level = {then: None for state in level for _, then in self._ways(state)}
        return levels

    def _ways(self, state: State) -> Iterator[tuple[Answer | None, State]]:
        place, watched = state
        if not self.table.is_settled(watched):
            for road in self.course.roads(place):
                yield road.answer, (road.place, self.table.after(watched, road.event))

    def _settled(self, state: State) -> tuple[int, ...]:
        """Give which of the watched conditions hold."""
        return tuple(at for at, number in enumerate(self.table.several.all[state[1]]) if number == HOLDS)

    def _node(
        self, question: Question, state: State, after: dict[State, int | tuple[int, ...]]
    ) -> int | tuple[int, ...]:
        leads = [(answer, after[then] if then in after else self._settled(then)) for answer, then in self._ways(state)]
        if not leads:
            return self._settled(state)
        if leads[0][0] is None:
            return leads[0][1]  # the question is not asked
        found = tuple((answer, to) for answer, to in leads if answer is not None)
        key = (question.id, tuple((str(answer), to) for answer, to in found))
        if key not in self._numbers:
            self._numbers[key] = len(self.nodes)
            self.nodes.append((question, found))
            if len(self.nodes) > self.most:
                raise TooManyError
        return self._numbers[key]


class _Drawing:
    """The nodes in words, numbered anew as they are come to from the first question."""

    def __init__(self, guide: Guide, walked: _Walked, titles: tuple[str, ...], lang: str, say: Say) -> None:
        self.guide, self.walked, self.titles, self.lang, self.say = guide, walked, titles, lang, say
        self._order: dict[int, int] = {}

    def drawn(self, decision: str) -> Ways:
        """Give the whole drawing."""
        start = self.walked.start
        if isinstance(start, int):
            self._come_to(start)
        places = tuple(self._place(node) for node in self._order)
        asked = {question.id for question, _ in (self.walked.nodes[node] for node in self._order)}
        passed = tuple(at for at, each in enumerate(self.guide.questions, 1) if each.id not in asked)
        return Ways(
            decision=decision,
            places=places,
            passed=passed,
            end="" if isinstance(start, int) else self._title(start),
        )

    def _come_to(self, node: int) -> None:
        if node not in self._order:
            self._order[node] = len(self._order)
            for _, to in self.walked.nodes[node][1]:
                if isinstance(to, int):
                    self._come_to(to)

    def _place(self, node: int) -> Place:
        question, leads = self.walked.nodes[node]
        grouped: dict[int | tuple[int, ...], list[str]] = {}
        for answer, to in leads:
            told = grouped.setdefault(to, [])
            if (label := self._label(question, answer)) not in told:
                told.append(label)
        branches = tuple(
            Branch(
                answers=tuple(told) if len(grouped) > 1 else (),
                place=self._order[to] if isinstance(to, int) else None,
                end="" if isinstance(to, int) else self._title(to),
            )
            for to, told in grouped.items()
        )
        number = 1 + self.guide.questions.index(question)
        return Place(question=number, ask=question.ask[self.lang], branches=branches)

    def _label(self, question: Question, answer: Answer) -> str:
        option = question.option(answer) if isinstance(answer, str) else None
        if option:
            return option.label[self.lang]
        return self.say("readable.typed" if question.kind == "text" else "readable.amount", self.lang)

    def _title(self, held: tuple[int, ...]) -> str:
        return " / ".join(self.titles[at] for at in held)
