"""Every answer path of a guide, walked at once: paths are merged where nothing to come can tell them apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wizards.asking.samples import sample_answers
from wizards.guide.answer import Answer, Texts
from wizards.guide.calculator import Situation
from wizards.guide.conditions import (
    FALSE,
    TRUE,
    All,
    Any,
    Condition,
    Is,
    Not,
    Value,
    every,
    fields,
    negate,
    settle,
    some,
)
from wizards.guide.facts import as_value
from wizards.guide.model import Decision, Guide
from wizards.guide.questions import Question


def expand(guide: Guide, condition: Condition) -> Condition:
    """Replace each decision that a condition reads by the rules that lead to it."""
    match condition:
        case Is(name, values):
            decision = guide.decision(name)
            return expand_decision(guide, decision, values) if decision else condition
        case Not(part):
            return negate(expand(guide, part))
        case All(parts):
            return every(tuple(expand(guide, p) for p in parts))
        case Any(parts):
            return some(tuple(expand(guide, p) for p in parts))
    return condition


def expand_decision(guide: Guide, decision: Decision, values: frozenset[str]) -> Condition:
    """Give the condition under which a single decision gives one of these outcomes: its first rule that holds."""
    ways: list[Condition] = []
    passed: list[Condition] = []
    for rule in decision.rules:
        when = expand(guide, rule.when)
        if rule.give in values:
            ways.append(every((*passed, when)))
        else:
            passed.append(negate(when))
    return some(tuple(ways))


type Frozen = str | tuple[tuple[str, Decimal], ...] | Texts | None


@dataclass(frozen=True, slots=True)
class State:
    """What is left of each watched condition (by number), and raw answers that a derived fact still waits for."""

    left: tuple[int, ...]
    pending: tuple[tuple[str, Frozen], ...]


@dataclass(slots=True)
class Group:
    """How many paths a state stands for, and one of them as witness."""

    paths: int = 0
    witness: dict[str, Answer] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A state in which a question is asked, one path to it, and the state each answer leads to."""

    question: Question
    before: Mapping[str, Answer]
    leads: Mapping[str, State]


class UndecidedError(Exception):
    """Whether a question is asked rests on answers that come after it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.id)
        self.question = question


@dataclass(slots=True)
class Table:
    """Conditions by number, so that settling one more fact is a look-up."""

    numbers: dict[Condition, int] = field(default_factory=dict)
    conditions: list[Condition] = field(default_factory=list)
    reads: list[frozenset[str]] = field(default_factory=list)
    settled: dict[tuple[int, str, Value], int] = field(default_factory=dict)

    def number(self, condition: Condition) -> int:
        """Give a condition's number; equal conditions have the same."""
        if condition not in self.numbers:
            self.numbers[condition] = len(self.conditions)
            self.conditions.append(condition)
            self.reads.append(fields(condition))
        return self.numbers[condition]

    def settle(self, number: int, name: str, value: Value) -> int:
        """Give the number of what is left of a condition once a fact is known."""
        if name not in self.reads[number]:
            return number
        key = (number, name, value)
        if key not in self.settled:
            self.settled[key] = self.number(settle(self.conditions[number], name, value))
        return self.settled[key]


class Ground:
    """What all explorations of one guide share: its questions' conditions in terms of answers, and the table."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.table = Table()
        self.facts: dict[tuple[str, tuple[Frozen, ...]], str | None] = {}
        self.asks = {q.id: expand(guide, q.ask_when) for q in guide.questions}

    def cone(self, watched: tuple[Condition, ...]) -> tuple[Question, ...]:
        """Give the questions that these conditions rest on: those they read, and those that decide their asking."""
        found: set[str] = set()
        todo = [name for c in watched for name in fields(c)]
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo += self.guide.facts[name].reads if name in self.guide.facts else fields(self.asks[name])
        return tuple(q for q in self.guide.questions if q.id in found)


def frozen(answer: Answer | None) -> Frozen:
    """Give an answer in a form that can be looked up."""
    if answer is None or isinstance(answer, str | Texts):
        return answer
    return tuple(sorted(answer.items()))


def name_of(answer: Answer) -> str:
    """Give an answer as one short text."""
    if isinstance(answer, str):
        return answer
    items = answer.words if isinstance(answer, Texts) else sorted(answer.items())
    return ",".join(f"{k}:{v}" for k, v in items)


class Explorer:
    """Walks every answer path that bears on some conditions, until each of them is settled.

    Questions that neither the watched conditions nor the asking of those they read rest on are passed over.
    `ends` gives the final states with the paths they stand for and a witness; `steps` every state in which
    something is asked. Merging is exact: two paths are one from where all that is left of the conditions is the
    same. With nothing watched, or `whole`, every question is walked to the end and the paths are counted.
    """

    def __init__(self, ground: Ground, watched: tuple[Condition, ...], today: date, whole: bool = False) -> None:
        self.ground, self.guide, self.table, self.today = ground, ground.guide, ground.table, today
        watch = [expand(self.guide, c) for c in watched]
        self.early = bool(watched) and not whole
        self.questions = ground.cone(tuple(watch)) if self.early else self.guide.questions
        asks = [ground.asks[q.id] for q in self.questions]
        used = frozenset[str]().union(*(fields(c) for c in (*asks, *watch)))
        order = {q.id: i for i, q in enumerate(self.questions)}
        self.due: dict[int, list[str]] = {}
        for name in sorted(used & self.guide.facts.keys()):
            self.due.setdefault(max(order[r] for r in self.guide.facts[name].reads), []).append(name)
        self.waiting = [
            {r for i, facts in self.due.items() if i > index for f in facts for r in self.guide.facts[f].reads}
            for index in range(len(self.questions))
        ]
        self.watching = len(watch)
        self.steps: list[Step] = []
        self.start = State(tuple(self.table.number(c) for c in (*asks, *watch)), ())
        self.ends = self._walk(self.start)

    def settled(self, state: State) -> tuple[bool, ...]:
        """Say of each watched condition whether it holds at the end."""
        return tuple(self.table.conditions[n] == TRUE for n in state.left)

    def _walk(self, start: State) -> dict[State, Group]:
        ends: dict[State, Group] = {}
        level = {start: Group(1, {})}
        for index, question in enumerate(self.questions):
            after: dict[State, Group] = {}
            for state, group in level.items():
                witness = group.witness or {}
                leads: dict[str, State] = {}
                for answer in self.answers(question, state):
                    then = self.then(state, index, question.id, answer)
                    done = self.early and self._is_settled(then)
                    then = State(then.left[-self.watching :], ()) if done else then
                    merged = (ends if done else after).setdefault(then, Group())
                    merged.paths += group.paths
                    if merged.witness is None:
                        merged.witness = witness if answer is None else {**witness, question.id: answer}
                    if answer is not None:
                        leads[name_of(answer)] = then
                if leads:
                    self.steps.append(Step(question, witness, leads))
            level = after
        return {**level, **ends}

    def _is_settled(self, state: State) -> bool:
        return all(self.table.conditions[n] in (TRUE, FALSE) for n in state.left[-self.watching :])

    def answers(self, question: Question, state: State) -> Iterator[Answer | None]:
        """Give the answers that stand for all answers to the next question; None where it is not asked."""
        asked = self.table.conditions[state.left[0]]
        if asked == FALSE:
            yield None
        elif asked == TRUE:
            yield from sample_answers(self.guide, question)
        else:
            raise UndecidedError(question)

    def then(self, state: State, index: int, name: str, answer: Answer | None) -> State:
        """Give the state after an answer; the first condition left is always the next question's."""
        known: dict[str, Value] = {name: None if answer is None else as_value(answer)}
        pending = dict(state.pending)
        pending[name] = frozen(answer)
        for fact in self.due.get(index, ()):
            known[fact] = self._fact(fact, pending)
        left = state.left[1:]
        for fact, value in known.items():
            left = tuple(self.table.settle(n, fact, value) for n in left)
        kept = tuple((k, v) for k, v in sorted(pending.items()) if k in self.waiting[index])
        return State(left, kept)

    def _fact(self, name: str, pending: Mapping[str, Frozen]) -> str | None:
        """Compute a derived fact from the raw answers it reads, once for each set of them."""
        fact = self.guide.facts[name]
        key = (name, tuple(pending.get(r) for r in fact.reads))
        if key not in self.ground.facts:
            read = {r: v for r, v in zip(fact.reads, key[1], strict=True) if v is not None}
            given: dict[str, Answer] = {r: dict(v) if isinstance(v, tuple) else v for r, v in read.items()}
            self.ground.facts[key] = fact.compute(Situation(given, self.guide.amounts, self.today))
        return self.ground.facts[key]
