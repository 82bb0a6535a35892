"""The fault matrix: what is missing, damaged, of another release, blocked or slow is told, and the reader goes on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from content.words import words
from tests.browser import chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.each import LONG
from tests.browser.faulty import BROWSERS, FILES, OPENED, Row, break_it, matrix
from tests.browser.guide_helpers import asked, case, fragment, place, press
from tests.browser.server import running

C01 = fragment("path", case("path", "C01").answers, "result")
INTRANET = "handbook.intranet.example"
ROWS = matrix()


def said(row: Row) -> str:
    return words()[row.told]["da"]


def expect_told(page: Page, row: Row) -> None:
    """The sentence stands there, the tables are open, the address is as it was, and no question waits in vain.

    What is slow is taken along when it has come; then it is not told beside it that it does not run.
    """
    if row.told == "not_started":
        page.evaluate("document.getAnimations().forEach((each) => each.finish())")  # which is to come after a while
    expect(page.get_by_text(said(row))).to_be_visible(timeout=60_000)
    expect(page.locator(".ts-readable table").first).to_be_visible(visible=row.told not in ("starting", "waiting"))
    if row.told == "slow":
        page.evaluate("document.getAnimations().forEach((each) => each.finish())")
        expect(page.locator(".ts-not-started")).to_be_hidden()
    elif page.locator(".ts-guide:not([data-view])").count() or row.told == "blocked":
        expect(page.locator(".ts-question:visible")).to_have_count(0)
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


def rows() -> Iterator[object]:
    """Give the rows of the browser and of files; each run holds the first of each that is told at its place."""
    told: set[tuple[str, str]] = set()
    for row in ROWS:
        if row.where != "the page":
            marks = [LONG] if (row.told, row.at) in told else []
            told.add((row.told, row.at))
            yield pytest.param(row, marks=marks, id=row.name)


@pytest.mark.parametrize("row", list(rows()))
def test_a_fault_is_told_and_nothing_is_lost(row: Row, lone: Page, address: str) -> None:
    home = address + ("" if row.at == "search" else place("path", "da"))
    befallen = break_it(lone, row, home)
    lone.goto(home + (f"#{C01}" if row.at == "result" else ""), wait_until="commit")
    if row.at == "search":
        lone.wait_for_load_state()
        search(lone, row)
    elif row.told == "goes on":
        expect_to_go_on(lone, row)
    else:
        expect_told(lone, row)
    if row.fault in FILES:
        expect_all_befallen(lone, row, befallen)


@pytest.mark.parametrize(
    ("module", "at"), [("guide/guide.mjs", "start"), ("guide/start.mjs", "start"), ("guide/ending.mjs", "result")]
)
def test_whichever_module_of_the_guide_is_not_there_is_told(module: str, at: str, lone: Page, address: str) -> None:
    row = Row("missing", module, at, "damaged" if at == "start" else "missing")
    home = address + place("path", "da")
    befallen = break_it(lone, row, home)
    lone.goto(home + (f"#{C01}" if at == "result" else ""), wait_until="commit")
    expect_told(lone, row)
    expect_all_befallen(lone, row, befallen)


TO_THE_END = {
    "in_hand": "nothing",
    "need_clear": "unclear",
    "new_knowledge": "yes",
    "initiative": "municipality",
    "effort": "enough",
    "purpose": "wiser",
}
"""A walk through the guide to the type of project."""


def without_the_end(page: Page, address: str) -> Locator:
    """Walk to the end of a guide whose last scripts do not come; gives what is told of it."""
    row = Row("missing", "guide/ending.mjs", "result", "missing")
    home = address + place("project-type", "da")
    break_it(page, row, home)
    page.goto(home)
    for question, answer in TO_THE_END.items():
        press(page, question, answer)
    notice = page.locator(".ts-guide-status", has_text=said(row))
    expect(notice).to_be_visible(timeout=60_000)
    return notice


def test_where_the_scripts_of_the_end_do_not_come_the_page_is_loaded_anew_with_the_last_answer(
    lone: Page, address: str
) -> None:
    notice = without_the_end(lone, address)
    lone.unroute_all()
    notice.get_by_role("button").click()
    last = lone.locator(".ts-question:visible", has=lone.locator("#purpose-wiser:checked"))
    last.get_by_role("button").click(timeout=60_000)
    expect(lone.locator(".ts-check h2")).to_be_visible(timeout=60_000)
    assert lone.url.partition("#")[2] == fragment("project-type", TO_THE_END, "check")


def test_what_is_told_of_a_file_stays_when_python_comes(lone: Page, address: str) -> None:
    held: list[Route] = []
    lone.route("**/*.wasm", lambda route: held.append(route))
    notice = without_the_end(lone, address)
    for route in held:
        route.continue_()
    lone.locator(".ts-guide[data-engine=ready]").wait_for(timeout=90_000)
    expect(notice).to_be_visible()


TOLD = sorted({(row.at, row.told) for row in ROWS if row.told != "goes on" and row.at != "search"})


@pytest.mark.parametrize("at", sorted({at for at, _ in TOLD}))
def test_where_nothing_is_wrong_nothing_of_it_is_told(at: str, page: Page, address: str) -> None:
    """Every row is red without its fault: none of what they look for stands on a page that is whole."""
    page.goto(address + place("path", "da", C01 if at == "result" else ""))
    whole = ".ts-result h2" if at == "result" else ".ts-question:visible"
    page.locator(f".ts-guide[data-view] {whole}").first.wait_for()
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")
    for told in (told for where, told in TOLD if where == at):
        expect(page.get_by_text(words()[told]["da"])).to_be_hidden()  # a slow machine is told to wait, for a while


@pytest.mark.parametrize("told", sorted({row.told for row in ROWS if row.at == "search"} - {"goes on"}))
def test_where_the_search_is_whole_nothing_of_it_is_told(told: str, page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    page.keyboard.type("udbud")
    expect(page.locator(".ts-found").first).to_be_visible()
    expect(page.locator("#search [role=status]")).not_to_have_text(words()[told]["da"])


def expect_all_befallen(page: Page, row: Row, befallen: list[str]) -> None:
    """Each file that the row names was asked for: a fault that befalls nothing would be told by nobody."""
    left = row.ends
    for _ in range(100):
        left = [end for end in left if not any(re.search(end, url) for url in befallen)]
        if not left:
            return
        page.wait_for_timeout(100)
    raise AssertionError(left)


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
    for row in ROWS:
        of = (
            "the page"
            if row.fault in OPENED
            else "a browser"
            if row.where in ("the browser", "the device")
            else "files"
        )
        assert row.fault in {"the page": OPENED, "a browser": BROWSERS, "files": FILES}[of], row.name
        assert (row.where == "the page") == (of == "the page"), row.name
    assert {row.fault for row in ROWS} == {*OPENED, *BROWSERS, *FILES}
