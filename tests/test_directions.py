"""Arrows point one way: a module imports the standard library, its own room and what the README's table of rooms names.

A row names a folder or a file; a module belongs to the longest name that fits it. The table reads from the ground up.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

NO_ROOM = ("docs", "node_modules", "site", "tests")
ROW = re.compile(r"\| (?P<rooms>`[^|]+`) \|[^|]+\| (?P<imports>[^|]+) \|$")
NAME = re.compile(r"`([^`]+)`")
SCRIPT_IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Import:
    """One module that a file names, as a file of the repository or as the package of somebody else."""

    file: str
    target: str


@cache
def found() -> tuple[Import, ...]:
    """Give every import of the repository."""
    return tuple(imports(ROOT))


@cache
def table() -> dict[str, frozenset[str]]:
    """Give each room of the README's table with what it may import."""
    rows = [row for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if (row := ROW.match(line))]
    named = [([n.rstrip("/") for n in NAME.findall(row["rooms"])], NAME.findall(row["imports"])) for row in rows]
    known = {room for rooms, _ in named for room in rooms}
    return {
        room: frozenset(_full(name.rstrip("/"), room, known) for name in allowed)
        for rooms, allowed in named
        for room in rooms
    }


def _full(name: str, room: str, known: set[str]) -> str:
    """Give a wing that is named from inside its own room with that room before it."""
    beside = ((Path(room).parent / name).as_posix(), (Path(room) / name).as_posix())
    return next((full for full in beside if full in known), name)


def imports(root: Path) -> Iterator[Import]:
    """Give every import of every room below a root."""
    folders = [each for each in root.iterdir() if each.is_dir() and each.name[0] != "." and each.name not in NO_ROOM]
    for folder in sorted(folders):
        for path in sorted(folder.rglob("*")):
            file = path.relative_to(root).as_posix()
            if path.suffix == ".py":
                yield from (Import(file, target) for target in _python(root, path))
            elif path.suffix in (".mjs", ".js"):
                for named in SCRIPT_IMPORT.findall(path.read_text(encoding="utf-8")):
                    yield Import(file, (path.parent / named).resolve().relative_to(root.resolve()).as_posix())


def _python(root: Path, path: Path) -> Iterator[str]:
    package = path.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (_target(root, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            yield from {_target(root, f"{module}.{name.name}") for name in node.names}


def _target(root: Path, dotted: str) -> str:
    """Give the file of what is imported, or the name of a package that is not ours."""
    parts = dotted.split(".")
    if not (root / parts[0]).is_dir():
        return parts[0]
    while len(parts) > 1 or (root / parts[0]).is_dir():
        file = Path(*parts)
        for path in (file / "__init__.py", file.with_suffix(".py"), file):
            if (root / path).exists():
                return path.as_posix()
        parts.pop()
    return parts[0]


def room_of(file: str, rooms: dict[str, frozenset[str]]) -> str:
    """Give the row that a file belongs to."""
    fitting = [room for room in rooms if file == room or file.startswith(room + "/")]
    return max(fitting, key=len, default="")


def is_allowed(one: Import, rooms: dict[str, frozenset[str]]) -> bool:
    """Say whether the table has this arrow."""
    own = room_of(one.file, rooms)
    if one.target in sys.stdlib_module_names or one.target == f"{one.file.split('/')[0]}/__init__.py":
        return True
    target = room_of(one.target, rooms)
    named = rooms.get(own, frozenset())
    return one.target in named or (bool(target) and (own == target or target in named or _whole(target, named)))


def _whole(target: str, named: frozenset[str]) -> bool:
    """A room that has no row of its own is named with all its wings."""
    return any(target.startswith(name + "/") for name in named)


def test_every_module_belongs_to_a_room_of_the_table_and_every_room_has_modules() -> None:
    rooms = table()
    files = {one.file for one in found()}
    assert {file for file in files if not room_of(file, rooms)} == set()
    assert set(rooms) - {room_of(file, rooms) for file in files} == set()


def test_every_import_is_an_arrow_of_the_table() -> None:
    rooms = table()
    wrong = [one for one in found() if not is_allowed(one, rooms)]
    against = {f"{one.file} imports {room_of(one.target, rooms) or one.target}" for one in wrong}
    assert sorted(against) == []


def test_the_table_reads_from_the_ground_up() -> None:
    rooms = table()
    order = list(rooms)
    for room, named in rooms.items():
        for other in named & set(order):
            assert order.index(other) < order.index(room), f"{room} stands above {other}"


def test_no_module_imports_itself_through_others() -> None:
    arrows: dict[str, set[str]] = {}
    for one in found():
        if "/" in one.target and one.target != one.file:
            arrows.setdefault(one.file, set()).add(one.target)
    TopologicalSorter(arrows).prepare()


@pytest.mark.parametrize(
    ("file", "target"),
    [
        ("wizards/guide/a.py", "yaml"),
        ("wizards/door.py", "content/guides/guides.py"),
        *((f"wizards/{wing}/a.py", "wizards/proving/prove.py") for wing in ("guide", "asking", "telling", "note")),
        ("wizards/door.py", "wizards/proving/prove.py"),
        ("hooks/ship_guides.py", "wizards/proving/prove.py"),
        ("content/blocks/guides.py", "wizards/proving/prove.py"),
        ("runtime/build.py", "wizards/proving/prove.py"),
        *(
            (f"wizards/{wing}/a.py", "wizards/calculators/purchase.py")
            for wing in ("guide", "asking", "deciding", "telling", "note", "proving")
        ),
        *((f"wizards/calculators/{wing}.py", f"wizards/{wing}/a.py") for wing in ("asking", "deciding", "telling")),
        *(
            (f"content/{wing}/a.py", "content/blocks/__init__.py")
            for wing in ("registers", "figures", "pages", "guides")
        ),
        ("content/pages/nav.py", "content/registers/sources.py"),
        ("content/reading/register.py", "content/registers/sources.py"),
        ("content/pages/nav.py", "mkdocs"),
        ("content/blocks/guides.py", "hooks/place_blocks.py"),
        ("building/cache.py", "wizards/guide/model.py"),
        ("hooks/place_blocks.py", "tests/conftest.py"),
        ("theme/assets/guide/guide.mjs", "theme/assets/search/search.mjs"),
    ],
)
def test_the_table_never_has_these_arrows(file: str, target: str) -> None:
    assert not is_allowed(Import(file, target), table())


def test_every_way_of_importing_is_seen(tmp_path: Path) -> None:
    files = {
        "wizards/__init__.py": "",
        "wizards/a.py": "import wizards.note.word as w\nfrom wizards import note\nfrom json import dumps\n",
        "wizards/note/__init__.py": "from .word import write\nfrom . import word\nfrom ..a import dumps\n",
        "wizards/note/word.py": "if True:\n    def write():\n        import yaml.nodes\n",
        "theme/assets/a.mjs": "import { b } from './b.mjs';\n/** @type {import(\"./c/c.mjs\").C} */\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert {(one.file, one.target) for one in imports(tmp_path)} == {
        ("wizards/a.py", "wizards/note/word.py"),
        ("wizards/a.py", "wizards/note/__init__.py"),
        ("wizards/a.py", "json"),
        ("wizards/note/__init__.py", "wizards/note/word.py"),
        ("wizards/note/__init__.py", "wizards/a.py"),
        ("wizards/note/word.py", "yaml"),
        ("theme/assets/a.mjs", "theme/assets/b.mjs"),
        ("theme/assets/a.mjs", "theme/assets/c/c.mjs"),
    }
