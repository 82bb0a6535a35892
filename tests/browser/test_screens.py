"""Every screen holds the book: a telephone, a desk, paper, and none of the scripts."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from content.pages.roles import roles
from tests.browser.book import SLUGS, path
from tests.browser.server import Site


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
        found = [entry["url"] for entry in json.loads(index)["pages"]]
        assert {url for url in found if "#" not in url} == {path("da", slug) for slug in SLUGS}
        assert {url.partition("#")[0] for url in found if "#" in url} == {path("da", roles().templates)}
        assert len(json.loads(texts)) == len(found)
        first, rest = len(gzip.compress(library + index, 6)), len(gzip.compress(texts, 6))
        assert first < (first + rest) / 3
