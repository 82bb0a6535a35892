"""All that is known of a reader's case by name: answers, derived facts, and what single decisions give."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from wizards.guide.answer import Answer, Answers
from wizards.guide.calculator import Situation
from wizards.guide.conditions import Value, holds
from wizards.guide.model import Guide


class Reading(Mapping[str, Value]):
    """The facts of a case, each worked out when it is first read."""

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
        if name in self.guide.facts:
            return self.guide.facts[name].compute(self.situation)
        decision = self.guide.decision(name)
        if decision and decision.single:
            for rule in decision.rules:
                if holds(rule.when, self):
                    return rule.give
        return None

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return (*self.situation.answers, *self.guide.facts, *(d.id for d in self.guide.decisions if d.single))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def as_value(answer: Answer) -> Value:
    """Give what conditions see of an answer: numbers are seen through derived facts alone."""
    return answer if isinstance(answer, str) else "given"
