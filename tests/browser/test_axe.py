"""No page breaks a rule that axe knows, in either language, light or dark, at a desk or on a telephone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.book import PATHS
from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """One page for all of this module, since only its address, its width and its scheme change."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def faults(page: Page) -> dict[str, Any]:
    """Run axe in each scheme at each width, and give what it found."""
    page.evaluate(AXE)
    found = {}
    for scheme in ("light", "dark"):
        for width in (1280, 360):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(SETTLED)
            # Only the colours differ between the schemes, so in the dark only they are looked at again.
            if broken := page.evaluate(RUN, TAGS if scheme == "light" else ["color-contrast"]):
                found[f"{scheme} {width}"] = broken
    return found


@pytest.mark.parametrize("path", [*PATHS, "no/such/page"])
def test_axe_finds_nothing(path: str, reader: Page, address: str) -> None:
    reader.goto(address + path)
    assert faults(reader) == {}


@pytest.mark.parametrize("lang", ["da", "en"])
def test_axe_finds_nothing_in_what_opens(lang: str, reader: Page, address: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 900})
    start = address + ("" if lang == "da" else "en/")
    reader.goto(start)
    reader.click(".ts-tool--menu")
    reader.click(".ts-tool--colours")
    assert faults(reader) == {}
    reader.goto(start)
    reader.click(".ts-tool--search")
    reader.keyboard.type("innovation")
    reader.locator(".ts-found").first.wait_for()
    assert faults(reader) == {}
