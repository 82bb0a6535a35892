"""The code that a module leads to: what it imports, and what that imports, of some packages of this repository."""

import ast
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from runtime.inputs import ROOT


def reached(door: str, packages: Collection[str]) -> Mapping[str, Path]:
    """Give every file that a module leads to, by its place; imports within functions count too."""
    found: dict[str, Path] = {}
    waiting = [door]
    while waiting:
        parts = waiting.pop().split(".")
        for length in range(1, len(parts) + 1):
            stem = Path(*parts[:length])
            for path in (stem.with_suffix(".py"), stem / "__init__.py"):
                if path.parts[0] in packages and path.as_posix() not in found and (ROOT / path).is_file():
                    found[path.as_posix()] = ROOT / path
                    waiting += _named(ROOT / path)
    return dict(sorted(found.items()))


def _named(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
