"""The note for the case file: what was answered, what follows, why, on what sources, and what would change it."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from wizards import address
from wizards.ask import Walk
from wizards.document import Document, Heading, Items, Link, Paragraph, Part, Table, markdown
from wizards.docx import docx
from wizards.model import Flow, Words
from wizards.numbers import day
from wizards.result import result
from wizards.show import Json, named, statement

type Data = Mapping[str, Json]

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "json": "application/json",
}

SAY = {
    "note": Words("Notat til sagen", "Decision note"),
    "case": Words("Sag", "Case"),
    "date": Words("Dato", "Date"),
    "guide": Words("Vejviser", "Guide"),
    "book": Words("10 skarpe", "Ten Sharp"),
    "version": Words("Reglernes udgave", "Version of the rules"),
    "remark": Words("Egne bemærkninger", "Own remarks"),
    "result": Words("Resultat", "Result"),
    "answers": Words("Det er svaret", "The answers"),
    "question": Words("Spørgsmål", "Question"),
    "answer": Words("Svar", "Answer"),
    "because": Words("Fordi:", "Because:"),
    "rests": Words("Det bygger på:", "It rests on:"),
    "source": Words("Kilde:", "Source:"),
    "conditions": Words("Betingelser", "Conditions"),
    "holds": Words("opfyldt", "met"),
    "fails": Words("ikke opfyldt", "not met"),
    "open": Words("ikke afklaret", "not settled"),
    "unasked": Words("ikke spurgt", "not asked"),
    "time": Words("Hvor længe det plejer at tage:", "How long it usually takes:"),
    "municipality": Words("Set fra kommunen:", "Seen by the municipality:"),
    "company": Words("Set fra virksomheden:", "Seen by the company:"),
    "next": Words("Næste skridt", "Next steps"),
    "alternatives": Words("Andre muligheder, og hvorfor ikke", "Other possibilities, and why not"),
    "possibility": Words("Mulighed", "Possibility"),
    "state": Words("Stilling", "Standing"),
    "possible": Words("mulig", "possible"),
    "ruled_out": Words("udelukket", "ruled out"),
    "lacks": Words("Betingelser, der ikke er opfyldt eller afklaret", "Conditions not met or not settled"),
    "none": Words("ingen", "none"),
    "changes": Words("Det ville ændre resultatet", "What would change the result"),
    "instead": Words("Hvis i stedet", "If instead"),
    "then": Words("Så", "Then"),
    "more": Words("(flere spørgsmål følger)", "(more questions follow)"),
    "amounts": Words("Beløb", "Amounts"),
    "total": Words("Samlet værdi uden moms:", "Whole value excluding VAT:"),
    "threshold": Words("Tærskelværdi:", "Threshold:"),
    "until": Words("Gælder til og med:", "In force until:"),
    "left_out": Words("Det har vejviseren ikke set på", "What the guide did not consider"),
    "reopen": Words("Åbn igen", "Open again"),
    "address": Words(
        "Adressen åbner vejviseren med svarene. Den indeholder alle svar og alt, der er skrevet i felterne.",
        "The address opens the guide with the answers. It holds every answer and all that was typed in the fields.",
    ),
    "reviewed": Words("Reglerne er sidst set efter", "The rules were last checked on"),
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
    parts: list[Part] = [*_top(flow, today, lang, asked)]
    parts.append(Heading(1, _say("result", lang)))
    for line in _rows(found, "lines"):
        parts += _line(line, lang)
    parts += _exhibits(found)
    parts += _figures(cast(Data, found["figures"]), lang)
    for listed in _rows(found, "lists"):
        parts.append(Heading(1, str(listed["title"])))
        for item in _rows(listed, "items"):
            parts += _item(item, lang, reasons=flow.note != "document")
    parts += _answers(flow, walk, lang)
    parts += _alternatives(found, lang)
    parts += _changes(found, lang)
    parts += [Heading(1, _say("left_out", lang)), Items(tuple(map(str, cast(list[Json], found["not_considered"]))))]
    parts += _foot(flow, walk, lang, asked)
    title = flow.title.in_(lang) if flow.note == "document" else f"{_say('note', lang)}: {flow.title.in_(lang)}"
    return Document(title, lang, tuple(parts))


def _top(flow: Flow, today: date, lang: str, asked: Data) -> Iterator[Part]:
    if str(asked.get("case") or "").strip():
        yield Paragraph(str(asked["case"]), f"{_say('case', lang)}:")
    yield Paragraph(day(today, lang), f"{_say('date', lang)}:")
    yield Paragraph(f"{flow.title.in_(lang)} ({_say('book', lang)})", f"{_say('guide', lang)}:")
    reviewed = f"{flow.version}. {_say('reviewed', lang)} {day(flow.reviewed, lang)}."
    yield Paragraph(reviewed, f"{_say('version', lang)}:")
    if str(asked.get("remark") or "").strip():
        yield Heading(1, _say("remark", lang))
        yield Paragraph(str(asked["remark"]))


def _line(line: Data, lang: str) -> Iterator[Part]:
    yield Heading(2, f"{named(str(line['heading']))} {line['title']}")
    yield Paragraph(str(line["text"]))
    yield Paragraph(str(line["because"]), _say("because", lang))
    yield Paragraph(" ".join(map(str, cast(list[Json], line["statements"]))), _say("rests", lang))
    yield Paragraph(_cited(line), _say("source", lang))
    needs = [(str(n["words"]), _state(n, lang)) for n in _rows(line, "conditions")]
    if needs:
        yield Table((_say("conditions", lang), _say("state", lang)), tuple(needs))
    steps = tuple(map(str, cast(list[Json], line["next"])))
    if steps:
        yield Heading(3, _say("next", lang))
        yield Items(steps, tick=True)
    for name in ("time", "municipality", "company"):
        if line[name]:
            yield Paragraph(str(line[name]), _say(name, lang))


def _state(need: Data, lang: str) -> str:
    """Say whether a condition holds, and what cures one that does not."""
    state = _say(str(need["state"]), lang)
    return f"{state}: {need['cure']}" if need["cure"] else state


def _item(item: Data, lang: str, reasons: bool) -> Iterator[Part]:
    yield Heading(2, str(item["title"]))
    yield Paragraph(str(item["text"]))
    steps = tuple(map(str, cast(list[Json], item["next"])))
    if steps:
        yield Items(steps, tick=True)
    if reasons:
        yield Paragraph(f"{item['because']} {_say('source', lang)} {_cited(item)}", _say("because", lang))


def _cited(line: Data) -> str:
    cited = (*_rows(line, "rule_sources"), *_rows(line, "sources"))
    return "; ".join(dict.fromkeys(str(s["words"]) for s in cited))


def _figures(figures: Data, lang: str) -> Iterator[Part]:
    if figures:
        yield Heading(2, _say("amounts", lang))
        for name, key in (("total", "total"), ("threshold", "threshold"), ("until", "valid_to_words")):
            if figures.get(key):
                yield Paragraph(str(figures[key]), _say(name, lang))


def _exhibits(found: Data) -> Iterator[Part]:
    for exhibit in _rows(found, "exhibits"):
        if exhibit["kind"] == "table":
            rows = cast(list[list[Json]], exhibit["rows"])
            yield Heading(2, str(exhibit["title"]))
            yield Table(tuple(map(str, cast(list[Json], exhibit["columns"]))), tuple(tuple(map(str, r)) for r in rows))


def _answers(flow: Flow, walk: Walk, lang: str) -> Iterator[Part]:
    rows = [(q.ask.in_(lang), statement(q, walk.answers[q.id], lang)) for q in flow.questions if q.id in walk.answers]
    yield Heading(1, _say("answers", lang))
    yield Table((_say("question", lang), _say("answer", lang)), tuple(rows))


def _alternatives(found: Data, lang: str) -> Iterator[Part]:
    told = [group for group in _rows(found, "alternatives") if _rows(group, "outcomes")]
    if told:
        yield Heading(1, _say("alternatives", lang))
    for group in told:
        rows = []
        for other in _rows(group, "outcomes"):
            lacking = [str(n["words"]) for n in _rows(other, "conditions") if n["state"] in ("fails", "open")]
            rows.append((str(other["title"]), _say(str(other["state"]), lang), " ".join(lacking) or _say("none", lang)))
        if rows:
            yield Heading(2, str(group["heading"]))
            yield Table((_say("possibility", lang), _say("state", lang), _say("lacks", lang)), tuple(rows))


def _changes(found: Data, lang: str) -> Iterator[Part]:
    headings = {str(line["decision"]): named(str(line["heading"])) for line in _rows(found, "lines")}
    rows = []
    for change in _rows(found, "changes"):
        decided = zip(cast(Data, change["outcomes"]), cast(list[Json], change["then"]), strict=True)
        then = [f"{headings[d]} {title}" if len(headings) > 1 else str(title) for d, title in decided]
        rows.append((str(change["instead"]), "\n".join(then + [_say("more", lang)] * bool(change["asks"]))))
    if rows:
        yield Heading(1, _say("changes", lang))
        yield Table((_say("instead", lang), _say("then", lang)), tuple(rows))


def _foot(flow: Flow, walk: Walk, lang: str, asked: Data) -> Iterator[Part]:
    page = str(asked.get("address") or "")
    if page:
        yield Heading(1, _say("reopen", lang))
        yield Paragraph(_say("address", lang))
        yield Link(f"{page}#{address.write(flow, walk.answers, 'result')}")


def _rows(data: Data, key: str) -> list[dict[str, Json]]:
    return cast(list[dict[str, Json]], data[key])


def _say(name: str, lang: str) -> str:
    return SAY[name].in_(lang)
