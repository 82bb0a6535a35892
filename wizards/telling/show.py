"""Records as the plain data a page shows, in one language; nothing is decided here."""

from collections.abc import Mapping
from datetime import date

from wizards.guide.answer import Answer, Texts
from wizards.guide.conditions import holds
from wizards.guide.exhibits import Exhibit, Table
from wizards.guide.facts import Reading
from wizards.guide.model import Citation, Guide, Outcome, Requirement
from wizards.guide.questions import Question
from wizards.language.numbers import UNITS, number
from wizards.language.words import Words
from wizards.telling.placeholders import UNKNOWN, fill

type Json = bool | int | str | list[Json] | dict[str, Json] | None


def question(guide: Guide, asked: Question, answer: Answer | None, lang: str) -> dict[str, Json]:
    """Give a question with its words, options and fields, and the answer it has."""
    return {
        "id": asked.id,
        "kind": asked.kind,
        "ask": asked.ask[lang],
        "why": asked.why[lang],
        "help": asked.help[lang] if asked.help else None,
        "options": [
            {"id": o.id, "label": o.label[lang], "hint": o.hint[lang] if o.hint else None} for o in asked.options
        ],
        "fields": [
            {
                "id": f.id,
                "label": f.label[lang],
                "unit": UNITS[f.unit][lang],
                "hint": f.hint[lang] if f.hint else None,
                "kind": f.unit,
                "value": _value(answer, f.id, lang),
            }
            for f in asked.fields
        ],
        "answer": answer if isinstance(answer, str) else None,
    }


def _value(answer: Answer | None, field: str, lang: str) -> str:
    if isinstance(answer, Texts):
        return answer.get(field)
    return number(answer[field], lang) if isinstance(answer, Mapping) and field in answer else ""


def sources(guide: Guide, references: tuple[str, ...], lang: str) -> list[Json]:
    """Give references as words with the anchor of their source."""
    cited = [(ref, guide.citations.get(ref) or Citation(da=ref, en=ref)) for ref in references]
    return [{"ref": ref, "words": c.words[lang], "anchor": c.anchor} for ref, c in cited]


def pages(guide: Guide, slugs: tuple[str, ...], lang: str) -> list[Json]:
    """Give pages to read as slug and title."""
    return [{"slug": s, "title": guide.page_titles.get(s, Words(s, s))[lang]} for s in slugs]


def requirement(need: Requirement, state: str, lang: str) -> dict[str, Json]:
    """Give one condition of an outcome with its state: holds, fails, open or unasked."""
    cure = need.cure[lang] if need.cure and state in ("fails", "open") else None
    return {"id": need.id, "words": need.words[lang], "state": state, "cure": cure}


def outcome(guide: Guide, given: Outcome, reading: Reading, lang: str) -> dict[str, Json]:
    """Give what an outcome says, with the case's own figures in its text, and the steps that the case calls for."""
    return {
        "id": given.id,
        "title": given.title[lang],
        "text": fill(given.text[lang], reading, lang),
        "next": [fill(step.words[lang], reading, lang) for step in given.next if holds(step.when, reading)],
        "time": given.time[lang] if given.time else None,
        "municipality": given.municipality[lang] if given.municipality else None,
        "company": given.company[lang] if given.company else None,
        "pages": pages(guide, given.pages, lang),
        "sources": sources(guide, given.source, lang),
    }


def validity(reading: Reading, lang: str) -> dict[str, Json]:
    """Give the figures of a case whose amounts were asked: its total, what it is held against, their last day."""
    known, case = reading.guide.amounts_question, reading.situation
    if known is None or not known.figures or known.question not in case.answers:
        return {}
    reckoning = known.reckon(case, lang)
    return {
        "total": reckoning.words.get("total"),
        "threshold": reckoning.words.get("threshold", UNKNOWN[lang]),
        "valid_to": reckoning.valid_to.isoformat() if reckoning.valid_to else None,
        "valid_to_words": reckoning.words.get("valid_to"),
    }


def exhibit(shown: Exhibit) -> dict[str, Json]:
    """Give a table or a chart."""
    if isinstance(shown, Table):
        rows: list[Json] = [[*row] for row in shown.rows]
        return {"kind": "table", "title": shown.title, "columns": [*shown.columns], "rows": rows}
    bars: list[Json] = [{"label": b.label, "value": b.value, "words": b.words} for b in shown.bars]
    return {"kind": "chart", "title": shown.title, "bars": bars}


def is_past(until: date | None, today: date) -> bool:
    """Say whether a date has passed."""
    return until is not None and until < today
