"""What axe, which knows the rules of accessibility, finds on a page: light and dark, at a desk and on a telephone.

Axe takes half a second for a page, and nearly all of what it is shown it has been shown before: a paragraph with a
link, a question with three choices. What is of one shape (elements, classes, roles, states, colours and sizes as they
are shown, whether each name and reference is there) and stands in the same surroundings is looked at once in each
process; the rules about how a page hangs together are asked of everything (tests/browser/test_axe.py).
"""

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

# Chromium draws text in the colours that a reader has forced, and axe asks for one that is told as the page wrote it.
AS_FORCED = """;{
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  const isForced = matchMedia('(forced-colors: active)');
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, isForced.matches && name === '-webkit-text-fill-color' ? 'color' : name);
  };
}
0"""
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8") + AS_FORCED
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ["color-contrast"]
FORCED = "forced"
type Looks = Iterable[tuple[int, str, list[str]]]
"""Each a width, a scheme and the rules to ask about."""

# The colours are all that differs between light and dark.
EVERY_LOOK = ((1280, "light", TAGS), (1280, "dark", CONTRAST), (360, "light", TAGS), (360, "dark", CONTRAST))
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
"""The rules that look at how a page hangs together: they are not asked of what is left when parts are passed over."""

SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))"

LOOK = """async ([rules, ofThePage, inside, known]) => {
  const states = new Set(["class", "role", "type", "tabindex", "lang", "dir", "style", "open", "autocomplete"]);
  const references = new Set(["for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls",
    "aria-owns", "aria-errormessage", "aria-activedescendant", "aria-details"]);
  const generic = "body, div, main, article, section, header, footer, nav, aside, details, form";
  const widget = "a, button, summary, input, select, textarea, [role]";
  const ids = (name) => document.querySelectorAll(`[id="${CSS.escape(name)}"]`).length;
  const hash = (text) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      a = Math.imul(a ^ text.charCodeAt(at), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(at), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
  };
  // What axe's rules for elements can tell apart: words do not matter to them, but whether there are any does, and
  // what the label of something to press says beside what is seen.
  const look = (node) => {
    const { color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, display } = getComputedStyle(node);
    return [color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, display].join();
  };
  const told = (node, { name, value }) => {
    if (name === "aria-label" && node.matches(widget)) return `label=${value}/${node.textContent.trim()}`;
    if (name === "id") return ids(value) === 1 ? "id" : `id=${value}`;
    if (references.has(name)) return `${name}=${value.split(/\\s+/).map(ids)}`;
    if (states.has(name) || (/^aria-/.test(name) && name !== "aria-label")) return `${name}=${value}`;
    return value.trim() ? name : `${name}=`;
  };
  const shapes = new Map();
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
    const state = `${node.checked} ${node.disabled} ${node.labels?.length} ${look(node)}`;
    shapes.set(node, hash(`<${[node.localName, ...attributes].join(" ")} ${state}>${parts.join("")}`));
    return shapes.get(node);
  };
  const place = document.querySelector(inside);
  shape(place);
  const around = (node) => `>${node.localName}.${node.className} ${node.getAttribute("role")} ${look(node)}`;
  const surroundings = (node) => (node ? surroundings(node.parentElement) + around(node) : "");
  const seen = new Set(known);
  const met = [];
  const again = [];
  const walk = (node, above) => {
    if (!shapes.has(node)) return;
    const key = hash(`${above} ${shapes.get(node)}`);
    met.push(key);
    if (seen.has(key)) again.push(node);
    else if (node.matches(generic)) [...node.children].forEach((child) => walk(child, above + around(node)));
  };
  walk(place, surroundings(place.parentElement));
  const violations = async (exclude, run) => {
    const marks = aside.map((each) => { const mark = new Comment(); each.replaceWith(mark); return mark; });
    try {
      const context = { include: [place === document.body ? document : place], exclude };
      return (await axe.run(context, { ...run, resultTypes: ["violations"], preload: false })).violations;
    } finally {
      marks.toReversed().forEach((mark, index) => mark.replaceWith(aside.at(-1 - index)));
    }
  };
  // Axe's time goes by how much stands on the page, and it finds nothing in what is not shown: that is put aside.
  const aside = [...document.querySelectorAll("[hidden], details:not([open]) > :not(summary)")];
  for (let each = place; each !== document.documentElement; each = each.parentElement) {
    if (each !== document.body) aside.push(...[...each.parentElement.children].filter((other) => other !== each));
  }
  const found = [];
  if (!again.includes(place)) {
    const off = Object.fromEntries(ofThePage.map((rule) => [rule, { enabled: false }]));
    found.push(...await violations(again, { runOnly: rules, rules: off }));
  }
  if (ofThePage.length) found.push(...await violations([], { runOnly: ofThePage }));
  return [met, found.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])];
}"""

_looked_at: dict[tuple[str, ...], set[str]] = {}


def emulate(page: Page, scheme: str) -> None:
    """Show the page light or dark, or in the few colours that a reader has forced upon all pages."""
    forced = scheme == FORCED
    page.emulate_media(
        color_scheme="light" if forced else scheme,  # type: ignore[arg-type]
        forced_colors="active" if forced else "none",
    )


def look(page: Page, scheme: str, rules: list[str], inside: str = "body") -> list[Any]:
    """Give what axe finds in a part of the page as it stands; what has a shape that was looked at is passed over."""
    emulate(page, scheme)
    page.evaluate(SETTLED)
    known = _looked_at.setdefault((scheme, str(page.viewport_size), *rules), set())
    of_the_page = OF_THE_PAGE if rules == TAGS else []
    met, found = page.evaluate(LOOK, [rules, of_the_page, inside, [*known]])
    if not found:
        known.update(met)
    faults: list[Any] = found
    return faults


def faults(page: Page, looks: Looks = EVERY_LOOK) -> dict[str, list[Any]]:
    """Run axe at each width in each scheme, and give what it found."""
    page.evaluate(AXE)
    found = {}
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        found[f"{scheme} {width}"] = look(page, scheme, rules)
    return {where: told for where, told in found.items() if told}
