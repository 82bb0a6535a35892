"""What stands on a page is found under its heading, once for each."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from content.pages import page_parts
from content.pages.nav import mark
from content.pages.page_parts import book, spots

PAGE = """\
---
title: A page
---

# A page

{{ amount works }}

## Tables and **lists** { #lists }

| One | [Two](other.md) |
| --- | --- |
| 1 | 2 |

- [ ] Do this
- [ ] Do that

    !!! tip "Its title"

  {{ overview   tables }}

- [ ] Do more
"""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Where pages stand in place of the handbook's: `one` is written, `two` is not."""

    def path(slug: str) -> Path:
        return tmp_path / f"{slug}.md"

    path("one").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(page_parts, "page_path", lambda lang, slug: path(slug))
    return path


@pytest.mark.usefixtures("written")
def test_a_page_has_its_parts_in_order_each_under_its_heading() -> None:
    found = [(spot.kind, spot.what, spot.address) for spot in spots("da", "one")]
    assert found == [
        ("block", "amount works", "one.md"),
        ("table", "One · Two", "one.md#lists"),
        ("tasks", "", "one.md#lists"),
        ("box", "tip Its title", "one.md#lists"),
        ("block", "overview tables", "one.md#lists"),
        ("tasks", "", "one.md#lists"),
    ]


def test_the_book_has_the_parts_of_every_page_that_is_written(
    written: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_parts, "sections", lambda: (SimpleNamespace(pages=("two", "one")),))
    assert spots("da", "two") == ()
    assert book("da") == list(spots("da", "one"))
    written("two").write_text(PAGE, encoding="utf-8")
    assert book("da") == [*spots("da", "two"), *spots("da", "one")]


def test_a_chapter_carries_its_half_and_number_and_another_page_nothing() -> None:
    assert mark("v04-salg-uden-udbud") == "V04"
    assert mark("find-vej") == ""
