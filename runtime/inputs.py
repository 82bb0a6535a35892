"""What the build stands on: the pinned runtime, Python and Node.js; and what to do when one is missing."""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
COMPILED = ROOT / "wizards" / "compiled"
LOADER, SCRIPT, MODULE = RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
TOOLS = ("acorn", "binaryen")
"""The npm packages that trim the runtime."""


class Unfit(Exception):
    """The build cannot start or must not be published; each line says what is wrong and how to mend it."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The runtime as npm installed it, and what it says about itself."""

    pyodide: Path
    version: str
    info: dict[str, str]

    @property
    def python(self) -> str:
        """The runtime's Python, as "3.13.2"."""
        return self.info["python"]


def inputs(root: Path = ROOT, host: tuple[int, int] = sys.version_info[:2]) -> Inputs:
    """Find the runtime and Node.js, or raise `Unfit` with everything that is in the way."""
    pyodide = root / "node_modules" / "pyodide"
    wanted = str(_json(root / "package.json")["dependencies"]["pyodide"])
    node = shutil.which("node")
    told = _node_fault(node), _runtime_fault(pyodide, wanted, host), _tool_fault(root / "node_modules")
    faults = [fault for fault in told if fault]
    if faults:
        raise Unfit("\n".join(faults))
    return Inputs(pyodide, wanted, _json(pyodide / "pyodide-lock.json")["info"])


def _tool_fault(modules: Path) -> str | None:
    missing = [name for name in TOOLS if not (modules / name / "package.json").is_file()]
    if not missing:
        return None
    return f"What trims it is not installed (node_modules lacks {missing[0]}): run `npm ci`."


def _runtime_fault(pyodide: Path, wanted: str, host: tuple[int, int]) -> str | None:
    missing = [
        name for name in (*RUNTIME_FILES, STDLIB, "pyodide-lock.json", "package.json") if not (pyodide / name).is_file()
    ]
    if missing:
        return f"The browser's Python is not installed (node_modules/pyodide lacks {missing[0]}): run `npm ci`."
    found = _json(pyodide / "package.json")["version"]
    if found != wanted:
        return f"node_modules holds pyodide {found}, but package.json asks for {wanted}: run `npm ci`."
    return host_fault(_json(pyodide / "pyodide-lock.json")["info"]["python"], host)


def host_fault(runtime_python: str, host: tuple[int, int]) -> str | None:
    """Say why this host cannot compile for that runtime: bytecode is read only by the minor version that wrote it."""
    minor = ".".join(runtime_python.split(".")[:2])
    here = f"{host[0]}.{host[1]}"
    if here == minor:
        return None
    return (
        f"Python {here} runs this build, but the browser's Python is {runtime_python} and reads only bytecode "
        f"written by {minor}: make the environment anew with `python{minor} -m venv .venv`, "
        f"or pin a pyodide that brings Python {here} in package.json."
    )


def _node_fault(node: str | None) -> str | None:
    if node is None:
        return "`node` was not found: install Node.js 20 or newer (nodejs.org), which tries what is built."
    return None


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
