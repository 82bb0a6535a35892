"""Which files of the standard library the browser needs: told by the runtime, not by a list that someone keeps."""

import ast
import importlib.util
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from runtime.inputs import ROOT, Inputs, Unfit
from runtime.recording import trial

ENGINE = ROOT / "wizards"
RECORDER = Path(__file__).with_name("recorder.py")

# Files that nothing loaded while it was recorded and that must come along all the same, each with the reason.
MARGIN: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the whole runtime told: files of its standard library that were loaded, and texts of dataclasses."""

    files: list[str]
    texts: list[str]


def needed(
    given: Inputs,
    wheel: Path,
    guides: Path,
    lock: Mapping[str, object],
    requests: Sequence[str],
    beside: Iterable[Path] = (),
) -> Recorded:
    """Boot the whole runtime, answer the requests, carry out every import behind the door, and tell what was loaded.

    Files `beside` are of other code that is to run there: what they import comes along too.
    """
    carried_out = [*imports(ENGINE), *(ast.unparse(node) for file in beside for node in _statements(file))]
    whole = trial.Trial(str(given.pyodide), str(wheel), str(guides), lock, requests, str(RECORDER), carried_out)
    outcome = trial.run(whole)
    recorded = outcome["recorded"]
    if recorded["magic"] != importlib.util.MAGIC_NUMBER.hex():
        raise Unfit(
            f"This Python writes bytecode {importlib.util.MAGIC_NUMBER.hex()}, the browser's {given.python} reads "
            f"{recorded['magic']}: run the build with a released Python {given.python.rpartition('.')[0]}."
        )
    return Recorded(sorted({*recorded["files"], *MARGIN}), recorded["texts"])


def imports(package: Path, door: str = "door") -> Iterator[str]:
    """Every import statement that the door can lead to, also one inside a function; not those of other modules."""
    waiting, seen = [package / "__init__.py", package / f"{door}.py"], set[Path]()
    while waiting:
        file = waiting.pop()
        if file in seen or not file.is_file():
            continue
        seen.add(file)
        for node in _statements(file):
            yield ast.unparse(node)
            waiting += [package.parent / f"{name.replace('.', '/')}.py" for name in _modules(node)]


def _statements(file: Path) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    names = [alias.name for alias in node.names]
    if isinstance(node, ast.Import):
        return names
    return [str(node.module), *(f"{node.module}.{name}" for name in names)]


def load(folder: Path) -> list[str]:
    """Read the list that a step has left."""
    return [str(name) for name in json.loads((folder / "modules.json").read_text())]


def save(folder: Path, names: Sequence[str]) -> None:
    """Leave the list for the next step."""
    (folder / "modules.json").write_text(json.dumps(names, indent=1))
