"""Commands whose output is cut, as by `| head`: each ends without a traceback, and what it was to write is written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from content.guides.guides import names, read_guide
from tests.conftest import ROOT
from wizards.asking import address
from wizards.unread import UNREAD

COMMANDS = (
    "ten_sharp",
    "wizards",
    "wizards --lang en",
    "content.checks",
    "content.checks.due --days 3650",
    "content.checks.law",
    "content.checks.readability",
    "content.checks.stamp",
    "content.checks.status --all",
)


def unread(*typed: str) -> tuple[int, str]:
    """Run a command of Python's whose output nobody reads; give its exit status and what it complained of."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-m", *typed]
        buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=buffered,
            stdin=subprocess.DEVNULL,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    return done.returncode, done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_nobody_reads_on_ends_without_a_word(command: str) -> None:
    assert unread(*command.split()) == (UNREAD, "")


def test_what_argparse_says_ends_so_too() -> None:
    assert unread("ten_sharp", "--help")[1] == ""


def test_the_note_is_written_though_nobody_reads_the_result(tmp_path: Path) -> None:
    guide = read_guide(names()[0]).guide
    note = tmp_path / "note.md"
    answers = address.write(guide, guide.cases[0].answers, "result")
    assert unread("ten_sharp", guide.id, "--answers", answers, "--note", str(note)) == (UNREAD, "")
    assert guide.title["da"] in note.read_text(encoding="utf-8")


def test_long_work_whose_steps_nobody_reads_goes_on(tmp_path: Path) -> None:
    done = tmp_path / "done"
    work = (
        "import time\nfrom pathlib import Path\nfrom building.progress import working\n"
        f"with working('long', short=0.01, silent=0.01): time.sleep(0.1)\nPath({str(done)!r}).touch()"
    )
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = subprocess.run(
            [sys.executable, "-c", work], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False
        )
    finally:
        os.close(writing)
    assert done.exists()
    assert "Traceback" not in ran.stderr
