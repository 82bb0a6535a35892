"""A guide's page loads what its end needs when somebody answers, not before, and no question waits for it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from faces.characters import SELDOM
from faces.cut import FACES
from faces.cut import MAIN as WHOLE
from tests.browser import chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.each import MAIN, each_guide
from tests.browser.guide_helpers import ASK, GUIDES, asked, fragment, guide, place, press
from tests.browser.server import Site
from wizards.guide.answer import Texts

EARLY = {"guide/guide.mjs", "guide/start.mjs", "guide/worker.mjs"}
LATE = "guide/ending.mjs"
FIRST = {"in_hand": "nothing", "need_clear": "unclear", "new_knowledge": "yes", "initiative": "municipality"}
"""The first answers of the guide to the type of project."""


def guides_scripts(page: Page) -> set[str]:
    """Give a set that fills with the guide's scripts that a page asks for."""
    found: set[str] = set()

    def note(request: Request) -> None:
        found.update(re.findall(r"/assets/[\w-]+/((?:guide|drafting)/\w[\w-]*\.mjs)$", request.url))

    page.on("request", note)
    return found


@pytest.mark.parametrize("which", each_guide(GUIDES, MAIN))
def test_before_an_answer_nothing_is_loaded_that_only_an_end_needs(
    which: tuple[str, str], lone: Page, address: str
) -> None:
    loaded = guides_scripts(lone)
    lone.goto(address + place(*which))
    lone.locator(".ts-guide[data-engine=ready]").wait_for(timeout=90_000)
    assert loaded == EARLY


AFTER_A_FRAME = """async (answer) => {
  const links = () => document.head.querySelectorAll('link[href$="/ending.mjs"]').length;
  document.getElementById(answer).click();
  document.getElementById(answer).form.requestSubmit();
  const before = links();
  await new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(ready))));
  return [before, links()];
}"""
"""What is asked for in the step itself, and when the next question has been painted: before Python fills the line."""


def test_what_the_end_needs_is_asked_for_with_the_next_frame_and_not_before(lone: Page, address: str) -> None:
    lone.route(re.compile(r"assets/python/"), lambda route: None)
    lone.goto(address + place("project-type", "da"))
    question = guide("project-type").questions[0].id
    asked(lone, question)
    assert lone.evaluate(AFTER_A_FRAME, f"{question}-{FIRST[question]}") == [0, 1]


def test_the_first_answer_asks_for_all_of_it_and_the_next_questions_do_not_wait(lone: Page, address: str) -> None:
    loaded = guides_scripts(lone)
    lone.route(f"**/{LATE}", lambda route: None)
    lone.route(re.compile(r"assets/python/"), lambda route: None)
    lone.goto(address + place("project-type", "da"))
    asked(lone, guide("project-type").questions[0].id)
    for question, answer in FIRST.items():
        press(lone, question, answer)
        expect(lone.locator(f'form[data-question="{question}"]')).to_be_hidden(timeout=2_000)
    assert LATE in loaded


def test_an_address_with_answers_brings_its_result_without_python(lone: Page, address: str) -> None:
    case = next(each for each in guide("scaling").cases if len(each.answers) > 2)
    lone.route(re.compile(r"assets/python/"), lambda route: None)
    lone.goto(address + place("scaling", "da", fragment("scaling", case.answers, "result")))
    expect(lone.locator(".ts-result h2").first).to_be_visible()
    lone.locator(".ts-contents a, .ts-part summary").last.wait_for(state="attached")
    assert lone.locator(f"link[rel=modulepreload][integrity][href$='/{LATE}']").count() == 1


def test_what_is_typed_asks_the_host_for_nothing(lone: Page, address: str) -> None:
    """A face's file for seldom signs, fetched where one is shown, would tell that it was typed or told."""
    lone.goto(address + place("describe-need", "da"))
    lone.locator(".ts-guide[data-engine=ready]").wait_for(timeout=90_000)
    asked_for: list[str] = []
    lone.on("request", lambda request: asked_for.append(request.url.rsplit("/", 1)[-1]))
    field = lone.locator("form[data-question]:visible textarea").first
    field.focus()
    seldom = "[...document.fonts].filter(({ unicodeRange }) => unicodeRange !== 'U+0-10FFFF')"
    lone.wait_for_function(f"() => {seldom}.every(({{ status }}) => status === 'loaded')")
    assert set(asked_for) <= {face.path.name for face in FACES if face not in WHOLE}
    before = len(asked_for)
    assert before
    field.press_sequentially(SELDOM)
    lone.evaluate("document.fonts.ready")
    assert len(asked_for) == before


def test_what_was_typed_and_stands_in_the_address_asks_for_no_file_of_its_own(lone: Page, address: str) -> None:
    """Also where the scripts of the end, which have all faces asked for, do not come."""
    asked_for: set[str] = set()
    lone.on("request", lambda request: asked_for.add(request.url.rsplit("/", 1)[-1]))
    lone.route(f"**/{LATE}", lambda route: None)
    first, *_ = guide("describe-need").questions
    typed = Texts(tuple((field.id, "°") for field in first.fields))
    lone.goto(address + place("describe-need", "da", fragment("describe-need", {first.id: typed}, first.id)))
    expect(lone.locator("form[data-question]:visible textarea").first).to_have_value("°", timeout=90_000)
    lone.evaluate("document.fonts.ready")
    seldom = {face.path.name for face in FACES if face not in WHOLE}
    assert asked_for & seldom == seldom


def test_a_later_visit_asks_for_nothing_again_that_has_its_hash_in_its_address(
    own_page: Page, server: tuple[str, Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the two scripts that a browser imports by itself, and does not say what it has kept of them."""
    address, site = server
    monkeypatch.setattr(site, "max_age", 1)
    case = next(each for each in guide("scaling").cases if len(each.answers) > 2)
    asked_for: list[set[str]] = []
    for _ in range(2):
        site.sent.clear()
        own_page.goto(address + place("scaling", "da", fragment("scaling", case.answers, "result")))
        own_page.locator(".ts-guide[data-engine=ready]").wait_for(timeout=90_000)
        expect(own_page.locator(".ts-result h2").first).to_be_visible()
        asked_for.append({name for name, _ in site.sent if "/python/" in name or "/told/" in name})
        own_page.goto("about:blank")
        own_page.wait_for_timeout(1_100)  # what it has kept is older now than it may be
    assert any("/told/" in name for name in asked_for[0])
    assert {name.rsplit("/", 1)[-1] for name in asked_for[1]} == {"pyodide.mjs", "pyodide.asm.js"}


def test_a_browser_keeps_what_a_small_guides_rehearsal_has_had_compiled(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """Chromium keeps compiled code from a megabyte on: a second visit that compiles anew takes half as long again."""
    kept = tmp_path / "Default" / "Code Cache" / "wasm"
    with browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium.path(), args=ARGUMENTS, headless=True
    ) as profile:
        page = profile.pages[0]
        page.goto(address + place("contacts", "da"))
        today = guide("contacts").reviewed.isoformat()
        page.evaluate(ASK, [{"guide": "contacts", "lang": "da", "fragment": "", "today": today}])
        for _ in range(60):
            page.wait_for_timeout(500)
            if any(file.stat().st_size > 100_000 for file in kept.glob("*_0")):
                return
    pytest.fail(f"Chromium has kept no compiled code in {kept}")
