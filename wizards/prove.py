"""Proofs over every answer path of a guide; a guide that fails one is not built."""

from dataclasses import dataclass
from datetime import date

from wizards.check_answers import address_faults, case_faults, question_faults
from wizards.check_names import names
from wizards.claims import claim_faults, claims
from wizards.explore import Explorer
from wizards.ground import Ground, UndecidedError
from wizards.model import Flow
from wizards.reader import Fault


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved: how many answer paths there are, in how many merged states, and every fault."""

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
    faults = list(names(flow))
    if faults:
        return Proof(flow.id, 0, 0, tuple(faults))
    try:
        ground = Ground(flow)
        count = Explorer(ground, (), today)
        explored = [(claim, Explorer(ground, (claim.condition,), today)) for claim in claims(flow)]
    except UndecidedError as error:
        index = flow.questions.index(error.question)
        what = f"whether {error.question.id!r} is asked rests on answers that come after it"
        return Proof(flow.id, 0, 0, (Fault(("questions", index), what, "Move the question further down"),))
    for claim, explorer in explored:
        faults += claim_faults(flow, claim, explorer, today)
    faults += question_faults(flow, [count, *(e for _, e in explored)])
    faults += address_faults(flow, count)
    faults += [f for i, case in enumerate(flow.cases) for f in case_faults(flow, case, ("cases", i), today)]
    states = sum(len(e.steps) + len(e.ends) for e in (count, *(e for _, e in explored)))
    return Proof(flow.id, sum(g.paths for g in count.ends.values()), states, tuple(faults))
