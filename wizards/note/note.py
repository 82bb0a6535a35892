"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from wizards.asking import address
from wizards.asking.received import text
from wizards.asking.walk import Walk
from wizards.guide import exhibits
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.words import say
from wizards.note.document import Document, Heading, Items, Link, Paragraph, Part, Table, markdown
from wizards.note.docx import docx
from wizards.telling.passed import passed
from wizards.telling.result import Change, Condition, Do, First, Line, Result
from wizards.telling.sentence import with_facts
from wizards.telling.statements import label, statement
from wizards.telling.timeline import Span, Stretch, Timeline

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What the reader wants: docx, markdown or json, with their words, the steps done, and the address without #."""

    format: str
    case: str = ""
    remark: str = ""
    address: str = ""
    done: frozenset[str] = frozenset()

    @classmethod
    def of(cls, given: Mapping[str, object]) -> Self:
        """Read an order as the page sends it."""
        form, case, remark, page = (text(given.get(name)) for name in ("format", "case", "remark", "address"))
        done = given.get("done")
        return cls(form, case, remark, page, frozenset(map(text, done)) if isinstance(done, list) else frozenset())


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
        kept = _answers_kept(guide, walk, found, today, lang, order)
        return File(name=f"{name}.json", type=FORMATS["json"], text=kept)
    document = build(guide, walk, found, today, lang, order)
    if order.format == "docx":
        return File(name=f"{name}.docx", type=FORMATS["docx"], base64=b64encode(docx(document)).decode("ascii"))
    return File(name=f"{name}.md", type=FORMATS["markdown"], text=markdown(document))


def _answers_kept(guide: Guide, walk: Walk, found: Result, today: date, lang: str, order: Order) -> str:
    """Give the file that opens the guide again, where it was and with all that was typed."""
    typed = {"case": order.case, "remark": order.remark}
    drafts: dict[str, address.Typed] = {address.NOTE: typed} if any(typed.values()) else {}
    if found.timeline and found.timeline.typed:
        drafts[address.DEADLINE] = {address.DEADLINE: found.timeline.typed}
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
    """Give the note as a document: the first page of the result, then all the rest in the page's order."""
    parts: list[Part] = [*_top(today, lang, order)]
    parts += [Paragraph(words, _lead("note.passed", lang)) for words in passed(guide, found.figures, today, lang)]
    if found.first:
        parts += _first(found.first, lang, order)
    if order.remark.strip():
        parts += [Heading(1, say("note_remark", lang)), Paragraph(order.remark)]
    answer, *others = found.lines or (None,)
    if answer:
        parts += _why(answer, found.first.steps if found.first else (), lang, order)
    parts += _answers(guide, walk, lang)
    if others:
        parts.append(Heading(1, say("also", lang)))
    for line in others:
        parts += _line(line, lang, order)
    for listed in found.lists:
        parts.append(Heading(1, listed.title))
        for item in listed.items:
            parts += _item(item, lang, order, reasons=guide.note != "document")
    parts += _figures(found, lang)
    parts += _timeline(found.timeline, lang) if found.timeline else ()
    parts += _letters(found, lang)
    parts += _changes(found, lang)
    parts += _alternatives(found, lang)
    parts += [Heading(1, say("not_considered", lang)), Items(found.not_considered)]
    parts += _foot(guide, walk, lang, order)
    title = guide.title[lang]
    return Document(title if guide.note == "document" else say("note.title", lang, guide=title), lang, tuple(parts))


def _top(today: date, lang: str, order: Order) -> Iterator[Part]:
    """Begin the note: the case and the day."""
    if order.case.strip():
        yield Paragraph(order.case, _lead("note.case", lang))
    yield Paragraph(f"{day(today, lang)} ({say('note.book', lang)})", _lead("note.date", lang))


def _first(first: First, lang: str, order: Order) -> Iterator[Part]:
    """Tell what the first page of the result tells."""
    yield Heading(1, f"{label(first.heading)} {first.title}")
    yield Paragraph(first.text)
    yield Paragraph(first.because, _lead("because", lang))
    if first.steps:
        yield Heading(2, say("first_steps", lang))
        yield _steps(first.steps, order)
    if first.stops:
        yield Heading(2, say("may_stop", lang))
        yield Items(first.stops)
    if first.points:
        yield Heading(2, say("points_to", lang))
        yield Items(first.points)
    yield Paragraph(f"{first.as_of} {say('not_advice', lang)}")


def _steps(steps: tuple[Do, ...], order: Order) -> Items:
    """Give steps with who does them and how long they take; those that the reader has ticked are ticked."""
    told = tuple(with_facts(step.words, step.who, step.takes) for step in steps)
    return Items(told, tick=True, done=tuple(step.words in order.done for step in steps))


def _why(answer: Line, steps: tuple[Do, ...], lang: str, order: Order) -> Iterator[Part]:
    """Tell why the answer is what it is, and what its first page left out."""
    yield Heading(1, say("why", lang), begins_page=True)
    if answer.more:
        yield Paragraph(answer.more)
    yield Paragraph(" ".join(answer.statements), _lead("note.rests", lang))
    yield from (Paragraph(step.more, step.words) for step in steps if step.more)
    yield from _inside(answer, lang, order)
    yield Paragraph(_cited(answer, lang), _lead("common.source", lang))


def _line(line: Line, lang: str, order: Order) -> Iterator[Part]:
    """Tell one of the other decisions' answers: why, on what sources, its conditions and next steps."""
    yield Heading(2, f"{line.label} {line.title}")
    yield Paragraph(line.text)
    if line.more:
        yield Paragraph(line.more)
    if line.because:
        yield Paragraph(line.because, _lead("because", lang))
    yield Paragraph(" ".join(line.statements), _lead("note.rests", lang))
    yield from _inside(line, lang, order)
    yield Paragraph(_cited(line, lang), _lead("common.source", lang))


def _inside(line: Line, lang: str, order: Order) -> Iterator[Part]:
    """Tell an outcome's conditions, steps, stops, and what each side should know."""
    if line.conditions:
        rows = tuple((condition.words, _state(condition, lang)) for condition in line.conditions)
        yield Table((say("conditions", lang), say("note.state", lang)), rows)
    if line.next:
        yield Heading(3, say("further_steps", lang))
        yield _steps(line.next, order)
        yield from (Paragraph(step.more) for step in line.next if step.more)
    if line.stops:
        yield Heading(3, say("may_stop", lang))
        yield Items(line.stops)
    sides = {"who": line.who, "time": line.time, "for_municipality": line.municipality, "for_company": line.company}
    for key, words in sides.items():
        if words:
            yield Paragraph(words, _lead(key, lang))


def _state(condition: Condition, lang: str) -> str:
    """Say whether a condition holds, and what cures one that does not."""
    state = say(condition.state, lang)
    return f"{state}: {condition.cure}" if condition.cure else state


def _item(item: Line, lang: str, order: Order, reasons: bool) -> Iterator[Part]:
    """Tell one entry of a list, with its reasons where they are wanted."""
    yield Heading(2, item.title)
    yield Paragraph(item.text)
    if item.more:
        yield Paragraph(item.more)
    yield from _inside(item, lang, order)
    if reasons:
        if item.because:
            yield Paragraph(item.because, _lead("because", lang))
        yield Paragraph(_cited(item, lang), _lead("common.source", lang))


def _cited(line: Line, lang: str) -> str:
    return "; ".join(dict.fromkeys(source.marked(lang) for source in (*line.rule_sources, *line.sources)))


def _figures(found: Result, lang: str) -> Iterator[Part]:
    """Tell the amounts that the result was compared with, and how they were reckoned; a chart only draws a table."""
    figures = found.figures
    told = {
        "figures_total": figures.total,
        "figures_threshold": figures.threshold,
        "figures_until": figures.valid_to_words,
    }
    tables = [shown for shown in found.exhibits if isinstance(shown, exhibits.Table)]
    if tables or any(told.values()):
        yield Heading(1, say("figures", lang))
    for key, words in told.items():
        if words:
            yield Paragraph(words, _lead(key, lang))
    for table in tables:
        yield Heading(2, table.title)
        yield Table(table.columns, table.rows)


def _timeline(plan: Timeline, lang: str) -> Iterator[Part]:
    """Tell how long the procedure takes, and from when each stage must begin where the reader gave a day."""
    yield Heading(1, say("timeline", lang))
    yield Paragraph(f"{label(plan.name)} {plan.takes}")
    if plan.told:
        yield Paragraph(plan.told, label(plan.ask))
    columns = ["note.stage", "note.time", *(["note.begin"] if plan.told else [])]
    yield Table(tuple(say(key, lang) for key in columns), tuple(_stage(stage, lang) for stage in plan.stages))
    for key, listed in (("timeline_shorter", plan.shorter), ("timeline_after", plan.after)):
        if listed:
            yield Heading(2, say(key, lang))
            yield Items(listed)
    if plan.others:
        yield Heading(2, say("timeline_others", lang))
        yield Items(tuple(_other(each, lang) for each in plan.others))
    yield Paragraph(say("timeline_estimate", lang))


def _stage(stage: Stretch, lang: str) -> tuple[str, ...]:
    """Give a stage as a row: what and who, how long by what law, and from when."""
    cited = "; ".join(source.marked(lang) for source in stage.sources)
    time = "\n".join(filter(None, (f"{stage.usual}, {stage.least}", cited)))
    return (with_facts(stage.words, stage.who), time, *filter(None, (stage.begin,)))


def _other(other: Span, lang: str) -> str:
    """Tell another procedure in a sentence or two."""
    return " ".join(filter(None, (f"{label(other.name)} {other.takes}", other.begin)))


def _letters(found: Result, lang: str) -> Iterator[Part]:
    """Give the letters that steps send."""
    if found.letters:
        yield Heading(1, say("letters", lang))
    for letter in found.letters:
        yield Heading(2, say("letter_to", lang, title=letter.title, to=letter.to))
        if letter.lawyer:
            yield Paragraph(say("letter_lawyer", lang))
        yield from (Paragraph(paragraph) for paragraph in letter.body.split("\n\n"))


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
