"""The faces are the packages' own, cut to what the pages write, under names of the book's own and licensed."""

import re
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from faces.characters import CHARACTERS, DEVICE, OFTEN, SELDOM
from faces.cut import FACES, FONTS, MAIN, PER_EM, Face, cut, limited
from faces.kerning import COMMON, common, distances
from tests.conftest import ROOT

INK = (ROOT / "theme" / "assets" / "css" / "ink.css").read_text(encoding="utf-8")
MARKED_UP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.S)
EVERY = pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)


@EVERY
def test_a_face_is_what_make_fonts_cuts(face: Face) -> None:
    assert face.path.read_bytes() == cut(face, common())
    assert "SIL OPEN FONT LICENSE" in (FONTS / f"{face.family}-OFL.txt").read_text(encoding="utf-8")


@EVERY
def test_a_face_shows_and_kerns_what_it_is_cut_for(face: Face) -> None:
    font, whole = TTFont(face.path), limited(face)
    shown, known = font.getBestCmap(), whole.getBestCmap()
    assert shown.keys() == set(map(ord, face.characters))
    steps = font["head"].unitsPerEm / whole["head"].unitsPerEm
    far = distances(whole)
    expected = {
        pair: far.get((known[ord(pair[0])], known[ord(pair[1])]), 0) * steps
        for pair in common()
        if set(pair) <= set(face.characters)
    }
    kept = distances(font)
    for pair, by in expected.items():
        assert abs(kept.get((shown[ord(pair[0])], shown[ord(pair[1])]), 0) - by) <= 0.5, pair
    assert sum(map(bool, expected.values())) > 100 or face not in MAIN


@EVERY
def test_no_letter_is_wider_or_higher_than_the_packages_by_more_than_a_step_of_the_grid(face: Face) -> None:
    font, whole = TTFont(face.path), limited(face)
    steps = font["head"].unitsPerEm / whole["head"].unitsPerEm
    assert font["head"].unitsPerEm == PER_EM
    shown, known = font.getBestCmap(), whole.getBestCmap()
    for letter in face.characters:
        here, there = shown[ord(letter)], known[ord(letter)]
        assert abs(font["hmtx"][here][0] - whole["hmtx"][there][0] * steps) <= 0.5, letter
        for side in ("xMin", "yMin", "xMax", "yMax"):
            ours, theirs = (getattr(each["glyf"][name], side, 0) for each, name in ((font, here), (whole, there)))
            assert abs(ours - theirs * steps) <= 1, (letter, side)


def test_what_is_seldom_is_asked_for_by_its_characters_alone_and_after_the_rest() -> None:
    rules = re.findall(r'src: url\("../fonts/([\w-]+)\.woff2"\)[^}]*?(?:unicode-range: ([^;]+);\s*)?}', INK)
    assert [name for name, _ in rules] == [face.name for face in FACES]
    for (_, ranges), face in zip(rules, FACES, strict=True):
        named: set[str] = set()
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
            named |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
        assert named == (set() if face in MAIN else set(face.characters))
    assert set(OFTEN) | set(SELDOM) == set(CHARACTERS)
    assert not set(OFTEN) & set(SELDOM)


def test_faces_are_light_and_no_other_lies_there() -> None:
    assert {each.name for each in FONTS.glob("*.woff2")} == {face.path.name for face in FACES}
    assert sum(face.path.stat().st_size for face in MAIN) < 30_000


def test_every_character_of_the_site_is_in_the_faces_or_left_to_the_device(site: Path) -> None:
    wanting: dict[str, str] = {}
    for page in site.rglob("*.html"):
        text = unescape(MARKED_UP.sub("", page.read_text(encoding="utf-8")))
        wanting |= dict.fromkeys(set(text) - set(CHARACTERS + DEVICE + "\n"), page.name)
    assert wanting == {}, "add them to faces/characters.py and run `make fonts`"


def test_hardly_a_page_writes_what_is_seldom(site: Path) -> None:
    """As text; what is code stands in the device's own letters."""
    code = re.compile(r"<(script|style|template|code|pre)\b.*?</\1>|<[^>]*>", re.S)
    pages = [unescape(code.sub("", page.read_text(encoding="utf-8"))) for page in site.rglob("index.html")]
    for sign in SELDOM:
        assert sum(sign in text for text in pages) <= len(pages) / 10, f"{sign}: let it stand with the rest"
    for sheet in (ROOT / "theme" / "assets" / "css").glob("*.css"):
        drawn = "".join(re.findall(r'content: "([^"]*)"', sheet.read_text(encoding="utf-8")))
        assert not set(drawn) & set(SELDOM), sheet.name


def test_no_style_asks_for_a_weight_that_was_cut_away() -> None:
    for sheet in (ROOT / "theme" / "assets" / "css").glob("*.css"):
        asked = re.findall(r"font(?:-weight)?: (\d{3})\b", sheet.read_text(encoding="utf-8"))
        assert all(400 <= int(weight) <= 700 for weight in asked), sheet.name
    for weights in re.findall(r"font-weight: (\d+)(?: (\d+))?;\n  font-style", INK):
        assert set(filter(None, weights)) <= {"400", "700"}


@pytest.mark.parametrize(("name", "face"), [("Serif", FACES[0]), ("Sans", FACES[2])])
def test_a_face_of_the_device_stands_on_the_same_line_as_the_one_it_waits_for(name: str, face: Face) -> None:
    line, per_em = limited(face)["hhea"], limited(face)["head"].unitsPerEm
    waiting = re.findall(
        rf'"[\w ]*{name}[\w ]*until then";.*?size-adjust: ([\d.]+)%;\n  ascent-override: ([\d.]+)%;'
        r"\n  descent-override: ([\d.]+)%",
        INK,
        re.S | re.I,
    )
    assert waiting
    for size, ascent, descent in (map(float, each) for each in waiting):
        assert abs(ascent - 100 * line.ascent / per_em / size * 100) < 0.1
        assert abs(descent + 100 * line.descent / per_em / size * 100) < 0.1


def test_the_common_pairs_are_of_letters_that_the_faces_have() -> None:
    assert all(len(pair) == 2 for pair in common())
    assert len(common()) == len(set(common())) == len(COMMON.read_text(encoding="utf-8").splitlines())
