"""A figure is a whole drawing on each paper, says all it shows in words, and stands beside its list or table."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from content import blocks, figures
from content.figures.canvas import NARROW, PAPERS, SOFT, even_lines, lines_of, width_of
from content.figures.figure import svg
from content.pages import page_parts
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

NAMES = list(figures.register())
ENTRY = """
one:
  kind: KIND
  told: table
  caption: {da: a, en: a}
  says: {da: a, en: a}
  MORE
  parts:
    first: {name: {da: a, en: a}, text: {da: a, en: a}PART}
  source: ["000:329-352"]
"""


def wrong(folder: Path, kind: str, more: str, part: str = "") -> str:
    path = folder / "figures.yml"
    text = ENTRY.replace("KIND", kind).replace("MORE", more).replace("PART", part)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Faults) as caught:
        figures.read(path)
    return str(caught.value)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_has_a_name_a_description_and_every_word_of_its_parts(name: str, lang: str) -> None:
    one = figures.register()[name]
    for paper in PAPERS:
        drawn = ElementTree.fromstring(svg(one, paper, lang))
        assert drawn.get("role") == "img"
        ids = {part.get("id") for part in drawn.iter() if part.get("id")}
        assert set(str(drawn.get("aria-labelledby")).split()) == ids
        assert drawn.findtext("title") == one.caption[lang]
        described = drawn.findtext("desc") or ""
        words = " ".join(text.text or "" for text in drawn.iter("text"))
        for part in one.parts:
            assert f"{part.name[lang].replace(SOFT, '')}:" in described or part.mark
            assert part.text[lang].rstrip(".") in described
            assert part.decision or part.name[lang].split(SOFT)[0].split()[0] in words


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_stays_on_its_paper_and_needs_no_style_or_script(name: str) -> None:
    for lang in LANGUAGES:
        for paper in PAPERS:
            drawing = svg(figures.register()[name], paper, lang)
            assert "style=" not in drawing
            assert "<script" not in drawing
            assert "#" not in re.sub(r'id="[^"]*"|labelledby="[^"]*"', "", drawing), "a colour of its own"
            height = float(re.findall(r'viewBox="0 0 \d+ ([\d.]+)"', drawing)[0])
            places = re.findall(
                r'<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"( font-weight="700")?(.*?)>(.*?)</text>', drawing
            )
            assert places
            for x, y, size, _, turned, words in places:
                wide = width_of(words.replace("&amp;", "&"), int(size))
                left = float(x) - {"": 0, ' text-anchor="end"': wide, ' text-anchor="middle"': wide / 2}[turned]
                assert left >= -1, words
                assert left + wide <= paper.width + 1, words
                assert int(size) <= float(y) <= height, words


def test_letters_stay_readable_on_the_narrowest_telephone() -> None:
    # At 360 pixels the text is 328 wide, at 320 it is 288.
    assert NARROW.small * 328 / NARROW.width >= 12
    assert NARROW.small * 288 / NARROW.width >= 12


@pytest.mark.parametrize("name", NAMES)
def test_what_is_reconstructed_has_a_broken_line_and_a_note_that_says_so(name: str) -> None:
    one = figures.register()[name]
    broken = [part for part in one.parts if part.broken]
    assert svg(one, NARROW, "da").count("stroke-dasharray") == len(broken)
    assert one.note or not broken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_is_placed_and_its_table_stands_in_the_same_section(lang: str) -> None:
    placed = set()
    spots = page_parts.book(lang)
    for spot in spots:
        name, _, id = spot.what.partition(" ")
        if spot.kind == "block" and name == "figure":
            placed.add(id)
            if figures.register()[id].told == "table":
                assert any(each.kind == "table" and each.address == spot.address for each in spots), spot.address
    assert placed == set(figures.register())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in NAMES if figures.register()[name].told == "list"])
def test_a_figure_that_brings_its_list_sets_each_decision_below_its_phase(name: str, lang: str) -> None:
    drawn, parts = ElementTree.fromstring(figures.render_figure(name, lang)), figures.register()[name].parts
    decisions = sum(part.decision for part in parts)
    assert len(drawn.findall("details/ol/li")) == len(parts) - decisions
    assert len(drawn.findall("details/ol/li/ul/li")) == decisions
    assert drawn.findtext("figcaption") == figures.register()[name].caption[lang]


def test_what_is_drawn_is_not_searched_but_the_caption_is() -> None:
    html = figures.render_figure(NAMES[0], "da")
    assert html.count('data-search-exclude="true"') == html.count("<svg") == 2
    assert "<figcaption>" in html


def test_lines_break_between_words_at_hyphens_and_at_soft_hyphens() -> None:
    assert lines_of("one two", 1000, 15) == ["one two"]
    assert lines_of("one two", 40, 15) == ["one", "two"]
    assert lines_of(f"behovs{SOFT}udforskning", 90, 15) == ["behovs-", "udforskning"]
    assert lines_of(f"behovs{SOFT}udforskning", 1000, 15) == ["behovsudforskning"]
    assert lines_of("OPI-aftale", 60, 15) == ["OPI-", "aftale"]


def test_a_figure_has_what_its_kind_needs(tmp_path: Path) -> None:
    assert "`pie` is unknown" in wrong(tmp_path, "pie", "")
    assert "the key centre is missing" in wrong(tmp_path, "hub", "")
    assert "there are 1 sides" in wrong(tmp_path, "sides", "centre: {da: a, en: a}")
    axes = ", ".join(f"{side}: {{da: a, en: a}}" for side in ("left", "right", "top", "bottom"))
    assert "from where to where" in wrong(tmp_path, "field", f"axes: {{{axes}}}", ", place: [60, 20]")
    assert "is not drawn" in wrong(tmp_path, "cycle", "", ", mark: {da: a, en: a}")


def test_the_block_refuses_an_unknown_figure() -> None:
    with pytest.raises(blocks.WrongBlock, match="`figure` was given poems"):
        blocks.render("figure", ["poems"], "da")


def test_even_lines_are_no_more_and_leave_no_word_alone() -> None:
    words, room = "one two three four five six", width_of("one two three four five", 14)
    assert [len(line.split()) for line in lines_of(words, room, 14)] == [5, 1]
    even = even_lines(words, room, 14)
    assert " ".join(even) == words
    assert [len(line.split()) for line in even] == [3, 3]
    assert even_lines("one", 1, 14) == ["one"]
