"""Break the small book in one way after another, and give what is told of each: run where the book lies."""

import json
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from content.checks import whole

ROOT = Path.cwd()


def main() -> None:
    """Read the cases from the standard input, and write what was told of each to the standard output."""
    assert Path(whole.__file__).is_relative_to(ROOT), "the book's own copy of the code is what is tried"
    told: dict[str, list[str]] = {}
    for case in json.load(sys.stdin):
        try:
            with broken(case):
                told[case["name"]] = [str(fault) for fault in whole.faults()]
        except Exception:
            told[case["name"]] = [traceback.format_exc()]
    json.dump(told, sys.stdout)


@contextmanager
def broken(case: Mapping[str, Any]) -> Iterator[None]:
    """Change one file, write it or take it away, and put all back afterwards."""
    path = ROOT / case["file"]
    before = path.read_bytes() if path.exists() else None
    try:
        if case["new"] is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(changed(before, case).encode(case["encoding"]))
        yield
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def changed(before: bytes | None, case: Mapping[str, Any]) -> str:
    """Give a file's text with one place of it changed, or the whole text of a new file."""
    old, new = case["old"], str(case["new"])
    if old is None:
        return new
    text = (before or b"").decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {case['file']}"
    return text.replace(old, new)


if __name__ == "__main__":
    main()
