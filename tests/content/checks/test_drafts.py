"""A Danish page or section may stand without its twin: nothing stops, the English site shows it, and it is named."""

from pathlib import Path

import pytest

from content.checks import links, parity, stamp
from content.checks.unfinished import unfinished
from content.pages.book import gather
from content.pages.drafts import draft_sections, with_danish
from content.pages.text import read
from tests.content.checks import book

SECTION = """## Nyt {#new .draft}

Det nye.

### Mere nyt {#newer}

!!! law
    Loven.

## Gør det {#do}"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = book.write(tmp_path)
    stamp.stamp(["all"], folder)
    return folder


def faults(docs: Path) -> list[str]:
    written = gather(docs)
    found = [*parity.faults(docs, book.SLUGS), *links.leading(written.pages, written.slugs)]
    return [f"{'/'.join(Path(fault.file).parts[-2:])}:{fault.line}: {fault.what}" for fault in found]


def named(docs: Path) -> list[tuple[str, int]]:
    return [(Path(fault.file).stem, fault.line) for fault in unfinished(docs)]


def test_a_book_without_drafts_is_finished(docs: Path) -> None:
    assert named(docs) == []


def test_a_draft_of_a_page_needs_no_twin_and_is_named(docs: Path) -> None:
    book.change(docs, "da/list", "title:", "draft: true\ntitle:")
    (docs / "en" / "list.md").unlink()
    assert faults(docs) == []
    assert named(docs) == [("list", 2)]


def test_a_draft_that_is_translated_is_a_fault(docs: Path) -> None:
    book.change(docs, "da/list", "title:", "draft: true\ntitle:")
    assert [fault.split(" and stands in")[0] for fault in faults(docs)] == ["da/list.md:2: the page is a draft"]


def test_a_draft_of_a_section_needs_no_twin_and_is_named(docs: Path) -> None:
    book.change(docs, "da/list", "## Gør det {#do}", SECTION)
    assert faults(docs) == []
    assert named(docs) == [("list", 21)]  # and the English page is not behind


def test_a_draft_section_that_is_translated_is_a_fault(docs: Path) -> None:
    book.change(docs, "da/list", "{#do}", "{#do .draft}")
    assert any(fault.startswith("da/list.md:21: the section is a draft and stands in") for fault in faults(docs))


def test_an_english_page_may_link_to_a_draft(docs: Path) -> None:
    book.change(docs, "da/list", "## Gør det {#do}", SECTION)
    for lang in ("da", "en"):
        book.change(docs, f"{lang}/k01-buy", "(v01-sell.md#do)", "(list.md#newer)")
    assert faults(docs) == []


def test_a_draft_section_comes_where_it_stands_in_danish(docs: Path) -> None:
    book.change(docs, "da/list", "## Gør det {#do}", SECTION)
    (section,) = draft_sections(read(docs / "da" / "list.md"))
    assert section.lines[0] == "## Nyt {#new .draft}"
    assert "### Mere nyt {#newer}" in section.lines
    english = with_danish("# A\n\n## Why {#why}\n\nx\n\n## Do it {#do}\n\ny", [(section, "DANISH")])
    assert [line for line in english.split("\n") if line] == [
        "# A", "## Why {#why}", "x", "DANISH", "## Do it {#do}", "y"
    ]  # fmt: skip


def test_a_draft_section_at_the_end_comes_last(docs: Path) -> None:
    book.change(docs, "da/list", "{{ statistic one }}\n", "x\n\n## Nyt {#new .draft}\n\nDet nye.\n")
    (section,) = draft_sections(read(docs / "da" / "list.md"))
    assert with_danish("# A\n\n## Do it {#do}\n\ny", [(section, "DANISH")]).split() == [
        "#",
        "A",
        "##",
        "Do",
        "it",
        "{#do}",
        "y",
        "DANISH",
    ]


@pytest.mark.parametrize(
    ("page", "old", "new", "told"),
    [
        ("en/list", "title:", "draft: true\ntitle:", "en/list.md:2: stands on an English page"),
        ("da/list", "title:", "draft: maybe\ntitle:", "da/list.md:2: `maybe` says nothing"),
        ("en/list", "{#do}", "{#do .draft}", "en/list.md:22: is a draft on an English page"),
    ],
)
def test_a_wrong_mark_of_a_draft_is_told(docs: Path, page: str, old: str, new: str, told: str) -> None:
    book.change(docs, page, old, new)
    assert told in faults(docs)
