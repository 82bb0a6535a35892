"""Who kept the address of a page that has moved comes to where it is now: with script and without, below any path."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from content.pages.nav import sections
from hooks.hosting.policy import headers
from tests.browser.server import running
from tests.hooks.moved import lay

TO = sections()[0].pages[0]


@pytest.fixture
def kept(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the site with two pages that have moved, below a path that it was not built for."""
    laid: dict[str, Path] = {}
    for lang, folder in (("da", ""), ("en", "en/")):
        lay(tmp_path / lang, {"once": TO, "a-part": f"{TO}#next"}, monkeypatch, lang)
        laid |= {f"{folder}{old}/": tmp_path / lang / old for old in ("once", "a-part")}
    with running(site, path="/kommune/bog/", headers=headers, overlays=laid) as (address, _):
        yield address


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize(("old", "arrives"), [("once/", ""), ("once/#next", "#next"), ("a-part/", "#next")])
def test_a_kept_address_leads_to_the_page_and_to_the_place_on_it(
    folder: str, old: str, arrives: str, lone: Page, kept: str
) -> None:
    told: list[str] = []
    lone.on("console", lambda message: told.append(message.text))
    lone.goto(f"{kept}{folder}{old}")
    lone.wait_for_url(f"{kept}{folder}{TO}/{arrives}")
    assert told == []
    assert lone.locator("h1").count() == 1


def test_back_leads_to_where_the_reader_came_from(lone: Page, kept: str) -> None:
    lone.goto(f"{kept}en/")
    lone.goto(f"{kept}once/")
    lone.wait_for_url(f"{kept}{TO}/")
    lone.go_back()
    assert lone.url == f"{kept}en/"


@pytest.mark.parametrize("folder", ["", "en/"])
def test_it_leads_on_where_no_script_runs(folder: str, browser: Browser, kept: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{kept}{folder}once/")
    page.wait_for_url(f"{kept}{folder}{TO}/")
    context.close()
