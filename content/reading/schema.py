"""A JSON Schema of a content file, made from the records that read it, so that editors complete and check while typing.

What a schema cannot say (that a reference leads somewhere, that an id stands once) `make check` says.
"""

from collections.abc import Mapping
from typing import Any

from wizards.guide.shapes import (
    BothLanguages,
    By,
    Choice,
    Day,
    Entries,
    Flag,
    Items,
    Maybe,
    Number,
    Record,
    Shape,
    Text,
    Whole,
    needed,
    shape_of,
)
from wizards.language.words import LANGUAGES

type Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WORDS: Schema = {"type": ["string", "integer"], "minLength": 1}
PARTS = "#/$defs/"


def schema(kind: Any, title: str, without: Mapping[str, frozenset[str]] | None = None) -> Schema:
    """Give the schema of a file that holds a record, or a mapping or list of records.

    `without` names, by record, keys that the file does not have because the build gives them.
    """
    parts: dict[str, Schema] = {}
    top = _schema(needed(shape_of(kind)), parts, without or {})
    return {"$schema": DIALECT, "title": title, **top, "$defs": dict(sorted(parts.items()))}


def _schema(shape: Shape, parts: dict[str, Schema], without: Mapping[str, frozenset[str]]) -> Schema:
    match shape:
        case Text(rules):
            patterns = [{"pattern": f"^(?:{rule.pattern})$"} for rule in rules if rule.pattern]
            # A year or a version may stand without quotation marks.
            return {"allOf": patterns, "type": ["string", "integer"]} if patterns else {"type": ["string", "integer"]}
        case Choice(allowed):
            return {"enum": list(allowed)}
        case Flag():
            return {"type": "boolean"}
        case Whole():
            return {"type": "integer", "minimum": 0}
        case Number():
            return {"type": "number"}
        case Day():
            return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
        case BothLanguages():
            parts["words"] = {
                "type": "object",
                "properties": dict.fromkeys(LANGUAGES, WORDS),
                "required": list(LANGUAGES),
                "additionalProperties": False,
            }
            return {"$ref": f"{PARTS}words"}
        case Items(of, least, alone):
            inner = _schema(of, parts, without)
            listed: Schema = {"type": "array", "items": inner, "minItems": least}
            return {"anyOf": [listed, inner]} if alone else listed
        case Entries(of, least):
            inner = _schema(of, parts, without)
            return {"type": "object", "additionalProperties": inner, "minProperties": least}
        case Maybe(of):
            return _schema(of, parts, without)
        case By():
            return dict(shape.takes)
        case Record():
            return _record(shape, parts, without)
    raise TypeError(f"no schema is known of {shape!r}")


def _record(shape: Record, parts: dict[str, Schema], without: Mapping[str, frozenset[str]]) -> Schema:
    name = shape.kind.__name__
    if name not in parts:
        parts[name] = {}  # a place for it, should it hold itself
        shown = [part for part in shape.parts if part.key not in without.get(name, frozenset())]
        first, _, _ = (shape.kind.__doc__ or "").partition("\n")
        parts[name] = {
            "description": first,
            "type": "object",
            "properties": {part.key: _schema(part.shape, parts, without) for part in shown},
            "required": [part.key for part in shown if part.needed],
            "additionalProperties": False,
        }
    return {"$ref": f"{PARTS}{name}"}
