"""The figures of the last measured run: how long readers wait, on which lines, and beside what others do the job with.

`make bench PROFILE=all OUT=content/registers/measured.json` writes the file; nobody types in it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from content.reading.fresh import kept
from content.reading.yamlfile import name, read_text
from wizards.guide.reader import Fault, Faults

FILE = Path(__file__).with_name("measured.json")
COMMAND = "make bench PROFILE=all OUT=content/registers/measured.json"
MILLI = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How long until Python's first answer (nothing: it never came), and what was fetched, on a first visit."""

    line: str
    page: str
    seconds: float | None
    megabytes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """What a reader waits who answers at once, in seconds; nothing is what never came.

    `python` says whether Python is `never` there, `coming`, or `there` before the first answer.
    """

    line: str
    guide: str
    python: str
    plain: float | None
    first: float | None
    next: float | None
    result: float | None
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A run: its command, day and machine, how often each was measured, and what came out."""

    command: str
    day: date
    cores: int
    processor: str
    browser: str
    runs: int
    starts: Sequence[Start]
    waits: Sequence[Wait]

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the lines in their order, as keys of words."""
        return tuple(dict.fromkeys(each.line for each in self.starts))


def read(path: Path) -> Measured:
    """Read a run's figures; raises Faults where the file has none."""
    text = read_text(path)
    try:
        return _measured(json.loads(text))
    except (ValueError, KeyError, TypeError) as error:
        what = f"these are not the figures of a run ({type(error).__name__}: {error})"
        raise Faults([Fault(name(path), 1, "", what, f"Measure anew: {COMMAND}")]) from None


def _measured(run: Any) -> Measured:
    boot, reader, machine = run["tables"]["boot"], run["tables"]["reader"], run["machine"]
    return Measured(
        command=run["command"],
        day=date.fromisoformat(run["date"]),
        cores=machine["cores"],
        processor=machine["processor"],
        browser=run["browser"],
        runs=boot["runs"],
        starts=tuple(_start(row) for row in boot["rows"]),
        waits=tuple(_wait(row) for row in reader["rows"]),
    )


def _start(row: Mapping[str, Any]) -> Start:
    return Start(line=key(row["line"]), page=key(row["page"]), seconds=row["cold_s"], megabytes=row["cold_MB"])


def _wait(row: Mapping[str, Any]) -> Wait:
    return Wait(
        line=key(row["line"]),
        guide=row["guide"],
        python=key(row["Python"]).rpartition("python_")[2].partition("_")[0],
        plain=_seconds(row["plain_page_painted"]),
        first=_seconds(row["first_usable"]),
        next=_seconds(row["slowest_question"]),
        result=_seconds(row["last_answer_to_result"]),
        questions=row["questions_answered"],
    )


def _seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else milliseconds / MILLI


def key(told: str) -> str:
    """Give a name of the run as a key of words: `9 Mbit/s, 60 ms` as `9_mbit_s_60_ms`."""
    return re.sub(r"\W+", "_", told.lower()).strip("_")


register = kept(read, lambda: FILE)
"""Give the last run's figures."""
