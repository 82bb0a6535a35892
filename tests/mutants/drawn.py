"""All mutants that can be made of the files in scope, each with a name that outlives its line, and a draw of them."""

import ast
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutators import made_of

SCOPE = (
    *(f"wizards/{wing}/*.py" for wing in ("language", "guide", "asking", "deciding", "calculators", "telling")),
    "wizards/door.py",
    "content/reading/*.py",
    "content/registers/*.py",
    "content/pages/*.py",
    "content/words/*.py",
    "content/guides/guides.py",
    "content/guides/periods.py",
    "content/guides/shared.py",
)
"""The engine, the calculators and the loaders of what they rest on."""
UNTYPED = {ast.arg: (), ast.TypeAlias: (), ast.Assert: (), ast.AnnAssign: ("value",), ast.ClassDef: ("body",)}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault at one place: the bytes from `start` to `end` of a file, and the source in their stead."""

    file: str
    inside: str
    mutator: str
    line: int
    start: int
    end: int
    before: str
    after: str
    number: int = 1

    @property
    def name(self) -> str:
        """Name it by what it changes and where, without the line, so that edits elsewhere leave the name as it is."""
        again = f" ({self.number})" if self.number > 1 else ""
        return f"{self.file} {self.inside} {self.mutator}: {self.before} -> {self.after}{again}"

    def applied(self, source: bytes) -> bytes:
        """Give the file's source with the fault in it."""
        return source[: self.start] + self.after.encode() + source[self.end :]


def files(root: Path) -> list[str]:
    """Give the files in scope, from the root."""
    return sorted({path.relative_to(root).as_posix() for glob in SCOPE for path in root.glob(glob)})


def mutants(root: Path, named: Iterable[str]) -> list[Mutant]:
    """Give every mutant of these files."""
    return [each for file in named for each in mutants_of(file, (root / file).read_bytes())]


def mutants_of(file: str, source: bytes) -> Iterator[Mutant]:
    """Give every mutant of one file's source."""
    starts = [0]
    for row in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(row))
    seen: Counter[tuple[str, str, str, str]] = Counter()
    for node, inside in _nodes(ast.parse(source), ()):
        for mutator, target, after in made_of(node):
            start = starts[target.lineno - 1] + target.col_offset
            end = starts[(target.end_lineno or target.lineno) - 1] + (target.end_col_offset or 0)
            before = " ".join(source[start:end].decode().split())
            key = (inside, mutator, before, after)
            seen[key] += 1
            yield Mutant(file, inside, mutator, target.lineno, start, end, before, after, seen[key])


def draw(among: Iterable[Mutant], seed: int, count: int) -> list[Mutant]:
    """Draw that many by seed; each has its own lot, so that one more or less leaves the rest of the draw as it is."""

    def lot(mutant: Mutant) -> str:
        return hashlib.sha256(f"{seed} {mutant.name}".encode()).hexdigest()

    return sorted(among, key=lot)[:count]


def _nodes(node: ast.AST, inside: tuple[str, ...]) -> Iterator[tuple[ast.AST, str]]:
    """Give every node that runs, with the function that it stands in: no annotation, no decorator, no `assert`."""
    yield node, ".".join(inside) or "module"
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        inside = (*inside, node.name)
    for child in _running(node):
        yield from _nodes(child, inside)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, FUNCTIONS):
        yield from (each for each in (*node.args.defaults, *node.args.kw_defaults) if each is not None)
        yield from node.body
        return
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return  # a guard against what cannot be: without it nothing is otherwise
    for name, value in ast.iter_fields(node):
        if name in UNTYPED.get(type(node), (name,)):
            yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, ast.AST))
