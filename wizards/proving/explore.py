"""Every answer path of a guide, walked at once: paths are merged where nothing to come can tell them apart.

Whatever is met again and again (what is left of some conditions, a place on the way, what an answer makes known) has
a number, and what follows from it is worked out once, so that a step of a walk is a look-up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from wizards.asking.samples import sample_answers
from wizards.guide.answer import Answer, Texts
from wizards.guide.calculator import Situation
from wizards.guide.conditions import FALSE, TRUE, Condition, Value, fields, settle
from wizards.guide.facts import as_value
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.proving.expand import Expansion

type Frozen = str | tuple[tuple[str, Decimal], ...] | Texts | None

HOLDS, FAILS = 0, 1
"""The numbers of the two conditions that are settled."""


class UndecidedError(Exception):
    """Whether a question is asked rests on answers that come after it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.id)
        self.question = question


class Numbers[T]:
    """Things by number, counted up as they are met; equal ones have the same."""

    def __init__(self, *first: T) -> None:
        self.of: dict[T, int] = {}
        self.all: list[T] = []
        for thing in first:
            self.number(thing)

    def number(self, thing: T) -> int:
        """Give the number of a thing, met before or not."""
        number = self.of.setdefault(thing, len(self.all))
        if number == len(self.all):
            self.all.append(thing)
        return number


type Known = tuple[tuple[str, Value], ...]
"""What an answer makes known: its own value, and those of the derived facts that waited for it."""


class Settling(dict[int, int]):
    """What is left of each condition after one answer, by number, worked out when it is first asked for."""

    def __init__(self, conditions: Numbers[Condition], known: Known) -> None:
        super().__init__()
        self.conditions, self.known = conditions, known

    def __missing__(self, number: int) -> int:
        condition = self.conditions.all[number]
        for name, value in self.known:
            condition = settle(condition, name, value)
        self[number] = self.conditions.number(condition)
        return self[number]


class Table:
    """Conditions, several conditions together, and what answers make known, by number; settling is a look-up."""

    def __init__(self) -> None:
        self.conditions = Numbers[Condition](TRUE, FALSE)
        self.several = Numbers[tuple[int, ...]]()
        self._known = Numbers[Known]()
        self._settling: list[Settling] = []
        self._after: list[dict[int, int]] = []
        self._settled: dict[int, bool] = {}

    def together(self, conditions: tuple[Condition, ...]) -> int:
        """Give the number of several conditions."""
        return self.several.number(tuple(self.conditions.number(c) for c in conditions))

    def event(self, known: Known) -> int:
        """Give the number of what an answer makes known."""
        event = self._known.number(known)
        if event == len(self._after):
            self._after.append({})
            self._settling.append(Settling(self.conditions, known))
        return event

    def after(self, several: int, event: int) -> int:
        """Give the number of what is left of several conditions after an answer."""
        known = self._after[event]
        left = known.get(several)
        if left is None:
            settling = self._settling[event]
            left = known[several] = self.several.number(tuple([settling[n] for n in self.several.all[several]]))
        return left

    def is_settled(self, several: int) -> bool:
        """Say whether nothing is left to be known of several conditions."""
        settled = self._settled.get(several)
        if settled is None:
            settled = self._settled[several] = all(n in (HOLDS, FAILS) for n in self.several.all[several])
        return settled


class Ground:
    """What all explorations of one guide on one day share."""

    def __init__(self, guide: Guide, today: date) -> None:
        self.guide, self.today = guide, today
        self.derived = guide.facts
        self.table = Table()
        self.written_out = Expansion(guide)
        self.asks = {q.id: self.written_out.of(q.ask_when) for q in guide.questions}
        self.samples = {q.id: sample_answers(guide, q) for q in guide.questions}
        self.shows = {q.id: self._shows(q) for q in guide.questions}
        self._shown: dict[tuple[str, frozenset[str]], tuple[Answer, ...]] = {}
        self._courses: dict[tuple[tuple[str, ...], tuple[str, ...]], Course] = {}
        self._alike: dict[tuple[str, Pending], Pending] = {}
        self._first: dict[tuple[str, tuple[str, ...], tuple[tuple[str | None, ...], ...]], Pending] = {}
        self._columns: dict[tuple[str, str, Closed, tuple[Frozen, ...]], tuple[str | None, ...]] = {}

    def course(self, watched: tuple[Condition, ...], whole: bool = False) -> "Course":
        """Give the course past every question, or those alone that the watched conditions rest on."""
        questions = self.guide.questions if whole else self._cone(watched)
        used = frozenset[str]().union(
            *(fields(c) for q in questions for c in self.settles(q.id)), *map(fields, watched)
        )
        facts = tuple(sorted(used & self.derived.keys()))
        key = (tuple(q.id for q in questions), facts)
        if key not in self._courses:
            self._courses[key] = Course(self, questions, facts)
        return self._courses[key]

    def _shows(self, question: Question) -> Mapping[Condition, frozenset[str]]:
        """Give the fields of amounts that a case may close and a sample fills in, by the condition of showing them."""
        filled = {name for each in self.samples[question.id] if isinstance(each, Mapping) for name in each}
        shows: dict[Condition, frozenset[str]] = {}
        for field in question.fields:
            condition = self.written_out.of(field.ask_when)
            if field.id in filled and condition != TRUE:
                shows[condition] = shows.get(condition, frozenset()) | {field.id}
        return shows

    def settles(self, question: str) -> tuple[Condition, ...]:
        """Give what must be known where a question is come to: whether it is asked, and which fields it shows."""
        return (self.asks[question], *self.shows[question])

    def answers(self, question: str, closed: "Closed") -> tuple[Answer | None, ...]:
        """Give the answers that stand for all answers where these fields are closed; none where it is not asked."""
        if closed is None:
            return (None,)
        key = (question, closed)
        if key not in self._shown:
            asked = next(q for q in self.guide.questions if q.id == question)
            self._shown[key] = sample_answers(self.guide, asked, closed)
        return self._shown[key]

    def _cone(self, watched: tuple[Condition, ...]) -> tuple[Question, ...]:
        """Give the questions that these conditions rest on: those they read, and those that decide their asking."""
        found: set[str] = set()
        todo = [name for c in watched for name in fields(c)]
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                derived = self.derived.get(name)
                todo += derived.reads if derived else (read for c in self.settles(name) for read in fields(c))
        return tuple(q for q in self.guide.questions if q.id in found)

    def column(self, name: str, last: str, before: Mapping[str, Frozen], closed: "Closed") -> tuple[str | None, ...]:
        """Compute a derived fact for each answer to the last question it reads, once for each set of the others."""
        reads = self.derived[name].reads
        key = (name, last, closed, tuple(before.get(r) for r in reads))
        if key not in self._columns:
            others = {r: thawed(before[r]) for r in reads if r != last and before.get(r) is not None}
            answers = self.answers(last, closed)
            self._columns[key] = tuple(self._fact(name, last, others, answer) for answer in answers)
        return self._columns[key]

    def alike(self, last: str, kept: "Pending") -> "Pending":
        """Give, of all raw answers that leave every fact the same whatever the last question's answer, the first."""
        key = (last, kept)
        if key not in self._alike:
            before, names = dict(kept), {name for name, _ in kept}
            read = [
                name for name, fact in self.derived.items() if last in fact.reads and {*fact.reads} - {last} <= names
            ]
            columns = tuple(self.column(name, last, before, closed) for name in read for closed in self._closings(last))
            self._alike[key] = self._first.setdefault((last, tuple(sorted(names)), columns), kept)
        return self._alike[key]

    def _closings(self, question: str) -> Iterator["Closed"]:
        """Give all sets of fields that may be closed, and that the question is not asked."""
        yield None
        for shown in product((True, False), repeat=len(self.shows[question])):
            pairs = zip(shown, self.shows[question].values(), strict=True)
            yield frozenset[str]().union(*(names for is_shown, names in pairs if not is_shown))

    def _fact(self, name: str, last: str, others: Mapping[str, Answer], answer: Answer | None) -> str | None:
        given = {**others, last: answer} if answer is not None else dict(others)
        return self.derived[name].compute(Situation(given, self.guide.amounts, self.today))


type Closed = frozenset[str] | None
"""The fields of a question that are closed where it is asked; None where it is not."""

type Pending = tuple[tuple[str, Frozen], ...]
"""Raw answers that a derived fact still waits for."""


class Place(NamedTuple):
    """Where a course stands: what is left of each question to come, and what is pending, by their numbers.

    Of a question it is whether it is asked, and after that which of its fields are shown.
    """

    asks: int
    pending: int


class Road(NamedTuple):
    """An answer to the next question (None where it is not asked), what it makes known, and the place it leads to."""

    answer: Answer | None
    event: int
    place: int
    again: bool = False
    """The same answer has stood before it: what told them apart was typed in a closed field."""


ARRIVED = -1
"""The place of all walks that have settled what they watch: where they stand does not matter."""


class Course:
    """Some of a guide's questions in their order, and where answers to them lead."""

    def __init__(self, ground: Ground, questions: tuple[Question, ...], facts: tuple[str, ...]) -> None:
        self.ground, self.table, self.questions = ground, ground.table, questions
        order = {q.id: i for i, q in enumerate(questions)}
        self._due: dict[int, list[str]] = {}
        for name in facts:
            self._due.setdefault(max(order[r] for r in self.ground.derived[name].reads), []).append(name)
        self._waiting = [
            {r for i, due in self._due.items() if i > index for f in due for r in self.ground.derived[f].reads}
            for index in range(len(questions))
        ]
        self._widths = tuple(len(ground.settles(q.id)) for q in questions)
        self._indexes = {sum(self._widths[i:]): i for i in range(len(questions) + 1)}
        asks = ground.table.together(tuple(c for q in questions for c in ground.settles(q.id)))
        self._pending = Numbers[Pending](())
        self._events: dict[tuple[int, tuple[Value, ...]], int] = {}
        self._places = Numbers(Place(asks, 0))
        self._roads: list[tuple[Road, ...] | None] = []
        self._answered: dict[tuple[int, int, Closed], tuple[tuple[Answer | None, int, int], ...]] = {}
        self.start = 0

    def is_asked(self, place: int) -> bool:
        """Say whether the next question is asked at a place."""
        coming = self.table.several.all[self._places.all[place].asks]
        return self._closed(self._indexes[len(coming)], coming) is not None

    def _closed(self, index: int, coming: tuple[int, ...]) -> Closed:
        """Give the fields that the next question closes, or None where it is not asked."""
        asked, *shown = coming[: self._widths[index]]
        question = self.questions[index]
        if asked == FAILS:
            return None
        if asked != HOLDS or not {HOLDS, FAILS}.issuperset(shown):
            raise UndecidedError(question)
        names = zip(self.ground.shows[question.id].values(), shown, strict=True)
        return frozenset[str]().union(*(fields for fields, number in names if number == FAILS))

    def roads(self, place: int) -> tuple[Road, ...]:
        """Give the roads that lead on from a place, one for each answer that stands for all answers."""
        while place >= len(self._roads):
            self._roads.append(None)
        roads = self._roads[place]
        if roads is None:
            roads = self._roads[place] = tuple(self._lead(place))
        return roads

    def _lead(self, place: int) -> Iterator[Road]:
        asks, pending = self._places.all[place]
        coming = self.table.several.all[asks]
        index = self._indexes[len(coming)]
        later = self.table.several.number(coming[self._widths[index] :])
        closed = self._closed(index, coming)
        met: list[Answer | None] = []
        for answer, event, kept in self._answers(index, pending, closed):
            onward = self._places.number(Place(self.table.after(later, event), kept))
            yield Road(answer, event, onward, bool(closed) and answer in met)
            met.append(answer)

    def _answers(self, index: int, pending: int, closed: Closed) -> tuple[tuple[Answer | None, int, int], ...]:
        """Give each answer to a question with what it makes known and what is pending then."""
        key = (index, pending, closed)
        if key not in self._answered:
            self._answered[key] = tuple(self._answer(index, self._pending.all[pending], closed))
        return self._answered[key]

    def _answer(self, index: int, pending: Pending, closed: Closed) -> Iterator[tuple[Answer | None, int, int]]:
        name, waiting, due = self.questions[index].id, self._waiting[index], tuple(self._due.get(index, ()))
        answers = self.ground.answers(name, closed)
        before = dict(pending)
        found = zip(*(self.ground.column(fact, name, before, closed) for fact in due), strict=True) if due else ()
        facts = tuple(found) or ((),) * len(answers)
        left = tuple((k, v) for k, v in pending if k in waiting)
        for answer, values in zip(answers, facts, strict=True):
            row = (None if answer is None else as_value(answer), *values)
            event = self._events.get((index, row))
            if event is None:
                event = self._events[(index, row)] = self.table.event(tuple(zip((name, *due), row, strict=True)))
            kept = tuple(sorted((*left, (name, frozen(answer))))) if name in waiting else left
            yield answer, event, self._merged(index, kept)

    def _merged(self, index: int, kept: Pending) -> int:
        """Give the number of what is pending after a question; of what the next answer makes the same, the first one.

        Where the next question is the last that these raw answers wait for, only what it makes known can tell them
        apart: a municipality and another body with the same thresholds are one from there.
        """
        following = index + 1
        if kept and following in self._due and not any(name in self._waiting[following] for name, _ in kept):
            kept = self.ground.alike(self.questions[following].id, kept)
        return self._pending.number(kept)


def frozen(answer: Answer | None) -> Frozen:
    """Give an answer in a form that can be looked up."""
    if answer is None or isinstance(answer, str | Texts):
        return answer
    return tuple(sorted(answer.items()))


def thawed(raw: Frozen) -> Answer:
    """Give an answer back as it was before it was frozen."""
    return dict(raw) if isinstance(raw, tuple) else raw or ""


type State = tuple[int, int]
"""A place, and what is left of the watched conditions, by their numbers."""


@dataclass(slots=True)
class Group:
    """How many paths a state stands for, and the answer with which the first of them came."""

    before: "Group | None" = None
    question: str = ""
    answer: Answer | None = None
    paths: int = 0

    @property
    def witness(self) -> dict[str, Answer]:
        """Give the answers of one of the paths."""
        way: list[tuple[str, Answer]] = []
        group: Group | None = self
        while group:
            if group.answer is not None:
                way.append((group.question, group.answer))
            group = group.before
        return dict(reversed(way))


class Step(NamedTuple):
    """A question that is asked in some state, and the state that each sample answer leads to, in their order."""

    question: Question
    leads: tuple[State, ...]
    group: Group

    @property
    def before(self) -> dict[str, Answer]:
        """Give one of the paths on which it is asked."""
        return self.group.witness


class Explorer:
    """Walks every answer path that bears on some conditions, until each of them is settled.

    Questions that neither the watched conditions nor the asking of those they read rest on are passed over.
    `ends` gives the final states with the paths they stand for and a witness; `steps` every state in which
    something is asked. Merging is exact: two paths are one from where all that is left of the conditions is the
    same. With nothing watched, or `whole`, every question is walked to the end and the paths are counted.
    """

    def __init__(self, ground: Ground, watched: tuple[Condition, ...], whole: bool = False) -> None:
        watch = tuple(ground.written_out.of(c) for c in watched)
        self.table = ground.table
        self.early = bool(watched) and not whole
        self.course = ground.course(watch, not self.early)
        self.start: State = (self.course.start, self.table.together(watch))
        self.steps: list[Step] = []
        self.ends = self._walk()

    def settled(self, state: State) -> tuple[bool, ...]:
        """Say of each watched condition whether it holds at the end."""
        return tuple(n == HOLDS for n in self.table.several.all[state[1]])

    def witness(self, watched: int) -> dict[str, Answer] | None:
        """Give one path at whose end a watched condition (by its place among them) holds, or None."""
        return next((g.witness for state, g in self.ends.items() if self.settled(state)[watched]), None)

    def is_asked(self, state: State) -> bool:
        """Say whether the next question is asked in a state."""
        return self.course.is_asked(state[0])

    def ways(self, state: State) -> tuple[tuple[Answer | None, State], ...]:
        """Give each answer in a state and the state it leads to."""
        place, watched = state
        return tuple((r.answer, (r.place, self.table.after(watched, r.event))) for r in self.course.roads(place))

    def _walk(self) -> dict[State, Group]:
        ends: dict[State, Group] = {}
        level = {self.start: Group(paths=1)}
        for question in self.course.questions:
            after: dict[State, Group] = {}
            for (place, watched), group in level.items():
                leads: list[State] = []
                for answer, event, onward, again in self.course.roads(place):
                    left = self.table.after(watched, event)
                    done = self.early and self.table.is_settled(left)
                    then = (ARRIVED, left) if done else (onward, left)
                    merging = ends if done else after
                    merged = merging.get(then)
                    if merged is None:
                        merged = merging[then] = Group(group, question.id, answer)
                    if not again:
                        merged.paths += group.paths
                    leads.append(then)
                if answer is not None:
                    self.steps.append(Step(question, tuple(leads), group))
            level = after
        return {**level, **ends}
