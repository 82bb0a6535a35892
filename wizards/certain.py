"""What already follows while some answers are still to come: holds, does not hold, or cannot be told yet."""

from wizards.conditions import All, Always, Any, Condition, Is, Not, Reaches, holds
from wizards.model import Decision
from wizards.situation import REGISTRY, Reading


class Foresight:
    """The facts known so far, and the questions whose answers are to come."""

    def __init__(self, reading: Reading, to_come: frozenset[str]) -> None:
        self._reading = reading
        self._to_come = to_come
        self._decisions = {d.id: d for d in reading.flow.decisions if d.single}
        self._given: dict[str, str | None] = {}

    def outcome(self, decision: Decision) -> str | None:
        """Give what a single decision gives whatever the questions to come are answered, or None."""
        if decision.id not in self._given:
            self._given[decision.id] = self._first(decision)
        return self._given[decision.id]

    def _first(self, decision: Decision) -> str | None:
        for rule in decision.rules:
            held = self._verdict(rule.when)
            if held:
                return rule.give
            if held is None:
                return None
        return None

    def _verdict(self, condition: Condition) -> bool | None:
        """Say whether a condition holds, or None where that rests on answers to come."""
        match condition:
            case Is(name, values):
                if decision := self._decisions.get(name):
                    given = self.outcome(decision)
                    return None if given is None else given in values
                return None if self._is_open(name) else holds(condition, self._reading)
            case All(parts):
                return self._joined(parts, decides=False)
            case Any(parts):
                return self._joined(parts, decides=True)
            case Not(part=part):
                inner = self._verdict(part)
                return None if inner is None else not inner
            case Reaches(name, _):
                return None if self._is_open(name) else holds(condition, self._reading)
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
        return name in self._to_come or (name in REGISTRY and not self._to_come.isdisjoint(REGISTRY[name].reads))
