"""Claims that the first page of a result always says what to do and what may stop it."""

from collections.abc import Iterator

from wizards.guide.conditions import Condition, every, negate, some
from wizards.guide.model import Guide, Requirement, Role
from wizards.proving.asserted import given_where
from wizards.proving.claims import Claim
from wizards.proving.expand import Expansion
from wizards.proving.ticked import is_seen


def first_page(guide: Guide, written_out: Expansion) -> Iterator[Claim]:
    """Claim of each outcome of the answer that it has a step and a stop."""
    answer = guide.answer
    do, care = (_in_a_list(guide, role, written_out) for role in ("do", "care"))
    for i, outcome in enumerate(guide.outcomes):
        if answer and outcome.decision == answer.id:
            given = given_where(guide, outcome, written_out)
            steps = some((do, *(written_out.of(step.when) for step in outcome.next)))
            what = f"{outcome.id!r} says on its first page nothing to do"
            mend = "Give it a step under next:, or a list with role: do"
            yield Claim(every((given, negate(steps))), False, ("outcomes", i), what, mend)
            unsettled = (_is_open(guide, need, written_out) for need in outcome.requirements if not need.excludes)
            stops = some((care, *(written_out.of(stop.when) for stop in outcome.stops), *unsettled))
            what = f"{outcome.id!r} says on its first page nothing that may stop it"
            mend = "Write it under stops:, or give a list role: care"
            yield Claim(every((given, negate(stops))), False, ("outcomes", i), what, mend)


def _in_a_list(guide: Guide, role: Role, written_out: Expansion) -> Condition:
    lists = (each for each in guide.decisions if each.shown and not each.single and each.role == role)
    return some(tuple(written_out.of(rule.when) for each in lists for rule in each.rules))


def _is_open(guide: Guide, need: Requirement, written_out: Expansion) -> Condition:
    met, failed = written_out.of(need.holds), written_out.of(need.fails)
    return every((negate(met), negate(failed), is_seen(guide, need, written_out)))
