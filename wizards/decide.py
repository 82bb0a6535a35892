"""What follows from a finished walk: each decision's outcome, the rule that made it, and the state of every other."""

from dataclasses import dataclass

from wizards.conditions import Condition, fields, holds
from wizards.model import Decision, Flow, Outcome, Requirement, Rule
from wizards.situation import REGISTRY, Reading


class NoRuleHolds(Exception):
    """A single decision has no rule for these answers; the proofs keep this from ever being shipped."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One outcome that a decision gave, and the rule that gave it."""

    decision: Decision
    rule: Rule
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Standing:
    """How an outcome stands: its conditions that hold, fail, and are open."""

    outcome: Outcome
    holding: tuple[Requirement, ...]
    failing: tuple[Requirement, ...]
    open: tuple[Requirement, ...]

    @property
    def state(self) -> str:
        """Give possible or ruled_out; an outcome without a failing condition is possible."""
        return "ruled_out" if self.failing else "possible"


def findings(flow: Flow, decision: Decision, reading: Reading) -> tuple[Finding, ...]:
    """Give what a decision says: exactly one finding where it is single, each outcome once where it is not."""
    found: dict[str, Finding] = {}
    for rule in decision.rules:
        if rule.give not in found and holds(rule.when, reading):
            found[rule.give] = Finding(decision, rule, flow.outcome(decision.id, rule.give))
            if decision.single:
                break
    if decision.single and not found:
        raise NoRuleHolds(f"{flow.id}: {decision.id}: no rule holds")
    return tuple(found.values())


def standing(outcome: Outcome, reading: Reading) -> Standing:
    """Sort an outcome's conditions by whether they hold, fail, or cannot be told yet."""
    sorted_: dict[str, list[Requirement]] = {"holding": [], "failing": [], "open": []}
    for need in outcome.requirements:
        kind = "holding" if holds(need.holds, reading) else "failing" if holds(need.fails, reading) else "open"
        sorted_[kind].append(need)
    return Standing(outcome, *(tuple(sorted_[kind]) for kind in ("holding", "failing", "open")))


def questions_behind(flow: Flow, condition: Condition, reading: Reading) -> tuple[str, ...]:
    """Give the questions whose answers a condition rests on, in the order they were asked.

    A derived fact stands for what it reads; a decision stands for the rule that it followed.
    """
    found: set[str] = set()
    todo = list(fields(condition))
    while todo:
        name = todo.pop()
        decision = flow.decision(name)
        if name in REGISTRY:
            found.update(REGISTRY[name].reads)
        elif decision:
            rule = next((r for r in decision.rules if holds(r.when, reading)), None)
            todo += fields(rule.when) if rule else ()
        else:
            found.add(name)
    return tuple(q.id for q in flow.questions if q.id in found and q.id in reading.situation.answers)
