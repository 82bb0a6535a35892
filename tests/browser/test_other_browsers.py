"""A reader in Firefox and in WebKit, by keyboard alone: through a whole guide to a saved note, and to a found page."""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from hooks.hosting.policy import headers
from tests.browser import webdriver
from tests.browser.guide_helpers import case, cpython, fragment, main_decision, place, say, steps, written
from tests.browser.server import running, site_path
from tests.browser.webdriver import Driven
from wizards.guide.answer import Answers
from wizards.language.words import LANGUAGES

pytestmark = pytest.mark.long

BROWSERS = {"firefox": webdriver.firefox, "webkit": webdriver.webkit}
CHAPTER = "v04-salg-uden-udbud"
EMBEDDED = "threshold"
DRAFTING = "proev-en-vejviser/"
WATCHED = [place(name, lang) for name in ("path", "opi-type") for lang in LANGUAGES]
WATCHED += [f"{CHAPTER}/", f"en/embed-{EMBEDDED}/", DRAFTING]
WATCH = """
  window.wrong = [];
  addEventListener("error", (each) => window.wrong.push(each.message || each.target.outerHTML), true);
  addEventListener("unhandledrejection", (each) => window.wrong.push(String(each.reason)));
  addEventListener("securitypolicyviolation", (each) => window.wrong.push(each.violatedDirective + each.blockedURI));
  for (const kind of ["error", "warn", "assert"]) {
    const told = console[kind];
    console[kind] = (...words) => { window.wrong.push(words.join(" ")); told.apply(console, words); };
  }
"""
"""What is wrong in a page is not told by WebKit's driver, so the page itself notes it, from its first script on."""

SHOWN = "(all => [...all].filter((each) => each.getClientRects().length))"
HEADING = "document.activeElement.matches('.ts-guide :is(form, .ts-check, .ts-result):not([hidden]) h2')"


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The served site with its headers, whose pages note what goes wrong in them."""
    folder, path = tmp_path_factory.mktemp("watched"), site_path(site)
    (folder / "watch.js").write_text(WATCH, encoding="utf-8")
    overlays = {"watch.js": folder / "watch.js"}
    for page in WATCHED:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        overlays[page] = folder / (page.replace("/", "-") + ".html")
        overlays[page].write_text(html.replace("<script", f'<script src="{path}watch.js"></script><script', 1), "utf-8")
    with running(site, path=path, headers=headers, overlays=overlays) as (served, server):
        yield served
        assert [each for each in server.missed if not each.endswith("/favicon.ico")] == []


@pytest.fixture(scope="module", params=[pytest.param(each, marks=pytest.mark.xdist_group(each)) for each in BROWSERS])
def started(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driven]:
    """A browser for all tests of it."""
    with BROWSERS[request.param](tmp_path_factory.mktemp(request.param)) as browser:
        yield browser


@pytest.fixture
def browser(started: Driven) -> Iterator[Driven]:
    """The browser at a desk; its page must have nothing to complain of in the end."""
    started.width(1280)
    yield started
    assert started.ask("return window.wrong") == []
    assert started.ask("return [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def tab_to(browser: Driven, selector: str, words: str = "", at_most: int = 200) -> None:
    """Press Tab until the focus stands there; a reader gives up when it takes too many."""
    there = (
        "const now = document.activeElement; return now.matches(arguments[0]) && now.innerText.includes(arguments[1])"
    )
    for _ in range(at_most):
        if browser.ask(there, selector, words):
            return
        browser.press("Tab")
    raise AssertionError(f"Tab does not reach {selector} {words}")


def choose(browser: Driven, question: str, option: str) -> None:
    """Choose an option of a question by arrows."""
    tab_to(browser, f'form[data-question="{question}"] input')
    browser.press("Space")
    for _ in range(10):
        if browser.ask("return document.activeElement.value") == option:
            break
        browser.press("ArrowDown")
    assert browser.ask("return document.getElementById(arguments[0]).checked", f"{question}-{option}")


def write(browser: Driven, question: str, values: Mapping[str, str]) -> None:
    """Write numbers and words into their fields."""
    for field, value in values.items():
        tab_to(browser, f"#{question}-{field}")
        browser.type(value)


def walk(browser: Driven, name: str, answers: Answers) -> None:
    """Answer every question and go on to the result."""
    for number, (question, given) in enumerate(steps(name, answers)):
        form = f'form[data-question="{question}"]'
        browser.wait(f"{SHOWN}(document.querySelectorAll(arguments[0])).length === 1", form)
        if number:
            browser.wait(HEADING)
        if isinstance(given, str):
            choose(browser, question, given)
        else:
            write(browser, question, written(given))
        if number % 2 or not isinstance(given, str):  # Enter goes on from the answer itself, and from the button
            tab_to(browser, f"{form} button")
        browser.press("Enter")
    browser.wait("document.activeElement.matches('.ts-check h2')")
    tab_to(browser, ".ts-check > button")
    browser.press("Space")
    browser.wait("document.activeElement.matches('.ts-result h2')")


def opened(note: Path) -> str:
    """Give the text of a saved note, of the Word file as its XML, and remove it."""
    if note.suffix == ".docx":
        with zipfile.ZipFile(note) as packed:
            text = packed.read("word/document.xml").decode()
    else:
        text = note.read_text(encoding="utf-8")
    note.unlink()
    return text


@pytest.mark.parametrize(("name", "lang"), [("path", "da"), ("opi-type", "en")])
def test_a_keyboard_leads_to_the_result_and_a_saved_note(name: str, lang: str, browser: Driven, address: str) -> None:
    each = case(name, "C01")
    browser.open(address + place(name, lang))
    walk(browser, name, each.answers)
    after = fragment(name, each.answers, "result")
    assert browser.ask("return location.hash") == f"#{after}"
    told = cpython({"guide": name, "lang": lang, "today": date.today().isoformat(), "fragment": after})["result"]
    outcomes = browser.ask(
        "return [...document.querySelectorAll('.ts-result [data-outcome]')].map(e => e.dataset.outcome)"
    )
    decision = main_decision(name).id
    assert {f"{decision}:{outcome}" for outcome in each.expect[decision]} <= set(outcomes)
    assert told["first"]["title"] in browser.ask("return document.querySelector('.ts-result').innerText")
    part = '[data-part="note"]'
    tab_to(browser, f"{part} > summary")
    if not browser.ask("return document.querySelector(arguments[0]).open", part):
        browser.press("Enter")
    tab_to(browser, "#note-case")
    browser.type("Åsen 1")
    for form, ending in (("docx", ".docx"), ("markdown", ".md")):
        tab_to(browser, f"{part} button", say(lang, f"note_{form}"))
        browser.press("Enter")
        text = opened(browser.saved(ending))
        assert "Åsen 1" in text
        assert told["first"]["title"] in text


HOST = """<!doctype html><html lang="en"><title>Somebody else</title><link rel="icon" href="data:,"><h1>Ours</h1>
<script src="{site}embed.js" data-guide="{guide}" data-lang="en" data-colours="dark"></script></html>"""


def test_a_keyboard_leads_through_a_guide_in_a_page_of_somebody_else(
    browser: Driven, address: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(HOST.format(site=address, guide=EMBEDDED), encoding="utf-8")
    each = case(EMBEDDED, "C01")
    with running(tmp_path) as (other, _):
        browser.open(other)
        frame = "document.querySelector('iframe')"
        browser.wait(f"{frame} && {frame}.style.height !== '40rem'")
        before = browser.ask(f"return {frame}.clientHeight")
        browser.ask(f"{frame}.focus()")
        browser.into_frame()
        walk(browser, EMBEDDED, each.answers)
        assert browser.ask("return location.hash") == f"#{fragment(EMBEDDED, each.answers, 'result')}"
        outcome = each.expect[main_decision(EMBEDDED).id][0]
        assert browser.ask("return !!document.querySelector(`.ts-result [data-outcome$=':${arguments[0]}']`)", outcome)
        high = "document.documentElement.getBoundingClientRect().height"
        assert browser.wait(f"Math.abs(innerHeight - {high}) < 2 && innerHeight !== {before}")


def test_a_guide_is_written_and_walked_by_keyboard(browser: Driven, address: str) -> None:
    browser.open(address + DRAFTING)
    read = "document.querySelectorAll('.ts-drafting-questions tbody tr').length"
    questions = browser.wait(read)
    tab_to(browser, "#drafting-text")
    browser.type("[")
    browser.wait("document.querySelector('.ts-drafting-faults li')")
    assert browser.ask("return document.activeElement.id") == "drafting-text"
    browser.press("Backspace")
    browser.wait(f"!document.querySelector('.ts-drafting-faults li') && {read} === {questions}")
    tab_to(browser, ".ts-drafting-walk button")
    browser.press("Enter")
    browser.wait("document.activeElement.matches('.ts-drafting-walk h3')")
    choose(browser, "need", "written")
    browser.ask(
        "window.old = document.querySelector('#need-written'); document.querySelector('#drafting-text').focus()"
    )
    browser.type(" ")
    browser.press("Backspace")
    browser.wait("!window.old.isConnected")
    assert browser.ask("return document.querySelector('#need-written').checked")
    tab_to(browser, ".ts-drafting-walk form button")
    browser.press("Enter")
    browser.wait("document.querySelector('.ts-drafting-walk form').dataset.question === 'users'")
    assert browser.ask("return document.activeElement.matches('.ts-drafting-walk h3')")


def test_the_dialog_finds_a_page_by_keyboard(browser: Driven, address: str) -> None:
    browser.open(f"{address}{CHAPTER}/")
    tab_to(browser, "[data-open-search]")
    browser.press("Enter")
    browser.wait("document.activeElement.matches('#search input')")
    browser.type("living lab")
    browser.wait("document.querySelector('.ts-found')")
    browser.press("ArrowDown")
    browser.wait("document.activeElement.matches('.ts-found')")
    browser.press("Escape")
    browser.wait("document.activeElement.matches('[data-open-search]')")


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(browser: Driven, address: str) -> None:
    browser.width(560)
    browser.open(f"{address}{CHAPTER}/")
    tab_to(browser, ".ts-tool--menu")
    browser.press("Enter")
    browser.wait("document.querySelector('.ts-tool--menu').getAttribute('aria-expanded') === 'true'")
    browser.press("Tab")
    browser.wait("document.activeElement.matches('#menu summary')")
    browser.press("Escape")
    browser.wait("document.activeElement.matches('.ts-tool--menu')")
    browser.wait(f"{SHOWN}(document.querySelectorAll('#menu')).length === 0")


def test_a_page_that_breaks_its_policy_is_noticed(started: Driven, address: str) -> None:
    started.open(f"{address}{CHAPTER}/")
    started.ask("const script = document.createElement('script'); script.text = '0'; document.body.append(script)")
    assert started.wait("window.wrong.length")
