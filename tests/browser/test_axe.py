"""What axe has looked at is passed over, and no fault hides behind its likeness to what was without one."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE, TAGS, look

PAGE = """<!doctype html><html lang="en"><title>Page</title><style>
.box {{ background: #fff; color: #222; }} .night {{ background: #222; color: #eee; }} {style}
</style><main><h1>Page</h1>{body}</main>"""
GOOD = """<div class="box"><p>Words <a href="/">and a link</a></p></div>
<div class="night"><p>Words at night</p></div>
<section><h2>Part</h2><img src="x.png" alt="A thing" width="30" height="30"></section>
<form><label for="name">Name</label><input id="name" autocomplete="name"><button>Send</button></form>
<ul><li>One</li><li>Two</li></ul>"""

FAULTS = {
    "an image without words": ('alt="A thing"', "", "image-alt"),
    "a link without words": ("and a link", "", "link-name"),
    "a button without words": ("Send", "", "button-name"),
    "a label that leads elsewhere": ('for="name"', 'for="nobody"', "label"),
    "pale words": ("<p>Words at", '<p style="color: #444">Words at', "color-contrast"),
    "the same words in another place": ("<p>Words at night</p>", "<p>x</p><ol><p>y</p></ol>", "list"),
    "a state that does not exist": ("<button>", '<button aria-expanded="perhaps">', "aria-valid-attr-value"),
    "a heading left out": ("<h2>", "<h5>", "heading-order"),
    "a level taken from the whole": ("<h2>Part</h2>", "<h2>Part</h2><h4>Deep</h4>", "heading-order"),
}


def shown(page: Page, body: str, style: str = "") -> list[str]:
    """Show a page and give the rules that axe finds broken."""
    page.set_content(PAGE.format(body=body, style=style))
    page.evaluate(AXE)
    return [rule for rule, *_ in look(page, "light", TAGS)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_in_what_is_otherwise_as_it_was(fault: str, page: Page) -> None:
    old, new, rule = FAULTS[fault]
    assert old in GOOD
    assert shown(page, GOOD) == []
    assert shown(page, GOOD) == []  # all of it known by now
    assert rule in shown(page, GOOD.replace(old, new))
    assert rule in shown(page, GOOD.replace(old, new))  # what has a fault is never known


def test_a_style_that_changes_is_another_look(page: Page) -> None:
    assert shown(page, GOOD) == []
    assert "color-contrast" in shown(page, GOOD, ".night p { color: #555 }")
    assert "color-contrast" in shown(page, GOOD, ".box { background: #333 }")
