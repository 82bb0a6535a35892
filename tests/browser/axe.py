"""What axe, which knows the rules of accessibility, finds on a page: light and dark, at a desk and on a telephone.

Axe takes half a second for a page, and nearly all of what it is shown it has been shown before: a paragraph with a
link, a question with three choices. What is of one shape (elements, classes, roles, states, whether each name and
reference is there) is looked at once in each process; the rules about a page as a whole are asked of every page.
"""

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

OF_THE_PAGE = [
    "bypass",
    "document-title",
    "duplicate-id-aria",
    "heading-order",
    "html-has-lang",
    "html-lang-valid",
    "landmark-banner-is-top-level",
    "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level",
    "landmark-main-is-top-level",
    "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo",
    "landmark-no-duplicate-main",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
    "skip-link",
]
"""The rules that look at how a page hangs together: they cannot be asked of a part of it."""

SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))"

# Axe's time goes by how much stands on the page, and it finds nothing in what is not shown: that is put aside.
LOOK = """async ([rules, inside, known]) => {
  const place = document.querySelector(inside);
  const aside = [...document.querySelectorAll("[hidden], details:not([open]) > :not(summary)")];
  for (let each = place; each !== document.documentElement; each = each.parentElement) {
    if (each !== document.body) aside.push(...[...each.parentElement.children].filter((other) => other !== each));
  }
  aside.push(...[...document.querySelectorAll(".ts-text > *")].filter((_, index) => known.includes(index)));
  const marks = aside.map((each) => { const mark = new Comment(); each.replaceWith(mark); return mark; });
  try {
    const looked = place === document.body ? document : place;
    const { violations } = await axe.run(looked, { ...rules, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
  } finally {
    marks.toReversed().forEach((mark, index) => mark.replaceWith(aside.at(-1 - index)));
  }
}"""

# What axe's rules for elements can tell apart. Words do not matter to them, but whether there are any does, and what
# a label says beside what is seen.
SHAPE = """(element) => {
  const states = new Set(["class", "role", "type", "tabindex", "lang", "dir", "style", "open", "autocomplete"]);
  const references = new Set(["for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls",
    "aria-owns", "aria-errormessage", "aria-activedescendant", "aria-details"]);
  const ids = (name) => document.querySelectorAll(`[id="${CSS.escape(name)}"]`).length;
  const told = (node, { name, value }) => {
    if (name === "aria-label") return `label=${value}/${node.textContent.trim()}`;
    if (name === "id") return ids(value) === 1 ? "id" : `id=${value}`;
    if (references.has(name)) return `${name}=${value.split(/\\s+/).map(ids)}`;
    if (states.has(name) || /^aria-/.test(name)) return `${name}=${value}`;
    return value.trim() ? name : `${name}=`;
  };
  const shape = (node) => {
    if (node.hidden) return "";
    const parts = [];
    for (const child of node.childNodes) {
      if (node.matches("details:not([open])") && child.nodeName !== "SUMMARY") continue;
      const part = child.nodeType === Node.TEXT_NODE ? (child.data.trim() ? "·" : "")
        : child.nodeType === Node.ELEMENT_NODE ? shape(child) : "";
      if (!part) continue;
      if (parts.at(-1) === part) parts.push("+");
      else if (parts.at(-1) !== "+" || parts.at(-2) !== part) parts.push(part);
    }
    const attributes = [...node.attributes].map((each) => told(node, each)).sort();
    return `<${[node.localName, ...attributes].join(" ")}>${parts.join("")}</>`;
  };
  return shape(element);
}"""

# A page is what stands round its text, and the text's parts.
SHAPES = f"""() => {{
  const shape = {SHAPE};
  const parts = [...document.querySelectorAll(".ts-text > *")];
  const shapes = parts.map(shape);
  const marks = parts.map((each) => {{ const mark = new Comment(); each.replaceWith(mark); return mark; }});
  try {{
    return [shape(document.body), ...shapes];
  }} finally {{
    marks.forEach((mark, index) => mark.replaceWith(parts[index]));
  }}
}}"""

_looked_at: set[tuple[str, ...]] = set()


def _settle(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(SETTLED)


def look(page: Page, scheme: str, rules: list[str], inside: str = "body") -> list[Any]:
    """Give what axe finds in a part of the page as it stands, unless it found nothing in one of that shape before."""
    _settle(page, scheme)
    shape = page.evaluate(f"(inside) => ({SHAPE})(document.querySelector(inside))", inside)
    key = (scheme, str(page.viewport_size), str(rules), shape)
    if key in _looked_at:
        return []
    found: list[Any] = page.evaluate(LOOK, [{"runOnly": rules}, inside, []])
    if not found:
        _looked_at.add(key)
    return found


def look_at_page(page: Page, scheme: str, rules: list[str]) -> list[Any]:
    """Give what axe finds on a page: the page as a whole is looked at, and all that has no shape of before."""
    _settle(page, scheme)
    keys = [(scheme, str(page.viewport_size), str(rules), shape) for shape in page.evaluate(SHAPES)]
    frame, *parts = [key in _looked_at for key in keys]
    known = [at for at, is_known in enumerate(parts) if is_known]
    found: list[Any] = []
    if not (frame and all(parts)):
        alone = {"runOnly": rules, "rules": {rule: {"enabled": False} for rule in OF_THE_PAGE}}
        found += page.evaluate(LOOK, [alone, ".ts-text" if frame else "body", known])
    if rules == TAGS:
        found += page.evaluate(LOOK, [{"runOnly": OF_THE_PAGE}, "body", []])
    if not found:
        _looked_at.update(keys)
    return found


def faults(page: Page, looks: Looks = EVERY_LOOK) -> dict[str, list[Any]]:
    """Run axe at each width in each scheme, and give what it found."""
    page.evaluate(AXE)
    found = {}
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        found[f"{scheme} {width}"] = look_at_page(page, scheme, rules)
    return {where: told for where, told in found.items() if told}
