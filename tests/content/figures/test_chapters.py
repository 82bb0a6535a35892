"""Each pair of chapters has its drawing in both languages: light, whole on its paper, and told in words."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from content.figures import chapters
from content.figures.canvas import NARROW, PAPERS, SOFT, width_of
from content.figures.chapters import threshold
from content.figures.chapters.register import kroner_in_force
from content.figures.chapters.render import DRAW
from content.pages import page_parts
from content.pages.nav import sections
from wizards.guide.reader import Faults
from wizards.language.numbers import kroner
from wizards.language.words import LANGUAGES

VIEWS = list(chapters.views())
PAIRS = [f"{number:02}" for number in range(1, 11)]
HEAVIEST = 15 * 1024
TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"( font-weight="700")?(.*?)>(.*?)</text>')
ENTRY = """
one:
  words: {first: {da: a, en: a}}
  views:
    v01: {caption: {da: a, en: a}SAYS}
  source: ["000:129-199"]
"""


def slug_of(chapter: str) -> str:
    return next(slug for section in sections() for slug in section.pages if slug.startswith(f"{chapter}-"))


def wrong(folder: Path, says: str) -> str:
    path = folder / "chapters.yml"
    path.write_text(ENTRY.replace("SAYS", says), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        chapters.read(path)
    return str(caught.value)


@pytest.mark.parametrize("note", ["of {nothing}", "of {}", "of {first"])
def test_a_brace_that_names_nothing_is_told(tmp_path: Path, note: str) -> None:
    told = wrong(tmp_path, f", says: {{da: '{{first}}', en: '{{first}}'}}, note: {{da: '{note}', en: a}}")
    assert re.findall(r"`note`", told)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pair", PAIRS)
def test_each_pair_of_chapters_places_its_drawings_right_after_the_lead(pair: str, lang: str) -> None:
    for side in "vk":
        chapter = f"{side}{pair}"
        spots = page_parts.spots(lang, slug_of(chapter))
        at = next(at for at, spot in enumerate(spots) if spot.what == f"drawing {chapter}")
        assert spots[at - 1].what.startswith("short")
        assert spots[at].anchor == ""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", VIEWS)
def test_a_drawing_is_light_and_has_its_words_in_a_text(chapter: str, lang: str) -> None:
    assert len(chapters.render_drawing(chapter, lang).encode()) <= HEAVIEST
    one = chapters.telling(chapter, lang)
    for paper in PAPERS:
        drawn = ElementTree.fromstring(chapters.svg(one, paper))
        assert drawn.get("role") == "img"
        ids = {part.get("id") for part in drawn.iter() if part.get("id")}
        assert set(str(drawn.get("aria-labelledby")).split()) == ids
        assert drawn.findtext("title") == one.caption
        described = drawn.findtext("desc") or ""
        shown = " ".join(text.text or "" for text in drawn.iter("text"))
        for words in one.all.values():
            assert words.replace(SOFT, "") in described
            for word in re.split(r"[ -]", words):
                assert word.split(SOFT)[0] in shown, f"{word} is told and not drawn"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", VIEWS)
def test_a_drawing_stays_on_its_paper_and_has_no_colour_of_its_own(chapter: str, lang: str) -> None:
    for paper in PAPERS:
        drawing = chapters.svg(chapters.telling(chapter, lang), paper)
        assert "style=" not in drawing
        assert "#" not in re.sub(r'id="[^"]*"|labelledby="[^"]*"', "", drawing)
        top, height = map(float, re.findall(r'viewBox="0 (-?\d+) \d+ ([\d.]+)"', drawing)[0])
        places = TEXT.findall(drawing)
        assert places
        for x, y, size, _, turned, words in places:
            wide = width_of(words.replace("&amp;", "&"), int(size))
            left = float(x) - {"": 0, ' text-anchor="end"': wide, ' text-anchor="middle"': wide / 2}[turned]
            assert left >= -1, words
            assert left + wide <= paper.width + 1, words
            assert int(size) <= float(y) - top <= height, words
            # At 360 pixels the text is 328 wide, at 320 it is 288.
            assert paper is not NARROW or int(size) * 288 / NARROW.width >= 12, words


def test_the_columns_of_the_threshold_are_as_high_as_they_say() -> None:
    one = chapters.telling("v04", "da")
    assert kroner(threshold.HOME, "da") == one["one-sum"]
    assert kroner(threshold.HOME * threshold.HOMES, "da") == one["eight-sum"]
    assert threshold.HOME < kroner_in_force()[threshold.THRESHOLD] < threshold.HOME * threshold.HOMES < threshold.TOP


def test_each_drawing_has_its_shape_and_each_shape_its_drawing() -> None:
    assert not chapters.register().keys() - DRAW.keys(), (
        "a drawing without a shape: write it in content/figures/chapters/"
    )
    assert not DRAW.keys() - chapters.register().keys(), (
        "a shape without a drawing: remove it, and its line in render.py"
    )


def test_what_a_drawing_says_in_words_takes_up_each_of_its_words_and_no_other(tmp_path: Path) -> None:
    assert "the key says is missing" in wrong(tmp_path, "")
    assert "is not told with its word `first`" in wrong(tmp_path, ", says: {da: a, en: a}")
    assert "is told with the word `last`" in wrong(tmp_path, ", says: {da: '{first} {last}', en: '{first} {last}'}")
