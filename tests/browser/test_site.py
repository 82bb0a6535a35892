"""The book in a reader's browser: nothing leaves, nothing is kept, and every way through it works by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.book import SLUGS, path
from tests.browser.each import each_of
from tests.browser.guide_helpers import STORED
from tests.browser.test_search_dialog import found

TURNING = sorted(slug for slug in SLUGS if re.match(r"[vk]\d\d-", slug))


def test_searching_and_opening_the_menus_keeps_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    found(page, "udbud")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Farver").click()
    assert page.evaluate(STORED) == [[], [], "", [], []]


@pytest.mark.parametrize("slug", each_of(SLUGS))
def test_the_other_language_opens_at_the_same_place(slug: str, page: Page, address: str) -> None:
    page.goto(address + path("da", slug))
    anchors = page.locator("main [id]:is(h2, h3)").evaluate_all("all => all.map(each => each.id)")
    anchor = "#" + anchors[len(anchors) // 2] if anchors else ""
    page.goto(address + path("da", slug) + anchor)
    page.locator("a[data-twin]").click()
    expect(page).to_have_url(address + path("en", slug) + anchor)
    assert page.locator("html").get_attribute("lang") == "en"
    if anchor:
        expect(page.locator(anchor)).to_be_in_viewport()
    page.locator("a[data-twin]").click()
    expect(page).to_have_url(address + path("da", slug) + anchor)


def test_the_other_language_gets_a_place_that_was_reached_later(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    page.evaluate("location.hash = '#law'")
    link = page.locator("a[data-twin]")
    expect(link).to_have_attribute("href", re.compile("#law$"))
    page.evaluate("history.replaceState(null, '', '#a=1&b=2')")
    link.click()
    expect(page).to_have_url(address + path("en", "v04-salg-uden-udbud") + "#a=1&b=2")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_chapter_turns_to_the_other_side(lang: str, page: Page, address: str) -> None:
    back = {}
    for slug in TURNING:
        page.goto(address + path(lang, slug))
        top, foot = page.locator(".ts-turn--top"), page.locator(".ts-turn--foot")
        assert top.get_attribute("href") == foot.get_attribute("href"), slug
        top.click()
        expect(page).not_to_have_url(address + path(lang, slug))
        back[slug] = page.url.removeprefix(address + path(lang, "index")).strip("/")
    for slug, there in back.items():
        assert there in TURNING
        assert there[0] != slug[0], "a chapter turns to its own side"


def test_a_page_says_whose_side_it_takes(page: Page, address: str) -> None:
    for slug, mark, words in (
        ("v04-salg-uden-udbud", "V04", "Til virksomheder"),
        ("k04-indkoeb-uden-udbud", "K04", "Til kommuner"),
        ("opi-fire-tilgange", "", "Til begge sider af bordet"),
    ):
        page.goto(address + path("da", slug))
        assert page.locator(".ts-where .ts-mark").inner_text() == mark
        assert words in page.locator(".ts-where").inner_text()


def test_a_page_names_what_it_builds_on(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    links = page.get_by_role("region", name="Siden bygger på").get_by_role("link")
    assert links.count() > 1
    links.first.click()
    expect(page).to_have_url(re.compile(r"/kilder/#source-000$"))
    expect(page.locator("#source-000")).to_be_in_viewport()


def test_an_address_that_is_not_there_gets_a_page_in_both_languages(page: Page, address: str) -> None:
    for missing in ("no/such/page/at/all", "en/no-such-page"):
        answer = page.goto(address + missing)
        assert answer
        assert answer.status == 404
        expect(page.get_by_role("heading", level=1)).to_have_text("Siden findes ikke")
        english = page.locator("section[lang=en]")
        expect(english.get_by_role("heading")).to_have_text("Page not found")
        english.get_by_role("link").click()
        expect(page).to_have_url(address + "en/")


def test_the_colours_follow_the_system_until_the_reader_chooses(page: Page, address: str) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    page.goto(address)
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(ground)
    assert light != dark
    page.get_by_role("button", name="Farver").click()
    page.get_by_role("radio", name="Lyse").check()
    assert page.evaluate(ground) == light
    assert page.evaluate(STORED)[0] == ["ts-scheme"]
    page.goto(address + path("en", "index"), wait_until="commit")
    page.locator("header").wait_for()
    assert page.evaluate(ground) == light
    page.get_by_role("button", name="Colours").click()
    expect(page.get_by_role("radio", name="Light")).to_be_checked()
    page.get_by_role("radio", name="Match my device").check()
    assert page.evaluate(ground) == dark
    assert page.evaluate(STORED) == [[], [], "", [], []]


@pytest.mark.parametrize("width", [360, 1280])
def test_every_tool_of_the_header_shows_its_sign_or_its_word(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path("da", "om-haandbogen"))
    tools = [tool for tool in page.locator(".ts-tool").all() if tool.is_visible()]
    assert len(tools) > 2
    for tool in tools:
        signs = [sign for sign in tool.locator("svg").all() if sign.is_visible()]
        assert signs or tool.inner_text().strip(), tool.get_attribute("class")
    drawn = [sign for sign in page.locator("svg.ts-icon").all() if sign.is_visible()]
    assert all(sign.bounding_box()["width"] > 16 for sign in drawn)  # type: ignore[index]
