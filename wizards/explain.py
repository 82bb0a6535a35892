"""What would change a result: every single answer that, given otherwise, leads elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizards.ask import replay
from wizards.bands import sample_answers
from wizards.conditions import FALSE, TRUE, Condition, settle
from wizards.decide import findings
from wizards.model import DONT_KNOW, Answer, Answers, Decision, Flow, Question
from wizards.situation import REGISTRY, Reading
from wizards.symbolic import expand


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
    where the reader said "don't know", then the later questions, which are nearer to the result.
    """
    now = results(flow, answers, today)
    found: list[Change] = []
    for question in flow.questions:
        if question.id in answers:
            found += _changes_of(flow, question, answers, now, today)
    order = {q.id: i for i, q in enumerate(flow.questions)}
    return tuple(sorted(found, key=lambda c: (answers[c.question.id] != DONT_KNOW, -order[c.question.id])))


def _changes_of(
    flow: Flow, question: Question, answers: Answers, now: Mapping[str, str], today: date
) -> Iterator[Change]:
    seen: set[tuple[tuple[str, str], ...]] = set()
    for other in sample_answers(flow, question):
        if other == answers[question.id]:
            continue
        walk = replay(flow, {**answers, question.id: other}, today)
        then = _settled(flow, walk.answers, walk.next, today) if walk.next else results(flow, walk.answers, today)
        differs = {k: v for k, v in then.items() if v != now[k]}
        key = tuple(sorted(differs.items()))
        if differs and (question.kind == "choice" or key not in seen):
            seen.add(key)
            yield Change(question, other, differs, walk.next.id if walk.next else None)


def _settled(flow: Flow, answers: Answers, after: Question, today: date) -> dict[str, str]:
    """Give the decisions that already follow from an unfinished walk, whatever the rest is answered."""
    reading = Reading(flow, answers, today)
    asked = [q.id for q in flow.questions[: flow.questions.index(after)]]
    found: dict[str, str] = {}
    for decision in flow.decisions:
        if decision.single and decision.shown:
            outcome = _certain(flow, decision, reading, asked)
            if outcome:
                found[decision.id] = outcome
    return found


def _certain(flow: Flow, decision: Decision, reading: Reading, asked: list[str]) -> str | None:
    for rule in decision.rules:
        left = _left(expand(flow, rule.when), reading, asked)
        if left == TRUE:
            return rule.give
        if left != FALSE:
            return None
    return None


def _left(condition: Condition, reading: Reading, asked: list[str]) -> Condition:
    """Give what is left of a condition once every question passed, and every fact they decide, is known."""
    for name in asked:
        condition = settle(condition, name, reading.get(name))
    for name, fact in REGISTRY.items():
        if set(fact.reads) <= set(asked):
            condition = settle(condition, name, reading[name])
    return condition
