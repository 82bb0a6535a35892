"""No step of a guide breaks a rule that axe knows, is wider than a telephone, or asks for a steady hand."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.guide_helpers import asked, case, open_at, place, press
from tests.browser.test_axe import AXE, RUN, SETTLED, TAGS
from wizards.model import LANGUAGES

C12 = case("path", "C12").answers
SMALL = """() => {
  const small = ({ width, height }) => width > 0 && (width < 44 || height < 44);
  const all = document.querySelectorAll(
    '.ts-guide :is(button, summary, input, textarea, .ts-choice, .ts-guide-nav a, dd > a, .ts-carry-on a)');
  return [...all].filter((each) => !each.closest('.ts-choice > *') && each.type !== 'radio' && each.type !== 'checkbox')
    .filter((each) => small(each.getBoundingClientRect())).map((each) => each.outerHTML.slice(0, 120));
}"""


def broken(page: Page, scheme: str, rules: list[str]) -> object:
    """Run axe in one scheme as the page stands."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(SETTLED)
    return page.evaluate(RUN, rules)


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """One page for all of this module."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


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
    for closed in page.locator(".ts-result details > summary").all():
        closed.click()
    page.locator(".ts-more > .ts-link-button").click()


def stopped(page: Page, address: str, lang: str) -> None:
    open_at(page, address, "path", lang, C12, "check")
    page.evaluate("document.querySelector('.ts-readable').open = true")
    page.clock.set_fixed_time("2028-02-01T12:00:00")
    page.locator(".ts-restart").click()
    asked(page, "own_solution")
    expect(page.locator(".ts-guide-banner")).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("state", [first, error, amounts, check, result, stopped], ids=lambda each: each.__name__)
def test_axe_finds_nothing_in_a_guide(state, lang: str, reader: Page, address: str) -> None:  # type: ignore[no-untyped-def]
    reader.emulate_media(color_scheme="light")
    reader.goto("about:blank")
    state(reader, address, lang)
    reader.evaluate(AXE)
    for width in (1280, 360):
        reader.set_viewport_size({"width": width, "height": 900})
        assert broken(reader, "light", TAGS) == []
        assert broken(reader, "dark", ["color-contrast"]) == []  # the colours are all that differs
        assert reader.evaluate("document.documentElement.scrollWidth") <= width
        assert reader.evaluate(SMALL) == []
