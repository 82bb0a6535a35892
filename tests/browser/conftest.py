"""The built site, served on this machine, and one browser for all tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from hooks.hosting.policy import headers
from tests.browser import chromium
from tests.browser.server import Site, running, site_path
from tests.browser.watch import origin, watched

ELSEWHERE = os.environ.get("TEN_SHARP_ADDRESS", "")
"""Where another server has the site."""


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[tuple[str, Site]]:
    """The address of the served site and the server itself, below the path that the site was built for.

    It sends what hosting/ has for servers, so that every test of a page is one of the policy too.
    """
    with running(site, path=site_path(site), headers=headers) as served:
        yield served


@pytest.fixture(scope="session")
def address(server: tuple[str, Site]) -> str:
    """The address of the site's Danish start page: as it is served here, or where `make hosted` has it served."""
    return ELSEWHERE or server[0]


# Python starts anew on hundreds of pages. Pages of one profile share a process, and what it has compiled of Python.
ARGUMENTS = ["--no-sandbox", "--process-per-site"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.path(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def readers(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """The profile that tests share, at a desk, on a light screen; an idle guide in it keeps Python's compiled code."""
    shared = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    shared.new_page().goto(address + "guide-path/")
    yield shared
    shared.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's fresh profile, for what a shared one would remember: another clock, files that were fetched."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield fresh
    for page in fresh.pages:  # else what is still on its way when it closes would fail the next test
        page.unroute_all(behavior="ignoreErrors")
    fresh.close()


@pytest.fixture
def lone(context: BrowserContext) -> Page:
    """A page of a fresh profile, which may complain in its console."""
    return context.new_page()


@pytest.fixture
def page(readers: BrowserContext, address: str) -> Iterator[Page]:
    """A watched page; nothing that its test kept or was allowed is there for the next."""
    page = readers.new_page()
    try:
        with watched(page, address):
            yield page
    finally:
        keeper = readers.new_cdp_session(page)
        keeper.send("Storage.clearDataForOrigin", {"origin": origin(address), "storageTypes": "all"})
        keeper.detach()
        readers.clear_cookies()
        readers.clear_permissions()
        page.close()


@pytest.fixture
def own_page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A watched page of a fresh profile."""
    page = context.new_page()
    with watched(page, address):
        yield page
