"""What is claimed of every answer path of a guide, and the faults of the claims that do not hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding.decide import NoRuleHolds, findings
from wizards.guide.answer import Answer, Texts
from wizards.guide.conditions import FALSE, Condition, every, negate, some
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Rule
from wizards.guide.reader import Flaw
from wizards.proving.expand import Expansion
from wizards.proving.explore import Explorer, Ground


@dataclass(frozen=True, slots=True)
class Claim:
    """A condition that must (or must never) hold on some path, and what to say where it is otherwise."""

    condition: Condition
    possible: bool
    route: tuple[str | int, ...]
    what: str
    mend: str
    decision: Decision | None = None
    rule: Rule | None = None


def claims(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Give what is claimed of every path: each rule decides somewhere, none is left without, none contradicts."""
    for i, decision in enumerate(guide.decisions):
        route: tuple[str | int, ...] = ("decisions", i, "rules")
        passed: list[Condition] = []
        for j, rule in enumerate(decision.rules):
            alone = every((*passed, written_out.of(rule.when)))
            what = f"the rule {rule.id!r} never decides anything"
            yield Claim(alone, True, (*route, j), what, "Remove it, or mend the rules before it", decision, rule)
            if decision.single:
                passed.append(negate(written_out.of(rule.when)))
        if decision.single:
            yield Claim(every(tuple(passed)), False, route, "no rule holds", "Add a rule that covers it", decision)
    for i, outcome in enumerate(guide.outcomes):
        owner = guide.decision(outcome.decision)
        gives = [r for r in owner.rules if r.give == outcome.id] if owner else []
        if not owner or not gives:
            yield Claim(
                FALSE, True, ("outcomes", i), f"{outcome.id!r} is never reached", "Give it a rule, or remove it"
            )
            continue
        chosen = frozenset({outcome.id})
        given = written_out.gives(owner, chosen) if owner.single else some(tuple(written_out.of(r.when) for r in gives))
        for j, need in enumerate(outcome.requirements):
            what = f"{outcome.id!r} is recommended though its condition {need.id!r} fails"
            clash = every((given, written_out.of(need.fails)))
            both = every((written_out.of(need.holds), written_out.of(need.fails)))
            where = ("outcomes", i, "requirements", j)
            yield Claim(clash, False, where, what, "Mend the rule or the condition", owner)
            yield Claim(both, False, where, f"{need.id!r} both holds and fails", "Mend the condition", owner)


def watched_together(ground: Ground, claimed: tuple[Claim, ...]) -> Iterator[tuple[int, ...]]:
    """Group claims (by number) that one walk can watch without walking much further than each of them asks for.

    The rules of a single decision settle together; other claims settle apart, and go together only where they rest
    on the same questions.
    """
    groups: dict[tuple[str, int], list[int]] = {}
    for number, claim in enumerate(claimed):
        about = claim.decision
        course = 0 if about and about.single else id(ground.course((claim.condition,)))
        groups.setdefault((about.id if about else "", course), []).append(number)
    yield from (tuple(group) for group in groups.values())


def claim_faults(ground: Ground, claim: Claim, witness: Mapping[str, Answer] | None) -> Iterator[Flaw]:
    """Say where a claim does not hold, given a path on which its condition does; and where the engine disagrees."""
    if claim.possible and witness is None:
        yield Flaw(claim.route, claim.what, claim.mend)
    if not claim.possible and witness is not None:
        shortest = Explorer(ground, (claim.condition,)).witness(0)
        yield Flaw(claim.route, f"{claim.what} on {example(shortest or witness)}", claim.mend)
    if claim.rule and witness is not None:
        whole = completed(ground.guide, witness, ground.today)
        yield from _engine_faults(ground.guide, claim, claim.rule, whole, ground.today)


def completed(guide: Guide, answers: Mapping[str, Answer], today: date) -> Mapping[str, Answer]:
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


def example(path: Mapping[str, Answer]) -> str:
    """Write a path as an example for a fault."""
    return f"the path {answered(path)}"


def answered(path: Mapping[str, Answer]) -> str:
    """Write the answers of a path."""
    return ", ".join(f"{question}={_short(answer)}" for question, answer in path.items())


def _short(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    items = answer.words if isinstance(answer, Texts) else sorted(answer.items())
    return ",".join(f"{k}:{v}" for k, v in items)
