"""Claims that a result says of a reader's answers only what they are, and that what may never come does not come."""

from collections.abc import Iterator

from wizards.deciding.decide import Finding, NoRuleHolds, findings
from wizards.guide.advice import Step, Stop
from wizards.guide.conditions import TRUE, Condition, every, holds, negate, some
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome, Rule
from wizards.guide.reader import Route
from wizards.proving.claims import Claim
from wizards.proving.expand import Expansion

MEND = "Say it only where it holds (when:), say what is open as open, or mend the rule"


def asserted(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Claim of every sentence that names the answers it rests on that it is never shown without them."""
    for i, decision in enumerate(guide.decisions):
        for j, rule in enumerate(decision.rules):
            shown = _told(decision, rule, written_out)
            what = f"the reason of {rule.id!r} is told where it does not hold"
            yield from _claim(shown, rule.asserts, ("decisions", i, "rules", j, "asserts"), what, written_out)
    for i, outcome in enumerate(guide.outcomes):
        given = given_where(guide, outcome, written_out)
        route: Route = ("outcomes", i)
        what = f"{outcome.id!r} is told where what it says does not hold"
        yield from _claim(given, outcome.asserts, (*route, "asserts"), what, written_out)
        for place, noun, part in _parts(outcome):
            shown = every((given, written_out.of(part.when)))
            what = f"a {noun} of {outcome.id!r} is told where what it says does not hold"
            yield from _claim(shown, part.asserts, (*route, *place, "asserts"), what, written_out)


def steps_shown(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Claim of every step and stop with a condition of its own that some path shows it."""
    for i, outcome in enumerate(guide.outcomes):
        given = given_where(guide, outcome, written_out)
        for place, noun, part in _parts(outcome):
            if part.when != TRUE:
                shown = every((given, written_out.of(part.when)))
                what = f"a {noun} of {outcome.id!r} is never shown"
                yield Claim(shown, True, ("outcomes", i, *place), what, "Remove it, or mend its when")


def parts_shown(guide: Guide, reading: Reading) -> Iterator[Route]:
    """Give the routes of the steps and stops that the result of one whole path shows, as the engine tells it."""
    places = {(outcome.decision, outcome.id): at for at, outcome in enumerate(guide.outcomes)}
    for decision in guide.decisions:
        for found in _found(guide, decision, reading):
            for place, _, part in _parts(found.outcome):
                if holds(part.when, reading):
                    yield ("outcomes", places[decision.id, found.outcome.id], *place)


def _found(guide: Guide, decision: Decision, reading: Reading) -> tuple[Finding, ...]:
    try:
        return findings(guide, decision, reading)
    except NoRuleHolds:  # a fault of its own, which its own claim tells
        return ()


def nevers(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Claim of what may never come that no path leads to it."""
    for i, never in enumerate(guide.never):
        what = f"what may never come ({never.id}: {never.why.rstrip('.')}) comes"
        yield Claim(written_out.of(never.when), False, ("never", i), what, "Mend the rules")


def _parts(outcome: Outcome) -> Iterator[tuple[Route, str, Step | Stop]]:
    yield from ((("next", at), "step", step) for at, step in enumerate(outcome.next))
    yield from ((("stops", at), "stop", stop) for at, stop in enumerate(outcome.stops))


def given_where(guide: Guide, outcome: Outcome, written_out: Expansion) -> Condition:
    """Give the condition under which an outcome is given."""
    owner = guide.decision(outcome.decision)
    return written_out.gives(owner, frozenset({outcome.id})) if owner else some(())


def _told(decision: Decision, rule: Rule, written_out: Expansion) -> Condition:
    """Give the condition under which a rule's reason is told; of two rules that give the same it is the first one's."""
    if decision.single:
        return written_out.decided(decision, frozenset({rule.id}))
    before = [each for each in decision.rules[: decision.rules.index(rule)] if each.give == rule.give]
    return every((*(negate(written_out.of(each.when)) for each in before), written_out.of(rule.when)))


def _claim(shown: Condition, said: Condition, route: Route, what: str, written_out: Expansion) -> Iterator[Claim]:
    if said != TRUE:
        yield Claim(every((shown, negate(written_out.of(said)))), False, route, what, MEND)
