"""The result of a finished walk as plain data: lines, lists, alternatives, changes, and what was left out."""

from datetime import date
from typing import cast

from wizards import show
from wizards.ask import Walk
from wizards.decide import Finding, findings, questions_behind, standing
from wizards.explain import changes
from wizards.figures import fill
from wizards.model import Flow
from wizards.numbers import day
from wizards.show import Json
from wizards.situation import EXHIBITS, Reading
from wizards.statements import instead, statement


def result(flow: Flow, walk: Walk, today: date, lang: str) -> dict[str, Json]:
    """Give everything a result page shows for a finished walk."""
    reading = Reading(flow, walk.answers, today)
    shown = [d for d in flow.decisions if d.shown]
    found = {d.id: findings(flow, d, reading) for d in shown}
    lines: list[Json] = [_line(flow, f, reading, lang) for d in shown if d.single for f in found[d.id]]
    lists: list[Json] = [
        {"id": d.id, "title": d.title.in_(lang), "items": [_line(flow, f, reading, lang) for f in found[d.id]]}
        for d in shown
        if not d.single and found[d.id]
    ]
    return {
        "lines": lines,
        "lists": lists,
        "alternatives": [_alternatives(flow, d.id, found[d.id][0], reading, lang) for d in shown if d.single],
        "changes": _changes(flow, walk, today, lang),
        "not_considered": [w.in_(lang) for w in flow.not_considered],
        "exhibits": [cast(Json, e) for n in flow.exhibits for e in EXHIBITS[n](reading.situation, lang)],
        "figures": show.validity(reading.situation, lang),
        "reviewed": day(flow.reviewed, lang),
        "review_by": flow.review_by.isoformat(),
        "outdated": show.is_past(flow.review_by, today),
        "version": flow.version,
    }


def _line(flow: Flow, found: Finding, reading: Reading, lang: str) -> dict[str, Json]:
    """Give one finding: the outcome, the rule that made it, and the reader's own answers behind it."""
    state = standing(found.outcome, reading)
    behind = questions_behind(flow, found.rule.when, reading)
    return {
        "decision": found.decision.id,
        "heading": found.decision.title.in_(lang),
        **show.outcome(flow, found.outcome, reading, lang),
        "rule": found.rule.id,
        "because": fill(found.rule.because.in_(lang), reading.situation, lang),
        "statements": [statement(q, reading.situation.answers[q.id], lang) for q in flow.questions if q.id in behind],
        "rule_sources": show.sources(flow, found.rule.source, lang),
        "conditions": _conditions(flow, found.outcome.id, found.decision.id, reading, lang),
        "open": [n.words.in_(lang) for n in state.open],
    }


def _conditions(flow: Flow, outcome: str, decision: str, reading: Reading, lang: str) -> list[Json]:
    state = standing(flow.outcome(decision, outcome), reading)
    kinds = {
        n.id: kind
        for kind, needs in (
            ("holds", state.holding),
            ("fails", state.failing),
            ("open", state.open),
            ("unasked", state.unasked),
        )
        for n in needs
    }
    return [show.requirement(n, kinds[n.id], lang) for n in state.outcome.requirements]


def _alternatives(flow: Flow, decision: str, chosen: Finding, reading: Reading, lang: str) -> dict[str, Json]:
    """Give every other outcome of a decision as possible or ruled out, with its conditions."""
    others: list[Json] = []
    for other in flow.outcomes:
        if other.decision == decision and other.id != chosen.outcome.id and other.requirements:
            state = standing(other, reading)
            others.append(
                {
                    "id": other.id,
                    "title": other.title.in_(lang),
                    "state": state.state,
                    "held": len(state.holding),
                    "of": len(other.requirements) - len(state.unasked),
                    "why_not": chosen.rule.because.in_(lang) if state.holding and state.state == "possible" else None,
                    "conditions": _conditions(flow, other.id, decision, reading, lang),
                    "pages": show.pages(flow, other.pages, lang),
                }
            )
    return {"decision": decision, "heading": chosen.decision.title.in_(lang), "outcomes": others}


def _changes(flow: Flow, walk: Walk, today: date, lang: str) -> list[Json]:
    """Give each single answer that would change a result."""
    told: list[Json] = []
    for change in changes(flow, walk.answers, today):
        then = [flow.outcome(d, o).title.in_(lang) for d, o in change.outcomes.items()]
        told.append(
            {
                "question": change.question.id,
                "now": statement(change.question, walk.answers[change.question.id], lang),
                "instead": instead(change.question, change.answer, lang),
                "then": [*then],
                "outcomes": dict(change.outcomes),
                "asks": change.asks,
            }
        )
    return told
