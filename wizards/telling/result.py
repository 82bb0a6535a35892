"""The result of a finished walk as plain data: lines, lists, alternatives, changes, and what was left out."""

from datetime import date

from wizards.asking.replay import Walk
from wizards.deciding.changes import changes
from wizards.deciding.decide import Finding, findings, questions_behind, standing
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.telling import show
from wizards.telling.placeholders import fill
from wizards.telling.show import Json
from wizards.telling.statements import instead, statement


def result(guide: Guide, walk: Walk, today: date, lang: str) -> dict[str, Json]:
    """Give everything a result page shows for a finished walk."""
    reading = Reading(guide, walk.answers, today)
    shown = [d for d in guide.decisions if d.shown]
    found = {d.id: findings(guide, d, reading) for d in shown}
    lines: list[Json] = [_line(guide, f, reading, lang) for d in shown if d.single for f in found[d.id]]
    lists: list[Json] = [
        {"id": d.id, "title": d.title[lang], "items": [_line(guide, f, reading, lang) for f in found[d.id]]}
        for d in shown
        if not d.single and found[d.id]
    ]
    return {
        "lines": lines,
        "lists": lists,
        "alternatives": [_alternatives(guide, d.id, found[d.id][0], reading, lang) for d in shown if d.single],
        "changes": _changes(guide, walk, today, lang),
        "not_considered": [w[lang] for w in guide.not_considered],
        "exhibits": [show.exhibit(e) for make in guide.exhibit_makers for e in make(reading.situation, lang)],
        "figures": show.validity(reading, lang),
        "reviewed": day(guide.reviewed, lang),
        "review_by": guide.review_by.isoformat(),
        "outdated": show.is_past(guide.review_by, today),
        "version": guide.version,
    }


def _line(guide: Guide, found: Finding, reading: Reading, lang: str) -> dict[str, Json]:
    """Give one finding: the outcome, the rule that made it, and the reader's own answers behind it."""
    state = standing(found.outcome, reading)
    behind = questions_behind(guide, found.rule.when, reading)
    return {
        "decision": found.decision.id,
        "heading": found.decision.title[lang],
        **show.outcome(guide, found.outcome, reading, lang),
        "rule": found.rule.id,
        "because": fill(found.rule.because[lang], reading, lang),
        "statements": [statement(q, reading.situation.answers[q.id], lang) for q in guide.questions if q.id in behind],
        "rule_sources": show.sources(guide, found.rule.source, lang),
        "conditions": _conditions(guide, found.outcome.id, found.decision.id, reading, lang),
        "open": [n.words[lang] for n in state.open],
    }


def _conditions(guide: Guide, outcome: str, decision: str, reading: Reading, lang: str) -> list[Json]:
    state = standing(guide.outcome(decision, outcome), reading)
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


def _alternatives(guide: Guide, decision: str, chosen: Finding, reading: Reading, lang: str) -> dict[str, Json]:
    """Give every other outcome of a decision as possible or ruled out, with its conditions."""
    others: list[Json] = []
    for other in guide.outcomes:
        if other.decision == decision and other.id != chosen.outcome.id and other.requirements:
            state = standing(other, reading)
            others.append(
                {
                    "id": other.id,
                    "title": other.title[lang],
                    "state": state.state,
                    "held": len(state.holding),
                    "of": len(other.requirements) - len(state.unasked),
                    "why_not": chosen.rule.because[lang] if state.holding and state.state == "possible" else None,
                    "conditions": _conditions(guide, other.id, decision, reading, lang),
                    "pages": show.pages(guide, other.pages, lang),
                }
            )
    return {"decision": decision, "heading": chosen.decision.title[lang], "outcomes": others}


def _changes(guide: Guide, walk: Walk, today: date, lang: str) -> list[Json]:
    """Give each single answer that would change a result."""
    told: list[Json] = []
    for change in changes(guide, walk.answers, today):
        then = [guide.outcome(d, o).title[lang] for d, o in change.outcomes.items()]
        told.append(
            {
                "question": change.question.id,
                "now": statement(change.question, walk.answers[change.question.id], lang),
                "instead": instead(guide, change.question, change.answer, lang),
                "then": [*then],
                "outcomes": dict(change.outcomes),
                "asks": change.asks,
            }
        )
    return told
