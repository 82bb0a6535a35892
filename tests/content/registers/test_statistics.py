"""The figures of the Innovation Barometer: what the file may say, and what a page gets."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from content import blocks
from content.blocks.statistics import draw
from content.reading.yamlfile import ROOT
from content.registers import statistics
from content.registers.statistics import Unit
from content.words import say
from wizards.guide.reader import Faults
from wizards.language.words import Words

LANGUAGES = ("da", "en")
ENTRY = """\
one:
  title: {da: Overskrift, en: Title}
  question: {da: Spørgsmål, en: Question}
  base: {da: Grundlag, en: Base}
  year: {data: 2018-2019, published: 2022}
  kind: KIND
  items:
ITEMS
  source: ["002:128-141"]
"""


def entry(tmp_path: Path, kind: str, *items: str) -> Path:
    path = tmp_path / "statistics.yml"
    lines = "\n".join(f"    - {{{item}}}" for item in items)
    path.write_text(ENTRY.replace("KIND", kind).replace("ITEMS", lines), encoding="utf-8")
    return path


def wrong(tmp_path: Path, kind: str, *items: str) -> str:
    """Read an entry that must be refused, and give what is said about it."""
    with pytest.raises(Faults) as told:
        statistics.read(entry(tmp_path, kind, *items))
    return str(told.value)


def item(name: str, value: int, unit: str = "percent") -> str:
    return f"id: {name}, label: {{da: {name}, en: {name}}}, value: {value}, unit: {unit}"


def plain(text: str | None) -> str:
    """Give words as they were written, before numbers and units were joined."""
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def figure(name: str, lang: str) -> ElementTree.Element:
    return ElementTree.fromstring(blocks.render("statistic", [name], lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", list(statistics.register()))
def test_a_statistic_is_a_whole_figure_with_its_words_and_its_table(name: str, lang: str) -> None:
    one = statistics.register()[name]
    drawn = figure(name, lang)
    svg = drawn.find("svg")
    assert svg is not None
    assert svg.get("role") == "img"
    ids = {part.get("id") for part in svg.iter() if part.get("id")}
    assert set(str(svg.get("aria-labelledby")).split()) <= ids
    assert plain(drawn.findtext("figcaption")) == one.title[lang] == svg.findtext("title")
    assert drawn.findtext("details/summary") == say("statistic.show", lang)
    rows = drawn.findall("details/div/table/tbody/tr")
    assert [row.findtext("td") for row in rows] == [item.words(lang) for item in one.items]
    assert plain(drawn.findtext("details/div/table/caption")) == one.question[lang]


@pytest.mark.parametrize(
    "told",
    [
        "value: 7",
        "unit: percent",
        "value: 7, said: {da: Mange, en: Many}",
        "unit: percent, said: {da: Mange, en: Many}",
        "value: 7, unit: percent, said: {da: Mange, en: Many}",
    ],
)
def test_a_figure_is_a_value_with_its_unit_or_words_alone(tmp_path: Path, told: str) -> None:
    named = "id: a, label: {da: a, en: a}"
    assert "one.items[0]: has neither" in wrong(tmp_path, "bars", f"{named}, {told}")
    (read,) = statistics.read(entry(tmp_path, "bars", f"{named}, said: {{da: Mange, en: Many}}")).values()
    assert read.items[0].words("en") == "Many"


@pytest.mark.parametrize("name", list(statistics.register()))
def test_a_drawing_says_every_figure_in_text_and_needs_no_style_or_script(name: str) -> None:
    one = statistics.register()[name]
    drawing = draw(one, "da")
    words = " ".join(ElementTree.fromstring(drawing).itertext())
    assert all(item.words("da") in words and item.label.da in words for item in one.items)
    assert "style=" not in drawing
    assert "<script" not in drawing
    assert len(drawing.encode()) < 1000 + 400 * len(one.items)


def own(tmp_path: Path, kind: str, *items: str) -> statistics.Statistic:
    """Read an entry that is right."""
    return statistics.read(entry(tmp_path, kind, *items))["one"]


def spans(drawing: str) -> list[tuple[str, str]]:
    """Where each bar begins and how long it is, in percent of the drawing."""
    return re.findall(r'<rect class="ts-bar-\w+" (?:x="([\d.]+)%" )?width="([\d.]+)%"', drawing)


def test_bars_are_as_long_as_their_share(tmp_path: Path) -> None:
    drawing = draw(own(tmp_path, "bars", item("a", 41), item("b", 75), item("c", 2)), "en")
    assert spans(drawing) == [("", "41"), ("", "75"), ("", "2")]


def test_parts_follow_on_each_other_to_the_whole(tmp_path: Path) -> None:
    drawing = draw(own(tmp_path, "parts", item("a", 62), item("b", 19), item("c", 12), item("d", 7)), "en")
    assert spans(drawing) == [("", "62"), ("62", "19"), ("81", "12"), ("93", "7")]


def test_the_words_of_each_part_stand_above_its_bar_and_no_part_needs_a_key(tmp_path: Path) -> None:
    drawing = draw(own(tmp_path, "parts", item("a", 62), item("b", 38)), "en")
    heights = re.findall(r'<(text|rect class="ts-bar-\w+")[^>]* y="([\d.]+)em"', drawing)
    shapes = [(name[:4], float(height)) for name, height in heights][:4]
    assert [name for name, _ in shapes] == ["text", "rect"] * 2
    assert [height for _, height in shapes] == sorted(height for _, height in shapes)
    assert "pattern" not in drawing


def test_a_part_of_a_whole_lies_within_it(tmp_path: Path) -> None:
    drawing = draw(own(tmp_path, "overlap", item("a", 38), item("b", 26)), "en")
    bars = re.findall(r'<rect class="ts-bar-\w+" width="(\d+)%" y="([\d.]+)em"', drawing)
    assert bars == [("38", "0.5"), ("26", "0.5")]


ROLES = [item("any", 26), item("a", 18), item("b", 17), item("c", 3)]


def test_what_parts_share_is_drawn_where_two_of_them_lie_over_each_other(tmp_path: Path) -> None:
    drawing = draw(own(tmp_path, "overlap", *ROLES, item("both", 12) + ", shared: true"), "en")
    whole, shared, *parts = [(float(x or 0) * 0.26, float(width) * 0.26) for x, width in spans(drawing)]
    ends = [(x, x + width) for x, width in parts]
    assert [round(width) for _, width in parts] == [18, 17, 3]
    covered = [sum(x <= at + 0.5 <= end for x, end in ends) for at in range(26)]
    assert (min(covered), covered.count(2), max(covered)) == (1, 12, 2)
    assert [round(at) for at in (whole[1], shared[0], shared[1])] == [26, covered.index(2), 12]


@pytest.mark.parametrize(("first", "second", "whole"), [(40, 20, True), (30, 30, True), (20, 40, False)])
def test_of_parts_that_share_the_largest_comes_first(tmp_path: Path, first: int, second: int, whole: bool) -> None:
    items = (item("all", 50), item("a", first), item("b", second), item("both", 10) + ", shared: true")
    if whole:
        assert len(own(tmp_path, "overlap", *items).items) == len(items)
    else:
        assert "do not go from the largest" in wrong(tmp_path, "overlap", *items)


def test_what_is_shared_must_make_the_sum_right(tmp_path: Path) -> None:
    assert "the parts make 38, not 26 and 11 more" in wrong(
        tmp_path, "overlap", *ROLES, item("both", 11) + ", shared: true"
    )
    assert "is not the last of an overlap" in wrong(tmp_path, "bars", *ROLES, item("both", 12) + ", shared: true")


def test_the_title_tells_of_items_that_there_are(tmp_path: Path) -> None:
    path = entry(tmp_path, "bars", item("a", 4), item("b", 6))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  items:", "  tells: [b]\n  items:"), encoding="utf-8")
    one = statistics.read(path)["one"]
    assert re.findall(r'class="(ts-bar-(?:told|other))"', draw(one, "en")) == ["ts-bar-other", "ts-bar-told"]
    path.write_text(text.replace("  items:", "  tells: [c]\n  items:"), encoding="utf-8")
    with pytest.raises(Faults, match="there is no item c"):
        statistics.read(path)


def test_a_figure_that_was_only_said_has_words_and_no_bar(tmp_path: Path) -> None:
    said = "id: b, label: {da: b, en: b}, said: {da: cirka lige så ofte, en: about as often}"
    one = own(tmp_path, "bars", item("a", 18), said)
    assert [each.words("en") for each in one.items] == ["18%", "about as often"]
    assert draw(one, "en").count("<rect") == draw(own(tmp_path, "bars", item("a", 18)), "en").count("<rect")


@pytest.mark.parametrize(
    ("unit", "da", "en"),
    [
        ("percent", "2.271\N{NO-BREAK SPACE}%", "2,271%"),
        ("number", "2.271", "2,271"),
        ("mio_kr", "2.271\u00a0mio.\u00a0kr.", "DKK\u00a02,271\u00a0million"),
        ("mia_kr", "2.271\u00a0mia.\u00a0kr.", "DKK\u00a02,271\u00a0billion"),
    ],
)
def test_a_figure_is_written_as_its_language_does(unit: Unit, da: str, en: str) -> None:
    one = statistics.Item(id="one", label=Words("et", "one"), value=2271, unit=unit)
    assert (one.words("da"), one.words("en")) == (da, en)


def test_parts_must_make_a_whole(tmp_path: Path) -> None:
    assert "the parts make 90, not 100" in wrong(tmp_path, "parts", item("a", 60), item("b", 30))


def test_a_whole_holds_its_parts(tmp_path: Path) -> None:
    assert "larger than the whole" in wrong(tmp_path, "overlap", item("a", 20), item("b", 30))


def test_a_share_is_at_most_all(tmp_path: Path) -> None:
    assert "101 is more than 100 percent" in wrong(tmp_path, "bars", item("a", 101))


def test_kinds_and_units_are_known_and_ids_stand_once(tmp_path: Path) -> None:
    told = wrong(tmp_path, "pie", item("a", 10, "litres"), item("a", 20))
    assert "`pie` is unknown" in told
    assert "`litres` is unknown" in told
    assert "the id a stands twice" in told


def test_a_drawn_number_must_be_a_share(tmp_path: Path) -> None:
    assert "bars must be shares in percent" in wrong(tmp_path, "bars", item("a", 50, "number"))


def test_only_bars_may_hold_words_instead_of_a_value(tmp_path: Path) -> None:
    said = "id: b, label: {da: b, en: b}, said: {da: ofte, en: often}"
    assert "has no value" in wrong(tmp_path, "parts", item("a", 100), said)


def test_a_line_fits_the_narrowest_screen(tmp_path: Path) -> None:
    assert "take 44 letters" in wrong(tmp_path, "bars", item("a" * 40, 10))


def test_a_source_must_exist(tmp_path: Path) -> None:
    path = tmp_path / "statistics.yml"
    text = ENTRY.replace("KIND", "bars").replace("ITEMS", f"    - {{{item('a', 1)}}}").replace("002:128", "002:9128")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Faults, match="002:9128-141"):
        statistics.read(path)


def test_the_block_refuses_an_unknown_statistic() -> None:
    with pytest.raises(blocks.WrongBlock, match="`statistic` was given nothing"):
        blocks.render("statistic", [], "da")


def test_every_statistic_stands_on_one_page_in_each_language() -> None:
    for lang in LANGUAGES:
        pages = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / lang).glob("tal-*.md"))
        placed = re.findall(r"\{\{ statistic (\w+) \}\}", pages)
        assert sorted(placed) == sorted(statistics.register())
