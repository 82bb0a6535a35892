"""The engine's figures: answers a second, how they grow with a guide, and proofs."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from statistics import median
from time import perf_counter

from content.guides.periods import day_of_proof
from tests.benchmarks.engine.asked import Times, in_cpython, in_pyodide, results, steps
from tests.benchmarks.engine.grown import DAY, document, grown, name_of
from tests.benchmarks.measured.figures import Row, Table
from wizards.guide.model import Guide
from wizards.proving.prove import Proof, prove

SIZES = (10, 30, 100)
"""Questions of the guides that are made."""
CASES = 3
"""How many cases of each guide are asked."""
PYTHONS: Mapping[str, Callable[[Sequence[str], Mapping[str, str]], Times]] = {
    "CPython": in_cpython,
    "Pyodide": in_pyodide,
}


def answers(guides: Sequence[Guide], runs: int) -> Table:
    """Time the guides' steps and results, in both Pythons."""
    asked = [[request for guide in guides for request in kind(guide, CASES)] for kind in (steps, results)]
    times = {name: _timed(ask, asked, {}, runs) for name, ask in PYTHONS.items()}
    rates = {name: [1000 * len(each) / sum(each) for each in both] for name, both in times.items()}
    rows: list[Row] = [
        {
            "Python": name,
            "steps_per_s": round(rate[0]),
            "steps_÷": round(rate[0] / rates["CPython"][0], 3),
            "results_per_s": round(rate[1]),
            "results_÷": round(rate[1] / rates["CPython"][1], 3),
            "slowest_step_ms": round(max(times[name][0]), 2),
            "slowest_result_ms": round(max(times[name][1]), 2),
        }
        for name, rate in rates.items()
    ]
    title = f"Answers: {len(asked[0])} steps and {len(asked[1])} results, of {CASES} cases of each guide"
    return Table("engine", title, runs, rows)


def growth(runs: int) -> Table:
    """Time guides of several sizes: their proof, a step in their middle, and their result."""
    made = {size: grown(size) for size in SIZES}
    laid = {name_of(size): json.dumps(document(size)) for size in SIZES}
    asked = [[*steps(guide, 1), *results(guide, 1)] for guide in made.values()]
    times = {name: _timed(ask, asked, laid, runs) for name, ask in PYTHONS.items()}
    rows: list[Row] = []
    for at, (size, guide) in enumerate(made.items()):
        proved = [proof_of(guide, DAY) for _ in range(runs)]
        proof, spent = proved[0][0], median(spent for _, spent in proved)
        rules = sum(len(decision.rules) for decision in guide.decisions)
        row: dict[str, str | int | float | None] = {"questions": size, "rules": rules, "paths": f"{proof.paths:.3g}"}
        row |= {"merged_states": proof.states, "proof_s": round(spent, 3)}
        for name, each in times.items():
            *stepped, whole = each[at]
            row |= {f"{name}_step_ms": round(median(stepped), 2), f"{name}_result_ms": round(whole, 2)}
        rows.append(row)
    return Table("growth", "How it grows: guides made for it", runs, rows)


def proofs(guides: Iterable[Guide]) -> Table:
    """Time the proofs of all guides, each from cold, one after the other."""
    today = day_of_proof(date.today())
    proved = sorted((proof_of(guide, today) for guide in guides), key=lambda one: -one[1])
    paths, states = (sum(getattr(proof, key) for proof, _ in proved) for key in ("paths", "states"))
    rows = [_row("all", paths, states, sum(spent for _, spent in proved))]
    return Table("proofs", "Proofs", 1, [*rows, *(_row(p.guide, p.paths, p.states, spent) for p, spent in proved)])


def proof_of(guide: Guide, today: date) -> tuple[Proof, float]:
    """Prove a guide; gives the proof and the seconds that it took. A fault of it is an error."""
    began = perf_counter()
    proof = prove(guide, today)
    assert not proof.faults, f"{guide.id}: {proof.faults[0]}"
    return proof, perf_counter() - began


def _row(name: str, paths: int, states: int, spent: float) -> Row:
    told: Row = {"guide": name, "paths": paths, "merged_states": states}
    return {**told, "proof_s": round(spent, 2), "states_per_s": round(states / spent)}


def _timed(
    ask: Callable[[Sequence[str], Mapping[str, str]], Times],
    asked: Sequence[Sequence[str]],
    laid: Mapping[str, str],
    runs: int,
) -> list[Times]:
    """Ask everything in each run; give each request's median, in the groups in which they were given."""
    every = [ask([request for group in asked for request in group], laid) for _ in range(runs)]
    middles = [median(each) for each in zip(*every, strict=True)]
    return [[middles.pop(0) for _ in group] for group in asked]
