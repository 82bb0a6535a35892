"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from wizards.asking import address
from wizards.asking.walk import Walk
from wizards.guide import exhibits
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.words import say
from wizards.note.document import Document, Heading, Items, Link, Paragraph, Part, Table, markdown
from wizards.note.docx import docx
from wizards.telling.result import Change, Condition, Line, Result
from wizards.telling.statements import label, statement

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What the reader wants: docx, markdown or json, with their own words, and the page's address without #."""

    format: str
    case: str = ""
    remark: str = ""
    address: str = ""

    @classmethod
    def of(cls, given: Mapping[str, object]) -> Self:
        """Read an order as the page sends it."""
        return cls(*(str(given.get(name) or "") for name in ("format", "case", "remark", "address")))


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to save: its text, or `base64` where it is no text."""

    name: str
    type: str
    text: str | None = None
    base64: str | None = None


def note(guide: Guide, walk: Walk, found: Result, today: date, lang: str, order: Order) -> File:
    """Write the note of a finished walk."""
    name = f"{say('note.file', lang)}-{guide.id}-{today.isoformat()}"
    if order.format == "json":
        kept = _answers_kept(guide, walk, today, lang, order)
        return File(name=f"{name}.json", type=FORMATS["json"], text=kept)
    document = build(guide, walk, found, today, lang, order)
    if order.format == "docx":
        return File(name=f"{name}.docx", type=FORMATS["docx"], base64=b64encode(docx(document)).decode("ascii"))
    return File(name=f"{name}.md", type=FORMATS["markdown"], text=markdown(document))


def _answers_kept(guide: Guide, walk: Walk, today: date, lang: str, order: Order) -> str:
    """Give the file that opens the guide again, where it was and with all that was typed."""
    typed = {"case": order.case, "remark": order.remark}
    drafts = {address.NOTE: typed} if any(typed.values()) else None
    kept = {
        "guide": guide.id,
        "version": guide.version,
        "saved": today.isoformat(),
        "lang": lang,
        "fragment": address.write(guide, walk.answers, "result", drafts),
        **typed,
    }
    return json.dumps(kept, ensure_ascii=False, indent=1)


def build(guide: Guide, walk: Walk, found: Result, today: date, lang: str, order: Order) -> Document:
    """Give the note as a document."""
    parts: list[Part] = [*_top(guide, found, today, lang, order)]
    parts.append(Heading(1, say("result_title", lang)))
    for line in found.lines:
        parts += _line(line, lang)
    parts += _tables(found)
    parts += _figures(found, lang)
    for listed in found.lists:
        parts.append(Heading(1, listed.title))
        for item in listed.items:
            parts += _item(item, lang, reasons=guide.note != "document")
    parts += _answers(guide, walk, lang)
    parts += _alternatives(found, lang)
    parts += _changes(found, lang)
    parts += [Heading(1, say("not_considered", lang)), Items(found.not_considered)]
    parts += _foot(guide, walk, lang, order)
    title = guide.title[lang]
    return Document(title if guide.note == "document" else say("note.title", lang, guide=title), lang, tuple(parts))


def _top(guide: Guide, found: Result, today: date, lang: str, order: Order) -> Iterator[Part]:
    """Begin the note: case, date, guide, version, and the reader's own remarks."""
    if order.case.strip():
        yield Paragraph(order.case, _lead("note.case", lang))
    yield Paragraph(day(today, lang), _lead("note.date", lang))
    yield Paragraph(f"{guide.title[lang]} ({say('note.book', lang)})", _lead("note.guide", lang))
    yield Paragraph(say("as_of", lang, date=found.reviewed, version=found.version))
    if order.remark.strip():
        yield Heading(1, say("note_remark", lang))
        yield Paragraph(order.remark)


def _line(line: Line, lang: str) -> Iterator[Part]:
    """Tell one result: why, on what sources, its conditions and next steps."""
    yield Heading(2, f"{line.label} {line.title}")
    yield Paragraph(line.text)
    yield Paragraph(line.because, _lead("because", lang))
    yield Paragraph(" ".join(line.statements), _lead("note.rests", lang))
    yield Paragraph(_cited(line, lang), _lead("common.source", lang))
    if line.conditions:
        rows = tuple((condition.words, _state(condition, lang)) for condition in line.conditions)
        yield Table((say("conditions", lang), say("note.state", lang)), rows)
    if line.next:
        yield Heading(3, say("next_steps", lang))
        yield Items(tuple(step.words for step in line.next), tick=True)
    sides = {"time": line.time, "for_municipality": line.municipality, "for_company": line.company}
    for key, words in sides.items():
        if words:
            yield Paragraph(words, _lead(key, lang))


def _state(condition: Condition, lang: str) -> str:
    """Say whether a condition holds, and what cures one that does not."""
    state = say(condition.state, lang)
    return f"{state}: {condition.cure}" if condition.cure else state


def _item(item: Line, lang: str, reasons: bool) -> Iterator[Part]:
    """Tell one entry of a list, with its reasons where they are wanted."""
    yield Heading(2, item.title)
    yield Paragraph(item.text)
    if item.next:
        yield Items(tuple(step.words for step in item.next), tick=True)
    if reasons:
        cited = f"{_lead('common.source', lang)} {_cited(item, lang)}"
        yield Paragraph(f"{item.because} {cited}", _lead("because", lang))


def _cited(line: Line, lang: str) -> str:
    return "; ".join(dict.fromkeys(source.marked(lang) for source in (*line.rule_sources, *line.sources)))


def _tables(found: Result) -> Iterator[Part]:
    """Give the tables that the guide reckoned; a chart only draws what a table says."""
    for shown in found.exhibits:
        if isinstance(shown, exhibits.Table):
            yield Heading(2, shown.title)
            yield Table(shown.columns, shown.rows)


def _figures(found: Result, lang: str) -> Iterator[Part]:
    """Tell the amounts that the result was compared with."""
    figures = found.figures
    told = {
        "figures_total": figures.total,
        "figures_threshold": figures.threshold,
        "figures_until": figures.valid_to_words,
    }
    if any(told.values()):
        yield Heading(2, say("figures", lang))
    for key, words in told.items():
        if words:
            yield Paragraph(words, _lead(key, lang))


def _answers(guide: Guide, walk: Walk, lang: str) -> Iterator[Part]:
    """Give every question that was asked and its answer."""
    rows = [(q.ask[lang], statement(q, walk.answers[q.id], lang)) for q in guide.questions if q.id in walk.answers]
    yield Heading(1, say("note.answers", lang))
    yield Table((say("common.question", lang), say("common.answer", lang)), tuple(rows))


def _alternatives(found: Result, lang: str) -> Iterator[Part]:
    """Give the other possibilities and the conditions they lack."""
    groups = [group for group in found.alternatives if group.outcomes]
    if groups:
        yield Heading(1, say("alternatives", lang))
    for group in groups:
        rows = []
        for other in group.outcomes:
            lacking = " ".join(need.words for need in other.conditions if need.state in ("fails", "open"))
            state = say("unseen" if other.state == "unasked" else other.state, lang)
            rows.append((other.title, state, lacking or say("note.none", lang)))
        yield Heading(2, group.heading)
        yield Table(tuple(say(f"note.{key}", lang) for key in ("possibility", "state", "lacks")), tuple(rows))


def _changes(found: Result, lang: str) -> Iterator[Part]:
    """Give the answers that would change the result, and into what."""
    labels = {line.decision: line.label for line in found.lines}
    if found.changes:
        yield Heading(1, say("changes", lang))
        rows = tuple((change.instead, _then(change, labels, lang)) for change in found.changes)
        yield Table((say("instead", lang), say("then", lang)), rows)


def _then(change: Change, labels: Mapping[str, str], lang: str) -> str:
    """Say what an answer would lead to, decision by decision where there are several."""
    ends = zip(change.outcomes, change.then, strict=True)
    lines = [f"{labels[decision]} {title}" if len(labels) > 1 else title for decision, title in ends]
    return "\n".join([*lines, say("and_asks", lang)] if change.asks else lines)


def _foot(guide: Guide, walk: Walk, lang: str, order: Order) -> Iterator[Part]:
    """Give the address that opens the guide with the answers."""
    if order.address:
        yield Heading(1, say("note.reopen", lang))
        yield Paragraph(say("note.address", lang))
        yield Link(f"{order.address}#{address.write(guide, walk.answers, 'result')}")


def _lead(key: str, lang: str) -> str:
    return label(say(key, lang))
