"""What follows from a finished walk: each decision's outcome, the rule that made it, and the state of every other."""

from dataclasses import dataclass

from wizards.guide.answer import DONT_KNOW
from wizards.guide.conditions import Condition, every, fields, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome, Requirement, Rule


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
    """How an outcome stands: its conditions that hold, fail, are open, and that nothing was asked about.

    `known` says whether one of those that hold rests on an answer that the reader knew.
    """

    outcome: Outcome
    holding: tuple[Requirement, ...]
    failing: tuple[Requirement, ...]
    open: tuple[Requirement, ...]
    unasked: tuple[Requirement, ...]
    known: bool

    @property
    def state(self) -> str:
        """Give possible where a known answer meets a condition, ruled_out where one fails, else unasked."""
        if self.failing:
            return "ruled_out"
        return "possible" if self.known else "unasked"


def findings(guide: Guide, decision: Decision, reading: Reading) -> tuple[Finding, ...]:
    """Give what a decision says: exactly one finding where it is single, each outcome once where it is not."""
    found: dict[str, Finding] = {}
    for rule in decision.rules:
        if rule.give not in found and holds(rule.when, reading):
            found[rule.give] = Finding(decision, rule, guide.outcome(decision.id, rule.give))
            if decision.single:
                break
    if decision.single and not found:
        raise NoRuleHolds(f"{guide.id}: {decision.id}: no rule holds")
    return tuple(found.values())


def standing(outcome: Outcome, reading: Reading) -> Standing:
    """Sort an outcome's conditions by whether they hold, fail, cannot be told yet, or were never asked about."""
    sorted_: dict[str, list[Requirement]] = {"holding": [], "failing": [], "open": [], "unasked": []}
    for need in outcome.requirements:
        kind = "holding" if holds(need.holds, reading) else "failing" if holds(need.fails, reading) else "open"
        about = every((need.holds, need.fails))
        if fields(about) and not questions_behind(reading.guide, about, reading):
            kind = "unasked"
        sorted_[kind].append(need)
    told = [need for need in sorted_["holding"] if not need.excludes]
    met = {name for need in told for name in questions_behind(reading.guide, need.holds, reading)}
    known = any(reading.situation.answers[name] != DONT_KNOW for name in met)
    holding, failing, open_, unasked = (tuple(sorted_[kind]) for kind in ("holding", "failing", "open", "unasked"))
    return Standing(outcome, holding, failing, open_, unasked, known)


def questions_behind(guide: Guide, condition: Condition, reading: Reading) -> tuple[str, ...]:
    """Give the questions whose answers a condition rests on, in the order they were asked.

    A derived fact stands for what it reads; a decision stands for the rule that it followed.
    """
    found: set[str] = set()
    todo = list(fields(condition))
    while todo:
        name = todo.pop()
        decision = guide.decision(name)
        if name in guide.facts:
            found.update(guide.facts[name].reads)
        elif decision:
            rule = next((r for r in decision.rules if holds(r.when, reading)), None)
            todo += fields(rule.when) if rule else ()
        else:
            found.add(name)
    return tuple(q.id for q in guide.questions if q.id in found and q.id in reading.situation.answers)
