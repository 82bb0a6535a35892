"""Every table of every page is whole: on a telephone as cards that are a table still, at a desk into the margin."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.book import SLUGS, path
from tests.browser.each import each_of
from tests.browser.guide_helpers import PLACED, cpython, fragment, guide, open_at, unfold
from wizards.guide.model import Case
from wizards.language.words import LANGUAGES

# Tables that are wider than their frame, or that stand outside the sheet; what is folded is opened first.
CUT = """() => {
  for (const folded of document.querySelectorAll("main details")) folded.open = true;
  const sheet = document.querySelector("main").getBoundingClientRect();
  return [...document.querySelectorAll(".ts-table")].filter((frame) => {
    const { left, right } = frame.getBoundingClientRect();
    return frame.scrollWidth > frame.clientWidth || left < sheet.left || right > sheet.right;
  }).map((frame) => [frame.className, frame.textContent.trim().slice(0, 60)]);
}"""
# Cells that stand as cards without their column's name before them: but for a first cell, which is what the card is
# about, and for the answer to it where it is a term or a question (content/markup/tables.py).
UNNAMED = """() => [...document.querySelectorAll(".ts-table tbody :is(th, td)")].filter((cell) => {
  const isAbout = cell.cellIndex === 0 && !cell.closest(".ts-table--even");
  const isAnswer = cell.cellIndex === 1 && cell.parentElement.cells.length === 2
    && cell.previousElementSibling.firstElementChild?.matches("strong, a");
  if (isAbout || isAnswer) return false;
  const said = getComputedStyle(cell, "::before").content;
  return cell.checkVisibility() && getComputedStyle(cell).display === "block" && cell.textContent.trim()
    && cell.scope !== "rowgroup" && cell.closest("table").querySelector("thead th") && !said.startsWith('"');
}).map((cell) => cell.textContent)"""


TABLED = ("opi-fire-tilgange", "ind-udbudsprocedurer", "beloeb-og-graenser", "guide-path")
HERE = [path("da", slug) for slug in TABLED]


@pytest.fixture(scope="module")
def still(browser: Browser, address: str) -> Iterator[Page]:
    """A page on which no script runs: a table needs none to be whole."""
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    yield plain.new_page()
    plain.close()


@pytest.mark.parametrize("place", each_of([path(lang, slug) for slug in SLUGS for lang in LANGUAGES], HERE))
def test_no_table_is_cut_on_a_telephone_or_at_a_desk(place: str, still: Page, address: str) -> None:
    still.goto(address + place, wait_until="load")
    for width in (360, 600, 1280):
        still.set_viewport_size({"width": width, "height": 800})
        assert still.evaluate(CUT) == [], width


def nodes(page: Page) -> list[tuple[str, str]]:
    """Give what is heard of a page: each thing's role and name."""
    session = page.context.new_cdp_session(page)
    tree: dict[str, Any] = session.send("Accessibility.getFullAXTree")
    session.detach()
    said = [
        (node["role"]["value"], str(node.get("name", {}).get("value", ""))) for node in tree["nodes"] if "role" in node
    ]
    return [(role, name) for role, name in said if role]


TABLES = ("table", "row", "columnheader", "rowheader", "cell", "gridcell")


def test_cards_are_heard_as_the_table_that_they_are(page: Page, address: str) -> None:
    page.goto(address + path("da", "opi-fire-tilgange"))
    heard = [node for node in nodes(page) if node[0] in TABLES]
    assert {"table", "row", "columnheader", "cell"} <= {role for role, _ in heard}
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.locator(".ts-table td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert [node for node in nodes(page) if node[0] in TABLES] == heard


@pytest.mark.parametrize("slug", TABLED)
def test_on_a_telephone_a_cells_column_stands_before_it(slug: str, still: Page, address: str) -> None:
    still.set_viewport_size({"width": 360, "height": 800})
    still.goto(address + path("da", slug))
    still.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = true")
    assert still.locator(".ts-table:not(.ts-table--short) [data-label]").count()
    assert still.evaluate(UNNAMED) == []


def test_a_wide_table_takes_the_margin_and_the_contents_come_forward(page: Page, address: str) -> None:
    page.goto(address + path("da", "v02-forstaa-kommunen"))
    frame, contents = page.locator(".ts-table--wide").first, page.locator(".ts-sheet > .ts-toc")
    here, there = frame.bounding_box(), contents.bounding_box()
    assert here
    assert there
    assert here["x"] + here["width"] > there["x"] + there["width"] - 1
    frame.evaluate("frame => scrollTo(0, frame.getBoundingClientRect().top + scrollY - 40)")
    contents.get_by_role("link").first.focus()
    expect(contents.get_by_role("link").first).to_be_in_viewport()
    depth = "each => +getComputedStyle(each).zIndex"
    assert contents.evaluate(depth) > frame.evaluate(depth)


def with_tables(name: str) -> Case | None:
    """Give the first case of a guide whose result has a table in it."""
    for each in guide(name).cases:
        told = cpython(
            {"guide": name, "lang": "da", "today": "2026-11-21", "fragment": fragment(name, each.answers, "result")}
        )
        if any(exhibit["kind"] == "table" for exhibit in told.get("result", {}).get("exhibits", ())):
            return each
    return None


@pytest.mark.parametrize("name", [name for name in PLACED if guide(name).exhibits])
def test_what_a_guide_works_out_is_whole_on_a_telephone(name: str, page: Page, address: str) -> None:
    case = with_tables(name)
    assert case
    page.set_viewport_size({"width": 360, "height": 800})
    open_at(page, address, name, "da", case.answers, "result")
    unfold(page)
    assert page.locator(".ts-result .ts-table:visible").count()
    assert page.evaluate(CUT) == []
    assert page.evaluate(UNNAMED) == []
