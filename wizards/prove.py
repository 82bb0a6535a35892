"""Proofs over every answer path of a guide; a guide that fails one is not built."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from wizards import address
from wizards.answers import read_answers
from wizards.ask import replay
from wizards.bands import sample_answers
from wizards.conditions import Condition, Is, Reaches, leaves
from wizards.decide import NoRuleHolds, findings, standing
from wizards.explore import Explorer, UndecidedError
from wizards.load import Fault
from wizards.model import DONT_KNOW, Answer, Case, Decision, Flow
from wizards.situation import REGISTRY, Reading


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved: how many answer paths there are, how many states stood for them, and every fault."""

    flow: str
    paths: int
    states: int
    faults: tuple[Fault, ...]


def prove(flow: Flow, today: date) -> Proof:
    """Prove a guide over all its answer paths (an amount counts as the bands between dated thresholds).

    Proved: every name in a condition exists; whether a question is asked never rests on a later one; every single
    decision has exactly one result on every path; no rule is dead, no outcome unreachable, no question never asked
    or without effect, no two options that nothing tells apart; a recommended outcome fails none of its own
    conditions; an address that carries answers gives them back; every case gives what it says.
    """
    faults = list(_names(flow))
    if faults:
        return Proof(flow.id, 0, 0, tuple(faults))
    try:
        count = Explorer(flow, (), today)
        groups = {d.id: Explorer(flow, tuple(c for c, _ in _watched(flow, d)), today) for d in flow.decisions}
    except UndecidedError as error:
        index = flow.questions.index(error.question)
        what = f"whether {error.question.id!r} is asked rests on answers that come after it"
        return Proof(flow.id, 0, 0, (Fault(("questions", index), what, "Move the question further down"),))
    for decision in flow.decisions:
        faults += _decision_faults(flow, decision, groups[decision.id], today)
    faults += _question_faults(flow, groups)
    faults += _address_faults(flow, count)
    faults += [f for i, case in enumerate(flow.cases) for f in _case_faults(flow, case, ("cases", i), today)]
    states = sum(len(g.steps) + len(g.ends) for g in (count, *groups.values()))
    return Proof(flow.id, sum(g.paths for g in count.ends.values()), states, tuple(faults))


def _watched(flow: Flow, decision: Decision) -> list[tuple[Condition, str]]:
    """Give what decides a decision: its rules in order; then its outcomes' failing conditions."""
    rules = [(r.when, r.id) for r in decision.rules]
    needs = [(n.fails, n.id) for o in flow.outcomes if o.decision == decision.id for n in o.requirements]
    holding = [(n.holds, n.id) for o in flow.outcomes if o.decision == decision.id for n in o.requirements]
    return rules + needs + holding


def _names(flow: Flow) -> Iterator[Fault]:
    """Find conditions that read what does not exist, and outcomes that no one defined."""
    values: dict[str, set[str]] = {q.id: {o.id for o in q.options} | {"given"} for q in flow.questions}
    values |= {name: set(fact.values) for name, fact in REGISTRY.items() if set(fact.reads) <= values.keys()}
    values |= {d.id: {o.id for o in flow.outcomes if o.decision == d.id} for d in flow.decisions if d.single}
    for path, condition in _conditions(flow):
        for leaf in leaves(condition):
            if isinstance(leaf, Reaches):
                yield Fault(path, f"{leaf.field!r} is compared as a number", "Compare a derived fact instead")
            elif leaf.field not in values:
                yield Fault(path, f"{leaf.field!r} is no question, fact or decision here", "Name one that is")
            else:
                yield from _unknown_values(path, leaf, values[leaf.field])
    for i, decision in enumerate(flow.decisions):
        outcomes = {o.id for o in flow.outcomes if o.decision == decision.id}
        for j, rule in enumerate(decision.rules):
            if rule.give not in outcomes:
                what = f"the rule {rule.id!r} gives {rule.give!r}, which no outcome of {decision.id!r} is"
                yield Fault(("decisions", i, "rules", j), what, "Write the outcome or correct the name")


def _unknown_values(path: tuple[str | int, ...], leaf: Is, known: set[str]) -> Iterator[Fault]:
    for value in sorted(leaf.values - known):
        yield Fault(path, f"{leaf.field!r} is never {value!r}", f"Use one of {', '.join(sorted(known))}")


def _conditions(flow: Flow) -> Iterator[tuple[tuple[str | int, ...], Condition]]:
    for i, question in enumerate(flow.questions):
        yield ("questions", i, "ask_when"), question.ask_when
    for i, decision in enumerate(flow.decisions):
        for j, rule in enumerate(decision.rules):
            yield ("decisions", i, "rules", j, "when"), rule.when
    for i, outcome in enumerate(flow.outcomes):
        for j, need in enumerate(outcome.requirements):
            yield ("outcomes", i, "requirements", j), need.holds
            yield ("outcomes", i, "requirements", j), need.fails


def _decision_faults(flow: Flow, decision: Decision, explorer: Explorer, today: date) -> Iterator[Fault]:
    where = ("decisions", flow.decisions.index(decision))
    fired: set[str] = set()
    given: set[str] = set()
    told: set[str] = set()
    for state, group in explorer.ends.items():
        held = explorer.settled(state)[: len(decision.rules)]
        first = [r for r, holds in zip(decision.rules, held, strict=True) if holds]
        if decision.single:
            if not first and not told:
                told.add("gap")
                what = f"no rule holds on {_example(group.witness)}"
                yield Fault((*where, "rules"), what, "Add a rule that covers it")
            first = first[:1]
        fired |= {r.id for r in first}
        given |= {r.give for r in first}
        yield from _recommended_faults(flow, decision, [r.give for r in first], group.witness or {}, today, told)
    for j, rule in enumerate(decision.rules):
        if rule.id not in fired:
            what = f"the rule {rule.id!r} never decides anything"
            yield Fault((*where, "rules", j), what, "Remove it, or mend the rules before it")
    for i, outcome in enumerate(flow.outcomes):
        if outcome.decision == decision.id and outcome.id not in given:
            what = f"the outcome {outcome.id!r} is never reached"
            yield Fault(("outcomes", i), what, "Give it a rule, or remove it")


def _recommended_faults(
    flow: Flow, decision: Decision, gives: list[str], witness: Mapping[str, Answer], today: date, told: set[str]
) -> Iterator[Fault]:
    """Hold the engine's own answer against the explorer's, and each recommended outcome against its conditions."""
    reading = Reading(flow, witness, today)
    try:
        found = [f.outcome.id for f in findings(flow, decision, reading)]
    except NoRuleHolds:
        found = []
    if found != list(dict.fromkeys(gives)) and "engine" not in told:
        told.add("engine")
        what = f"the engine says {found} and the proof {gives} on {_example(witness)}"
        yield Fault(("decisions", flow.decisions.index(decision)), what, "This is a fault in the engine: report it")
    for id_ in found:
        outcome = flow.outcome(decision.id, id_)
        for need in standing(outcome, reading).failing:
            if need.id not in told:
                told.add(need.id)
                what = f"{id_!r} is recommended though its condition {need.id!r} fails on {_example(witness)}"
                index = (flow.outcomes.index(outcome), "requirements", outcome.requirements.index(need))
                yield Fault(("outcomes", *index), what, "Mend the rule or the condition")


def _question_faults(flow: Flow, explorers: Mapping[str, Explorer]) -> Iterator[Fault]:
    apart: dict[str, set[frozenset[str]]] = {q.id: set() for q in flow.questions}
    asked: set[str] = set()
    for explorer in explorers.values():
        for step in explorer.steps:
            asked.add(step.question.id)
            pairs = apart[step.question.id]
            for a, b in combinations(step.leads, 2):
                if step.leads[a] != step.leads[b]:
                    pairs.add(frozenset((a, b)))
    for i, question in enumerate(flow.questions):
        if question.id not in asked:
            yield Fault(("questions", i), f"{question.id!r} is never asked", "Mend its ask_when or remove it")
            continue
        if not apart[question.id]:
            yield Fault(("questions", i), f"no answer to {question.id!r} ever matters", "Give it a rule or remove it")
            continue
        named = [(j, o.id) for j, o in enumerate(question.options) if o.id != DONT_KNOW]
        for (_, a), (j, b) in combinations(named, 2):
            if frozenset((a, b)) not in apart[question.id]:
                what = f"nothing ever tells the options {a!r} and {b!r} apart"
                yield Fault(("questions", i, "options", j), what, "Give one a rule of its own, or make them one")


def _address_faults(flow: Flow, explorer: Explorer) -> Iterator[Fault]:
    """Write and read back an address for a path to every end and for every sample answer."""
    paths = [g.witness or {} for g in explorer.ends.values()]
    paths += [{q.id: a} for q in flow.questions for a in sample_answers(flow, q)]
    for path in paths:
        back, errors = read_answers(flow, address.read(address.write(flow, path)).answers)
        if errors or back != path:
            yield Fault((), f"the address does not give back {_example(path)}", "Use plain ids: a-z, 0-9, _")
            return


def _case_faults(flow: Flow, case: Case, path: tuple[str | int, ...], today: date) -> Iterator[Fault]:
    walk = replay(flow, case.answers, today)
    if walk.next or walk.gone:
        loose = f"asks {walk.next.id!r} next" if walk.next else f"never asks {', '.join(walk.gone)}"
        yield Fault(
            (*path, "answers"), f"the case {case.id} is not whole: the guide {loose}", "Answer just what is asked"
        )
        return
    reading = Reading(flow, walk.answers, today)
    given = {d.id: [f.outcome.id for f in findings(flow, d, reading)] for d in flow.decisions}
    shown = {f"{d}:{o}" for d, outcomes in given.items() for o in outcomes}
    for name, allowed in case.expect.items():
        if not set(given.get(name, ())) & set(allowed):
            what = f"the case {case.id} gives {name} {given.get(name)}, not {' or '.join(allowed)}"
            yield Fault((*path, "expect", name), what, "Mend the rules; change the case only if it is wrong")
    yield from _each(case.shows, lambda s: s not in shown, (*path, "shows"), f"the case {case.id} does not show")
    yield from _each(case.hides, lambda s: s in shown, (*path, "hides"), f"the case {case.id} must not show")


def _each(
    names: tuple[str, ...], wrong: Callable[[str], bool], path: tuple[str | int, ...], what: str
) -> Iterator[Fault]:
    for i, name in enumerate(names):
        if wrong(name):
            yield Fault((*path, i), f"{what} {name}", "Mend the rules; change the case only if it is wrong")


def _example(witness: Mapping[str, Answer] | None) -> str:
    answers = ", ".join(f"{k}={v if isinstance(v, str) else dict(v)}" for k, v in (witness or {}).items())
    return f"the path {answers}"
