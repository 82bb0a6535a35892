"""The worked example is told by every chapter of both halves, step after step, and as a whole on a page of its own."""

import re

import pytest

from content.blocks import render
from content.blocks.story import anchor
from content.pages import page_parts
from content.pages.nav import page_path
from content.pages.roles import roles
from content.pages.text import read
from content.registers.story import register
from content.templates.address import address
from content.templates.reader import templates
from tests.conftest import ROOT
from wizards.language.words import LANGUAGES

STEPS = list(register().steps.values())
CHAPTERS = sorted(page.stem for page in (ROOT / "docs" / "da").glob("[vk][01][0-9]-*.md"))
BLOCK = re.compile(r"story (\w+)")
NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")


def placed(lang: str) -> dict[str, list[str]]:
    """The pages on which each step of the example stands."""
    found: dict[str, list[str]] = {}
    for spot in page_parts.book(lang):
        if spot.kind == "block" and (block := BLOCK.fullmatch(spot.what)):
            found.setdefault(block[1], []).append(spot.slug)
    return found


def test_both_halves_have_all_their_chapters() -> None:
    assert {name[:3] for name in CHAPTERS} >= {f"{half}{at:02}" for half in "vk" for at in range(1, 11)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chapter_shows_its_step_of_the_example(lang: str) -> None:
    told = {slug for slugs in placed(lang).values() for slug in slugs}
    assert set(CHAPTERS) - told == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_step_stands_once_on_its_page(lang: str) -> None:
    assert placed(lang) == {step.id: [step.page] for step in STEPS}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_step_is_told_with_its_numbers_and_marked_as_invented(lang: str) -> None:
    story = register()
    for step in STEPS:
        box = render("story", [step.id], lang)
        assert story.fill(step.happens[lang], lang) in box
        assert f"]({roles().example}.md#invented)" in box
        assert f'id="{anchor(step)}"' in box
        assert "{" not in re.sub(r"\{\.[\w-]+\}", "", box), "no number is left in braces"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_step_leads_to_the_one_before_to_the_next_and_to_its_template_filled_in(lang: str) -> None:
    for at, step in enumerate(STEPS):
        box = render("story", [step.id], lang)
        beside = [f"{each.page}.md#{anchor(each)}" for each in (*STEPS[max(at - 1, 0) : at], *STEPS[at + 1 : at + 2])]
        assert re.findall(r"\(([\w-]+\.md#story-[\w-]+)\)", box) == beside
        files = [address(templates()[step.template], lang, "docx", filled=True)] if step.template else []
        assert re.findall(r"\(([^()]+\.docx)\)", box) == files


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_page_tells_the_whole_in_order_and_leads_to_every_step(lang: str) -> None:
    story, whole = register(), render("story", [], lang)
    told = [whole.index(story.fill(stage.happens[lang], lang)) for stage in story.stages.values()]
    assert told == sorted(told)
    assert re.findall(r"\((\S+\.md#story-\S+)\)", whole) == [f"{step.page}.md#{anchor(step)}" for step in STEPS]
    assert "story" in [spot.what for spot in page_parts.spots(lang, roles().example) if spot.kind == "block"]
    assert "{#invented}" in "\n".join(read(page_path(lang, roles().example)).body)


def test_every_template_that_the_example_fills_in_is_reached_from_a_step() -> None:
    assert {step.template for step in STEPS} - {None} == templates().keys()


def test_a_guide_that_tells_of_the_care_home_has_its_numbers() -> None:
    """A guide's case that names the example's home counts nothing that the story does not count."""
    known = {str(abs(int(figure.value))) for figure in register().numbers.values()}
    told = 0
    for file in (ROOT / "content" / "guides").glob("*.yml"):
        for case in re.split(r"(?m)^  - id: ", file.read_text(encoding="utf-8")):
            if "Lindeengen" in case:
                told += 1
                typed = " ".join(re.findall(r'"([^"]*)"', case.split("expect:")[0]))
                numbers = {re.sub(r"\D", "", each) for each in NUMBER.findall(typed)}
                assert {each for each in numbers - known if not re.fullmatch(r"20[12]\d", each)} == set(), file.name
    assert told
