"""The page for editors has a row for each task of CONTRIBUTING.md, and leads there where the repository is known."""

import re
from pathlib import Path

import pytest

from content import blocks
from content.blocks.contributing import linked
from content.pages import contributing
from content.pages.markdown import PLACED
from content.pages.nav import page_path, sections
from tests.content.blocks.test_blocks import Tags
from wizards.language.words import LANGUAGES

PAPER = "# Title\n\n## Words\n\n## Mend a page's name, or drop it\n\n```\n## none\n```\n\n### Below\n\n## Start\n"


def placed(lang: str) -> set[str]:
    """What the pages of a language name of the paper, in rows of tables."""
    texts = (page_path(lang, slug).read_text(encoding="utf-8") for part in sections() for slug in part.pages)
    rows = [line for text in texts for line in text.splitlines() if line.startswith("|")]
    calls = (call for row in rows for call in PLACED.finditer(row))
    return {call["given"].strip() for call in calls if call["name"] == "contributing"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_task_has_its_row_on_the_page_for_editors(lang: str) -> None:
    assert contributing.tasks()
    assert set(contributing.tasks()) - placed(lang) == set()


def test_a_section_is_known_by_the_anchor_that_a_repository_gives_it(tmp_path: Path) -> None:
    path = tmp_path / "CONTRIBUTING.md"
    path.write_text(PAPER, encoding="utf-8")
    assert list(contributing.read(path)) == ["words", "mend-a-pages-name-or-drop-it", "start"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_section_is_linked_where_the_repository_is_known_and_named_where_it_is_not(lang: str) -> None:
    at, title = next(iter(contributing.tasks().items()))
    html = f"<p>{blocks.render('contributing', [at], lang)}</p>"
    assert linked(html, None) == linked(html, "") == html
    with_link = linked(html, "https://example.org/a/b/")
    assert Tags(html).values("href") == []
    assert Tags(with_link).values("href") == [f"https://example.org/a/b/blob/HEAD/CONTRIBUTING.md#{at}"]
    assert Tags(with_link).values("hreflang") == ["en"]
    assert Tags(with_link).values("lang") == Tags(html).values("lang") == ([] if lang == "en" else ["en"])
    assert re.sub("<[^>]*>", "", html) == re.sub("<[^>]*>", "", with_link) == title


def test_a_section_that_is_not_there_is_no_argument() -> None:
    assert blocks.refusal("contributing", ["add-a-pony"])
    assert blocks.refusal("contributing", [contributing.WORDS])
