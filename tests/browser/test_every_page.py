"""Every page in both languages: axe finds nothing, nothing is too wide, nothing leaves, and nothing is kept."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.browser.axe import EVERY_LOOK, Looks, faults
from tests.browser.book import SLUGS, path
from tests.browser.each import KINDS, each_of
from tests.browser.guide_helpers import STORED

WIDE = "document.documentElement.scrollWidth"
BREACHES = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error(`the policy's ${violatedDirective} forbids ${blockedURI}`))"""
# What stands round the text is looked at here in every way.
PAGES: list[tuple[str, Looks]] = [("no/such/page", EVERY_LOOK)]
PAGES += [(path(lang, slug), EVERY_LOOK) for slug in KINDS for lang in ("da", "en")]
HERE = [place for place, _ in PAGES]
# What axe finds on the others is told by `make access`, in every form.
PAGES += [(path(lang, slug), ()) for slug in SLUGS if slug not in KINDS for lang in ("da", "en")]


@pytest.fixture(scope="module")
def reader(readers: BrowserContext, address: str) -> Iterator[tuple[Page, list[str], list[str]]]:
    """One page for all of this module, with what it asked of other hosts and what went wrong in it."""
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(address))
    page = readers.new_page()
    page.add_init_script(BREACHES)
    sent: list[str] = []
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            sent.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 404" not in message.text:
            wrong.append(message.text)

    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", said)
    yield page, sent, wrong
    assert (sent, wrong) == ([], [])  # what came late, too
    assert readers.cookies() == []
    page.close()


@pytest.mark.parametrize("place", each_of(dict(PAGES), HERE))
def test_a_page_is_open_to_all_and_keeps_to_itself(
    place: str, reader: tuple[Page, list[str], list[str]], address: str
) -> None:
    page, sent, wrong = reader
    page.goto(address + place)
    page.mouse.wheel(0, 3000)
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDE) <= width
    assert faults(page, dict(PAGES)[place]) == {}
    assert (sent, wrong) == ([], [])
    assert page.evaluate(STORED) == [[], [], "", [], []]


def test_pages_of_each_kind_are_among_those_looked_at_in_every_way() -> None:
    assert set(KINDS) <= set(SLUGS)


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
