"""What a page, a guide and a note say of themselves on other days than those they were made for."""

from datetime import date, datetime, time, timedelta

import pytest
from playwright.sync_api import Page, expect

from content.checks.reviews import page_review
from content.registers import amounts
from content.words import frame
from tests.browser.each import each_of
from tests.browser.guide_helpers import case, guide, open_at, say, unfold
from wizards.language.dates import day
from wizards.language.words import LANGUAGES

EARLY, JUST_AFTER, LATER = date(2019, 1, 1), date(2028, 1, 2), date(2031, 6, 1)
ENDS = max(amount.periods[-1].last for amount in amounts.register().values())
PLAIN, WITH_AMOUNTS = "v02-forstaa-kommunen", "k04-indkoeb-uden-udbud"
PAGES = {PLAIN: False, WITH_AMOUNTS: True, "beloeb-og-graenser": True, "guide-path": True, "guide-threshold": True}
# What moves after the page was first drawn, as the browser itself counts it.
MOVED = """() => new Promise((settled) => new PerformanceObserver((list, watch) => {
  watch.disconnect(); settled(list.getEntries().reduce((sum, each) => sum + each.value, 0));
}).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => settled(0), 500))"""


def at(page: Page, today: date) -> None:
    page.clock.set_fixed_time(datetime.combine(today, time(12)))


def in_language(slug: str, lang: str) -> str:
    return f"{'en/' if lang == 'en' else ''}{slug}/"


def shown(page: Page) -> list[str]:
    """Give the kinds of notice that are seen at the top of the text."""
    return [each.get_attribute("data-past") or "" for each in page.locator(".ts-past > [data-past]:visible").all()]


@pytest.mark.parametrize("lang", each_of(LANGUAGES, ["da"]))
@pytest.mark.parametrize("slug", PAGES)
def test_a_page_says_what_has_passed_by_the_readers_clock(own_page: Page, address: str, slug: str, lang: str) -> None:
    review = page_review(lang, slug)
    for today in (EARLY, review, review + timedelta(days=1), ENDS, JUST_AFTER, LATER):
        at(own_page, today)
        own_page.goto(address + in_language(slug, lang))
        expected = {"review": review < today, "amounts": PAGES[slug] and today > ENDS}
        found = shown(own_page)
        assert {kind: kind in found for kind in expected} == expected, today
        rules = {"law", "coming"}.intersection(found)  # their days are the register's: tests/content/checks/test_due.py
        expect(own_page.locator(".ts-past")).to_be_visible(visible=any(expected.values()) or bool(rules))
    expect(own_page.locator(".ts-past .admonition-title")).to_have_text(frame()["past"][lang])
    expect(own_page.locator(".ts-past [data-past=review]")).to_contain_text(day(review, lang))
    if PAGES[slug]:
        expect(own_page.locator(".ts-past [data-past=amounts]")).to_contain_text(day(ENDS, lang))
    link = own_page.locator(".ts-past a")
    link.click()
    expect(own_page.locator("#places")).to_be_in_viewport()


@pytest.mark.parametrize("slug", [WITH_AMOUNTS, "guide-path"])
def test_the_notice_is_there_when_the_page_is_first_drawn_and_moves_nothing(
    own_page: Page, address: str, slug: str
) -> None:
    at(own_page, LATER)
    own_page.goto(address + in_language(slug, "da"), wait_until="commit")
    own_page.wait_for_selector(".ts-past")
    assert own_page.evaluate("document.documentElement.dataset.past") is not None
    own_page.wait_for_load_state("load")
    assert own_page.evaluate(MOVED) < 0.01


@pytest.mark.parametrize("lang", each_of(LANGUAGES, ["da"]))
def test_the_note_says_it_too(own_page: Page, address: str, lang: str) -> None:
    at(own_page, LATER)
    open_at(own_page, address, "threshold", lang, case("threshold", "surely_above").answers, "result")
    unfold(own_page)
    with own_page.expect_download() as saved:
        own_page.get_by_role("button", name=say(lang, "note_markdown")).click()
    text = saved.value.path().read_text(encoding="utf-8")
    plain = text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    for passed in (guide("threshold").review_by, ENDS):
        assert day(passed, lang).replace("\N{NO-BREAK SPACE}", " ") in plain


def test_a_page_that_was_built_after_the_days_says_so_without_a_script(address: str, own_page: Page) -> None:
    own_page.route(
        "**/v02-forstaa-kommunen/",
        lambda route: route.fulfill(
            response=(got := route.fetch()), body=got.text().replace("<html ", '<html data-past="review" ', 1)
        ),
    )
    at(own_page, EARLY)
    own_page.goto(address + in_language(PLAIN, "da"))
    assert shown(own_page) == ["review"]
