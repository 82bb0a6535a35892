"""Records as the plain data a page shows, in one language; nothing is decided here."""

from collections.abc import Mapping
from datetime import date

from wizards.calculators.purchase import compare
from wizards.guide.asked import Answer, Question, Texts
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading, Situation
from wizards.guide.model import Guide, Outcome, Requirement
from wizards.language.dates import day
from wizards.language.numbers import UNITS, kroner, number
from wizards.language.words import Words
from wizards.telling.placeholders import fill, span

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
    cited = [(ref, guide.citations.get(ref, {})) for ref in references]
    return [{"ref": ref, "words": c.get(lang, ref), "anchor": c.get("anchor", "")} for ref, c in cited]


def pages(guide: Guide, slugs: tuple[str, ...], lang: str) -> list[Json]:
    """Give pages to read as slug and title."""
    return [{"slug": s, "title": guide.page_titles.get(s, Words(s, s))[lang]} for s in slugs]


def requirement(need: Requirement, state: str, lang: str) -> dict[str, Json]:
    """Give one condition of an outcome with its state: holds, fails, open or unasked."""
    cure = need.cure[lang] if need.cure and state in ("fails", "open") else None
    return {"id": need.id, "words": need.words[lang], "state": state, "cure": cure}


def outcome(guide: Guide, given: Outcome, reading: Reading, lang: str) -> dict[str, Json]:
    """Give what an outcome says, with the case's own figures in its text, and the steps that the case calls for."""
    case = reading.situation
    return {
        "id": given.id,
        "title": given.title[lang],
        "text": fill(given.text[lang], case, lang),
        "next": [fill(step.words[lang], case, lang) for step in given.next if holds(step.when, reading)],
        "time": given.time[lang] if given.time else None,
        "municipality": given.municipality[lang] if given.municipality else None,
        "company": given.company[lang] if given.company else None,
        "pages": pages(guide, given.pages, lang),
        "sources": sources(guide, given.source, lang),
    }


def validity(case: Situation, lang: str) -> dict[str, Json]:
    """Give the figures of a purchase, where a value was asked: the sum, the amounts held against it, their end."""
    if "value" not in case.answers:
        return {}
    found = compare(case)
    return {
        "total": kroner(found.total, lang) if found.total is not None else None,
        "threshold": span(found.lowest, found.highest, lang),
        "valid_to": found.valid_to.isoformat() if found.valid_to else None,
        "valid_to_words": day(found.valid_to, lang) if found.valid_to else None,
    }


def is_past(until: date | None, today: date) -> bool:
    """Say whether a date has passed."""
    return until is not None and until < today
