"""A reader whose text alone is twice as large: on the narrowest telephone nothing scrolls sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.book import SLUGS, path
from tests.browser.each import KINDS, each_of
from tests.browser.guide_helpers import asked, case, open_at, unfold
from wizards.language.words import LANGUAGES

NARROW = {"width": 320, "height": 900}
DOUBLE = 32
"""Pixels of ordinary text; browsers begin with 16."""

BY_SETTING, BY_ZOOM = "by the browser's setting", "by zooming the text"
"""The setting counts for media queries too; a browser that zooms the text alone leaves them as they were."""

OUTSIDE = """(width) => {
  const scrolls = (each) => each !== document.body && getComputedStyle(each).overflowX !== 'visible';
  const apart = (each) => each && each !== document.documentElement && (scrolls(each) || apart(each.parentElement));
  const all = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > width + 1);
  const outside = all.filter((each) => !apart(each.parentElement)).map((each) => each.outerHTML.slice(0, 120));
  const wide = document.documentElement.scrollWidth;
  return wide > width ? [`${wide} pixels wide`, ...outside.slice(0, 3)] : [];
}"""


@pytest.fixture(scope="module")
def large(readers: BrowserContext) -> Iterator[Page]:
    """A page on the narrowest telephone, in a browser whose text is set to twice its size."""
    page = readers.new_page()
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    setting = readers.new_cdp_session(page)
    setting.send("Page.setFontSizes", {"fontSizes": {"standard": DOUBLE, "fixed": DOUBLE}})
    yield page
    page.close()


@pytest.fixture
def zoomed(page: Page) -> Page:
    """A page on the narrowest telephone."""
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    return page


def too_wide(page: Page) -> list[str]:
    """Give what stands outside the screen where the page scrolls sideways, as it is and with all of it unfolded."""
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == f"{DOUBLE}px"
    found: list[str] = page.evaluate(OUTSIDE, NARROW["width"])
    page.evaluate("document.querySelectorAll('details:not([name])').forEach((each) => { each.open = true; })")
    found += page.evaluate(OUTSIDE, NARROW["width"])
    return found


PAGES = [path(lang, slug) for slug in SLUGS for lang in LANGUAGES] + ["no/such/page"]
HERE = [path(lang, slug) for slug in KINDS for lang in LANGUAGES] + ["no/such/page"]


@pytest.mark.parametrize("place", each_of(PAGES, HERE))
def test_no_page_scrolls_sideways_in_a_browser_set_to_large_text(place: str, large: Page, address: str) -> None:
    large.goto(address + place)
    assert too_wide(large) == []


@pytest.mark.parametrize("place", each_of(PAGES, HERE))
def test_no_page_scrolls_sideways_when_its_text_alone_is_zoomed(place: str, zoomed: Page, address: str) -> None:
    zoomed.goto(address + place)
    zoomed.evaluate("(size) => { document.documentElement.style.fontSize = `${size}px`; }", DOUBLE)
    assert too_wide(zoomed) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nor_does_what_opens(lang: str, large: Page, address: str) -> None:
    large.goto(address + path(lang, "index"))
    large.click(".ts-tool--menu")
    large.click(".ts-tool--colours")
    assert too_wide(large) == []
    large.goto(address + path(lang, "index"))
    large.click(".ts-tool--search")
    large.keyboard.type("innovation")
    large.locator(".ts-found__parts").first.wait_for()
    assert too_wide(large) == []
    dialog = large.locator(".ts-search")
    assert dialog.evaluate("each => each.scrollWidth <= each.clientWidth")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nor_does_a_step_of_a_guide(lang: str, large: Page, address: str) -> None:
    answers = case("path", "C12").answers
    open_at(large, address, "path", lang, answers, "value")
    large.locator("#value-years").fill("?")
    large.locator('form[data-question="value"] button').click()
    expect(large.locator(".ts-guide-errors")).to_be_focused()
    assert too_wide(large) == [], "a question with its error"
    open_at(large, address, "path", lang, answers, "market")
    asked(large, "market")
    assert too_wide(large) == [], "a question of choices"
    for at in ("check", "result"):
        open_at(large, address, "path", lang, answers, at)
        unfold(large)
        assert too_wide(large) == [], at
