"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from datetime import date
from typing import cast

from wizards import address
from wizards import note_sections as sections
from wizards.ask import Walk
from wizards.document import Document, Heading, Items, Part, markdown
from wizards.docx import docx
from wizards.model import Flow
from wizards.note_sections import Data, rows_of
from wizards.note_words import say
from wizards.result import result
from wizards.show import Json

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "json": "application/json",
}


def note(flow: Flow, walk: Walk, today: date, lang: str, asked: Data) -> dict[str, Json]:
    """Write the note of a finished walk.

    Takes `format` (docx, markdown, json), `case` and `remark` (the reader's own words) and `address` (the page's,
    without #). Gives the file's name, type and `text`, or `base64` where it is not text.
    """
    form = str(asked.get("format"))
    name = f"{'notat' if lang == 'da' else 'note'}-{flow.id}-{today.isoformat()}"
    file: dict[str, Json] = {"type": FORMATS.get(form, FORMATS["markdown"])}
    if form == "json":
        return {**file, "name": f"{name}.json", "text": _kept(flow, walk, today, lang, asked)}
    document = build(flow, walk, today, lang, asked)
    if form == "docx":
        return {**file, "name": f"{name}.docx", "base64": b64encode(docx(document)).decode("ascii")}
    return {**file, "name": f"{name}.md", "text": markdown(document)}


def _kept(flow: Flow, walk: Walk, today: date, lang: str, asked: Data) -> str:
    typed = {field: str(asked.get(field) or "") for field in ("case", "remark")}
    kept = {
        "flow": flow.id,
        "version": flow.version,
        "saved": today.isoformat(),
        "lang": lang,
        "fragment": address.write(flow, walk.answers, "result", {address.NOTE: typed} if any(typed.values()) else None),
        "case": asked.get("case", ""),
        "remark": asked.get("remark", ""),
    }
    return json.dumps(kept, ensure_ascii=False, indent=1)


def build(flow: Flow, walk: Walk, today: date, lang: str, asked: Data) -> Document:
    """Give the note as a document."""
    found = result(flow, walk, today, lang)
    parts: list[Part] = [*sections.top(flow, today, lang, asked)]
    parts.append(Heading(1, say("result", lang)))
    for line in rows_of(found, "lines"):
        parts += sections.line(line, lang)
    parts += sections.exhibits(found)
    parts += sections.figures(cast(Data, found["figures"]), lang)
    for listed in rows_of(found, "lists"):
        parts.append(Heading(1, str(listed["title"])))
        for item in rows_of(listed, "items"):
            parts += sections.item(item, lang, reasons=flow.note != "document")
    parts += sections.answers(flow, walk, lang)
    parts += sections.alternatives(found, lang)
    parts += sections.changes(found, lang)
    parts += [Heading(1, say("left_out", lang)), Items(tuple(map(str, cast(list[Json], found["not_considered"]))))]
    parts += sections.foot(flow, walk, lang, asked)
    title = flow.title.in_(lang) if flow.note == "document" else f"{say('note', lang)}: {flow.title.in_(lang)}"
    return Document(title, lang, tuple(parts))
