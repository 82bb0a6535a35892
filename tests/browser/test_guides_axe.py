"""No step of a guide breaks a rule that axe knows, is wider than a telephone, or asks for a steady hand."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import AXE, CONTRAST, EVERY_LOOK, SAME_ELEMENTS, TAGS, Looks, faults, look
from tests.browser.each import each_guide
from tests.browser.guide_helpers import (
    GUIDES,
    Keyboard,
    asked,
    case,
    fragment,
    guide,
    heading,
    main_decision,
    open_at,
    place,
    press,
    unfold,
)
from tests.browser.states import ways_to_questions, wrong_answer
from wizards.guide.questions import Question
from wizards.language.words import LANGUAGES

C12 = case("path", "C12").answers
SMALL = """() => {
  const small = ({ width, height }) => width > 0 && (width < 44 || height < 44);
  const all = document.querySelectorAll(
    '.ts-guide :is(button, summary, input, textarea, .ts-choice, .ts-guide-nav a, dd > a, .ts-carry-on a)');
  return [...all].filter((each) => !each.closest('.ts-choice > *') && each.type !== 'radio' && each.type !== 'checkbox')
    .filter((each) => small(each.getBoundingClientRect())).map((each) => each.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def reader(readers: BrowserContext) -> Iterator[Page]:
    """One page for all of this module."""
    page = readers.new_page()
    yield page
    page.close()


def first(page: Page, address: str, lang: str) -> None:
    page.goto(address + place("path", lang))
    page.locator(".ts-help > summary").first.click()


def error(page: Page, address: str, lang: str) -> None:
    page.goto(address + place("opi-type", lang))
    page.locator(".ts-question:visible button").click()
    expect(page.locator(".ts-guide-errors")).to_be_focused()


def amounts(page: Page, address: str, lang: str) -> None:
    open_at(page, address, "path", lang, C12, "value")
    page.locator("#value-years").fill("to")
    page.locator(".ts-question:visible button").click()
    expect(page.locator(".ts-guide-errors")).to_be_focused()


def check(page: Page, address: str, lang: str) -> None:
    open_at(page, address, "path", lang, C12, "market")
    press(page, "market", "dk")
    expect(page.locator(".ts-guide-notes .ts-notice")).to_be_visible()


def result(page: Page, address: str, lang: str) -> None:
    open_at(page, address, "path", lang, C12, "result")
    unfold(page)
    page.locator(".ts-result .ts-link-button").click()


def stopped(page: Page, address: str, lang: str) -> None:
    page.clock.set_fixed_time(datetime.combine(guide("path").review_by + timedelta(days=2), time(12)))
    open_at(page, address, "path", lang, C12, "check")
    page.evaluate("document.querySelector('.ts-readable').open = true")
    page.locator(".ts-restart").click()
    asked(page, "own_solution")
    expect(page.locator(".ts-past")).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("state", [first, error, amounts, check, result], ids=lambda each: each.__name__)
def test_axe_finds_nothing_in_a_guide(state, lang: str, reader: Page, address: str) -> None:  # type: ignore[no-untyped-def]
    reader.emulate_media(color_scheme="light")
    reader.goto("about:blank")
    state(reader, address, lang)
    open_to_all(reader, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_a_guide_whose_law_has_grown_old(lang: str, own_page: Page, address: str) -> None:
    stopped(own_page, address, lang)
    open_to_all(own_page, lang)


def open_to_all(page: Page, lang: str) -> None:
    assert faults(page, EVERY_LOOK if lang == "da" else SAME_ELEMENTS) == {}
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(SMALL) == []


AT_ONCE = [("threshold", "da"), ("way-in", "en")]
EVERY = each_guide(GUIDES, AT_ONCE, group="axe")


# Axe sees two guides here, and all of them in every form in `make access`.
LOOKS: Looks = ((1280, "light", TAGS), (360, "light", TAGS), (360, "dark", CONTRAST))


def faults_of_step(page: Page, looks: Looks) -> list[object]:
    """Run axe on what the guide shows now, and measure it on a telephone."""
    found: list[object] = []
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        found += look(page, scheme, rules, ".ts-guide")
    page.set_viewport_size({"width": 360, "height": 900})
    found += page.evaluate(SMALL)
    if page.evaluate("document.documentElement.scrollWidth") > 360:
        found.append("wider than the telephone")
    return found


def answer_wrongly(page: Page, question: Question) -> None:
    """Send the form by keyboard in a way that cannot be used."""
    form = f'form[data-question="{question.id}"]'
    if question.kind == "choice":
        Keyboard(page).tab_to(f"{form} input")
        page.keyboard.press("Enter")
        return
    every = (page.locator(f"#{question.id}-{each.id}") for each in question.fields)
    field = next(each for each in every if each.is_visible())
    field.fill(wrong_answer(question) or "")
    Keyboard(page).tab_to(f"{form} button")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("which", EVERY)
def test_every_question_error_check_and_result_can_be_used_by_all(
    which: tuple[str, str], reader: Page, address: str
) -> None:
    name, lang = which
    reader.goto("about:blank")
    reader.goto(address + place(name, lang))
    reader.evaluate(AXE)
    wrong: dict[str, object] = {}
    looks = LOOKS if (name, lang) in AT_ONCE else ()
    for id_, known in ways_to_questions(name).items():
        reader.set_viewport_size({"width": 1280, "height": 900})
        question = next(q for q in guide(name).questions if q.id == id_)
        open_at(reader, address, name, lang, known, id_)
        answer_wrongly(reader, question)
        expect(reader.locator(".ts-guide-errors")).to_be_focused()
        reader.keyboard.press("Tab")
        reader.keyboard.press("Enter")
        assert reader.evaluate("document.activeElement.form?.dataset.question") == id_
        wrong[f"{id_} with its error"] = faults_of_step(reader, looks)
    different = list({each.expect.get(main_decision(name).id): each for each in guide(name).cases}.values())
    for each in different:
        reader.set_viewport_size({"width": 1280, "height": 900})
        open_at(reader, address, name, lang, each.answers, "check")
        wrong[f"check of {each.id}"] = faults_of_step(reader, looks) if each is different[0] else []
        Keyboard(reader).tab_to(".ts-check > button")
        reader.keyboard.press("Enter")
        expect(heading(reader)).to_be_focused()
        unfold(reader)
        wrong[f"result of {each.id}"] = faults_of_step(reader, looks)
    reader.evaluate("document.querySelector('.ts-readable').open = true")
    wrong["questions and rules as tables"] = look(reader, "light", TAGS, ".ts-readable")
    assert {where: found for where, found in wrong.items() if found} == {}
    assert reader.url.partition("#")[2] == fragment(name, different[-1].answers, "result")
