"""Every page in both languages: axe finds nothing, nothing is too wide, nothing leaves, and nothing is kept."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import faults
from tests.browser.book import PATHS

STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
WIDE = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[tuple[Page, list[str], list[str]]]:
    """One page for all of this module, with what it asked for and what its console said against it."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    sent: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page, sent, wrong
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("path", [*PATHS, "no/such/page"])
def test_a_page_is_open_to_all_and_keeps_to_itself(
    path: str, reader: tuple[Page, list[str], list[str]], address: str
) -> None:
    page, sent, wrong = reader
    sent.clear()
    wrong.clear()
    page.goto(address + path)
    page.mouse.wheel(0, 3000)
    for width in (320, 768):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDE) <= width
    assert faults(page) == {}  # at 1280 and 360, where it is as wide as its screen, too
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(address))
    assert [each for each in sent if not each.startswith((origin, "data:", "blob:"))] == []
    assert [each for each in wrong if "status of 404" not in each] == []
    assert page.evaluate(STORED) == [[], [], ""]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_opens_is_open_to_all(lang: str, reader: tuple[Page, list[str], list[str]], address: str) -> None:
    page, _, _ = reader
    page.set_viewport_size({"width": 360, "height": 900})
    start = address + ("" if lang == "da" else "en/")
    page.goto(start)
    page.click(".ts-tool--menu")
    page.click(".ts-tool--colours")
    assert faults(page) == {}
    page.goto(start)
    page.click(".ts-tool--search")
    page.keyboard.type("innovation")
    page.locator(".ts-found").first.wait_for()
    assert faults(page) == {}
