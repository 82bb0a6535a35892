"""The two languages keep step: a whole book passes, and whatever is broken in a copy is told at its line."""

import shutil
from pathlib import Path

import pytest

from content.checks import parity
from content.pages.nav import sections
from content.pages.text import DOCS
from tests.content.checks import book
from wizards.guide.reader import Fault, Faults


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return book.write(tmp_path)


def found(docs: Path, slugs: tuple[str, ...] = book.SLUGS) -> list[Fault]:
    return list(parity.faults(docs, slugs))


def told(docs: Path) -> list[tuple[str, int, str]]:
    return [("/".join(Path(fault.file).parts[-2:]), fault.line, fault.what) for fault in found(docs)]


def test_the_handbook_is_whole() -> None:
    assert [str(fault) for fault in parity.faults()] == []


def test_a_whole_book_has_no_fault(docs: Path) -> None:
    assert found(docs) == []


BROKEN = {
    "a missing anchor": ("en/list", " {#do}", "", "en/list.md", 21, "has no anchor of its own"),
    "an anchor in one language": ("en/list", "{#do}", "{#done}", "en/list.md", 21, "the headings' anchors differ"),
    "an anchor twice": ("da/list", "{#do}", "{#why}", "da/list.md", 21, "the anchor stands twice, first on line 14"),
    "a heading lower": ("en/list", "### ", "## ", "en/list.md", 31, "the headings' anchors differ"),
    "a heading too deep": ("en/list", "### ", "#### ", "en/list.md", 31, "is deeper than H3"),
    "a second H1": ("en/list", "## Why {#why}", "# Why {#why}", "en/list.md", 14, "is a second H1"),
    "another H1": ("en/list", "# list en", "# List en", "en/list.md", 9, "the H1 is not the title `list en`"),
    "an H1 with an anchor": (
        "en/list",
        "# list en",
        "# list en {#top}",
        "en/list.md",
        9,
        "the H1 is not the title `list en`",
    ),
    "no H1": ("en/list", "# list en\n", "\n", "en/list.md", 11, "the page does not begin with its H1"),
    "a box more": ("en/list", "!!! law", "!!! short\n    x\n\n!!! law", "en/list.md", 27, "the boxes differ"),
    "another kind of box": ("en/list", "!!! law", "!!! advice", "en/list.md", 27, "the boxes differ"),
    "a row less": ("en/list", "| 1 | 17 |\n", "17\n", "en/list.md", 24, "the tables differ"),
    "a tick less": ("en/list", "    - [ ] Remember it\n", "", "en/list.md", 28, "the lists to tick differ"),
    "an item less": ("en/list", "- Three things\n", "", "en/list.md", 16, "the lists differ"),
    "another block": ("en/list", "amount works", "amount light_services", "en/list.md", 12, "the blocks differ"),
    "a block less": ("en/list", "{{ statistic one }}\n", "", "da/list.md", 33, "the blocks differ"),
    "another link": ("en/list", "(v01-sell.md#do)", "(k01-buy.md#do)", "en/list.md", 16, "the links to other pages"),
    "a figure mistyped": ("en/list", "2,500", "2,600", "en/list.md", 12, "the figure stands here and not under"),
    "a figure left out": ("en/list", "2026", "that year", "da/list.md", 12, "the figure stands here and not under"),
    "another audience": ("en/list", "audience: both", "audience: company", "en/list.md", 4, "is not the same as in"),
    "an unknown audience": ("en/list", "audience: both", "audience: all", "en/list.md", 4, "`all` is unknown"),
    "another turn": ("en/v01-sell", "turn: k01-buy", "turn: list", "en/v01-sell.md", 5, "is on the same"),
    "a turn to nowhere": ("da/v01-sell", "turn: k01-buy", "turn: k02", "da/v01-sell.md", 5, "is no page"),
    "a turn to one's own side": ("da/v01-sell", "turn: k01-buy", "turn: list", "da/v01-sell.md", 5, "is on the same"),
    "a chapter without a back": ("da/v01-sell", "turn: k01-buy\n", "", "da/v01-sell.md", 1, "the chapter has no back"),
    "other sources": ("en/list", '"law:ul-22"', '"law:ul-31"', "en/list.md", 5, "is not the same as in"),
    "no sources": ("da/list", 'sources: ["001:97-102", "law:ul-22"]', "", "da/list.md", 1, "builds on nothing"),
    "a source that leads nowhere": ("da/list", "001:97-102", "001:97-9102", "da/list.md", 5, "is outside the document"),
    "unknown law": ("da/list", "law:ul-22", "law:ul-9", "da/list.md", 5, "is unknown law"),
    "a source twice": ("da/list", "law:ul-22", "001:97-102", "da/list.md", 5, "stands twice among the sources"),
    "a description too long": (
        "da/list",
        "En side.",
        "Side " * 32,
        "da/list.md",
        3,
        "has 159 characters, 155 are shown",
    ),
    "no description": ("da/list", "En side.", "", "da/list.md", 3, "is missing"),
    "no keywords": ("da/list", "keywords: [one, two]\n", "", "da/list.md", 1, "is missing"),
    "a key misspelt": ("da/list", "keywords:", "keyword:", "da/list.md", 6, "is a key that nothing reads"),
    "a stamp on a Danish page": ("da/list", "title:", "renders: x\ntitle:", "da/list.md", 2, "stands on a Danish page"),
    "front matter that is not YAML": ("da/list", "[one, two]", "[one, two", "da/list.md", 6, "this is not YAML"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_what_is_broken_is_told_at_its_line(docs: Path, how: str) -> None:
    page, old, new, file, line, what = BROKEN[how]
    book.change(docs, page, old, new)
    assert [True for name, at, said in told(docs) if (name, at) == (file, line) and what in said] == [True], told(docs)


def test_words_may_change_places_within_a_sentence(docs: Path) -> None:
    book.change(docs, "da/list", "{{ amount works }}", "{{ amount works }} {{ amount light_services }}")
    book.change(docs, "en/list", "{{ amount works }}", "{{ amount light_services }} {{ amount works }}")
    assert found(docs) == []


def test_a_small_number_may_be_a_word(docs: Path) -> None:
    book.change(docs, "da/list", "Tre ting", "3 ting")
    assert found(docs) == []


def test_a_page_that_only_gathers_may_say_that_it_builds_on_nothing(docs: Path) -> None:
    for lang in ("da", "en"):
        book.change(docs, f"{lang}/list", 'sources: ["001:97-102", "law:ul-22"]', "sources: []")
    assert found(docs) == []
    for lang in ("da", "en"):
        book.change(docs, f"{lang}/list", "{{ statistic one }}", "Words.")
    assert {what for _, _, what in told(docs)} == {"the page builds on nothing"}


def test_a_page_in_one_language_is_a_fault(docs: Path) -> None:
    (docs / "en" / "list.md").unlink()
    ((file, line, what),) = told(docs)
    assert (file, line) == ("en/list.md", 1)
    assert what.startswith("the page is missing")


def test_a_page_outside_the_books_order_is_a_fault(docs: Path) -> None:
    for lang in ("da", "en"):
        shutil.copy(docs / lang / "list.md", docs / lang / "stray.md")
    assert [fault.what for fault in found(docs)] == ["the page has no place in the book"] * 2


def test_a_page_in_a_folder_is_a_fault(docs: Path) -> None:
    (docs / "da" / "deep").mkdir()
    shutil.copy(docs / "da" / "list.md", docs / "da" / "deep" / "list.md")
    assert [fault.what for fault in found(docs)] == ["a page stands in a folder"]


def test_all_faults_are_told_at_once(docs: Path) -> None:
    book.change(docs, "en/list", "{#do}", "{#done}")
    book.change(docs, "da/v01-sell", "turn: k01-buy", "turn: k02")
    (docs / "da" / "k01-buy.md").unlink()
    with pytest.raises(Faults) as caught:
        parity.check(docs, book.SLUGS)
    assert len({Path(fault.file).name for fault in caught.value.faults}) >= 3


def test_a_copy_of_the_handbook_with_a_heading_less_is_a_fault(tmp_path: Path) -> None:
    for lang in ("da", "en"):
        shutil.copytree(DOCS / lang, tmp_path / lang)
    before = set(parity.faults(tmp_path))
    page = tmp_path / "en" / f"{sections()[0].pages[0]}.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("\n## ", "\n", 1), encoding="utf-8")
    assert {Path(fault.file).name for fault in set(parity.faults(tmp_path)) - before} == {page.name}
