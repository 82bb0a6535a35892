"""The files of version 1: what each holds, its schema beside it, and the index that lists them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from content.data import guided, records
from content.data.guides import all_guides, cited, guide
from content.data.pages import all_pages, all_templates
from content.data.places import FOLDER, source, up
from content.data.registers import all_acts, all_amounts, all_cases, all_statistics, all_terms
from content.data.shown import DIALECT, PARTS, Schema, schema_of, shown
from content.guides.guides import names, read_guide
from content.pages import reviews
from content.reading.fresh import until_files_change
from content.registers import sources
from content.words import say
from wizards.language.words import LANGUAGES, Words

VERSION = "1"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NAMED = "10 skarpe / Ten Sharp"
"""Whom to name, as LICENSE-CONTENT asks."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its records, how they are made, and on which day their content was last checked."""

    record: type[Any]
    make: Callable[[str], Iterable[Any]]
    checked: Callable[[], date]


def _of_law() -> date:
    return sources.register().as_of


def _of_pages() -> date:
    register = reviews.register()
    return max((register.read, *register.pages.values(), *register.templates.values()))


def _of_guides() -> date:
    return max(read_guide(name).guide.reviewed for name in names())


KINDS: Mapping[str, Kind] = {
    "amounts": Kind(records.Amount, all_amounts, _of_law),
    "provisions": Kind(records.Act, all_acts, _of_law),
    "guides": Kind(guided.Listed, all_guides, _of_guides),
    "templates": Kind(records.Template, all_templates, _of_pages),
    "glossary": Kind(records.Term, all_terms, _of_pages),
    "cases": Kind(records.Case, all_cases, _of_pages),
    "statistics": Kind(records.Statistic, all_statistics, _of_pages),
    "pages": Kind(records.Page, all_pages, _of_pages),
}
"""The files by name, in the order in which they are listed; each file of a guide has the schema `guide`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file of this version: what it holds, its schema, the day of its content, its size in bytes and its SHA-256."""

    name: str
    file: str
    schema: str
    what: Words
    checked: date
    bytes: int
    sha256: str


def sentence(name: str) -> Words:
    """Say in both languages what a file holds."""
    return Words(*(say(f"data.{name}", lang) for lang in LANGUAGES))


@until_files_change
def data() -> Mapping[str, bytes]:
    """Give every file of version 1 by its place below FOLDER: data, schemas and the index."""
    made: dict[str, bytes] = {}
    entries: list[Entry] = []

    def add(name: str, kind: str, what: Words, checked: date, whole: Mapping[str, Any]) -> None:
        file = f"{name}.json"
        made[file] = _bytes({"$schema": f"{'../' * name.count('/')}schema/{kind}.json", **_head(checked), **whole})
        size, digest = len(made[file]), sha256(made[file]).hexdigest()
        schema = f"schema/{kind}.json"
        entries.append(
            Entry(name=name, file=file, schema=schema, what=what, checked=checked, bytes=size, sha256=digest)
        )

    for name, kind in KINDS.items():
        shown_ = [shown(each, kind.record) for each in kind.make(up(f"{name}.json"))]
        whole = {"sources": _cited(up(f"{name}.json"), _references(shown_)), "entries": shown_}
        add(name, name, sentence(name), kind.checked(), whole)
        if name == "guides":
            for id_ in names():
                file, one = f"guides/{id_}", read_guide(id_).guide
                inner = shown(guide(up(f"{file}.json"), id_), guided.Guide)
                add(file, "guide", one.title, one.reviewed, {"sources": _cited(up(file), cited(id_)), "guide": inner})
    made |= {f"schema/{name}.json": _bytes(each, indent=1) for name, each in schemas()}
    listed = [shown(each, Entry) for each in entries]
    last = max(each.checked for each in entries)
    made["index.json"] = _bytes({"$schema": "schema/index.json", **_head(last), "files": listed})
    return made


def schemas() -> Iterator[tuple[str, Schema]]:
    """Give the schema of each kind of file, by its name."""
    for name, kind in KINDS.items():
        yield name, _schema(name, "entries", kind.record, several=True)
    yield "guide", _schema("guide", "guide", guided.Guide, several=False)
    yield "index", _schema("index", "files", Entry, several=True, sourced=False)


def _schema(name: str, key: str, record: type[Any], *, several: bool, sourced: bool = True) -> Schema:
    parts: dict[str, Schema] = {}
    inner = schema_of(record, parts)
    text = {"type": "string"}
    keys: Schema = {
        "$schema": text,
        "version": {"const": VERSION},
        "licence": text,
        "attribution": text,
        "checked": {"type": "string", "format": "date"},
        **({"sources": {"type": "array", "items": schema_of(records.Source, parts)}} if sourced else {}),
        key: {"type": "array", "items": inner} if several else {"$ref": f"{PARTS}{record.__name__}"},
    }
    what = say(f"data.{name}", "en")
    whole = {"title": name, "description": what, "type": "object", "properties": keys, "required": list(keys)}
    return {"$schema": DIALECT, **whole, "$defs": dict(sorted(parts.items()))}


def _head(checked: date) -> dict[str, Any]:
    return {"version": VERSION, "licence": LICENCE, "attribution": NAMED, "checked": checked.isoformat()}


def _cited(root: str, references: Iterable[str]) -> list[Any]:
    return [shown(source(root, each), records.Source) for each in references]


def _references(node: Any, key: str = "") -> tuple[str, ...]:
    """Give every reference under `source` and `sources`, each once and in order."""
    if isinstance(node, dict):
        found = [each for name, value in node.items() for each in _references(value, name)]
    elif isinstance(node, list):
        found = [each for value in node for each in _references(value, key)]
    else:
        found = [node] if key in ("source", "sources") and node else []
    return tuple(sorted(set(found)))


def _bytes(whole: Mapping[str, Any], indent: int | None = None) -> bytes:
    between = None if indent else (",", ":")
    return (json.dumps(whole, ensure_ascii=False, indent=indent, separators=between) + "\n").encode()


__all__ = ["FOLDER", "KINDS", "VERSION", "data", "schemas", "sentence"]
