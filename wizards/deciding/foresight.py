"""What may follow while some answers are still to come: a condition holds, does not hold, or cannot be told yet."""

from collections.abc import Iterator

from wizards.guide.conditions import All, Always, Any, Condition, Is, Not, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Decision


class Foresight:
    """The facts known so far, and the questions whose answers are to come."""

    def __init__(self, reading: Reading, to_come: frozenset[str]) -> None:
        self._reading = reading
        self._asks = {q.id: q.ask_when for q in reading.guide.questions if q.id in to_come}
        self._decisions = {d.id: d for d in reading.guide.decisions if d.single}
        self._given: dict[str, frozenset[str]] = {}
        self._open: dict[str, bool] = {}

    def outcomes(self, decision: Decision) -> frozenset[str]:
        """Give what a single decision may give, whatever the questions to come are answered; one alone is certain.

        Nothing that may come is left out; something that never comes may be among them.
        """
        if decision.id not in self._given:
            self._given[decision.id] = frozenset(self._may_give(decision))
        return self._given[decision.id]

    def _may_give(self, decision: Decision) -> Iterator[str]:
        for rule in decision.rules:
            held = self._verdict(rule.when)
            if held is not False:
                yield rule.give
            if held:
                return

    def _verdict(self, condition: Condition) -> bool | None:
        """Say whether a condition holds, or None where that rests on answers to come."""
        match condition:
            case Is(name, values):
                if decision := self._decisions.get(name):
                    given = self.outcomes(decision)
                    return False if given.isdisjoint(values) else True if given <= values else None
                return None if self._is_open(name) else holds(condition, self._reading)
            case All(parts):
                return self._joined(parts, decides=False)
            case Any(parts):
                return self._joined(parts, decides=True)
            case Not(part=part):
                inner = self._verdict(part)
                return None if inner is None else not inner
            case Always(settled):
                return settled

    def _joined(self, parts: tuple[Condition, ...], decides: bool) -> bool | None:
        known: bool | None = not decides
        for part in parts:
            held = self._verdict(part)
            if held is decides:
                return decides
            if held is None:
                known = None
        return known

    def _is_open(self, name: str) -> bool:
        """Say whether an answer to come may bear on a fact; a question that will not be asked bears on none."""
        if name not in self._open:
            if name in self._reading.guide.facts:
                self._open[name] = any(self._is_open(read) for read in self._reading.guide.facts[name].reads)
            else:
                self._open[name] = name in self._asks and self._verdict(self._asks[name]) is not False
        return self._open[name]
