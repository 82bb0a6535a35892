"""What would change a result: every single answer that, given otherwise, leads elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizards.ask import replay
from wizards.certain import certain
from wizards.decide import findings
from wizards.model import DONT_KNOW, Answer, Answers, Flow, Question
from wizards.purchase_value import compare
from wizards.situation import SAMPLES, Reading, Situation


@dataclass(frozen=True, slots=True)
class Change:
    """If this question were answered so instead, these single decisions would give these outcomes.

    `asks` is the first question that would have to be answered before the rest of the result is known.
    """

    question: Question
    answer: Answer
    outcomes: Mapping[str, str]
    asks: str | None


def results(flow: Flow, answers: Answers, today: date) -> dict[str, str]:
    """Give the outcome of every shown single decision."""
    reading = Reading(flow, answers, today)
    shown = [d for d in flow.decisions if d.single and d.shown]
    return {d.id: findings(flow, d, reading)[0].outcome.id for d in shown}


def changes(flow: Flow, answers: Answers, today: date) -> tuple[Change, ...]:
    """Try every other answer to every question asked, one at a time, and give those that change a result.

    An amount counts as the bands that the rules distinguish. Where the other answer opens new questions, the
    decisions that already follow are given and `asks` names the first new question. Likely doubts come first:
    where the reader said "don't know", then the later questions, which are nearer to the result; what would become
    unknown comes last.
    """
    now = results(flow, answers, today)
    found: list[Change] = []
    for question in flow.questions:
        if question.id in answers:
            found += _changes_of(flow, question, answers, now, today)
    order = {q.id: i for i, q in enumerate(flow.questions)}

    def doubt(change: Change) -> tuple[bool, bool, int]:
        return change.answer == DONT_KNOW, answers[change.question.id] != DONT_KNOW, -order[change.question.id]

    return tuple(sorted(found, key=doubt))


def _changes_of(
    flow: Flow, question: Question, answers: Answers, now: Mapping[str, str], today: date
) -> Iterator[Change]:
    seen: set[tuple[tuple[str, str], ...]] = set()
    for other in _others(question, Reading(flow, answers, today).situation):
        if other == answers[question.id]:
            continue
        walk = replay(flow, {**answers, question.id: other}, today)
        then = _settled(flow, walk.answers, walk.next, today) if walk.next else results(flow, walk.answers, today)
        differs = {k: v for k, v in then.items() if v != now[k]}
        key = tuple(sorted(differs.items()))
        if differs and (question.kind == "choice" or key not in seen):
            seen.add(key)
            yield Change(question, other, differs, walk.next.id if walk.next else None)


def _others(question: Question, case: Situation) -> tuple[Answer, ...]:
    """Give the answers to try: every option, and for an amount just under and just at what it is held against."""
    options: tuple[Answer, ...] = tuple(o.id for o in question.options)
    if question.kind != "amounts" or question.id in SAMPLES:
        return options
    found = compare(case)
    totals = [] if found.lowest is None or found.highest is None else [found.lowest - 1, found.highest]
    return (*options, *({"unit_price": Decimal(t), "units": Decimal(1)} for t in totals))


def _settled(flow: Flow, answers: Answers, after: Question, today: date) -> dict[str, str]:
    """Give the decisions that already follow from an unfinished walk, whatever the rest is answered."""
    reading = Reading(flow, answers, today)
    to_come = frozenset(q.id for q in flow.questions[flow.questions.index(after) :]) - answers.keys()
    shown = [d for d in flow.decisions if d.single and d.shown]
    return {d.id: outcome for d in shown if (outcome := certain(flow, d, reading, to_come))}
