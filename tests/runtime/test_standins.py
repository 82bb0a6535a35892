"""What stands in for modules of the browser's Python has their names, and nobody asks it for more than it has."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from runtime import Unfit
from runtime.inputs import STDLIB, inputs
from runtime.packing import archive, drafting, wheel
from runtime.recording import trial
from runtime.trimming import standins

OWN = {"asyncio": "get_event_loop", "pyodide._package_loader": "Place", "_pyodide.jsbind": "_any"}
"""A name that the whole module takes from elsewhere, or does not have."""


@pytest.fixture(scope="module")
def library() -> Mapping[str, bytes]:
    return archive.read(inputs().pyodide / STDLIB)


def named(code: bytes) -> set[str]:
    """Give what a module has, also within its conditions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


@pytest.mark.parametrize("module", standins.PLACES)
def test_each_has_names_of_the_module_that_it_stands_in_for(module: str, library: Mapping[str, bytes]) -> None:
    stem = module.replace(".", "/")
    whole = library.get(f"{stem}.py") or library[f"{stem}/__init__.py"]
    theirs = named(whole) | {OWN.get(module, "")}
    offered = ast.parse((standins.STANDING / standins.PLACES[module]).read_bytes()).body
    ours = {node.name for node in offered if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    ours |= {
        target.id
        for node in offered
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    assert ours <= theirs


def test_each_lies_in_the_place_of_the_whole_module(library: Mapping[str, bytes]) -> None:
    over = standins.over(library)
    assert over["asyncio.py"] == (standins.STANDING / "asyncio.py").read_bytes()
    assert not [name for name in over if name.startswith("asyncio/")]
    assert over.keys() - library.keys() == {"asyncio.py"}
    assert {file.name for file in standins.STANDING.glob("*.py")} - {"__init__.py"} == {*standins.PLACES.values()}


def test_a_library_without_such_a_module_is_refused() -> None:
    with pytest.raises(Unfit, match=r"has no asyncio: take it out of PLACES"):
        standins.over({"json/__init__.py": b""})


@pytest.mark.parametrize("line", ["import inspect", "from importlib import abc", "from importlib.abc import Loader"])
def test_what_is_to_run_there_may_import_none(tmp_path: Path, line: str) -> None:
    file = tmp_path / "guide.py"
    file.write_text(f"def later():\n    {line}\n")
    with pytest.raises(Unfit, match=r"wizards/guide\.py imports (inspect|importlib\.abc): .* Mend: "):
        standins.refuse({"wizards/guide.py": file})


def test_nothing_that_runs_there_does() -> None:
    code = {**wheel.code(), **drafting.code()}
    assert {"wizards/door.py", "content/drafting/door.py", "yaml/__init__.py", "readied.py"} <= code.keys()
    standins.refuse(code)


@pytest.mark.parametrize(
    "said",
    [
        "ImportError: cannot import name 'getsource' from 'inspect' (/lib/python313.zip/inspect.pyc)",
        "AttributeError: module 'inspect' has no attribute 'getsource'",
    ],
)
def test_what_a_stand_in_lacks_is_named_with_its_file(said: str) -> None:
    told = trial.lacks(said)
    assert told
    assert "asked for inspect.getsource" in told
    assert "standing/inspect.py" in told


def test_what_another_module_lacks_is_not_taken_for_it() -> None:
    assert trial.lacks("AttributeError: module 'json' has no attribute 'getsource'") is None


def test_inspect_gives_what_dataclasses_ask_for(tmp_path: Path) -> None:
    """Asked in a process of its own, which finds it before the whole."""
    shutil.copy(standins.STANDING / "inspect.py", tmp_path)
    code = """
from dataclasses import dataclass, fields
class Base:
    early: str
@dataclass(frozen=True, slots=True)
class Case(Base):
    name: str
    amount: int = 3
assert [each.name for each in fields(Case("a"))] == ["name", "amount"]
assert (Case("a"), Case.__doc__) == (Case("a", 3), "Case")
"""
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-S", "-c", code], env=env, cwd=tmp_path, capture_output=True, text=True)
    assert done.stderr == ""
