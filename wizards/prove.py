"""Proofs over every answer path of a guide; a guide that fails one is not built."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from wizards import address
from wizards.answers import read_answers
from wizards.ask import replay
from wizards.bands import sample_answers
from wizards.conditions import FALSE, Condition, Is, Reaches, every, leaves, negate, some
from wizards.decide import NoRuleHolds, findings
from wizards.explore import Explorer, Ground, UndecidedError, name_of
from wizards.load import Fault
from wizards.model import DONT_KNOW, Answer, Case, Flow, Rule
from wizards.situation import REGISTRY, Reading
from wizards.symbolic import expand, expand_decision


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved: how many answer paths there are, in how many merged states, and every fault."""

    flow: str
    paths: int
    states: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A condition that must (or must never) hold on some path, and what to say where it is otherwise."""

    condition: Condition
    possible: bool
    route: tuple[str | int, ...]
    what: str
    mend: str
    rule: Rule | None = None


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
        ground = Ground(flow)
        count = Explorer(ground, (), today)
        explored = [(claim, Explorer(ground, (claim.condition,), today)) for claim in _claims(flow)]
    except UndecidedError as error:
        index = flow.questions.index(error.question)
        what = f"whether {error.question.id!r} is asked rests on answers that come after it"
        return Proof(flow.id, 0, 0, (Fault(("questions", index), what, "Move the question further down"),))
    for claim, explorer in explored:
        faults += _claim_faults(flow, claim, explorer, today)
    faults += _question_faults(flow, [count, *(e for _, e in explored)])
    faults += _address_faults(flow, count)
    faults += [f for i, case in enumerate(flow.cases) for f in _case_faults(flow, case, ("cases", i), today)]
    states = sum(len(e.steps) + len(e.ends) for e in (count, *(e for _, e in explored)))
    return Proof(flow.id, sum(g.paths for g in count.ends.values()), states, tuple(faults))


def _claims(flow: Flow) -> Iterator[_Claim]:
    """Give what is claimed of every path: each rule decides somewhere, none is left without, none contradicts."""
    for i, decision in enumerate(flow.decisions):
        route: tuple[str | int, ...] = ("decisions", i, "rules")
        passed: list[Condition] = []
        for j, rule in enumerate(decision.rules):
            alone = every((*passed, expand(flow, rule.when)))
            what = f"the rule {rule.id!r} never decides anything"
            yield _Claim(alone, True, (*route, j), what, "Remove it, or mend the rules before it", rule)
            if decision.single:
                passed.append(negate(expand(flow, rule.when)))
        if decision.single:
            yield _Claim(every(tuple(passed)), False, route, "no rule holds", "Add a rule that covers it")
    for i, outcome in enumerate(flow.outcomes):
        owner = flow.decision(outcome.decision)
        gives = [r for r in owner.rules if r.give == outcome.id] if owner else []
        if not owner or not gives:
            yield _Claim(
                FALSE, True, ("outcomes", i), f"{outcome.id!r} is never reached", "Give it a rule, or remove it"
            )
            continue
        chosen = frozenset({outcome.id})
        given = (
            expand_decision(flow, owner, chosen) if owner.single else some(tuple(expand(flow, r.when) for r in gives))
        )
        for j, need in enumerate(outcome.requirements):
            what = f"{outcome.id!r} is recommended though its condition {need.id!r} fails"
            clash = every((given, expand(flow, need.fails)))
            both = every((expand(flow, need.holds), expand(flow, need.fails)))
            where = ("outcomes", i, "requirements", j)
            yield _Claim(clash, False, where, what, "Mend the rule or the condition")
            yield _Claim(both, False, where, f"{need.id!r} both holds and fails", "Mend the condition")


def _claim_faults(flow: Flow, claim: _Claim, explorer: Explorer, today: date) -> Iterator[Fault]:
    witness = next((g.witness or {} for s, g in explorer.ends.items() if explorer.settled(s)[0]), None)
    if claim.possible and witness is None:
        yield Fault(claim.route, claim.what, claim.mend)
    if not claim.possible and witness is not None:
        yield Fault(claim.route, f"{claim.what} on {_example(witness)}", claim.mend)
    if claim.rule and witness is not None:
        yield from _engine_faults(flow, claim, claim.rule, _completed(flow, witness, today), today)


def _completed(flow: Flow, answers: Mapping[str, Answer], today: date) -> Mapping[str, Answer]:
    """Answer the rest of a path with the first answer each time."""
    whole = dict(answers)
    while (walk := replay(flow, whole, today)).next:
        whole[walk.next.id] = sample_answers(flow, walk.next)[0]
    return walk.answers


def _engine_faults(flow: Flow, claim: _Claim, rule: Rule, path: Mapping[str, Answer], today: date) -> Iterator[Fault]:
    """Hold the engine's own answer against the proof's on one whole path."""
    decision = next(d for d in flow.decisions if rule in d.rules)
    try:
        found = {f.outcome.id for f in findings(flow, decision, Reading(flow, path, today))}
    except NoRuleHolds:
        found = set()
    if rule.give not in found:
        what = f"the engine gives {sorted(found)} where the proof gives {rule.give!r} on {_example(path)}"
        yield Fault(claim.route, what, "This is a fault in the engine: report it")


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
        for j, step in enumerate(outcome.next):
            yield ("outcomes", i, "next", j, "when"), step.when
        for j, need in enumerate(outcome.requirements):
            yield ("outcomes", i, "requirements", j), need.holds
            yield ("outcomes", i, "requirements", j), need.fails


def _question_faults(flow: Flow, explorers: list[Explorer]) -> Iterator[Fault]:
    apart: dict[str, set[frozenset[str]]] = {q.id: set() for q in flow.questions}
    asked: set[str] = set()
    for explorer in explorers:
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
        if question.kind == "text":
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
    try:
        given = {d.id: [f.outcome.id for f in findings(flow, d, reading)] for d in flow.decisions}
    except NoRuleHolds as gap:
        yield Fault((*path, "answers"), f"the case {case.id} ends nowhere: {gap}", "Add a rule that covers it")
        return
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
    answers = ", ".join(f"{k}={name_of(v)}" for k, v in (witness or {}).items())
    return f"the path {answers}"
