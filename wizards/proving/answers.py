"""Prove what a reader's answers rest on: questions that matter, addresses that give back, cases that hold."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

from wizards.asking import address
from wizards.asking.answers import read_answers
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding.decide import NoRuleHolds, findings
from wizards.guide.answer import DONT_KNOW
from wizards.guide.facts import Reading
from wizards.guide.model import Case, Guide
from wizards.guide.reader import Flaw
from wizards.proving.claims import example
from wizards.proving.explore import Explorer


def question_faults(guide: Guide, explorers: Iterable[Explorer]) -> Iterator[Flaw]:
    """Find questions that are never asked or never matter, and options that nothing tells apart."""
    apart = _told_apart(explorers)
    for i, question in enumerate(guide.questions):
        if question.id not in apart:
            yield Flaw(("questions", i), f"{question.id!r} is never asked", "Mend its ask_when or remove it")
            continue
        if question.kind == "text":
            continue
        if not apart[question.id]:
            yield Flaw(("questions", i), f"no answer to {question.id!r} ever matters", "Give it a rule or remove it")
            continue
        named = [(j, o.id) for j, o in enumerate(question.options) if o.id != DONT_KNOW]
        at = {answer: place for place, answer in enumerate(sample_answers(guide, question)) if isinstance(answer, str)}
        for (_, a), (j, b) in combinations(named, 2):
            if (at[a], at[b]) not in apart[question.id]:
                what = f"nothing ever tells the options {a!r} and {b!r} apart"
                yield Flaw(("questions", i, "options", j), what, "Give one a rule of its own, or make them one")


def _told_apart(explorers: Iterable[Explorer]) -> dict[str, set[tuple[int, int]]]:
    """Give, for each question that is asked at all, the pairs of its sample answers that something tells apart."""
    apart: dict[str, set[tuple[int, int]]] = {}
    alike: dict[str, set[tuple[int, int]]] = {}
    for explorer in explorers:
        for question, leads, _ in explorer.steps:
            if question.id not in apart:
                apart[question.id], alike[question.id] = set(), set(combinations(range(len(leads)), 2))
            if len(set(leads)) > 1 and alike[question.id]:
                found = {(a, b) for a, b in alike[question.id] if leads[a] != leads[b]}
                apart[question.id] |= found
                alike[question.id] -= found
    return apart


def address_faults(guide: Guide, explorer: Explorer) -> Iterator[Flaw]:
    """Write and read back an address for a path to every end and for every sample answer."""
    paths = [g.witness for g in explorer.ends.values()]
    paths += [{q.id: a} for q in guide.questions for a in sample_answers(guide, q)]
    for path in paths:
        back, errors = read_answers(guide, address.read(address.write(guide, path)).answers)
        if errors or back != path:
            yield Flaw((), f"the address does not give back {example(path)}", "Use plain ids: a-z, 0-9, _")
            return


def case_faults(guide: Guide, case: Case, path: tuple[str | int, ...], today: date) -> Iterator[Flaw]:
    """Hold what a case's answers give against what it says it gives."""
    walk = replay(guide, case.answers, today)
    if walk.next or walk.gone:
        loose = f"asks {walk.next.id!r} next" if walk.next else f"never asks {', '.join(walk.gone)}"
        yield Flaw(
            (*path, "answers"), f"the case {case.id} is not whole: the guide {loose}", "Answer just what is asked"
        )
        return
    for name, answer in case.answers.items():
        if walk.answers[name] != answer:
            what = f"the case {case.id} fills in fields of {name!r} that are not shown after its other answers"
            yield Flaw((*path, "answers", name), what, "Leave those fields out")
            return
    reading = Reading(guide, walk.answers, today)
    try:
        given = {d.id: [f.outcome.id for f in findings(guide, d, reading)] for d in guide.decisions}
    except NoRuleHolds as gap:
        yield Flaw((*path, "answers"), f"the case {case.id} ends nowhere: {gap}", "Add a rule that covers it")
        return
    shown = {f"{d}:{o}" for d, outcomes in given.items() for o in outcomes}
    for name, allowed in case.expect.items():
        if not set(given.get(name, ())) & set(allowed):
            what = f"the case {case.id} gives {name} {given.get(name)}, not {' or '.join(allowed)}"
            yield Flaw((*path, "expect", name), what, "Mend the rules; change the case only if it is wrong")
    yield from _each(case.shows, lambda s: s not in shown, (*path, "shows"), f"the case {case.id} does not show")
    yield from _each(case.hides, lambda s: s in shown, (*path, "hides"), f"the case {case.id} must not show")


def _each(
    names: tuple[str, ...], wrong: Callable[[str], bool], path: tuple[str | int, ...], what: str
) -> Iterator[Flaw]:
    for i, name in enumerate(names):
        if wrong(name):
            yield Flaw((*path, i), f"{what} {name}", "Mend the rules; change the case only if it is wrong")
