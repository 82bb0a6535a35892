"""A record as JSON, and the JSON Schema of such records: strict in what is there, open to keys that come later."""

from collections.abc import Mapping
from typing import Any

from wizards.guide import conditions
from wizards.guide.shapes import (
    BothLanguages,
    By,
    Choice,
    Day,
    Entries,
    Flag,
    Items,
    Maybe,
    Record,
    Shape,
    Text,
    Whole,
    shape_of,
)
from wizards.language.words import LANGUAGES

type Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PARTS = "#/$defs/"
WORDS: Schema = {
    "description": "The same words in Danish and in English.",
    "type": "object",
    "properties": {lang: {"type": "string"} for lang in LANGUAGES},
    "required": list(LANGUAGES),
}


def _one(key: str, inner: Schema, **others: Schema) -> Schema:
    return {"type": "object", "properties": {key: inner, **others}, "required": [key, *others]}


_PART = {"$ref": f"{PARTS}Condition"}
_PARTS = {"type": "array", "items": _PART}
CONDITION: Schema = {
    "description": "When something holds: a fact (question, decision or derived fact) is one of some values, or parts.",
    "oneOf": [
        _one("always", {"type": "boolean"}),
        _one("fact", {"type": "string"}, **{"is": {"type": "array", "items": {"type": "string"}}}),
        _one("not", _PART),
        _one("all", _PARTS),
        _one("any", _PARTS),
    ],
}


def schema_of(kind: Any, parts: dict[str, Schema]) -> Schema:
    """Give the schema of a record, or of what an annotation names; records that it holds are noted in `parts`."""
    return _schema(shape_of(kind), parts)


def shown(value: Any, kind: Any) -> Any:
    """Give a value of an annotation as JSON has it: every key is there, and what is not known is null."""
    return _shown(value, shape_of(kind))


def _schema(shape: Shape, parts: dict[str, Schema]) -> Schema:
    match shape:
        case Text():
            return {"type": "string"}
        case Choice(allowed):
            return {"type": "string", "enum": list(allowed)}
        case Flag():
            return {"type": "boolean"}
        case Whole():
            return {"type": "integer"}
        case Day():
            return {"type": "string", "format": "date"}
        case BothLanguages():
            parts["Words"] = WORDS
            return {"$ref": f"{PARTS}Words"}
        case Items(of):
            return {"type": "array", "items": _schema(of, parts)}
        case Entries(of):
            return {"type": "object", "additionalProperties": _schema(of, parts)}
        case Maybe(of):
            return {"anyOf": [_schema(of, parts), {"type": "null"}]}
        case By():
            parts["Condition"] = CONDITION
            return _PART
        case Record():
            return _record(shape, parts)
    raise TypeError(f"no schema is known of {shape!r}")


def _record(shape: Record, parts: dict[str, Schema]) -> Schema:
    name = shape.kind.__name__
    if name not in parts:
        parts[name] = {}  # a place for it, should it hold itself
        parts[name] = {
            "description": (shape.kind.__doc__ or "").partition("\n")[0],
            "type": "object",
            "properties": {part.key: _schema(part.shape, parts) for part in shape.parts},
            "required": [part.key for part in shape.parts],
        }
    return {"$ref": f"{PARTS}{name}"}


def _shown(value: Any, shape: Shape) -> Any:
    match shape:
        case Maybe(of):
            return None if value is None else _shown(value, of)
        case Day():
            return value.isoformat()
        case BothLanguages():
            return {lang: value[lang] for lang in LANGUAGES}
        case Items(of):
            return [_shown(each, of) for each in value]
        case Entries(of):
            return {key: _shown(each, of) for key, each in value.items()}
        case By():
            return condition(value)
        case Record():
            return {part.key: _shown(getattr(value, part.field), part.shape) for part in shape.parts}
    return value


def condition(one: conditions.Condition) -> Mapping[str, Any]:
    """Give a condition as JSON: each part has one of the keys `always`, `fact` with `is`, `not`, `all` and `any`."""
    match one:
        case conditions.Always(holds):
            return {"always": holds}
        case conditions.Is(field, values):
            return {"fact": field, "is": sorted(values)}
        case conditions.Not(part):
            return {"not": condition(part)}
        case conditions.All(parts):
            return {"all": [condition(part) for part in parts]}
        case conditions.Any(parts):
            return {"any": [condition(part) for part in parts]}
