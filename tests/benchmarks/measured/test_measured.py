"""What is measured is told as it was: medians, ratios, what never came, and what a slower processor leaves."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.measured.figures import Row, Table, as_json, markdown, middle, ratio
from tests.benchmarks.measured.profiles import PROFILES, named
from tests.benchmarks.measured.slowly import drawing, slowed

BUSY = "import sys, time\nwhile True: pass"
ABOVE = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}, '--type=' + 'renderer'])"


def test_a_median_is_told_only_where_more_than_half_of_the_runs_brought_something() -> None:
    assert middle([3, 1, 2]) == 2
    assert middle([3, None, 2]) == 3
    assert middle([3, None]) is None
    assert middle([]) is None


def test_a_ratio_is_told_only_of_two_figures() -> None:
    assert ratio(1, 4) == 0.25
    assert [ratio(None, 4), ratio(1, None), ratio(1, 0)] == [None, None, None]


def test_a_table_has_a_row_for_each_and_says_how_often_it_was_measured() -> None:
    rows: list[Row] = [{"page": "one", "cold_s": 1.234, "bytes": 12_345}, {"page": "two", "cold_s": None, "bytes": 6}]
    lines = markdown(Table("boot", "Start", 7, rows)).splitlines()
    assert "7" in lines[2]
    assert lines[4:] == ["| page | cold s | bytes |", "|---|---:|---:|", "| one | 1.23 | 12,345 |", "| two | – | 6 |"]


def test_a_file_of_figures_says_by_which_command_when_and_on_which_machine() -> None:
    told = json.loads(
        as_json([Table("boot", "Start", 7, [{"page": "one", "cold_s": None}])], "make bench", "Chromium 1")
    )
    assert told["tables"]["boot"] == {"title": "Start", "runs": 7, "rows": [{"page": "one", "cold_s": None}]}
    assert {"command", "date", "machine", "browser"} < told.keys()
    assert told["machine"].keys() >= {"cores", "processor"}


def test_profiles_are_named_and_an_unknown_one_names_those_that_there_are() -> None:
    assert named("1.6,cpu") == (PROFILES["1.6"], PROFILES["cpu"])
    assert named("all") == tuple(PROFILES.values())
    with pytest.raises(SystemExit, match=r"1\.6"):
        named("none,fast")


def state(process: int) -> str:
    """Say what a process does: T is stopped."""
    return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]


def test_a_browser_that_is_four_times_slower_stands_still_three_quarters_of_the_time() -> None:
    if not Path("/proc/self/task").exists():  # elsewhere it says that it cannot
        with pytest.raises(OSError, match="Linux"), slowed(1, 4):
            pass
        return
    with subprocess.Popen([sys.executable, "-c", ABOVE]) as browser:
        try:
            while not (found := drawing(browser.pid)):
                time.sleep(0.02)
            with slowed(browser.pid, 4):
                time.sleep(0.5)
                seen = []
                for _ in range(400):
                    time.sleep(0.003)
                    seen.append(state(found[0]))
            time.sleep(0.1)
            after = [state(found[0]) for _ in range(20)]
        finally:
            for each in (*drawing(browser.pid), browser.pid):
                subprocess.run(["kill", "-KILL", str(each)], check=False)
    assert 0.6 < seen.count("T") / len(seen) < 0.95
    assert "T" not in after
