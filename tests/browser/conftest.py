"""The built site, served on this machine, and one browser for all tests."""

from collections.abc import Iterator
from pathlib import Path
from re import search
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.browser import chromium
from tests.browser.server import Site, running


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[tuple[str, Site]]:
    """The address of the served site and the server itself, below the path that the site was built for."""
    canonical = search(r'rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert canonical, "the start page has no canonical address"
    with running(site, path=urlsplit(canonical[1]).path) as served:
        yield served


@pytest.fixture(scope="session")
def address(server: tuple[str, Site]) -> str:
    """The address of the served site's Danish start page."""
    return server[0]


# Python starts anew on hundreds of pages: the browser's first compiler alone does that in two thirds of the time.
ARGUMENTS = ["--no-sandbox", "--js-flags=--liftoff-only"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.path(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's fresh profile, at a desk, on a light screen."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that fails its test when it asks another host for something, or when something in it goes wrong."""
    opened = context.new_page()
    wrong: list[str] = []
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(address))

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            wrong.append(f"asked {request.url}")

    opened.on("request", asked)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield opened
    assert [each for each in wrong if "status of 404" not in each] == []
