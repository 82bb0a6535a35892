"""What the page for writing guides loads besides the engine: the code that reads YAML there, and what the book gives.

No other page fetches it, and it brings no module of the standard library: it has those that the engine loads.
"""

import importlib.util
import json
from collections.abc import Iterator
from importlib.metadata import files as installed
from pathlib import Path

from building.progress import working
from runtime.inputs import ROOT
from runtime.packing import archive, wheel
from runtime.packing.reached import reached

ROOM = ROOT / "content" / "drafting"
DOOR = "content.drafting.door"
GIVEN = ROOM / "compiled" / "given.json"
EXAMPLE = ROOM / "example.yml"
NAME = "drafting-1"
YAML = "yaml"
"""The package whose part that is written in Python alone goes along."""
COMPILED_PART = "cyaml.py"


def sources() -> Iterator[str | Path]:
    """Give the code, each file with its place."""
    for name, path in sorted(_files().items()):
        yield from (name, path)


def code() -> dict[str, Path]:
    """Give every file of code that travels, by its place in the wheel."""
    return {name: path for name, path in _files().items() if path.suffix == ".py"}


def data() -> tuple[Path, ...]:
    """Give what the code reads beside itself."""
    return (GIVEN,)


def make(folder: Path) -> None:
    """Leave the code, compiled, in the folder."""
    with working("Packing what reads a guide that is being written"):
        wheel.packed(folder, NAME, {name: path.read_bytes() for name, path in _files().items()})
        archive.compile_in_place(folder, without_docstrings=False)


def with_data(code: Path, folder: Path) -> None:
    """Leave the wheel of the code with its data in it."""
    made = wheel.inside(code)
    laid = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in data()}
    archive.write(folder / made.name, archive.read(made) | laid)


def requests() -> list[str]:
    """Give what the page asks of its example, in both languages."""
    text = EXAMPLE.read_text(encoding="utf-8")
    asked = ({"do": do, "fragment": ""} for do in ("read", "prove", "walk"))
    shared = {"text": text, "today": "2026-11-30"}
    return [json.dumps({**each, **shared, "lang": lang}) for each in asked for lang in ("da", "en")]


def _files() -> dict[str, Path]:
    """Give every file that the door leads to and the engine does not have, by its place in the wheel."""
    engine = reached(wheel.DOOR, wheel.PACKAGES)
    own = {name: path for name, path in reached(DOOR, (*wheel.PACKAGES, "content")).items() if name not in engine}
    return own | _yaml()


def _yaml() -> dict[str, Path]:
    """Give the reader of YAML with its licence."""
    spec = importlib.util.find_spec(YAML)
    [folder] = spec.submodule_search_locations or [] if spec else []
    code = {f"{YAML}/{path.name}": path for path in Path(folder).glob("*.py") if path.name != COMPILED_PART}
    told = {f"{YAML}/LICENSE": Path(str(each.locate())) for each in installed("PyYAML") or [] if each.name == "LICENSE"}
    return code | told
