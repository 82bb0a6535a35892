"""What all walks over a guide's answer paths share: states to merge by, and conditions by number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from wizards.guide.asked import Answer, Question, Texts
from wizards.guide.conditions import Condition, Value, fields
from wizards.guide.facts import REGISTRY
from wizards.guide.model import Guide
from wizards.guide.settle import settle
from wizards.proving.symbolic import expand

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
                todo += REGISTRY[name].reads if name in REGISTRY else fields(self.asks[name])
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
