"""Find the names in a guide's conditions and rules that nothing stands behind."""

from collections.abc import Iterator

from wizards.guide.conditions import Condition, Is, Reaches, leaves
from wizards.guide.facts import REGISTRY
from wizards.guide.model import Guide
from wizards.guide.reader import Fault


def names(guide: Guide) -> Iterator[Fault]:
    """Find conditions that read what does not exist, and outcomes that no one defined."""
    values: dict[str, set[str]] = {q.id: {o.id for o in q.options} | {"given"} for q in guide.questions}
    values |= {name: set(fact.values) for name, fact in REGISTRY.items() if set(fact.reads) <= values.keys()}
    values |= {d.id: {o.id for o in guide.outcomes if o.decision == d.id} for d in guide.decisions if d.single}
    for path, condition in _conditions(guide):
        for leaf in leaves(condition):
            if isinstance(leaf, Reaches):
                yield Fault(path, f"{leaf.field!r} is compared as a number", "Compare a derived fact instead")
            elif leaf.field not in values:
                yield Fault(path, f"{leaf.field!r} is no question, fact or decision here", "Name one that is")
            else:
                yield from _unknown_values(path, leaf, values[leaf.field])
    for i, decision in enumerate(guide.decisions):
        outcomes = {o.id for o in guide.outcomes if o.decision == decision.id}
        for j, rule in enumerate(decision.rules):
            if rule.give not in outcomes:
                what = f"the rule {rule.id!r} gives {rule.give!r}, which no outcome of {decision.id!r} is"
                yield Fault(("decisions", i, "rules", j), what, "Write the outcome or correct the name")


def _unknown_values(path: tuple[str | int, ...], leaf: Is, known: set[str]) -> Iterator[Fault]:
    for value in sorted(leaf.values - known):
        yield Fault(path, f"{leaf.field!r} is never {value!r}", f"Use one of {', '.join(sorted(known))}")


def _conditions(guide: Guide) -> Iterator[tuple[tuple[str | int, ...], Condition]]:
    for i, question in enumerate(guide.questions):
        yield ("questions", i, "ask_when"), question.ask_when
    for i, decision in enumerate(guide.decisions):
        for j, rule in enumerate(decision.rules):
            yield ("decisions", i, "rules", j, "when"), rule.when
    for i, outcome in enumerate(guide.outcomes):
        for j, step in enumerate(outcome.next):
            yield ("outcomes", i, "next", j, "when"), step.when
        for j, need in enumerate(outcome.requirements):
            yield ("outcomes", i, "requirements", j), need.holds
            yield ("outcomes", i, "requirements", j), need.fails
