"""A guide's conditions in terms of answers and derived facts alone."""

from wizards.guide.conditions import All, Any, Condition, Is, Not
from wizards.guide.model import Decision, Guide
from wizards.guide.settle import every, negate, some


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
