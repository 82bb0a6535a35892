"""What version 1 promises: every key of every record with what it holds. `python -m content.data.promised` notes new
ones in v1.txt; what stands there is never changed or removed, or the next version begins.
"""

from collections.abc import Iterator
from pathlib import Path

from content.data.files import FOLDER, schemas
from content.data.shown import Schema

FILE = Path(__file__).with_name("v1.txt")


def keys() -> list[str]:
    """Give each key that the files have now, with what it holds: `Amount.name: Words`."""
    return sorted({line for name, schema in schemas() for line in _keys(name, schema)})


def promised(file: Path = FILE) -> list[str]:
    """Give the keys that are promised."""
    return file.read_text(encoding="utf-8").splitlines()


def note(file: Path = FILE) -> list[str]:
    """Add the keys that are new to what is promised, and give them; nothing is taken out."""
    known = promised(file) if file.exists() else []
    new = [line for line in keys() if line not in known]
    file.write_text("".join(f"{line}\n" for line in sorted({*known, *new})), encoding="utf-8")
    return new


def _keys(name: str, schema: Schema) -> Iterator[str]:
    yield from (f"/{FOLDER}{name}.{key}: {_held(each)}" for key, each in schema["properties"].items())
    for record, part in schema["$defs"].items():
        for each in part.get("oneOf", [part]):
            for key, held in each["properties"].items():
                yield f"{record}.{key}: {_held(held)}"
                yield from (f"{record}.{key} = {value}" for value in _values(held))


def _values(schema: Schema) -> list[str]:
    """Give the words that a choice is among; more may come."""
    inner: Schema = next((each for each in schema.get("anyOf", [schema]) if "enum" in each), {})
    return list(inner.get("enum", []))


def _held(schema: Schema) -> str:
    """Say in a word or two what a schema lets stand."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_held(each) for each in schema["anyOf"])
    if "const" in schema:
        return str(schema["const"])
    if "enum" in schema:
        return "choice"
    if schema["type"] == "array":
        return f"[{_held(schema['items'])}]"
    if "additionalProperties" in schema:
        return f"{{{_held(schema['additionalProperties'])}}}"
    return str(schema.get("format", schema["type"]))


if __name__ == "__main__":
    for line in note():
        print(line)
