"""The fault matrix: what is missing, damaged, of another release, blocked or slow is told, and the reader goes on."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from content.words import words
from tests.browser import chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.faulty import Row, break_it, matrix
from tests.browser.guide_helpers import asked, case, fragment, place
from tests.browser.server import running

C01 = fragment("path", case("path", "C01").answers, "result")
INTRANET = "handbook.intranet.example"
ROWS = matrix()


def said(row: Row) -> str:
    return words()[row.told]["da"]


def expect_told(page: Page, row: Row) -> None:
    """The sentence stands there, the tables are open, the address is as it was, and nothing can be pressed in vain."""
    if row.told == "not_started":
        page.evaluate("document.getAnimations().forEach((each) => each.finish())")  # which is to come after a while
    expect(page.get_by_text(said(row))).to_be_visible(timeout=60_000)
    expect(page.locator(".ts-readable table").first).to_be_visible(visible=row.told != "starting")
    assert page.url.partition("#")[2] == (C01 if row.at == "result" else "")


def expect_to_go_on(page: Page, row: Row) -> None:
    if row.at == "result":
        expect(page.locator(".ts-result h2").first).to_be_visible(timeout=60_000)
        return
    page.locator("#own_solution-no").check(timeout=60_000)
    page.locator(".ts-question:visible button").click()
    asked(page, "need_clear")


def search(page: Page, row: Row) -> None:
    page.locator("[data-open-search]").click()
    status = page.locator("#search [role=status]")
    if row.told == "search_stopped":
        expect(status).to_have_text(said(row))
        return
    page.keyboard.type("udbud")
    if row.told == "goes on":
        expect(page.locator(".ts-found__text").first).to_be_visible()
    else:
        expect(status).to_have_text(said(row))


@pytest.mark.parametrize("row", [row for row in ROWS if row.where != "the page"], ids=lambda row: row.name)
def test_a_fault_is_told_and_nothing_is_lost(row: Row, lone: Page, address: str) -> None:
    home = address + ("" if row.at == "search" else place("path", "da"))
    break_it(lone, row, home)
    lone.goto(home + (f"#{C01}" if row.at == "result" else ""), wait_until="commit")
    if row.at == "search":
        lone.wait_for_load_state()
        search(lone, row)
    elif row.told == "goes on":
        expect_to_go_on(lone, row)
    else:
        expect_told(lone, row)


@pytest.mark.parametrize("row", [row for row in ROWS if row.fault == "an intranet address"], ids=lambda row: row.name)
def test_an_address_that_browsers_do_not_trust_will_do(row: Row, browser: Browser, site: Path) -> None:
    """As a name of an office's own network, without https: there a page may not reckon a hash itself."""
    mapped = [*ARGUMENTS, f"--host-resolver-rules=MAP {INTRANET} 127.0.0.1"]
    own = browser.browser_type.launch(executable_path=chromium.path(), args=mapped)
    with running(site, path="/kommune/bog/") as (address, _):
        page = own.new_page()
        page.goto(address.replace("127.0.0.1", INTRANET) + place("path", "da", C01))
        assert not page.evaluate("isSecureContext")
        expect_to_go_on(page, row)
    own.close()


@pytest.mark.parametrize("row", [row for row in ROWS if row.fault == "opened as a file"], ids=lambda row: row.name)
def test_a_page_that_is_opened_as_a_file_says_so(row: Row, lone: Page, site: Path) -> None:
    lone.goto((site / "guide-path" / "index.html").as_uri())
    expect_told(lone, row)


def test_the_matrix_is_whole() -> None:
    assert len(ROWS) == len({row.name for row in ROWS}) >= 40
    keys = {row.told for row in ROWS} - {"goes on"}
    assert keys <= set(words())
