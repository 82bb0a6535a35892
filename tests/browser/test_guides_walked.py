"""A reader walks about in a guide: back, by bookmark, over to the other guide, onto paper."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import cast

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide_helpers import (
    asked,
    case,
    cpython,
    fragment,
    guide,
    heading,
    open_at,
    outcomes,
    place,
    press,
    say,
    steps,
    unfold,
)
from wizards.language.numbers import number
from wizards.language.words import LANGUAGES

TODAY = date.today().isoformat()


def test_back_three_times_keeps_the_answers_and_their_order(page: Page, address: str) -> None:
    page.goto(address + place("path", "da"))
    given = list(islice(steps("path", case("path", "C01").answers), 5))
    for question, answer in given:
        asked(page, question)
        press(page, question, answer)
    asked(page, "market")
    for question, answer in reversed(given[-3:]):
        page.go_back()
        asked(page, question)
        expect(heading(page)).to_be_focused()
        expect(page.locator(f"#{question}-{answer}")).to_be_checked()
    page.go_forward()
    asked(page, given[-2][0])
    page.go_back()
    page.locator(".ts-back").click()
    asked(page, given[-4][0])
    page.reload()
    asked(page, given[-4][0])
    expect(page.locator(f"#{given[-4][0]}-{given[-4][1]}")).to_be_checked()
    page.get_by_role("button", name="Næste").click()
    asked(page, "market")  # the others are answered still
    page.locator(".ts-restart").click()
    asked(page, given[0][0])
    expect(page.locator(".ts-question :checked")).to_have_count(0)
    expect(page).to_have_url(address + place("path", "da"))
    page.go_back()
    asked(page, "market")


@pytest.mark.parametrize("at", ["value", "result"])
def test_an_address_is_a_bookmark_in_both_languages(at: str, page: Page, address: str) -> None:
    answers = case("path", "C01").answers
    open_at(page, address, "path", "da", answers, at)
    danish, carried = page.url, page.url.partition("#")[2]
    assert carried == fragment("path", answers, at)
    words = heading(page).text_content() or ""
    page.locator("a[data-twin]").click()
    expect(heading(page)).to_be_visible()
    expect(heading(page)).not_to_have_text(words)
    assert page.url == address + place("path", "en", carried)
    expect(page).to_have_title(re.compile(f"^.+ – {re.escape(guide('path').title.en)}"))
    if at == "value":
        typed = cast(Mapping[str, Decimal], answers["value"])["unit_yearly"]
        assert page.locator("#value-unit_yearly").input_value() == number(typed, "en")
    page.locator("a[data-twin]").click()
    expect(heading(page)).to_have_text(words)
    assert page.url == danish


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_changed_at_the_check_takes_along_what_hung_on_it(lang: str, page: Page, address: str) -> None:
    open_at(page, address, "path", lang, case("path", "C01").answers, "check")
    page.locator('[data-answer="market"] a').click()
    asked(page, "market")
    expect(page.locator("#market-fits")).to_be_checked()
    press(page, "market", "dk")
    expect(page.locator(".ts-check h2")).to_be_focused()
    notes = page.locator(".ts-guide-notes")
    expect(notes).to_contain_text(say(lang, "gone_title"))
    own_change = guide("path").question("own_change")
    assert own_change
    expect(notes).to_contain_text(own_change.ask.da if lang == "da" else own_change.ask.en)
    assert "own_change=" not in page.url
    assert "need_clear=clear" in page.url
    page.locator(".ts-check > button").click()
    expect(page.locator(".ts-result h2")).to_be_focused()
    expect(notes).to_be_empty()
    assert "path:none_yet" in outcomes(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_other_guide_asks_nothing_twice(lang: str, page: Page, address: str) -> None:
    known = case("opi-type", "C12").answers
    open_at(page, address, "opi-type", lang, known, "result")
    page.locator(".ts-carry-on a[data-guide=path]").click()
    expect(page).to_have_url(re.compile(r"guide-path/#v="))
    rest = {k: v for k, v in case("path", "C12").answers.items() if k not in known}
    assert rest
    for question, answer in steps("path", rest):
        asked(page, question)
        press(page, question, answer)
    page.locator(".ts-check > button").click()
    expect(page.locator(".ts-result h2")).to_be_focused()
    assert "procedures:negotiated" in outcomes(page)
    page.locator(".ts-carry-on a[data-guide=opi-type]").click()
    expect(page).to_have_url(re.compile(r"guide-opi-type/#v="))
    expect(page.locator(".ts-check h2")).to_be_visible()
    expect(page.locator(".ts-guide-notes")).to_be_empty()


def test_a_number_of_questions_is_told_only_when_it_is_certain(page: Page, address: str) -> None:
    page.goto(address + place("path", "da"))
    expect(page.locator(".ts-count:visible")).to_have_text("Spørgsmål 1")
    told = cpython({"guide": "path", "lang": "da", "today": TODAY, "fragment": _open_ended()})
    page.goto(address + place("path", "da", _open_ended()))
    asked(page, told["question"]["id"])
    total = told["number"] - 1 + told["left"]
    expect(page.locator(".ts-count:visible")).to_have_text(f"Spørgsmål {told['number']} af {total}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_field_that_the_purchase_cannot_have_is_not_on_the_page(lang: str, page: Page, address: str) -> None:
    answers = case("threshold", "robots").answers
    open_at(page, address, "threshold", lang, answers, "value")
    expect(page.locator("#value-buy_out")).to_be_visible()
    expect(page.locator("#value-times")).to_be_hidden()
    open_at(page, address, "threshold", lang, {**answers, "purchase_kind": "goods"}, "value")
    expect(page.locator("#value-buy_out")).to_be_hidden()
    expect(page.locator("#value-times")).to_be_visible()
    assert "buy_out" not in page.url


def _open_ended() -> str:
    """Give an address at whose question the engine is certain how many are left."""
    answers = dict(case("path", "C01").answers)
    while answers:
        answers.popitem()
        text = fragment("path", answers)
        if cpython({"guide": "path", "lang": "da", "today": TODAY, "fragment": text}).get("left"):
            return text
    raise AssertionError("the engine is never certain")


def test_all_changes_can_be_unfolded_and_lead_back_to_their_question(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", case("path", "C01").answers, "result")
    unfold(page)
    rows = page.locator(".ts-changes > li")
    assert rows.count() > rows.locator("visible=true").count() > 1
    page.locator(".ts-result .ts-link-button").click()
    assert rows.count() == rows.locator("visible=true").count()
    last = rows.last.get_by_role("link")
    question = (last.get_attribute("href") or "").partition("&at=")[2]
    last.click()
    asked(page, question)
    page.go_back()
    expect(page.locator(".ts-result h2")).to_be_focused()


def test_on_paper_a_result_is_unfolded_and_has_nothing_to_press(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", case("path", "C01").answers, "result")
    page.emulate_media(media="print")
    for gone in (
        ".ts-guide-nav",
        ".ts-carry-on",
        ".ts-readable",
        ".ts-link-button >> nth=0",
        ".ts-device",
        ".ts-sources",
        ".ts-contents",
        '[data-part="note"]',
    ):
        expect(page.locator(gone)).to_be_hidden()
    for there in (".ts-late >> nth=0", ".ts-summary dd >> nth=0", ".ts-rows .ts-cited >> nth=0", ".ts-printed"):
        assert page.locator(there).evaluate("each => each.getClientRects().length"), there
    assert fragment("path", case("path", "C01").answers, "result") in page.locator(".ts-printed").inner_text()


def test_links_within_the_page_leave_the_answers_in_the_address(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", case("path", "C01").answers, "check")
    here = page.url
    page.locator(".ts-skip").focus()
    page.keyboard.press("Enter")
    assert page.url == here
    assert page.evaluate("document.activeElement.id") == "content"
