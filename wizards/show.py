"""Records as the plain data a page shows, in one language; nothing is decided here."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from wizards.conditions import holds
from wizards.model import Answer, Flow, Outcome, Question, Requirement, Texts, Words
from wizards.numbers import UNITS, day, kroner, number
from wizards.purchase_value import compare, total_value
from wizards.situation import Reading, Situation

TYPED = re.compile(r"\{(\w+)\.(\w+)\}")
"""Where an outcome's text takes up what the reader typed: {question.field}."""
QUOTED = ("«.", "”.")
"""What follows typed words that a sentence ends with."""

type Json = bool | int | str | list[Json] | dict[str, Json] | None


def question(flow: Flow, asked: Question, answer: Answer | None, lang: str) -> dict[str, Json]:
    """Give a question with its words, options and fields, and the answer it has."""
    return {
        "id": asked.id,
        "kind": asked.kind,
        "ask": asked.ask.in_(lang),
        "why": asked.why.in_(lang),
        "help": asked.help.in_(lang) if asked.help else None,
        "options": [
            {"id": o.id, "label": o.label.in_(lang), "hint": o.hint.in_(lang) if o.hint else None}
            for o in asked.options
        ],
        "fields": [
            {
                "id": f.id,
                "label": f.label.in_(lang),
                "unit": UNITS[f.unit].in_(lang),
                "hint": f.hint.in_(lang) if f.hint else None,
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


def statement(asked: Question, answer: Answer, lang: str) -> str:
    """Give an answer as a fact that can be read on its own."""
    if isinstance(answer, str):
        option = asked.option(answer)
        return option.statement.in_(lang) if option else answer
    units = {f.id: f for f in asked.fields}
    if isinstance(answer, Texts):
        told = "\n".join(f"{named(units[k].label.in_(lang))} {v}" for k, v in answer.words if k in units)
        return told or _EMPTY.in_(lang)
    parts = [
        f"{named(f.label.in_(lang))} {_amount(answer[f.id], f.unit, lang)}" for f in asked.fields if f.id in answer
    ]
    return ". ".join(parts) + "."


def instead(asked: Question, answer: Answer, lang: str) -> str:
    """Give an answer that would change a result; of a purchase's numbers only the whole value counts."""
    if asked.id == "value" and isinstance(answer, Mapping):
        told = kroner(total_value(answer), lang)
        return f"{_WHOLE.in_(lang)} {told}" + ("" if told.endswith(".") else ".")
    return statement(asked, answer, lang)


def named(heading: str) -> str:
    """Give a heading before what it holds; one that asks needs no colon."""
    return heading if heading.endswith("?") else f"{heading}:"


def _amount(value: Decimal, unit: str, lang: str) -> str:
    if unit == "dkk":
        return kroner(int(value), lang).removesuffix(".") if lang == "da" else kroner(int(value), lang)
    if unit == "percent" and lang == "en":
        return f"{number(value, lang)}%"
    words = UNITS[unit].in_(lang)
    return f"{number(value, lang)} {'year' if words == 'years' and value == 1 else words}".strip()


def sources(flow: Flow, references: tuple[str, ...], lang: str) -> list[Json]:
    """Give references as words with the anchor of their source."""
    cited = [(ref, flow.citations.get(ref, {})) for ref in references]
    return [{"ref": ref, "words": c.get(lang, ref), "anchor": c.get("anchor", "")} for ref, c in cited]


def pages(flow: Flow, slugs: tuple[str, ...], lang: str) -> list[Json]:
    """Give pages to read as slug and title."""
    return [{"slug": s, "title": flow.page_titles.get(s, Words(s, s)).in_(lang)} for s in slugs]


def requirement(need: Requirement, state: str, lang: str) -> dict[str, Json]:
    """Give one condition of an outcome with its state: holds, fails, open or unasked."""
    cure = need.cure.in_(lang) if need.cure and state in ("fails", "open") else None
    return {"id": need.id, "words": need.words.in_(lang), "state": state, "cure": cure}


def outcome(flow: Flow, given: Outcome, reading: Reading, lang: str) -> dict[str, Json]:
    """Give what an outcome says, with the case's own figures in its text, and the steps that the case calls for."""
    case = reading.situation
    return {
        "id": given.id,
        "title": given.title.in_(lang),
        "text": fill(given.text.in_(lang), case, lang),
        "next": [fill(step.words.in_(lang), case, lang) for step in given.next if holds(step.when, reading)],
        "time": given.time.in_(lang) if given.time else None,
        "municipality": given.municipality.in_(lang) if given.municipality else None,
        "company": given.company.in_(lang) if given.company else None,
        "pages": pages(flow, given.pages, lang),
        "sources": sources(flow, given.source, lang),
    }


def fill(text: str, case: Situation, lang: str) -> str:
    """Put figures and typed words where a text names them: {total}, {threshold}, {valid_to}, {question.field}."""
    if "{" not in text:
        return text
    found = compare(case)
    figures = {
        "{total}": kroner(found.total, lang) if found.total is not None else _UNKNOWN.in_(lang),
        "{threshold}": _span(found.lowest, found.highest, lang),
        "{valid_to}": day(found.valid_to, lang) if found.valid_to else "",
    }
    for name, words in figures.items():
        text = text.replace(f"{name}.", words if words.endswith(".") else f"{words}.").replace(name, words)
    return TYPED.sub(lambda m: _typed(case, m[1], m[2], quoted=text[m.end() :].startswith(QUOTED)), text)


_BLANK = "…"
_EMPTY = Words("Ikke udfyldt.", "Left empty.")
_UNKNOWN = Words("ukendt", "unknown")
_WHOLE = Words("Købets samlede værdi er", "The whole value of the purchase is")


def _typed(case: Situation, question: str, field: str, quoted: bool) -> str:
    """Give what was typed; within a sentence's quotes it ends without a full stop of its own."""
    answer = case.answers.get(question)
    typed = answer.get(field).strip() if isinstance(answer, Texts) else ""
    return (typed.removesuffix(".") if quoted else typed) or _BLANK


def _span(lowest: int | None, highest: int | None, lang: str) -> str:
    if lowest is None or highest is None:
        return _UNKNOWN.in_(lang)
    return kroner_span(lowest, highest, lang)


def validity(case: Situation, lang: str) -> dict[str, Json]:
    """Give the figures of a purchase, where a value was asked: the sum, the amounts held against it, their end."""
    if "value" not in case.answers:
        return {}
    found = compare(case)
    return {
        "total": kroner(found.total, lang) if found.total is not None else None,
        "threshold": _span(found.lowest, found.highest, lang),
        "valid_to": found.valid_to.isoformat() if found.valid_to else None,
        "valid_to_words": day(found.valid_to, lang) if found.valid_to else None,
    }


def is_past(until: date | None, today: date) -> bool:
    """Say whether a date has passed."""
    return until is not None and until < today
