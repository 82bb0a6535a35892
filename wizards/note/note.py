"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from datetime import date
from typing import cast

from wizards.asking import address
from wizards.asking.replay import Walk
from wizards.guide.model import Guide
from wizards.note import sections
from wizards.note.document import Document, Heading, Items, Part, markdown
from wizards.note.docx import docx
from wizards.note.sections import Data, rows_of
from wizards.note.words import say
from wizards.telling.result import result
from wizards.telling.show import Json

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
    {address.NOTE: typed} if any(typed.values()) else None
    kept = {
        "guide": guide.id,
        "version": guide.version,
        "saved": today.isoformat(),
        "lang": lang,
        "fragment": address.write(
            guide, walk.answers, "result", {address.NOTE: typed} if any(typed.values()) else None
        ),
        "case": asked.get("case", ""),
        "remark": asked.get("remark", ""),
    }
    return json.dumps(kept, ensure_ascii=False, indent=1)


def build(guide: Guide, walk: Walk, today: date, lang: str, asked: Data) -> Document:
    """Give the note as a document."""
    found = result(guide, walk, today, lang)
    parts: list[Part] = [*sections.top(guide, today, lang, asked)]
    parts.append(Heading(1, say("result", lang)))
    for line in rows_of(found, "lines"):
        parts += sections.line(line, lang)
    parts += sections.exhibits(found)
    parts += sections.figures(cast(Data, found["figures"]), lang)
    for listed in rows_of(found, "lists"):
        parts.append(Heading(1, str(listed["title"])))
        for item in rows_of(listed, "items"):
            parts += sections.item(item, lang, reasons=guide.note != "document")
    parts += sections.answers(guide, walk, lang)
    parts += sections.alternatives(found, lang)
    parts += sections.changes(found, lang)
    parts += [Heading(1, say("left_out", lang)), Items(tuple(map(str, cast(list[Json], found["not_considered"]))))]
    parts += sections.foot(guide, walk, lang, asked)
    title = guide.title.in_(lang) if guide.note == "document" else f"{say('note', lang)}: {guide.title.in_(lang)}"
    return Document(title, lang, tuple(parts))
