"""An English page knows which Danish text it renders, and says so when that text has moved on."""

from pathlib import Path

import pytest

from content.checks import stamp
from content.pages.text import DOCS, read
from tests.content.checks import book


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = book.write(tmp_path)
    stamp.stamp(["all"], folder)
    return folder


def old(docs: Path) -> list[tuple[str, int]]:
    return [(Path(fault.file).stem, fault.line) for fault in stamp.stale(docs)]


def test_a_stamped_book_is_not_old(docs: Path) -> None:
    assert old(docs) == []


@pytest.mark.parametrize(
    ("before", "after"), [("Tre ting", "Fire ting"), ("En side.", "Én side."), ("list da", "Liste")]
)
def test_the_english_page_is_old_when_the_danish_text_has_changed(docs: Path, before: str, after: str) -> None:
    book.change(docs, "da/list", before, after)
    (fault,) = stamp.stale(docs)
    assert (Path(fault.file).parts[-2:], fault.line) == (("en", "list.md"), 7)
    assert "make stamp PAGE=list" in str(fault)


@pytest.mark.parametrize(
    ("before", "after"), [("## Gør", "\n\n## Gør"), ("[one, two]", "[one]"), ("Tre ting", "Tre  ting")]
)
def test_spaces_and_keywords_make_no_translation_old(docs: Path, before: str, after: str) -> None:
    book.change(docs, "da/list", before, after)
    assert old(docs) == []


def test_a_change_of_the_english_page_alone_makes_nothing_old(docs: Path) -> None:
    book.change(docs, "en/list", "Three things", "Three matters")
    assert old(docs) == []


def test_a_page_without_a_stamp_is_old(docs: Path) -> None:
    book.change(docs, "en/list", "renders:", "x:")
    assert old(docs) == [("list", 1)]


def test_stamping_one_page_leaves_the_others(docs: Path) -> None:
    for page in ("da/list", "da/k01-buy"):
        book.change(docs, page, "Tre ting", "Fire ting")
    assert stamp.stamp(["list"], docs) == ["list"]
    assert [slug for slug, _ in old(docs)] == ["k01-buy"]
    assert stamp.stamp(["all"], docs) == ["k01-buy"]
    assert stamp.stamp(["all"], docs) == []


def test_a_stamp_changes_its_own_line_alone(docs: Path) -> None:
    path = docs / "en" / "list.md"
    before = path.read_text(encoding="utf-8").splitlines()
    book.change(docs, "da/list", "Tre ting", "Fire ting")
    stamp.stamp(["list"], docs)
    after = path.read_text(encoding="utf-8").splitlines()
    assert [at for at, (one, two) in enumerate(zip(before, after, strict=True), 1) if one != two] == [7]
    assert after[6] == f"renders: {stamp.meaning(read(docs / 'da' / 'list.md'))}"


def test_a_page_that_is_not_there_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert stamp.main(["no-such-page"]) == 1
    assert "no-such-page" in capsys.readouterr().out


def test_every_page_of_the_handbook_has_once_been_stamped() -> None:
    unstamped = [path.stem for path in sorted((DOCS / "en").glob("*.md")) if stamp.KEY not in read(path).meta]
    assert [f"make stamp PAGE={slug}" for slug in unstamped] == []
