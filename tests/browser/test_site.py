"""The book in a reader's browser: nothing leaves, nothing is kept, and every way through it works by keyboard."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.book import PATHS, SLUGS, path
from tests.browser.server import Site

STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
TURNING = sorted(slug for slug in SLUGS if re.match(r"[vk]\d\d-", slug))


def found(page: Page, words: str) -> list[str]:
    """Search in the dialog and give the addresses of the pages, best first."""
    page.get_by_role("searchbox").last.fill(words)
    page.locator("#search [role=status]").get_by_text(re.compile(r"\d+ (side|page)")).wait_for()
    links = page.locator(".ts-found").evaluate_all("all => all.map(a => a.href)")
    return [link.rstrip("/").rsplit("/", 1)[-1] for link in links]


def test_nothing_leaves_and_nothing_is_kept(page: Page, context: BrowserContext, address: str) -> None:
    # The page fixture fails on any request to another host and on anything that a page's policy stops.
    for each in PATHS:
        page.goto(address + each)
        page.mouse.wheel(0, 3000)
        assert page.evaluate(STORED) == [[], [], ""], each
    assert context.cookies() == []


def test_searching_and_opening_the_menus_keeps_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    found(page, "udbud")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Farver").click()
    assert page.evaluate(STORED) == [[], [], ""]


@pytest.mark.parametrize("slug", SLUGS)
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
    # A few chapters have no mirror image and turn to the nearest; all others turn back to where they came from.
    assert [slug for slug, there in back.items() if back[there] != slug] == ["k08-living-labs", "v08-konsortier"]


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
        expect(english.get_by_role("heading")).to_have_text("There is no such page")
        english.get_by_role("link").click()
        expect(page).to_have_url(address + "en/")


@pytest.mark.parametrize(
    ("lang", "words", "answers"),
    [
        ("da", "indkob", {"opi-fire-veje-til-indkoeb", "ind-innovative-indkoeb", "k04-indkoeb-uden-udbud"}),
        ("da", "kommunen", {"v02-forstaa-kommunen", "v03-kommuner-er-forskellige"}),
        ("da", "udbudsgraense", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "udbudsgrænsse", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "tærskel", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "grænseoverskridende", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "ordliste"}),
        ("en", "innovation partnership", {"ind-udbudsprocedurer", "k05-brug-udbud-smartere"}),
        ("en", "innovaton partnerships", {"ind-udbudsprocedurer", "k05-brug-udbud-smartere"}),
    ],
)
def test_search_brings_an_answer_among_the_first_three(
    lang: str, words: str, answers: set[str], page: Page, address: str
) -> None:
    page.goto(address + path(lang, "index"))
    page.locator("[data-open-search]").click()
    assert set(found(page, words)[:3]) & answers


def test_search_finds_what_only_a_pages_keywords_say(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    assert "v04-salg-uden-udbud" in found(page, "underhåndsbud")[:3]
    assert "underhåndsbud" not in page.locator("#search ol").inner_text()


def test_search_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    page.locator("[data-open-search]").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Søg i håndbogen")).to_be_visible()
    page.keyboard.type("living lab")
    page.locator(".ts-found").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".ts-found").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("[data-open-search]")).to_be_focused()


def test_search_says_so_when_nothing_is_found_or_nothing_can_be_fetched(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    page.keyboard.type("xyzzyq")
    expect(page.locator("#search [role=status]")).to_contain_text("Ingen sider fundet")
    page.route("**/search_index.json", lambda route: route.fulfill(status=404, body=""))
    page.goto(address + "?q=udbud")
    expect(page.locator("#search [role=status]")).to_contain_text("kunne ikke hentes")
    page.unroute("**/search_index.json")
    page.keyboard.type("udbud")
    expect(page.locator(".ts-found").first).to_be_visible()


def test_search_from_the_start_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox", name="Eller søg").fill("tærskelværdi")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".ts-found").first).to_be_visible()


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
    page.get_by_role("radio", name="As the system").check()
    assert page.evaluate(ground) == dark
    assert page.evaluate(STORED) == [[], [], ""]


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


@pytest.mark.parametrize("lang", ["da", "en"])
def test_no_page_is_wider_than_the_screen(lang: str, page: Page, address: str) -> None:
    for slug in SLUGS:
        page.goto(address + path(lang, slug))
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (slug, width)


def test_the_skip_link_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address + path("da", "v04-salg-uden-udbud"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_table_that_is_wider_than_its_frame_takes_focus_and_has_a_name(phone: Page, address: str) -> None:
    phone.goto(address + path("da", "opi-fire-tilgange"))
    frame = phone.locator(".ts-table").first
    expect(frame).to_have_attribute("tabindex", "0")
    assert frame.get_attribute("aria-label")
    phone.set_viewport_size({"width": 1280, "height": 900})
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
def test_a_page_weighs_less_than_250_kilobytes(slug: str, page: Page, server: tuple[str, Site]) -> None:
    address, site = server
    for lang in ("da", "en"):
        site.sent.clear()
        page.goto(address + path(lang, slug), wait_until="networkidle")
        assert sum(size for _, size in site.sent) < 250_000, site.sent
        page.context.clear_cookies()


def test_the_search_index_stays_light(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert {entry["url"] for entry in index["pages"]} == {path("da", slug) for slug in SLUGS}
