"""Which tests run which lines, and in how many seconds: seen once without any fault, kept until a file changes."""

import inspect
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType
from typing import Any

import pytest

from building.cache import digest
from tests.mutants.forked import run, run_pytest

TESTS = ("tests/wizards", "tests/guides", "tests/fuzz", "tests/content")
"""Where the tests stand that try what is in scope, and need neither a browser nor a built site."""
SLOW = (
    *(f"tests/content/checks/test_{of}.py" for of in ("commands", "due", "injected", "opening", "phrases")),
    *(f"tests/content/checks/test_{of}.py" for of in ("readability", "spelling", "style", "typed")),
    "tests/content/figures/test_chapters.py",
    "tests/content/guides/test_proofs.py",
    "tests/content/guides/test_agreements.py",
)
"""What reads or proves the whole book for each answer: a fault of a loader shows sooner elsewhere."""
WRONG = "tests/content/wrong/test_wrong_inputs.py"
"""Tests whose work is done by another process, in a small book of its own: there it is watched, case by case."""
ROOM = ("building", "content", "wizards")
LONGEST = 600
LINE = sys.monitoring.events.LINE
TOOL = 4


type Noted = tuple[str, float, Mapping[str, str]]
"""A test's name, its seconds, and its lines by file as JSON takes them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A test that passes: its name, its seconds of a processor, and the lines that it runs of each file, as bits."""

    test: str
    seconds: float
    lines: Mapping[str, int]

    @property
    def file(self) -> str:
        """Give the file that it stands in."""
        return self.test.partition("::")[0]

    @property
    def function(self) -> str:
        """Give the test without its parameters."""
        return self.test.partition("[")[0]

    def runs(self, file: str, line: int) -> bool:
        """Say whether it runs a line."""
        return bool(self.lines.get(file, 0) >> line & 1)

    def enters(self, file: str) -> bool:
        """Say whether it runs any line of a file."""
        return file in self.lines


class Watch:
    """Notes the lines and seconds of each test that passes."""

    def __init__(self, tree: Path) -> None:
        self.root = f"{tree}/"
        self.lines: dict[str, int] = {}
        self.before: dict[str, int] = {}
        self.inside = True
        self.found: dict[str, tuple[float, dict[str, int]]] = {}
        self.failed: list[str] = []
        sys.monitoring.use_tool_id(TOOL, "mutants")
        sys.monitoring.register_callback(TOOL, LINE, self.line)

    def line(self, code: CodeType, number: int) -> object:
        """Note a line that is about to run, and hear no more of it in this test."""
        name = code.co_filename
        if name.startswith(self.root) and (self.inside or code.co_flags & inspect.CO_OPTIMIZED):
            file = name[len(self.root) :]
            if file.startswith(ROOM):
                self.lines[file] = self.lines.get(file, 0) | 1 << number
        return sys.monitoring.DISABLE

    @contextmanager
    def watching(self, name: str) -> Iterator[None]:
        """Note all that runs meanwhile under a name."""
        self.lines, begun = {}, _seconds()
        sys.monitoring.restart_events()
        sys.monitoring.set_events(TOOL, LINE)
        yield
        sys.monitoring.set_events(TOOL, 0)
        lines = {file: self.lines.get(file, 0) | self.before.get(file, 0) for file in (*self.lines, *self.before)}
        self.found[name] = (round(_seconds() - begun, 3), lines)

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self) -> Iterator[None]:
        """Watch the functions that run while tests are gathered: what they give, all tests of the file are given."""
        self.inside = False
        with self.watching(""):
            yield
        self.inside = True
        _, self.before = self.found.pop("")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Watch one test with all that it needs."""
        with self.watching(item.nodeid):
            yield

    def noted(self) -> list[Noted]:
        """Give what passed as JSON takes it."""
        return [
            (name, seconds, {file: f"{bits:x}" for file, bits in lines.items()})
            for name, (seconds, lines) in self.found.items()
            if name not in self.failed
        ]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what did not pass: a test that fails, or is passed over, without a fault tells nothing of one."""
        if report.outcome != "passed":
            self.failed.append(report.nodeid)


def test_files(tree: Path) -> list[str]:
    """Give the files of tests that may kill a mutant."""
    found = [path.relative_to(tree).as_posix() for folder in TESTS for path in (tree / folder).rglob("test_*.py")]
    return sorted(set(found) - set(SLOW))


def watch(tree: Path, kept: Path) -> list[Seen]:
    """Watch every test of a tree once; what was seen before is read again until the test or a file it runs changes."""
    kept.mkdir(parents=True, exist_ok=True)
    helpers = [path for path in sorted((tree / "tests").rglob("*.py")) if not path.name.startswith("test_")]
    beside = digest(path for path in helpers if not path.is_relative_to(tree / "tests/mutants"))
    seen: list[Seen] = []
    for file in test_files(tree):
        note = kept / f"{digest([beside, file, tree / file])}.json"
        read: dict[str, Any] = json.loads(note.read_text(encoding="utf-8")) if note.exists() else {"of": {"": ""}}
        if any(now != state(tree / name) for name, now in read["of"].items()):
            tests = _watched(tree, file)
            run = sorted({name for _, _, lines in tests for name in lines})
            read = {"of": {name: state(tree / name) for name in run}, "tests": tests}
            note.write_text(json.dumps(read), encoding="utf-8")
        for test, seconds, lines in read["tests"]:
            seen.append(Seen(test, seconds, {name: int(bits, 16) for name, bits in lines.items()}))
    return seen


def state(path: Path) -> str:
    """Hash a file; nothing where there is none any longer."""
    return digest([path]) if path.is_file() else "gone"


def _watched(tree: Path, file: str) -> list[Noted]:
    """Run one file of tests in a process of its own, so that nothing read for another is missed here."""

    def work() -> tuple[int, object]:
        watched = Watch(tree)
        code = run_pytest([file], [watched])
        return code, [watched.failed, watched.noted()]

    end = run(tree, work, LONGEST)
    if end.code not in (0, 5):
        raise RuntimeError(f"{file} does not pass as it is: {end.told[0] if end.code == 1 else end}")
    tests: list[Noted] = end.told[1]
    if file == WRONG:
        cases = _watched_cases(tree)
        tests = [(test, *cases[name]) for test, _, _ in tests if (name := test.partition("[")[2][:-1]) in cases]
    return tests


def _watched_cases(tree: Path) -> dict[str, tuple[float, Mapping[str, str]]]:
    """Break the small book in each way where it can be watched, and give the seconds and lines of each case by name."""
    with TemporaryDirectory() as folder:
        book = Path(folder).resolve() / "book"

        def lay() -> tuple[int, object]:
            from tests.content.wrong import small_book, test_wrong_inputs

            small_book.lay(book)
            shutil.copytree(tree / "tests", book / "tests")
            return 0, [asdict(case) for case in (*test_wrong_inputs.WHOLE, *test_wrong_inputs.CASES)]

        def work() -> tuple[int, object]:
            from content.checks import whole
            from tests.content.wrong import trial

            watched = Watch(book)
            for case in cases:
                with watched.watching(case["name"]), trial.broken(case):
                    whole.faults()
            return 0, watched.noted()

        cases = run(tree, lay, LONGEST).told
        return {name: (seconds, lines) for name, seconds, lines in run(book, work, LONGEST).told}


def _seconds() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
