"""A page's text is read in both languages, and what a reader meets is told from marks and addresses."""

from pathlib import Path

import pytest

from content.pages.text import Text, bare, pages, prose, read
from wizards.guide.reader import Faults

PAGE = """\
---
title: A page
description: What it holds
tags:
  - one
---

# A page

Read [the act](https://example.org/act) and `code`.
"""


def laid(folder: Path, lang: str, slug: str, text: str = PAGE) -> Path:
    path = folder / lang / f"{slug}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_pages_are_those_of_both_languages_the_danish_first_and_by_name(tmp_path: Path) -> None:
    for lang, slug in (("en", "one"), ("da", "two"), ("da", "one"), ("fr", "one")):
        laid(tmp_path, lang, slug)
    assert [(text.lang, text.slug) for text in pages(tmp_path)] == [("da", "one"), ("da", "two"), ("en", "one")]


def test_lines_count_from_the_top_of_the_file(tmp_path: Path) -> None:
    text = read(laid(tmp_path, "en", "one"))
    rows = PAGE.split("\n")
    assert [rows[at - 1] for at, _ in text.lines()] == [line for _, line in text.lines()]
    assert rows[text.line("description") - 1].startswith("description")
    assert text.line("missing") == 1


def test_front_matter_gives_texts_and_lists_and_nothing_for_what_is_neither(tmp_path: Path) -> None:
    text: Text = read(laid(tmp_path, "en", "one"))
    assert (text.word("title"), text.word("tags"), text.word("missing")) == ("A page", "", "")
    assert (text.words("tags"), text.words("title"), text.words("missing")) == (("one",), (), ())


def test_what_a_reader_meets_is_title_description_and_lines_without_marks(tmp_path: Path) -> None:
    met = list(prose(read(laid(tmp_path, "en", "one"))))
    assert met[:2] == [(2, "A page"), (3, "What it holds")]
    assert [at for at, _ in met[2:]] == [8, 10]
    assert "[the act]" in met[-1][1]
    assert "example" not in met[-1][1]
    assert "code" not in met[-1][1]


@pytest.mark.parametrize(
    ("line", "read"),
    [('!!! tip "Its title"', "Its title"), ("!!! tip", ""), ("- [x] Done", "- Done"), ("| --- | --- |", "")],
)
def test_marks_are_taken_out_of_a_line(line: str, read: str) -> None:
    assert bare(line) == read


@pytest.mark.parametrize("text", ["# No front matter\n", "\n" + PAGE, PAGE.replace("---\n\n", "\n\n")])
def test_front_matter_that_is_missing_late_or_open_is_a_fault_on_the_first_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(Faults) as told:
        read(laid(tmp_path, "en", "one", text))
    assert [fault.line for fault in told.value.faults] == [1]
