"""A guide's conditions in terms of answers and derived facts alone."""

from wizards.conditions import All, Any, Condition, Is, Not
from wizards.model import Decision, Flow
from wizards.settle import every, negate, some


def expand(flow: Flow, condition: Condition) -> Condition:
    """Replace each decision that a condition reads by the rules that lead to it."""
    match condition:
        case Is(name, values):
            decision = flow.decision(name)
            return expand_decision(flow, decision, values) if decision else condition
        case Not(part):
            return negate(expand(flow, part))
        case All(parts):
            return every(tuple(expand(flow, p) for p in parts))
        case Any(parts):
            return some(tuple(expand(flow, p) for p in parts))
    return condition


def expand_decision(flow: Flow, decision: Decision, values: frozenset[str]) -> Condition:
    """Give the condition under which a single decision gives one of these outcomes: its first rule that holds."""
    ways: list[Condition] = []
    passed: list[Condition] = []
    for rule in decision.rules:
        when = expand(flow, rule.when)
        if rule.give in values:
            ways.append(every((*passed, when)))
        else:
            passed.append(negate(when))
    return some(tuple(ways))
