"""The schemas that editors complete by say what the records say: every file fits its own, and a slip does not."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from content.checks.schemas import FILES, FOLDER, schemas
from content.reading.yamlfile import ROOT

SCHEMAS = dict(schemas())


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML as an editor does: numbers are numbers, true and false are flags, a date is text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(("timestamp", ":bool"))]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def files() -> Iterator[tuple[str, Path]]:
    for name, (_, patterns) in FILES.items():
        yield from ((name, path) for pattern in patterns for path in sorted(ROOT.glob(pattern)))


def seen_by_an_editor(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one_and_is_kept_beside_the_content(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    kept = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert kept == SCHEMAS[name], "write them again: make schemas"


@pytest.mark.parametrize(("name", "path"), files(), ids=lambda each: getattr(each, "stem", each))
def test_every_file_fits_its_schema(name: str, path: Path) -> None:
    faults = Draft202012Validator(SCHEMAS[name]).iter_errors(seen_by_an_editor(path))
    assert [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in faults] == []


def test_every_content_file_has_a_schema() -> None:
    """But for the example of a guide outside the book, which names sources itself: tests/content/drafting reads it."""
    known = {path for _, path in files()} | {ROOT / "content" / "drafting" / "example.yml"}
    assert {path for path in (ROOT / "content").rglob("*.yml")} == known


@pytest.mark.parametrize(
    ("name", "path", "slip"),
    [
        ("guide", "content/guides/threshold.yml", ("note", "documnet")),
        ("guide", "content/guides/threshold.yml", ("titel", "x")),
        ("guide", "content/guides/threshold.yml", ("questions", [])),
        ("nav", "content/pages/nav.yml", (0, {"id": "x", "pages": ["y"]})),
        ("amounts", "content/registers/amounts.yml", ("works", {"name": "Works"})),
        ("words", "content/words/frame.yml", ("menu", {"da": "Menu"})),
    ],
)
def test_a_slip_does_not_fit(name: str, path: str, slip: tuple[Any, Any]) -> None:
    data = seen_by_an_editor(ROOT / path)
    data[slip[0]] = slip[1]
    assert list(Draft202012Validator(SCHEMAS[name]).iter_errors(data))
