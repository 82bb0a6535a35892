"""The figures of the last run: what is read of them, what is refused, and what a page shows."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from content.blocks import measured as block
from content.registers import measured
from content.words import say
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

BOOT = {"line": "no limit", "page": "quick start", "cold_s": 4.25, "cold_MB": 6.33}
READER = {
    "line": "no limit",
    "guide": "one",
    "Python": "Python never there",
    "plain_page_painted": 400,
    "first_usable": 420,
    "slowest_question": 1250,
    "last_answer_to_result": None,
    "questions_answered": 4,
}
RUN = {
    "command": "make bench RUNS=7 PROFILE=none",
    "date": "2026-11-30",
    "machine": {"cores": 2, "processor": "A <fast> one"},
    "browser": "Chromium 1",
    "tables": {
        "boot": {"runs": 7, "rows": [BOOT, {**BOOT, "page": "ours, Python alone", "cold_s": 0.456}]},
        "reader": {
            "runs": 7,
            "rows": [
                READER,
                {**READER, "Python": "Python there", "last_answer_to_result": 36},
                {**READER, "guide": "short", "questions_answered": 2, "slowest_question": 9_000},
            ],
        },
    },
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "measured.json"
    file.write_text(json.dumps(RUN), encoding="utf-8")
    monkeypatch.setattr(block, "register", lambda: measured.read(file))
    return file


def test_a_runs_figures_are_read_in_seconds_and_megabytes(run: Path) -> None:
    read = measured.read(run)
    assert (read.day, read.cores, read.runs) == (date(2026, 11, 30), 2, 7)
    first, _ = read.starts
    assert (first.page, first.seconds, first.megabytes) == ("quick_start", 4.25, 6.33)
    away, there, _ = read.waits
    assert (away.python, away.next, away.result) == ("never", 1.25, None)
    assert (there.python, there.result) == ("there", 0.036)


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({**RUN, "date": "soon"})])
def test_a_file_that_no_run_wrote_is_refused_with_the_command_that_writes_one(text: str, tmp_path: Path) -> None:
    file = tmp_path / "measured.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Faults, match=f"measured.json:1: .*{re.escape(measured.COMMAND)}"):
        measured.read(file)


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(("lang", "slow", "quick"), [("da", "4,3 s", "0,46 s"), ("en", "4.3 s", "0.46 s")])
def test_a_page_shows_the_longest_guide_and_ours_before_the_others(lang: str, slow: str, quick: str) -> None:
    html = block.measured_block("", lang).replace("\N{NO-BREAK SPACE}", " ")
    assert html.index(quick) < html.index(slow)
    assert say("measured.never", lang) in html
    assert "9 s" not in html  # that is the shorter guide's
    assert str(RUN["command"]) in html
    assert "A &lt;fast&gt; one" in html


def test_a_guide_that_comes_to_its_result_without_python_is_shown_before_a_longer_one(run: Path) -> None:
    chosen = {**READER, "guide": "choices", "questions_answered": 3, "last_answer_to_result": 77}
    reader = RUN["tables"]["reader"]  # type: ignore[index]
    rows = [*reader["rows"], chosen, {**chosen, "Python": "Python there"}]
    told = {**RUN, "tables": {**RUN["tables"], "reader": {**reader, "rows": rows}}}  # type: ignore[dict-item]
    run.write_text(json.dumps(told), encoding="utf-8")
    html = block.measured_block("", "en").replace("\N{NO-BREAK SPACE}", " ")
    assert html.count("0.08 s") == 2
    assert say("measured.never", "en") not in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_and_every_page_of_the_last_run_has_its_words(lang: str) -> None:
    html = block.measured_block("", lang)
    run = measured.register()
    assert html.count('<th scope="row">') == len(run.lines) + len({each.page for each in run.starts})
    assert html.count("<caption>") == 2
