"""A new guide has its files, its stamp and its place in the book, or is refused before anything is written."""

from datetime import date
from pathlib import Path

import pytest

from content.checks.stamp import stale
from content.new_guide.start import outside, start, with_page
from content.reading.yamlfile import load

FLOW = "- id: guides\n  title: {da: a, en: b}\n  pages: [one]\n- id: others\n  title: {da: a, en: b}\n  pages: [two]\n"
WAY = "stages: {}\noutside: [one]\n"
BLOCK = FLOW.replace("pages: [one]", "pages:\n    - one")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("content/guides", "content/pages", "docs/da", "docs/en"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "content" / "pages" / "nav.yml").write_text(FLOW, encoding="utf-8")
    (tmp_path / "content" / "pages" / "spine.yml").write_text(WAY, encoding="utf-8")
    return tmp_path


def test_a_new_guide_is_written_and_its_translation_is_not_behind(root: Path) -> None:
    written = start("my-guide", root, date(2028, 2, 29))
    assert [path.relative_to(root).as_posix() for path in written] == [
        "content/guides/my-guide.yml",
        "docs/da/guide-my-guide.md",
        "docs/en/guide-my-guide.md",
        "content/pages/nav.yml",
        "content/pages/spine.yml",
    ]
    guide = load(written[0]).data
    assert isinstance(guide, dict)
    assert (guide["id"], guide["reviewed"], guide["review_by"]) == ("my-guide", "2028-02-29", "2029-02-01")
    assert "starter" not in "".join(path.read_text(encoding="utf-8") for path in written)
    assert list(stale(root / "docs")) == []


@pytest.mark.parametrize("order", [FLOW, BLOCK])
def test_the_page_stands_first_among_the_guides(tmp_path: Path, order: str) -> None:
    nav = tmp_path / "nav.yml"
    nav.write_text(order, encoding="utf-8")
    nav.write_text(with_page(nav, "guide-new"), encoding="utf-8")
    sections = load(nav).data
    assert [each["pages"] for each in sections if isinstance(each, dict)] == [["guide-new", "one"], ["two"]]


@pytest.mark.parametrize("way", [WAY, WAY.replace("[one]", "\n  - one")])
def test_the_page_stands_outside_the_way_until_it_is_placed(tmp_path: Path, way: str) -> None:
    spine = tmp_path / "spine.yml"
    spine.write_text(way, encoding="utf-8")
    spine.write_text(outside(spine, "guide-new"), encoding="utf-8")
    whole = load(spine).data
    assert isinstance(whole, dict)
    assert whole["outside"] == ["guide-new", "one"]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (FLOW.replace("id: guides", "id: guide"), "no section has `id: guides`"),
        (FLOW.replace("pages: [one]", "pages: one"), ":3: the pages of `guides` are written so that none can be added"),
    ],
)
def test_an_order_without_room_for_it_is_told_and_nothing_is_written(root: Path, order: str, told: str) -> None:
    (root / "content" / "pages" / "nav.yml").write_text(order, encoding="utf-8")
    with pytest.raises(ValueError, match=told):
        start("my-guide", root)
    assert list((root / "content" / "guides").iterdir()) == []


@pytest.mark.parametrize("name", ["", "Two Words", "two_words", "-x", "my-guide"])
def test_a_name_that_cannot_be_used_or_is_taken_is_refused(root: Path, name: str) -> None:
    start("my-guide", root)
    with pytest.raises(ValueError, match=r"cannot name a guide|there already"):
        start(name, root)
