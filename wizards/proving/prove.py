"""Proofs over every answer path of a guide; a guide that fails one is not built."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizards.guide.answer import Answers
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.guide.reader import Flaw
from wizards.proving.answers import address_faults, case_faults, question_faults
from wizards.proving.asserted import asserted, nevers, parts_shown, steps_shown
from wizards.proving.claims import Claim, claim_faults, claims, completed, watched_together
from wizards.proving.doubt import doubt_faults, doubts
from wizards.proving.explore import Explorer, Ground, UndecidedError
from wizards.proving.first_page import first_page
from wizards.proving.ticked import ticked


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved: how many answer paths there are, in how many merged states, and every fault.

    `statements` counts the words of results that are held to answers on all these paths.
    """

    guide: str
    paths: int
    states: int
    faults: tuple[Flaw, ...]
    statements: int = 0


def prove(guide: Guide, today: date) -> Proof:
    """Prove a guide over all its answer paths (an amount counts as the bands between dated thresholds).

    Proved: whether a question is asked never rests on a later one; every single
    decision has exactly one result on every path; no rule is dead, no outcome unreachable, no question never asked
    or without effect, no two options that nothing tells apart; a recommended outcome fails none of its own
    conditions; an address that carries answers gives them back; every case gives what it says. Of the words of a
    result: what names its answers is never told without them, what may never come does not, no condition is ticked
    that nobody answered, the first page has a step and a stop, and "don't know" never leads to more.
    """
    ground = Ground(guide, today)
    try:
        count = Explorer(ground, ())
        decides = _walked(ground, tuple(claims(guide, ground.written_out)))
        steps = tuple(steps_shown(guide, ground.written_out))
        hidden = _walked(ground, tuple(_not_seen(ground, steps, decides)))
        told = _walked(ground, tuple(_of_words(ground)))
        unsure = tuple(doubts(ground))
    except UndecidedError as error:
        index = guide.questions.index(error.question)
        what = f"whether {error.question.id!r} is asked rests on answers that come after it"
        return Proof(guide.id, 0, 0, (Flaw(("questions", index), what, "Move the question further down"),))
    faults = [flaw for walked in (decides, hidden, told) for flaw in _faults(ground, walked)]
    faults += [flaw for walk in unsure for flaw in doubt_faults(walk)]
    matters = [count, *decides.walks]
    if list(question_faults(guide, matters)):
        matters += _walked(ground, steps).walks
    faults += question_faults(guide, matters)
    faults += address_faults(guide, count)
    faults += [f for i, case in enumerate(guide.cases) for f in case_faults(guide, case, ("cases", i), today)]
    return Proof(
        guide.id,
        paths=sum(g.paths for g in count.ends.values()),
        states=sum(len(walk.steps) + len(walk.ends) for walk in (*matters, *hidden.walks, *told.walks)),
        faults=tuple(faults),
        statements=len(told.claims) + len(unsure),
    )


@dataclass(frozen=True, slots=True)
class Walked:
    """Claims, the walks that watch them, and for each claim a path on which its condition holds, or None."""

    claims: tuple[Claim, ...]
    walks: tuple[Explorer, ...]
    witnesses: Mapping[int, Answers | None]


def _walked(ground: Ground, claimed: tuple[Claim, ...]) -> Walked:
    groups = tuple(watched_together(ground, claimed))
    walks = tuple(Explorer(ground, tuple(claimed[n].condition for n in group)) for group in groups)
    numbered = zip(groups, walks, strict=True)
    witnesses = {n: walk.witness(place) for group, walk in numbered for place, n in enumerate(group)}
    return Walked(claimed, walks, witnesses)


def _not_seen(ground: Ground, claimed: tuple[Claim, ...], walked: Walked) -> Iterator[Claim]:
    """Give the claims of steps and stops that no path met so far shows: those alone must be walked for."""
    guide, met = ground.guide, [case.answers for case in ground.guide.cases]
    met += [completed(guide, path, ground.today) for path in walked.witnesses.values() if path]
    seen = {route for path in met for route in parts_shown(guide, Reading(guide, path, ground.today))}
    yield from (claim for claim in claimed if claim.route not in seen)


def _faults(ground: Ground, walked: Walked) -> Iterator[Flaw]:
    for number, claim in enumerate(walked.claims):
        yield from claim_faults(ground, claim, walked.witnesses[number])


def _of_words(ground: Ground) -> Iterator[Claim]:
    for kind in (asserted, nevers, ticked, first_page):
        yield from kind(ground.guide, ground.written_out)
