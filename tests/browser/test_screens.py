"""Every screen holds the book: a telephone, a desk, paper, and none of the scripts."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from content.pages.roles import roles
from tests.browser.book import SLUGS, path
from tests.browser.server import Site
from wizards.language.words import LANGUAGES


@pytest.fixture
def phone(page: Page) -> Page:
    """The page on a telephone."""
    page.set_viewport_size({"width": 360, "height": 740})
    return page


def test_the_menu_by_keyboard_on_a_telephone(phone: Page, address: str) -> None:
    phone.goto(address + path("da", "v04-salg-uden-udbud"))
    phone.keyboard.press("Tab")
    expect(phone.locator(".ts-skip")).to_be_focused()
    button = phone.get_by_role("button", name="Menu")
    for _ in range(8):
        phone.keyboard.press("Tab")
        if button.evaluate("each => each === document.activeElement"):
            break
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    phone.keyboard.press("Tab")
    expect(phone.locator("#menu summary").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(phone.locator("#menu")).to_be_hidden()


def test_tab_never_leaves_the_screen_on_a_telephone(phone: Page, address: str) -> None:
    phone.goto(address + path("da", "v04-salg-uden-udbud"))
    seen = set()
    for _ in range(150):
        phone.keyboard.press("Tab")
        place = phone.evaluate(
            """() => { const it = document.activeElement, { left, right, width, height } = it.getBoundingClientRect();
               const outside = left < 0 || right > innerWidth || !width || !height;
               return it === document.body ? null : [it.outerHTML.slice(0, 120), !!it.closest('#menu'), outside]; }"""
        )
        if place is None or place[0] in seen:
            break
        seen.add(place[0])
        assert not place[1], f"Tab walks into the closed menu: {place[0]}"
        assert not place[2], f"Tab stands outside the screen: {place[0]}"
    assert len(seen) > 20


PARTED = """(head) => { const text = head.firstChild, word = document.createRange();
  const lines = ({ index, 0: { length } }) => {
    word.setStart(text, index);
    word.setEnd(text, index + length);
    return new Set([...word.getClientRects()].map(({ top }) => top)).size;
  };
  return [...text.data.matchAll(/\\S+/g)].filter((each) => lines(each) > 1).map(([each]) => each); }"""
"""The words of an element that stand on more than one line."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", ["v04-salg-uden-udbud", "k08-living-labs"])
def test_no_word_of_a_chapters_head_is_parted_beside_the_turned_corner(
    slug: str, lang: str, phone: Page, address: str
) -> None:
    phone.goto(address + path(lang, slug))
    side, corner = phone.locator(".ts-where__side"), phone.locator(".ts-turn--top")
    assert side.evaluate(PARTED) == []
    at, turned = side.bounding_box(), corner.bounding_box()
    assert at
    assert turned
    assert turned["y"] < at["y"] < turned["y"] + turned["height"], "the corner is no longer beside the words"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_menu_shows_the_page_one_is_on_and_moves_nothing_else(lang: str, page: Page, address: str) -> None:
    page.goto(address + path(lang, "proev-en-vejviser"))
    expect(page.locator("html[data-frame]")).to_be_attached()
    menu, here = page.locator("#menu").bounding_box(), page.locator("#menu [aria-current]").bounding_box()
    assert menu
    assert here
    assert menu["y"] <= here["y"]
    assert here["y"] + here["height"] <= menu["y"] + menu["height"] <= 900, "the page's name is below the screen"
    assert page.evaluate("[scrollY, document.activeElement.localName]") == [0, "body"]


def test_the_skip_link_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_table_that_is_wider_than_its_frame_takes_focus_and_has_a_name(phone: Page, address: str) -> None:
    phone.goto(address + path("da", "opi-fire-tilgange"))
    frame = phone.locator(".ts-table").first
    expect(frame).not_to_have_attribute("tabindex", "0")
    table = frame.locator("table")
    table.evaluate("table => { table.style.width = '50rem'; }")
    expect(frame).to_have_attribute("tabindex", "0")
    assert frame.get_attribute("aria-label")
    table.evaluate("table => { table.style.width = ''; }")
    expect(frame).not_to_have_attribute("tabindex", "0")


def test_a_line_holds_sixty_to_seventy_five_characters(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    # The mean over all full lines of running text: the length of each paragraph over its number of lines.
    mean = page.evaluate(
        """() => { const lines = [...document.querySelectorAll('.ts-text > p')].map((p) => {
             const rows = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
             return [p.textContent.length, rows]; }).filter(([, rows]) => rows > 3);
           return lines.reduce((a, [n]) => a + n, 0) / lines.reduce((a, [, r]) => a + r - 0.5, 0); }"""
    )
    assert 60 <= mean <= 75


def test_without_scripts_the_book_can_be_read_and_leafed(browser_page: Page, address: str) -> None:
    browser_page.goto(address + path("da", "v04-salg-uden-udbud"))
    expect(browser_page.locator("[data-open-search]")).to_be_hidden()
    browser_page.get_by_role("link", name="Menu").click()
    browser_page.locator("#menu summary").first.click()
    expect(browser_page.locator("#menu a").first).to_be_visible()


@pytest.fixture
def browser_page(context: BrowserContext):  # type: ignore[no-untyped-def]
    """A telephone's page on which no script runs."""
    assert context.browser
    plain = context.browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield plain.new_page()
    plain.close()


def test_on_paper_the_text_stands_alone(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".ts-header", ".ts-menu", ".ts-toc", ".ts-turn--top", ".ts-neighbours", ".ts-footer"):
        expect(page.locator(gone).first).to_be_hidden()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.ts-sheet')).backgroundColor") == "rgb(255, 255, 255)"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("slug", ["index", "v04-salg-uden-udbud", "opi-fire-tilgange"])
def test_a_page_weighs_less_than_250_kilobytes(slug: str, own_page: Page, server: tuple[str, Site]) -> None:
    address, site = server
    for lang in ("da", "en"):
        site.sent.clear()
        own_page.goto(address + path(lang, slug), wait_until="networkidle")
        assert sum(size for _, size in site.sent) < 250_000, site.sent
        own_page.context.clear_cookies()


def test_the_first_answer_of_the_search_is_light_and_covers_every_page(site: Path) -> None:
    library = next(site.glob("assets/scripts-*/search/minisearch.mjs")).read_bytes()
    for lang in ("da", "en"):
        search = site / path(lang, "index") / "search"
        index, texts = ((search / name).read_bytes() for name in ("search_index.json", "search_texts.json"))
        found = json.loads(index)["pages"]["url"]
        assert {url for url in found if "#" not in url} == {path("da", slug) for slug in SLUGS}
        assert {url.partition("#")[0] for url in found if "#" in url} == {path("da", roles().templates)}
        assert len(json.loads(texts)) == len(found)
        first, rest = len(gzip.compress(library + index, 6)), len(gzip.compress(texts, 6))
        assert first < (first + rest) / 3
