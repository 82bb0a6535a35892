"""Conditions in terms of answers and derived facts alone: decisions give way to the rules that lead to them."""

from wizards.guide.conditions import All, Any, Condition, Is, Not, every, negate, some
from wizards.guide.model import Decision, Guide


class Expansion:
    """Writes a guide's conditions out, each once: they stand in one another many times over."""

    def __init__(self, guide: Guide) -> None:
        self._decisions = {d.id: d for d in guide.decisions}
        self._known: dict[Condition, Condition] = {}

    def of(self, condition: Condition) -> Condition:
        """Replace each decision that a condition reads by the rules that lead to it."""
        if condition not in self._known:
            self._known[condition] = self._of(condition)
        return self._known[condition]

    def _of(self, condition: Condition) -> Condition:
        match condition:
            case Is(name, values) if name in self._decisions:
                return self.gives(self._decisions[name], values)
            case Not(part):
                return negate(self.of(part))
            case All(parts):
                return every(tuple(self.of(p) for p in parts))
            case Any(parts):
                return some(tuple(self.of(p) for p in parts))
        return condition

    def gives(self, decision: Decision, values: frozenset[str]) -> Condition:
        """Give the condition under which a single decision gives one of these outcomes."""
        return self.decided(decision, frozenset(rule.id for rule in decision.rules if rule.give in values))

    def decided(self, decision: Decision, chosen: frozenset[str]) -> Condition:
        """Give the condition under which one of these rules decides: as the first that holds, or where it holds."""
        if not decision.single:
            return some(tuple(self.of(rule.when) for rule in decision.rules if rule.id in chosen))
        ways: list[Condition] = []
        passed: list[Condition] = []
        for rule in decision.rules:
            when = self.of(rule.when)
            if rule.id in chosen:
                ways.append(every((*passed, when)))
            else:
                passed.append(negate(when))
        return some(tuple(ways))
