"""Words that would run something in a reader's browser are told at their line, and ordinary words are not."""

from pathlib import Path

import pytest

from content.checks.injected import injected
from content.checks.markup import markup
from content.checks.prose import files
from content.pages.text import DOCS, read
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
        "nr. #1 <img src=x onerror=alert(1)>",
        "java&#115;cript:alert(1)",
        '[x](a.md){ onclick="a{b}" }',
    ],
)
def test_yaml_that_runs_something_is_told(tmp_path: Path, words: str) -> None:
    assert set(told(tmp_path / "a.yml", f"one: two # <b>\ntitle: {{da: '{words}', en: a}}\n")) == {2}


@pytest.mark.parametrize("words", [r'"\x3cimg src=x onerror=alert(1)>"', r'"java\tscript:a"', "|\n  java\n  script:a"])
def test_yaml_is_looked_at_as_it_is_read(tmp_path: Path, words: str) -> None:
    assert told(tmp_path / "a.yml", f"title: {words}\n") == [1]
    assert told(tmp_path / "b.yml", "title: '{home} + {staff} = {all} # 2 < 3'\n") == []


@pytest.mark.parametrize(
    "words",
    [
        "[x](a.md){onclick=alert(1)}",
        '[x](a.md){ onclick="a{b}" }',
        '[x](a.md){ onclick="a" {.b}',
        "## A {#a style='x=1'}",
        '## A {#a onclick="a{b}"}',
        '## A \\` {{ onclick="a" \\` }',
        "[x](vbscript:1)",
        "[x](javascript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "> [x](java\n> script:alert(1))",
        "[x]: java&#115;cript:alert(1)",
    ],
)
def test_a_page_that_runs_something_is_told(tmp_path: Path, words: str) -> None:
    assert told(tmp_path / "a.md", f"{HEAD}{words}\n") == [8]


@pytest.mark.parametrize(
    "words", ["a <img\nsrc=x onerror=a>", r"a \`<b onclick=a>\`", "<https onclick=a>", "<https://a.dk onclick=a>"]
)
def test_a_page_has_no_html(tmp_path: Path, words: str) -> None:
    page = tmp_path / "a.md"
    page.write_text(f"{HEAD}{words}\n", encoding="utf-8")
    assert [fault.line for fault in markup(read(page))] == [8]
    page.write_text(f"{HEAD}See <https://a.dk/?a=1>, and 1 < 2.\n", encoding="utf-8")
    assert list(markup(read(page))) == []


@pytest.mark.parametrize(
    "bad", ["<script>", '<div onclick="x">', "<div style='a'>", "<iframe>", '<form action="//x">', "<div\nonclick=x>"]
)
def test_the_start_page_keeps_to_plain_elements(tmp_path: Path, bad: str) -> None:
    assert told(tmp_path / "index.md", f"{HEAD}{FORM}\n<div class='a' markdown>\n".replace("'", '"')) == []
    assert told(tmp_path / "index.md", f"{HEAD}{bad}\n") == [8]


def test_no_word_of_the_book_runs_anything() -> None:
    written = [path for path in files(DOCS, ROOT / "content") if path.parent.name != "decisions"]
    assert [str(fault) for path in written for fault in injected(path)] == []
