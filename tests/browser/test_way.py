"""The way from need to spread in a reader's browser: at a desk, on a telephone, by keyboard and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from content.pages.spine import spine
from tests.browser.book import path

STAGES = list(spine().stages)


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_at_a_desk_the_municipality_stands_above_the_stages_and_the_company_below(
    lang: str, page: Page, address: str
) -> None:
    page.goto(address + path(lang, "index"))
    rows = set()
    for stage in STAGES:
        here = f"#way-{stage} >"
        above, name, below = (
            top(page, f"{here} {part}")
            for part in (".ts-way-map__cell.ts-municipality", "h3", ".ts-way-map__cell.ts-company")
        )
        assert above < name < below
        rows.add((above, name, below))
        expect(page.locator(f"{here} .ts-way-map__folded")).to_be_hidden()
    assert len(rows) == 1, "the stages stand side by side"
    columns = [page.locator(f"#way-{stage} > h3").bounding_box()["x"] for stage in STAGES]  # type: ignore[index]
    assert columns == sorted(set(columns))


def test_at_a_desk_the_map_is_the_first_thing_after_the_masthead(page: Page, address: str) -> None:
    page.goto(address)
    first = page.locator("main a:visible").first
    assert first.evaluate("each => !!each.closest('.ts-way-map')")


def test_what_has_no_room_in_the_map_unfolds_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    more = page.locator(".ts-way-map__cell details").first
    link = more.get_by_role("link").first
    expect(link).to_be_hidden()
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 768])
def test_on_a_narrow_screen_the_stages_are_a_folded_list(scripts: bool, width: int, page: Page, address: str) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 740})
    phone = context.new_page()
    phone.goto(address)
    for stage in STAGES:
        assert phone.locator(f"#way-{stage} a:visible").count() == 0
    phone.locator(f"#way-{STAGES[1]} summary:visible").click()
    second = spine().stages[STAGES[1]]
    found = second.company.pages
    company = phone.locator(f"#way-{STAGES[1]} .ts-way-map__sides .ts-company")
    for side in (second.municipality, second.company):  # a page of either side is two clicks away
        expect(phone.locator(f"#way-{STAGES[1]} a[href='{side.pages[0]}/']:visible")).to_have_count(1)
    company.locator("summary").click()
    assert company.locator("a:visible").count() >= len(found)
    company.locator("a:visible").first.click()
    expect(phone).to_have_url(f"{address}{found[0]}/")
    context.close()


def test_the_line_on_a_page_unfolds_to_both_sides_and_leads_back_to_the_map(page: Page, address: str) -> None:
    slug = spine().stages["buy"].company.pages[0]
    page.goto(address + path("da", slug))
    here = page.locator(".ts-here")
    expect(here.get_by_role("link")).to_have_count(0)
    here.locator("summary").focus()
    page.keyboard.press("Enter")
    sides = here.locator(".ts-here__side")
    assert sides.count() == 2 * len(spine().stages_of(slug))
    expect(sides.first).to_have_class(re.compile(r"\bts-company\b"))
    expect(here.locator("[aria-current=step]")).to_have_count(len(spine().stages_of(slug)))
    here.locator("[aria-current=step] a").first.click()
    expect(page).to_have_url(f"{address}#way-{spine().stages_of(slug)[0].id}")
    expect(page.locator(f"#way-{spine().stages_of(slug)[0].id} > h3")).to_be_in_viewport()


def test_on_paper_the_place_is_a_line_and_the_map_has_its_links(page: Page, address: str) -> None:
    slug = spine().stages["buy"].company.pages[0]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    page.goto(address + path("da", slug))
    expect(page.locator(".ts-here summary")).to_be_visible()
    expect(page.locator(".ts-ask-people")).to_be_visible()
    page.goto(address)
    expect(page.locator(".ts-way-map__cell a").first).to_be_visible()
    expect(page.locator(".ts-way-map__folded").first).to_be_hidden()
