"""What already follows while some answers are still to come: holds, does not hold, or cannot be told yet."""

from wizards.conditions import All, Always, Any, Condition, Is, Not, Reaches, holds
from wizards.model import Decision, Flow
from wizards.situation import REGISTRY, Reading


def certain(flow: Flow, decision: Decision, reading: Reading, to_come: frozenset[str]) -> str | None:
    """Give what a single decision gives whatever the questions to come are answered, or None."""
    for rule in decision.rules:
        held = verdict(flow, rule.when, reading, to_come)
        if held:
            return rule.give
        if held is None:
            return None
    return None


def verdict(flow: Flow, condition: Condition, reading: Reading, to_come: frozenset[str]) -> bool | None:
    """Say whether a condition holds, or None where that rests on answers to come."""
    match condition:
        case Always(settled):
            return settled
        case Is(name, values):
            decision = flow.decision(name)
            if decision:
                given = certain(flow, decision, reading, to_come)
                return None if given is None else given in values
            return None if _is_open(name, to_come) else holds(condition, reading)
        case Reaches(name, _):
            return None if _is_open(name, to_come) else holds(condition, reading)
        case Not(part):
            inner = verdict(flow, part, reading, to_come)
            return None if inner is None else not inner
        case All(parts):
            return _joined([verdict(flow, p, reading, to_come) for p in parts], decides=False)
        case Any(parts):
            return _joined([verdict(flow, p, reading, to_come) for p in parts], decides=True)


def _joined(verdicts: list[bool | None], decides: bool) -> bool | None:
    if decides in verdicts:
        return decides
    return None if None in verdicts else not decides


def _is_open(name: str, to_come: frozenset[str]) -> bool:
    return name in to_come or (name in REGISTRY and not to_come.isdisjoint(REGISTRY[name].reads))
