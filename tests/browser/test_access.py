"""What `make access` looks for by the thousand is found where it is: each kind of fault, on a page made for it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import CDPSession, Page

from tests.access.forms import FORMS
from tests.access.looking import Tally, look_at
from tests.access.units import all_units, part_of
from tests.browser.axe import AXE, CONTRAST, FORCED, TAGS

PAGE = """<!doctype html><html lang="en"><title>Page</title><meta name="viewport" content="width=device-width">
<style>body {{ background: #fff; color: #111; font: 1rem sans-serif }} a, button {{ color: #00c }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #111; color: #eee }} a, button {{ color: #9cf; background: #111 }}
}}
{style}</style>
<header><p>Name</p></header><main><h1>Page</h1><p><a href="/first">The first link</a></p><h2>Part</h2>{body}
<p><button>The last button</button></p></main><footer><p>Foot</p></footer>"""

FAULTS = {
    "a name that is missing": ("<button></button>", "", "axe: button-name"),
    "pale words in the dark": (
        "<p class=pale>Words</p>",
        "@media (prefers-color-scheme: dark) { .pale { color: #333 } }",
        "axe: color-contrast",
    ),
    "a picture that nobody hears of": ('<img src="data:," width="9" height="9">', "", "axe: image-alt"),
    "a button without a name in the tree": ('<button aria-label=" "></button>', "", "tree"),
    "a heading left out": ("<h5>Deep</h5>", "", "tree"),
    "another main part": ("<div role=main>x</div>", "", "tree"),
    "too wide": ('<p style="width: 90rem">Words</p>', "", "wider than the screen"),
    "a focus that nobody sees": ("", "a:focus { outline: none }", "tab: focus unseen"),
    "a focus outside the screen": (
        '<a href="/x" style="position: fixed; left: -99rem">A link</a>',
        "",
        "tab: focus outside",
    ),
    "another order": ('<p><a href="/x" tabindex="1">A link</a></p>', "", "tab: "),
    "a trap": ('<p><a href="/x" onblur="setTimeout(() => this.focus())" id="trap">A link</a></p>', "", "tab: "),
}


@pytest.fixture
def session(page: Page) -> Iterator[CDPSession]:
    """What Chromium tells of the page."""
    found = page.context.new_cdp_session(page)
    yield found
    found.detach()


def kinds(page: Page, session: CDPSession, body: str = "", style: str = "") -> set[str]:
    """Show a page and give the kinds of faults that are found on it in all forms."""
    tally = Tally()
    page.set_content(PAGE.format(body=body, style=style))
    page.evaluate(AXE)
    look_at(page, session, "the page", "body", tally)
    assert tally.forms == len(FORMS)
    assert tally.stops
    return {each.kind for each in tally.faults}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_by_its_kind(fault: str, page: Page, session: CDPSession) -> None:
    body, style, kind = FAULTS[fault]
    assert any(each.startswith(kind) for each in kinds(page, session, body, style))


def test_a_page_without_a_fault_has_none(page: Page, session: CDPSession) -> None:
    assert kinds(page, session, "<p>Words <a href='/x'>and a link</a></p>") == set()


def test_every_form_has_its_reason() -> None:
    assert {form.width for form in FORMS if set(TAGS) <= set(form.rules)} == {320, 360, 1280}
    assert {form.scheme for form in FORMS if set(form.rules) & {*TAGS, *CONTRAST}} == {"light", "dark", FORCED}
    walked = [(form.width, form.scheme) for form in FORMS if form.is_walked]
    assert len({width for width, _ in walked}) == len({scheme for _, scheme in walked}) == len(walked) == 3


def test_the_parts_are_the_whole_and_each_is_as_dear_as_the_others() -> None:
    units = all_units()
    parts = [part_of(units, part, 10) for part in range(1, 11)]
    assert sorted(each.name for part in parts for each in part) == sorted(each.name for each in units)
    costs = [sum(each.cost for each in part) for part in parts]
    assert max(costs) - min(costs) <= max(each.cost for each in units)


def test_the_sign_of_a_guide_is_there_in_forced_colours(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address)
    drawn = "getComputedStyle(document.querySelector('.ts-to-guide'), '::before').borderTopStyle"
    assert page.evaluate(drawn) == "solid"
