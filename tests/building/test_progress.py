"""Long work is named while it runs; short work leaves no line."""

import time

import pytest

from building.progress import working


def test_long_work_is_named_when_it_begins_while_it_runs_and_when_it_ends() -> None:
    lines: list[str] = []
    with working("the work", lines.append, short=0.01, silent=0.02):
        until = time.monotonic() + 5
        while len(lines) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        begun = list(lines)
    assert begun[0] == "the work ..."
    assert len(begun) >= 2
    assert lines[-1].startswith("the work took ")


def test_short_work_is_silent() -> None:
    lines: list[str] = []
    with working("the work", lines.append, short=60):
        pass
    assert lines == []


def test_work_that_fails_says_when() -> None:
    lines: list[str] = []
    with pytest.raises(ValueError, match=r"^stopped$"), working("the work", lines.append, short=0):
        raise ValueError("stopped")
    assert lines[-1].startswith("the work broken off after ")
