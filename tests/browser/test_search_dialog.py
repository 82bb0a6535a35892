"""The search dialog finds pages by a reader's words, by keyboard alone, and says when it finds nothing."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from content.pages.roles import roles
from content.pages.text import read
from content.registers import amounts
from faces.characters import SELDOM
from faces.cut import FACES, MAIN
from tests.browser.book import SLUGS, path
from tests.browser.server import Site
from tests.conftest import ROOT
from wizards.language.words import LANGUAGES

FIRST_ANSWER = 70_000  # bytes, gzipped: the library and a language's index


def found(page: Page, words: str) -> list[str]:
    """Search in the dialog and give the addresses of the pages, best first."""
    page.get_by_role("searchbox").last.fill(words)
    page.locator("#search [role=status]").get_by_text(re.compile(r"\d+ (side|page)")).wait_for()
    links = page.locator(".ts-found").evaluate_all("all => all.map(a => a.href)")
    return [link.rstrip("/").rsplit("/", 1)[-1] for link in links]


@pytest.mark.parametrize(
    ("lang", "words", "answers"),
    [
        ("da", "indkob", {"opi-fire-veje-til-indkoeb", "ind-innovative-indkoeb", "k04-indkoeb-uden-udbud"}),
        ("da", "kommunen", {"v02-forstaa-kommunen", "v03-kommuner-er-forskellige"}),
        ("da", "udbudsgraense", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "udbudsgrænsse", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "tærskel", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "beloeb-og-graenser"}),
        ("da", "grænseoverskridende", {"v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "ordliste"}),
        ("da", "må man tale med leverandører før et udbud", {"k05-brug-udbud-smartere", "ind-fire-processer"}),
        ("en", "may we talk to suppliers before a tender", {"ind-fire-processer", "guide-meeting"}),
        ("da", "MDR", {"opi-andre-regler", "guide-before-citizens"}),
        ("en", "mdr", {"opi-andre-regler", "guide-before-citizens"}),
        ("da", "vi køber det samme flere gange om året", {"beloeb-og-graenser", "k04-indkoeb-uden-udbud"}),
        ("en", "we buy the same several times a year", {"beloeb-og-graenser", "k04-indkoeb-uden-udbud"}),
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_threshold_is_found_however_its_digits_are_parted(lang: str, page: Page, address: str) -> None:
    page.goto(address + path(lang, "index"))
    page.locator("[data-open-search]").click()
    for amount in amounts.register().values():
        now = amount.on(date.today())
        for value in (now.dkk, now.eur):
            if value:
                for apart in ("", " "):
                    assert "beloeb-og-graenser" in found(page, f"{value:,}".replace(",", apart))[:3], (
                        amount.id,
                        value,
                        apart,
                    )


def only_a_keyword(site: Path) -> tuple[str, str]:
    """Give a page and a word that readers can search for, though no page's text has it."""
    shown = (site / "search" / "search_texts.json").read_text(encoding="utf-8").lower()
    for slug in SLUGS:
        for keyword in read(ROOT / "docs" / "da" / f"{slug}.md").words("keywords"):
            word = str(keyword).lower()
            if re.fullmatch("[a-zæøå]{8,}", word) and word[:-2] not in shown:
                return slug, word
    raise AssertionError("every keyword of every page stands in a page's text")


def test_search_finds_what_only_a_pages_keywords_say(page: Page, server: tuple[str, Site], site: Path) -> None:
    slug, word = only_a_keyword(site)
    page.goto(server[0])
    page.locator("[data-open-search]").click()
    assert slug in found(page, word)[:3]
    assert word not in page.locator("#search ol").inner_text().lower()


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
    ways = page.locator(".ts-search__lost a")
    expect(ways.first).to_be_visible()
    assert {str(way.get_attribute("href")).strip("./") for way in ways.all()} == set(roles().lost)
    page.keyboard.type(" udbud")
    expect(page.locator(".ts-found").first).to_be_visible()
    expect(ways.first).to_be_hidden()
    page.route("**/search_index.json", lambda route: route.fulfill(status=404, body=""))
    page.goto(address + "?q=udbud")
    expect(page.locator("#search [role=status]")).to_contain_text("kunne ikke hentes")
    page.unroute("**/search_index.json")
    page.keyboard.type("udbud")
    expect(page.locator(".ts-found").first).to_be_visible()


def test_a_found_page_shows_its_side_and_a_template_is_found_by_itself(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-open-search]").click()
    assert found(page, "business case skabelon")[0] == "#template-business-case"
    found(page, "hvor meget kan jeg sælge uden udbud")
    company = page.locator("#search ol > li", has=page.locator("a[href$='v04-salg-uden-udbud/']"))
    expect(company.locator(".ts-mark--company")).to_be_visible()
    expect(company.locator(".ts-found__section")).to_contain_text("virksomheden")


def test_search_from_the_start_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox", name="Eller søg").fill("tærskelværdi")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".ts-found").first).to_be_visible()


def test_the_search_is_fetched_when_it_is_opened_and_what_is_asked_stays_here(
    own_page: Page, server: tuple[str, Site]
) -> None:
    address, site = server
    site.sent.clear()
    own_page.goto(address, wait_until="networkidle")
    before = [name for name, _ in site.sent]
    assert [name.rsplit("/", 1)[-1] for name in before if "search" in name] == ["door.mjs"]
    own_page.locator("[data-open-search]").click()
    own_page.keyboard.type("u")
    expect(own_page.locator(".ts-found__parts").first).to_be_visible()
    opened = {name.rsplit("/", 1)[-1] for name, _ in site.sent[len(before) :]}
    signs = {face.path.name for face in FACES if face not in MAIN}  # else one would tell that a result has such a sign
    assert opened == {"dialog.mjs", "minisearch.mjs", "search_index.json", "search_texts.json"} | signs
    first = [size for name, size in site.sent if name.endswith(("minisearch.mjs", "search_index.json"))]
    assert sum(first) <= FIRST_ANSWER
    asked = len(site.sent)
    found(own_page, "udbud")
    expect(own_page.locator("mark").first).to_be_visible()
    own_page.keyboard.type(f" {SELDOM}")
    own_page.evaluate("document.fonts.ready")
    assert len(site.sent) == asked


def test_a_library_that_did_not_come_is_asked_for_again(page: Page, address: str) -> None:
    page.route("**/minisearch.mjs*", lambda route: route.fulfill(status=404, body=""))
    page.goto(address + "?q=udbud")
    expect(page.locator("#search [role=status]")).to_contain_text("kunne ikke hentes")
    page.unroute("**/minisearch.mjs*")
    page.keyboard.type("udbud")
    expect(page.locator(".ts-found").first).to_be_visible()
    page.locator("[data-close-search]").click()


def test_texts_that_do_not_come_leave_the_pages_found(page: Page, address: str) -> None:
    page.route("**/search_texts.json", lambda route: route.fulfill(status=404, body=""))
    page.goto(address)
    page.locator("[data-open-search]").click()
    assert "udf-velfaerdsaftaler" in found(page, "velfærdsaftale")
    expect(page.locator(".ts-found__text").first).to_be_visible()


def test_what_is_found_stands_on_the_screen_wherever_tab_goes(page: Page, address: str) -> None:
    page.goto(address + path("da", "index"))
    page.locator("[data-open-search]").click()
    assert len(found(page, "innovation")) > 10
    last = page.locator(".ts-search__results").bounding_box()
    screen = page.viewport_size
    assert last
    assert screen
    assert last["y"] + last["height"] <= screen["height"]
