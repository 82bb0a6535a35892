"""Words that would run something in a reader's browser are told at their line, and ordinary words are not."""

from pathlib import Path

import pytest

from content.checks.injected import injected
from content.checks.prose import files
from content.pages.text import DOCS
from tests.conftest import ROOT

HEAD = "---\ntitle: A\ndescription: B\n---\n\n# A\n\n"
FORM = '<form class="ts-ask" action="./"><input id="ask" type="search" name="q"></form>'


def told(path: Path, text: str) -> list[int]:
    path.write_text(text, encoding="utf-8")
    return [fault.line for fault in injected(path)]


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)>",
        "</p><svg/onload=alert(1)>",
        "<!-- a comment",
        "see JavaScript : alert(1)",
        "data:text/html,x",
    ],
)
def test_yaml_that_runs_something_is_told(tmp_path: Path, words: str) -> None:
    assert set(told(tmp_path / "a.yml", f"one: two # <b>\ntitle: {{da: '{words}', en: a}}\n")) == {2}


@pytest.mark.parametrize(
    "words",
    ["[x](a.md){onclick=alert(1)}", "[x](vbscript:1)", "## A {#a style='x=1'}", "[x](javascript:alert(1))"],
)
def test_a_page_that_runs_something_is_told(tmp_path: Path, words: str) -> None:
    assert told(tmp_path / "a.md", f"{HEAD}{words}\n") == [8]


@pytest.mark.parametrize("bad", ["<script>", '<div onclick="x">', "<div style='a'>", "<iframe>", '<form action="//x">'])
def test_the_start_page_keeps_to_plain_elements(tmp_path: Path, bad: str) -> None:
    assert told(tmp_path / "index.md", f"{HEAD}{FORM}\n<div class='a' markdown>\n".replace("'", '"')) == []
    assert told(tmp_path / "index.md", f"{HEAD}{bad}\n") == [8]


def test_no_word_of_the_book_runs_anything() -> None:
    written = [path for path in files(DOCS, ROOT / "content") if path.parent.name != "decisions"]
    assert [str(fault) for path in written for fault in injected(path)] == []
