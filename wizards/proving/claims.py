"""What is claimed of every answer path of a guide, and the faults of the claims that do not hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizards.asking.replay import replay
from wizards.asking.samples import sample_answers
from wizards.deciding.decide import NoRuleHolds, findings
from wizards.guide.answer import Answer
from wizards.guide.conditions import FALSE, Condition, every, negate, some
from wizards.guide.facts import Reading
from wizards.guide.model import Guide, Rule
from wizards.guide.reader import Flaw
from wizards.proving.explore import Explorer, expand, expand_decision, name_of


@dataclass(frozen=True, slots=True)
class Claim:
    """A condition that must (or must never) hold on some path, and what to say where it is otherwise."""

    condition: Condition
    possible: bool
    route: tuple[str | int, ...]
    what: str
    mend: str
    rule: Rule | None = None


def claims(guide: Guide) -> Iterator[Claim]:
    """Give what is claimed of every path: each rule decides somewhere, none is left without, none contradicts."""
    for i, decision in enumerate(guide.decisions):
        route: tuple[str | int, ...] = ("decisions", i, "rules")
        passed: list[Condition] = []
        for j, rule in enumerate(decision.rules):
            alone = every((*passed, expand(guide, rule.when)))
            what = f"the rule {rule.id!r} never decides anything"
            yield Claim(alone, True, (*route, j), what, "Remove it, or mend the rules before it", rule)
            if decision.single:
                passed.append(negate(expand(guide, rule.when)))
        if decision.single:
            yield Claim(every(tuple(passed)), False, route, "no rule holds", "Add a rule that covers it")
    for i, outcome in enumerate(guide.outcomes):
        owner = guide.decision(outcome.decision)
        gives = [r for r in owner.rules if r.give == outcome.id] if owner else []
        if not owner or not gives:
            yield Claim(
                FALSE, True, ("outcomes", i), f"{outcome.id!r} is never reached", "Give it a rule, or remove it"
            )
            continue
        chosen = frozenset({outcome.id})
        given = (
            expand_decision(guide, owner, chosen) if owner.single else some(tuple(expand(guide, r.when) for r in gives))
        )
        for j, need in enumerate(outcome.requirements):
            what = f"{outcome.id!r} is recommended though its condition {need.id!r} fails"
            clash = every((given, expand(guide, need.fails)))
            both = every((expand(guide, need.holds), expand(guide, need.fails)))
            where = ("outcomes", i, "requirements", j)
            yield Claim(clash, False, where, what, "Mend the rule or the condition")
            yield Claim(both, False, where, f"{need.id!r} both holds and fails", "Mend the condition")


def claim_faults(guide: Guide, claim: Claim, explorer: Explorer, today: date) -> Iterator[Flaw]:
    """Say where a claim does not hold, and where the engine answers otherwise than the proof."""
    witness = next((g.witness or {} for s, g in explorer.ends.items() if explorer.settled(s)[0]), None)
    if claim.possible and witness is None:
        yield Flaw(claim.route, claim.what, claim.mend)
    if not claim.possible and witness is not None:
        yield Flaw(claim.route, f"{claim.what} on {example(witness)}", claim.mend)
    if claim.rule and witness is not None:
        yield from _engine_faults(guide, claim, claim.rule, _completed(guide, witness, today), today)


def _completed(guide: Guide, answers: Mapping[str, Answer], today: date) -> Mapping[str, Answer]:
    """Answer the rest of a path with the first answer each time."""
    whole = dict(answers)
    while (walk := replay(guide, whole, today)).next:
        whole[walk.next.id] = sample_answers(guide, walk.next)[0]
    return walk.answers


def _engine_faults(guide: Guide, claim: Claim, rule: Rule, path: Mapping[str, Answer], today: date) -> Iterator[Flaw]:
    """Hold the engine's own answer against the proof's on one whole path."""
    decision = next(d for d in guide.decisions if rule in d.rules)
    try:
        found = {f.outcome.id for f in findings(guide, decision, Reading(guide, path, today))}
    except NoRuleHolds:
        found = set()
    if rule.give not in found:
        what = f"the engine gives {sorted(found)} where the proof gives {rule.give!r} on {example(path)}"
        yield Flaw(claim.route, what, "This is a fault in the engine: report it")


def example(witness: Mapping[str, Answer] | None) -> str:
    """Write a path as an example for a fault."""
    answers = ", ".join(f"{k}={name_of(v)}" for k, v in (witness or {}).items())
    return f"the path {answers}"
