"""What may follow while some answers are still to come: a condition holds, does not hold, or cannot be told yet."""

from collections.abc import Hashable, Iterator, Mapping

from wizards.guide.conditions import All, Always, Any, Condition, Is, Not, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Decision


class Foresight:
    """The facts known so far, and the questions whose answers are to come."""

    def __init__(self, reading: Reading, to_come: frozenset[str], numbered: dict[Hashable, int] | None = None) -> None:
        self._reading = reading
        self._asks = {q.id: q.ask_when for q in reading.guide.questions if q.id in to_come}
        self._decisions = {d.id: d for d in reading.guide.decisions if d.single}
        self._given: dict[str, frozenset[str]] = {}
        self._open: dict[str, bool] = {}
        self._left: dict[str, int] = {}
        self._numbered = {} if numbered is None else numbered

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
        if isinstance(condition, Is):
            if decision := self._decisions.get(condition.field):
                given = self.outcomes(decision)
                return False if given.isdisjoint(condition.values) else True if given <= condition.values else None
            return None if self._is_open(condition.field) else holds(condition, self._reading)
        if isinstance(condition, All):
            return self._joined(condition.parts, decides=False)
        if isinstance(condition, Any):
            return self._joined(condition.parts, decides=True)
        if isinstance(condition, Not):
            inner = self._verdict(condition.part)
            return None if inner is None else not inner
        return condition.holds

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

    def left(self, decision: Decision) -> int:
        """Give a number for what is left of a single decision: the same where no answer to come tells two cases apart.

        Numbers are of `numbered`, which the cases to be held against each other share.
        """
        if decision.id not in self._left:
            self._left[decision.id] = self._number(tuple(self._rules_left(decision)))
        return self._left[decision.id]

    def _number(self, left: Hashable) -> int:
        return self._numbered.setdefault(left, len(self._numbered))

    def _rules_left(self, decision: Decision) -> Iterator[Hashable]:
        for rule in decision.rules:
            held = self._verdict(rule.when)
            if held is None:
                yield self._condition_left(rule.when), rule.give
            elif held:
                yield rule.give
                return

    def _condition_left(self, condition: Condition) -> int:
        """Number what is left of a condition that rests on answers to come: the parts that are not settled."""
        match condition:
            case Is(name, values):
                decision = self._decisions.get(name)
                return self._number((values, self.left(decision) if decision else self._fact_left(name)))
            case All(parts) | Any(parts):
                open_parts = (part for part in parts if self._verdict(part) is None)
                return self._number((type(condition), *(self._condition_left(part) for part in open_parts)))
            case Not(part=part):
                return self._number((Not, self._condition_left(part)))
            case Always(settled):
                return self._number(settled)

    def _fact_left(self, name: str) -> int:
        """Number a fact with the answers it reads, and with whether and what those to come will be asked."""
        if name not in self._left:
            guide, given = self._reading.guide, self._reading.situation.answers.get(name)
            left: tuple[Hashable, ...]
            if name in guide.facts:
                left = tuple(self._fact_left(read) for read in guide.facts[name].reads)
            elif question := guide.question(name) if self._is_open(name) else None:
                shown = (question.ask_when, *(field.ask_when for field in question.fields))
                held = ((each, self._verdict(each)) for each in shown)
                left = tuple(
                    (self._condition_left(each) if verdict is None else str(verdict)) for each, verdict in held
                )
            else:
                left = tuple(given.items()) if isinstance(given, Mapping) else (given,)
            self._left[name] = self._number((name, left))
        return self._left[name]
