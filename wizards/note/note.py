"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from wizards.asking import address
from wizards.asking.replay import Walk
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.note.document import Document, Heading, Items, Link, Paragraph, Part, Table, markdown
from wizards.note.docx import docx
from wizards.note.words import say
from wizards.telling.result import result
from wizards.telling.show import Json
from wizards.telling.statements import named, statement

type Data = Mapping[str, Json]

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "json": "application/json",
}


def note(guide: Guide, walk: Walk, today: date, lang: str, asked: Data) -> dict[str, Json]:
    """Write the note of a finished walk.

    Takes `format` (docx, markdown, json), `case` and `remark` (the reader's own words) and `address` (the page's,
    without #). Gives the file's name, type and `text`, or `base64` where it is not text.
    """
    form = str(asked.get("format"))
    name = f"{'notat' if lang == 'da' else 'note'}-{guide.id}-{today.isoformat()}"
    file: dict[str, Json] = {"type": FORMATS.get(form, FORMATS["markdown"])}
    if form == "json":
        return {**file, "name": f"{name}.json", "text": _kept(guide, walk, today, lang, asked)}
    document = build(guide, walk, today, lang, asked)
    if form == "docx":
        return {**file, "name": f"{name}.docx", "base64": b64encode(docx(document)).decode("ascii")}
    return {**file, "name": f"{name}.md", "text": markdown(document)}


def _kept(guide: Guide, walk: Walk, today: date, lang: str, asked: Data) -> str:
    typed = {field: str(asked.get(field) or "") for field in ("case", "remark")}
    drafts = {address.NOTE: typed} if any(typed.values()) else None
    kept = {
        "guide": guide.id,
        "version": guide.version,
        "saved": today.isoformat(),
        "lang": lang,
        "fragment": address.write(guide, walk.answers, "result", drafts),
        "case": asked.get("case", ""),
        "remark": asked.get("remark", ""),
    }
    return json.dumps(kept, ensure_ascii=False, indent=1)


def build(guide: Guide, walk: Walk, today: date, lang: str, asked: Data) -> Document:
    """Give the note as a document."""
    found = result(guide, walk, today, lang)
    parts: list[Part] = [*_top(guide, today, lang, asked)]
    parts.append(Heading(1, say("result", lang)))
    for line in rows_of(found, "lines"):
        parts += _line(line, lang)
    parts += _exhibits(found)
    parts += _figures(cast(Data, found["figures"]), lang)
    for listed in rows_of(found, "lists"):
        parts.append(Heading(1, str(listed["title"])))
        for item in rows_of(listed, "items"):
            parts += _item(item, lang, reasons=guide.note != "document")
    parts += _answers(guide, walk, lang)
    parts += _alternatives(found, lang)
    parts += _changes(found, lang)
    parts += [Heading(1, say("left_out", lang)), Items(tuple(map(str, cast(list[Json], found["not_considered"]))))]
    parts += _foot(guide, walk, lang, asked)
    title = guide.title[lang] if guide.note == "document" else f"{say('note', lang)}: {guide.title[lang]}"
    return Document(title, lang, tuple(parts))


def _top(guide: Guide, today: date, lang: str, asked: Data) -> Iterator[Part]:
    """Begin the note: case, date, guide, version, and the reader's own remarks."""
    if str(asked.get("case") or "").strip():
        yield Paragraph(str(asked["case"]), f"{say('case', lang)}:")
    yield Paragraph(day(today, lang), f"{say('date', lang)}:")
    yield Paragraph(f"{guide.title[lang]} ({say('book', lang)})", f"{say('guide', lang)}:")
    reviewed = f"{guide.version}. {say('reviewed', lang)} {day(guide.reviewed, lang)}."
    yield Paragraph(reviewed, f"{say('version', lang)}:")
    if str(asked.get("remark") or "").strip():
        yield Heading(1, say("remark", lang))
        yield Paragraph(str(asked["remark"]))


def _line(line: Data, lang: str) -> Iterator[Part]:
    """Tell one result: why, on what sources, its conditions and next steps."""
    yield Heading(2, f"{named(str(line['heading']))} {line['title']}")
    yield Paragraph(str(line["text"]))
    yield Paragraph(str(line["because"]), say("because", lang))
    yield Paragraph(" ".join(map(str, cast(list[Json], line["statements"]))), say("rests", lang))
    yield Paragraph(_cited(line), say("source", lang))
    needs = [(str(n["words"]), _state(n, lang)) for n in rows_of(line, "conditions")]
    if needs:
        yield Table((say("conditions", lang), say("state", lang)), tuple(needs))
    steps = tuple(map(str, cast(list[Json], line["next"])))
    if steps:
        yield Heading(3, say("next", lang))
        yield Items(steps, tick=True)
    for name in ("time", "municipality", "company"):
        if line[name]:
            yield Paragraph(str(line[name]), say(name, lang))


def _state(need: Data, lang: str) -> str:
    """Say whether a condition holds, and what cures one that does not."""
    state = say(str(need["state"]), lang)
    return f"{state}: {need['cure']}" if need["cure"] else state


def _item(item: Data, lang: str, reasons: bool) -> Iterator[Part]:
    """Tell one entry of a list, with its reasons where they are wanted."""
    yield Heading(2, str(item["title"]))
    yield Paragraph(str(item["text"]))
    steps = tuple(map(str, cast(list[Json], item["next"])))
    if steps:
        yield Items(steps, tick=True)
    if reasons:
        yield Paragraph(f"{item['because']} {say('source', lang)} {_cited(item)}", say("because", lang))


def _cited(line: Data) -> str:
    cited = (*rows_of(line, "rule_sources"), *rows_of(line, "sources"))
    return "; ".join(dict.fromkeys(str(s["words"]) for s in cited))


def _figures(figures: Data, lang: str) -> Iterator[Part]:
    """Tell the amounts that the result was compared with."""
    if figures:
        yield Heading(2, say("amounts", lang))
        for name, key in (("total", "total"), ("threshold", "threshold"), ("until", "valid_to_words")):
            if figures.get(key):
                yield Paragraph(str(figures[key]), say(name, lang))


def _exhibits(found: Data) -> Iterator[Part]:
    """Give the tables that the guide computed."""
    for exhibit in rows_of(found, "exhibits"):
        if exhibit["kind"] == "table":
            rows = cast(list[list[Json]], exhibit["rows"])
            yield Heading(2, str(exhibit["title"]))
            yield Table(tuple(map(str, cast(list[Json], exhibit["columns"]))), tuple(tuple(map(str, r)) for r in rows))


def _answers(guide: Guide, walk: Walk, lang: str) -> Iterator[Part]:
    """Give every question that was asked and its answer."""
    rows = [(q.ask[lang], statement(q, walk.answers[q.id], lang)) for q in guide.questions if q.id in walk.answers]
    yield Heading(1, say("answers", lang))
    yield Table((say("question", lang), say("answer", lang)), tuple(rows))


def _alternatives(found: Data, lang: str) -> Iterator[Part]:
    """Give the other possibilities and the conditions they lack."""
    told = [group for group in rows_of(found, "alternatives") if rows_of(group, "outcomes")]
    if told:
        yield Heading(1, say("alternatives", lang))
    for group in told:
        rows = []
        for other in rows_of(group, "outcomes"):
            lacking = [str(n["words"]) for n in rows_of(other, "conditions") if n["state"] in ("fails", "open")]
            rows.append((str(other["title"]), say(str(other["state"]), lang), " ".join(lacking) or say("none", lang)))
        if rows:
            yield Heading(2, str(group["heading"]))
            yield Table((say("possibility", lang), say("state", lang), say("lacks", lang)), tuple(rows))


def _changes(found: Data, lang: str) -> Iterator[Part]:
    """Give the answers that would change the result, and into what."""
    headings = {str(line["decision"]): named(str(line["heading"])) for line in rows_of(found, "lines")}
    rows = []
    for change in rows_of(found, "changes"):
        decided = zip(cast(Data, change["outcomes"]), cast(list[Json], change["then"]), strict=True)
        then = [f"{headings[d]} {title}" if len(headings) > 1 else str(title) for d, title in decided]
        rows.append((str(change["instead"]), "\n".join(then + [say("more", lang)] * bool(change["asks"]))))
    if rows:
        yield Heading(1, say("changes", lang))
        yield Table((say("instead", lang), say("then", lang)), tuple(rows))


def _foot(guide: Guide, walk: Walk, lang: str, asked: Data) -> Iterator[Part]:
    """Give the address that opens the guide with the answers."""
    page = str(asked.get("address") or "")
    if page:
        yield Heading(1, say("reopen", lang))
        yield Paragraph(say("address", lang))
        yield Link(f"{page}#{address.write(guide, walk.answers, 'result')}")


def rows_of(data: Data, key: str) -> list[dict[str, Json]]:
    """Give the entries that stand under a key of the result."""
    return cast(list[dict[str, Json]], data[key])
