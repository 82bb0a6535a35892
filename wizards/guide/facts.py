"""What is known of a reader's case, and the registry of facts that small named functions derive from it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from wizards.guide.asked import Answer, Answers
from wizards.guide.conditions import Value, holds
from wizards.guide.model import Guide, Period


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers a derived fact may read, the dated amounts, and the day it is."""

    answers: Answers
    amounts: Mapping[str, tuple[Period, ...]]
    today: date

    def choice(self, question: str) -> str | None:
        """Give the option chosen for a question, `dk`, or None where it was not asked or has numbers."""
        answer = self.answers.get(question)
        return answer if isinstance(answer, str) else None


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact computed from answers: what it reads, what it may say, and where its rule stands."""

    name: str
    reads: tuple[str, ...]
    values: tuple[str, ...]
    source: tuple[str, ...]
    compute: Callable[[Situation], str | None]


REGISTRY: dict[str, Derived] = {}
SAMPLES: dict[str, Callable[[Guide], tuple[Answer, ...]]] = {}
"""For an amounts question of a guide's own: numbers that stand for all that its derived facts tell apart."""
EXHIBITS: dict[str, Callable[[Situation, str], list[dict[str, object]]]] = {}
"""Tables and charts that a guide computes for its result, by name: given the case and the language."""


def derived(
    *, reads: tuple[str, ...], values: tuple[str, ...], source: tuple[str, ...]
) -> Callable[[Callable[[Situation], str | None]], Callable[[Situation], str | None]]:
    """Register a function as the derived fact of its name."""

    def register(compute: Callable[[Situation], str | None]) -> Callable[[Situation], str | None]:
        REGISTRY[compute.__name__] = Derived(compute.__name__, reads, values, source, compute)
        return compute

    return register


class Reading(Mapping[str, Value]):
    """All facts of a situation by name: answers, derived facts, and what single decisions give."""

    def __init__(self, guide: Guide, answers: Answers, today: date) -> None:
        self.guide = guide
        self.situation = Situation(answers, guide.amounts, today)
        self._known: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> Value:
        if name in self.situation.answers:
            return as_value(self.situation.answers[name])
        if name in REGISTRY:
            return REGISTRY[name].compute(self.situation)
        decision = self.guide.decision(name)
        if decision and decision.single:
            return next((r.give for r in decision.rules if holds(r.when, self)), None)
        return None

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return (*self.situation.answers, *REGISTRY, *(d.id for d in self.guide.decisions if d.single))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def as_value(answer: Answer) -> Value:
    """Give what conditions see of an answer: numbers are seen through derived facts alone."""
    return answer if isinstance(answer, str) else "given"
