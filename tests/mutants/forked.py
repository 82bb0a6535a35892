"""Tests in a process of their own, forked where pytest is loaded and nothing of the project is: it reads the copy."""

import importlib
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import hypothesis
import markdown
import openpyxl
import pytest
import yaml

LOADED = (hypothesis, markdown, openpyxl, pytest, yaml)
"""What every forked process finds loaded."""
ROOMS = ("building", "content", "faces", "hooks", "runtime", "tests", "wizards")
MEMORY = 6 << 30
EXAMPLES = 25
"""How many examples hypothesis tries of each test, the same in every run."""


@dataclass(frozen=True, slots=True)
class End:
    """How a process ended: its exit code, what it told, or None for both when it took too long."""

    code: int | None
    told: Any


class Hurried:
    """Few examples, the same each time, kept nowhere."""

    def pytest_collection(self) -> None:
        """Set them once conftest.py has set its own."""
        few = hypothesis.settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None)
        hypothesis.settings.register_profile("hurried", few)
        hypothesis.settings.load_profile("hurried")


def run(tree: Path, work: Callable[[], tuple[int, object]], seconds: float) -> End:
    """Do work in a process of its own that imports from the tree, with so many seconds of a processor."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _work(tree, work, write, int(seconds) + 1)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        until = time.monotonic() + 20 * seconds
        os.set_blocking(pipe.fileno(), False)
        told, status = b"", 0
        while True:
            told += pipe.read() or b""
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                told += pipe.read() or b""
                break
            if time.monotonic() > until:
                os.killpg(child, signal.SIGKILL)
                until = float("inf")
            time.sleep(0.02)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return End(None, None)
    return End(os.waitstatus_to_exitcode(status), json.loads(told) if told else None)


def run_pytest(arguments: Sequence[str], plugins: Sequence[object]) -> int:
    """Run pytest as the forked process does, and give its exit code."""
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not long", "--no-header"]
    return int(pytest.main([*quiet, *arguments], plugins=[Hurried(), *plugins]))


def _work(tree: Path, work: Callable[[], tuple[int, object]], write: int, seconds: int) -> NoReturn:
    """Leave the working tree for the copy, do the work, tell what came of it, and end."""
    code = 70
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        _move(tree)
        try:
            code, told = work()
        except Exception:
            told = traceback.format_exc()
        data = json.dumps(told).encode()
        while data:
            data = data[os.write(write, data) :]
    finally:
        os._exit(code)


def _move(tree: Path) -> None:
    """Take the copy for the project: no module of it is loaded, and none is found elsewhere."""
    here = Path.cwd()
    os.chdir(tree)
    sys.path[:] = [str(tree), *(each for each in sys.path if each and Path(each).resolve() != here.resolve())]
    for name in [each for each in sys.modules if each.partition(".")[0] in ROOMS]:
        del sys.modules[name]
    sys.path_importer_cache.clear()
    importlib.invalidate_caches()
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
