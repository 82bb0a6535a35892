"""What axe, which knows the rules of accessibility, finds on a page: light and dark, at a desk and on a telephone."""

from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""


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
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found[f"{scheme} {width} wide"] = "wider than its screen"
            if broken := page.evaluate(RUN, TAGS if scheme == "light" else ["color-contrast"]):
                found[f"{scheme} {width}"] = broken
    return found
