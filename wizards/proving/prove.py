"""Proofs over every answer path of a guide; a guide that fails one is not built."""

from dataclasses import dataclass
from datetime import date

from wizards.guide.model import Guide
from wizards.guide.reader import Flaw
from wizards.proving.answers import address_faults, case_faults, question_faults
from wizards.proving.claims import claim_faults, claims, watched_together
from wizards.proving.explore import Explorer, Ground, UndecidedError


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved: how many answer paths there are, in how many merged states, and every fault."""

    guide: str
    paths: int
    states: int
    faults: tuple[Flaw, ...]


def prove(guide: Guide, today: date) -> Proof:
    """Prove a guide over all its answer paths (an amount counts as the bands between dated thresholds).

    Proved: whether a question is asked never rests on a later one; every single
    decision has exactly one result on every path; no rule is dead, no outcome unreachable, no question never asked
    or without effect, no two options that nothing tells apart; a recommended outcome fails none of its own
    conditions; an address that carries answers gives them back; every case gives what it says.
    """
    faults: list[Flaw] = []
    ground = Ground(guide, today)
    try:
        count = Explorer(ground, ())
        claimed = tuple(claims(guide, ground.written_out))
        walks = [
            (group, Explorer(ground, tuple(claimed[n].condition for n in group)))
            for group in watched_together(ground, claimed)
        ]
    except UndecidedError as error:
        index = guide.questions.index(error.question)
        what = f"whether {error.question.id!r} is asked rests on answers that come after it"
        return Proof(guide.id, 0, 0, (Flaw(("questions", index), what, "Move the question further down"),))
    witnesses = {n: walk.witness(place) for group, walk in walks for place, n in enumerate(group)}
    for number, claim in enumerate(claimed):
        faults += claim_faults(ground, claim, witnesses[number])
    every_walk = [count, *(walk for _, walk in walks)]
    faults += question_faults(guide, every_walk)
    faults += address_faults(guide, count)
    faults += [f for i, case in enumerate(guide.cases) for f in case_faults(guide, case, ("cases", i), today)]
    states = sum(len(walk.steps) + len(walk.ends) for walk in every_walk)
    return Proof(guide.id, sum(g.paths for g in count.ends.values()), states, tuple(faults))
