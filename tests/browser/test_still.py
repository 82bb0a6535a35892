"""Nothing that is read moves by itself, however late the scripts of a page come."""

import re
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.each import LONG
from tests.browser.guide_helpers import PLACED, place

SCREENS = {"telephone": (412, 823), "desk": (1280, 900)}
SHIFTS = """window.shifts = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput)
    shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.className ?? node?.nodeName)]);
}).observe({ type: "layout-shift", buffered: true });"""


def moved(page: Page, address: str, late: str) -> object:
    """Open a page of which some files come when it is long drawn, and give what has moved by then."""

    def slow(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    page.add_init_script(SHIFTS)
    page.route(re.compile(late), slow)
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(300)
    return page.evaluate("shifts")


@pytest.mark.parametrize(
    ("name", "screen"),
    [
        pytest.param(name, screen, marks=[] if name in ("scaling", "path") else [LONG])
        for name, screen in product(PLACED, SCREENS)
    ],
)
def test_nothing_moves_when_the_scripts_of_a_guide_come(name: str, screen: str, browser: Browser, address: str) -> None:
    width, height = SCREENS[screen]
    page = browser.new_page(viewport={"width": width, "height": height})
    assert moved(page, address + place(name, "da"), r"guide/guide\.mjs$") == []
    page.locator(".ts-guide[data-view=first]").wait_for()
    page.close()
