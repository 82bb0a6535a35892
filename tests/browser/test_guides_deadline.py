"""A reader gives a day and has the procedure counted back from it, and copies the letters that steps send."""

from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide_helpers import PLACED, Keyboard, cpython, fragment, guide, open_at, place, say, unfold
from wizards.guide.model import Case
from wizards.language.words import LANGUAGES

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
IN_TIME = timedelta(days=5 * 365)


def result(name: str, case: Case, lang: str, typed: str = "") -> Any:
    """Give a case's result as CPython tells it, with the day that was typed."""
    after = fragment(name, case.answers, "result") + (f"&.deadline=~deadline:{typed}" if typed else "")
    asked = {"guide": name, "lang": lang, "today": date.today().isoformat(), "fragment": after}
    return cpython(asked)["result"]


@cache
def with_a(part: str) -> tuple[str, Case]:
    """Give the first guide and case whose result has a timeline, or letters."""
    return next((name, case) for name in PLACED for case in guide(name).cases if result(name, case, "da")[part])


def opened(page: Page, address: str, part: str, lang: str) -> tuple[str, Case]:
    """Open a result that has that part."""
    name, case = with_a(part)
    open_at(page, address, name, lang, case.answers, "result")
    return name, case


def written_day(page: Page, typed: str) -> None:
    """Open the timeline, write a day into its field and send it, with the keyboard alone."""
    keyboard = Keyboard(page)
    part = page.locator("[data-part=timeline]")
    if not part.evaluate("part => part.open"):
        keyboard.tab_to("[data-part=timeline] > summary", at_most=120)
        page.keyboard.press("Enter")
    keyboard.tab_to("#deadline", at_most=120)
    page.keyboard.press("Control+A")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_is_counted_back_by_keyboard_and_stays_on_reload(page: Page, address: str, lang: str) -> None:
    name, case = opened(page, address, "timeline", lang)
    day = (date.today() + IN_TIME).isoformat()
    written_day(page, day)
    told = result(name, case, lang, day)["timeline"]
    status = page.locator(".ts-plan__told")
    expect(status).to_have_text(told["told"])
    expect(status).to_have_role("status")
    expect(page.locator(".ts-plan__begin")).to_have_text([stage["begin"] for stage in told["stages"]])
    expect(page.locator("#deadline")).to_be_focused()
    page.reload()
    expect(page.locator("#deadline")).to_have_value(day)
    expect(page.locator(".ts-plan__told")).to_be_visible()


def test_a_day_is_there_again_after_a_look_at_the_answers(page: Page, address: str) -> None:
    opened(page, address, "timeline", "da")
    day = (date.today() + IN_TIME).isoformat()
    written_day(page, day)
    expect(page.locator(".ts-plan__told")).to_be_visible()
    page.locator(".ts-back").click()
    expect(page.locator(".ts-check h2")).to_be_visible()
    page.go_back()
    expect(page.locator("#deadline")).to_have_value(day)


def test_what_is_no_day_is_told_at_the_field_and_the_right_one_takes_it_away(page: Page, address: str) -> None:
    opened(page, address, "timeline", "da")
    written_day(page, "snart")
    field = page.locator("#deadline")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        f"{page.locator('#deadline-error').text_content()} {say('da', 'timeline_day')}"
    )
    expect(field).to_be_focused()
    written_day(page, (date.today() + IN_TIME).isoformat())
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("#deadline-error")).to_be_hidden()


def test_what_is_too_late_says_so_and_what_can_be_done(page: Page, address: str) -> None:
    name, case = opened(page, address, "timeline", "en")
    today = date.today().isoformat()
    written_day(page, today)
    told = result(name, case, "en", today)["timeline"]
    assert told["verdict"] == "too_late"
    expect(page.locator(".ts-plan__told")).to_have_text(told["told"])
    for remedy in told["shorter"]:
        expect(page.get_by_text(remedy)).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_bars_lie_within_the_page_and_say_nothing_to_a_listener(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    opened(page, address, "timeline", "da")
    unfold(page)
    bars = page.locator(".ts-plan__bar")
    assert bars.count() == page.locator(".ts-plan > li").count() > 1
    assert set(bars.evaluate_all("all => all.map((bar) => bar.ariaHidden)")) == {"true"}
    ends = page.locator(".ts-plan__usual").evaluate_all("all => all.map((bar) => bar.getBoundingClientRect().right)")
    assert ends == sorted(ends)
    whole = page.locator(".ts-plan").evaluate("plan => plan.getBoundingClientRect().right")
    assert max(ends) <= whole + 4
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_asks_for_no_day_where_no_procedure_follows(page: Page, address: str) -> None:
    name, case = next(
        (name, case) for name in PLACED for case in guide(name).cases if not result(name, case, "da")["timeline"]
    )
    page.goto(address + place(name, "da", fragment(name, case.answers, "result")))
    expect(page.locator(".ts-result h2").first).to_be_visible()
    expect(page.locator("[data-part=timeline]")).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_is_folded_and_copied_whole(page: Page, address: str, lang: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    name, case = opened(page, address, "letters", lang)
    first = page.locator(".ts-letter").first
    expect(first.locator("pre")).to_be_hidden()
    page.locator("[data-part=letters] > summary").click()
    first.locator("summary").click()
    expect(first.locator("pre")).to_be_visible()
    first.get_by_role("button").click()
    expect(first.get_by_role("status")).to_have_text(say(lang, "letter_copied"))
    assert page.evaluate("navigator.clipboard.readText()") == result(name, case, lang)["letters"][0]["body"]


def test_a_letter_is_marked_where_the_browser_does_not_copy(page: Page, address: str) -> None:
    page.add_init_script(NO_CLIPBOARD)
    name, case = opened(page, address, "letters", "da")
    unfold(page)
    first = page.locator(".ts-letter").first
    first.get_by_role("button").press("Enter")
    expect(first.get_by_role("status")).to_have_text(say("da", "letter_marked"))
    assert page.evaluate("getSelection().toString()") == result(name, case, "da")["letters"][0]["body"]


def test_a_step_leads_to_its_letter(page: Page, address: str) -> None:
    name, case = with_a("letters")
    open_at(page, address, name, "da", case.answers, "result")
    unfold(page)
    linked = page.locator(".ts-result a[href^='#letter-']").first
    target = linked.get_attribute("href")
    page.locator("[data-part=letters]").evaluate("part => { part.open = false; }")
    page.locator(".ts-letter").evaluate_all("all => all.forEach((each) => { each.open = false; })")
    linked.click()
    expect(page.locator(f"{target}")).to_be_visible()
    expect(page.locator(f".ts-letter:has({target}) pre")).to_be_visible()
