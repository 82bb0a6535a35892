"""What axe, which knows the rules of accessibility, finds on a page: light and dark, at a desk and on a telephone."""

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ["color-contrast"]
type Looks = Iterable[tuple[int, str, list[str]]]
"""Each a width, a scheme and the rules to ask about."""

# The colours are all that differs between light and dark.
EVERY_LOOK = ((1280, "light", TAGS), (1280, "dark", CONTRAST), (360, "light", TAGS), (360, "dark", CONTRAST))
# The text's colours do not hang on the width (tests/site/test_theme.py): dark, a telephone shows all of them.
SAME_FRAME = ((1280, "light", TAGS), (360, "light", TAGS), (360, "dark", CONTRAST))
# A translated page has its twin's elements and colours and other words, which need their room on a telephone.
SAME_ELEMENTS = ((360, "light", TAGS),)

SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))"

# Axe's time goes by how much stands on the page, and it finds nothing in what is not shown: that is put aside.
LOOK = """async ([tags, inside]) => {
  const place = document.querySelector(inside);
  const aside = [...document.querySelectorAll("[hidden], details:not([open]) > :not(summary)")];
  for (let each = place; each !== document.documentElement; each = each.parentElement) {
    if (each !== document.body) aside.push(...[...each.parentElement.children].filter((other) => other !== each));
  }
  const marks = aside.map((each) => { const mark = new Comment(); each.replaceWith(mark); return mark; });
  try {
    const looked = place === document.body ? document : place;
    const { violations } = await axe.run(looked, { runOnly: tags, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
  } finally {
    marks.forEach((mark, index) => mark.replaceWith(aside[index]));
  }
}"""


def look(page: Page, scheme: str, rules: list[str], inside: str = "body") -> list[Any]:
    """Give what axe finds in a part of the page as it stands, once it has settled in a scheme."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(SETTLED)
    found: list[Any] = page.evaluate(LOOK, [rules, inside])
    return found


def faults(page: Page, looks: Looks = EVERY_LOOK) -> dict[str, list[Any]]:
    """Run axe at each width in each scheme, and give what it found."""
    page.evaluate(AXE)
    found = {}
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        found[f"{scheme} {width}"] = look(page, scheme, rules)
    return {where: told for where, told in found.items() if told}
