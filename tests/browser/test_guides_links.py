"""Links that were changed on their way open the same answers, and Back brings back what each step had."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide_helpers import ASK, asked, case, fragment, open_at, outcomes, place, press, say, unfold
from tests.wizards.language.writings import writings
from wizards.asking.address import read
from wizards.language.words import LANGUAGES

C12 = case("path", "C12").answers
C01 = case("path", "C01").answers
RESULT = fragment("path", C01, "result")
VALUE = "buyer_kind=municipality&purchase_kind=goods&notice_date=now&parts=whole&whole_buyer=yes&at=value"


@pytest.mark.parametrize(
    "changed",
    [
        quote(RESULT, safe=""),
        quote(quote(RESULT, safe=""), safe=""),
        RESULT.replace("&", "&amp;"),
        f"{RESULT})",
        f"{RESULT}.%22",
        f"{RESULT}?utm_source=mail&utm_medium=x&fbclid=1",
        f"{RESULT}&gclid=1&mc_cid=2&_hsenc=3",
    ],
)
def test_a_link_that_was_changed_on_its_way_opens_the_same_result(changed: str, page: Page, address: str) -> None:
    page.goto(address + place("path", "da", changed))
    expect(page.locator(".ts-result h2").first).to_be_visible()
    assert page.url.endswith(f"#{RESULT}")
    expect(page.locator(".ts-guide-notes")).to_be_empty()


@pytest.mark.parametrize("between", ["/%23", "%23", "/%2523"])
def test_a_link_whose_hash_was_encoded_opens_the_same_result(between: str, page: Page, address: str) -> None:
    page.goto(f"{address}en/guide-path{between}{RESULT}")
    expect(page.locator(".ts-result h2").first).to_be_visible()
    assert page.url == f"{address}en/guide-path/#{RESULT}"


def test_each_step_of_the_history_has_its_own_answers(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", C01, "result")
    before = outcomes(page)
    page.locator(".ts-back").click()
    expect(page.locator(".ts-check h2")).to_be_visible()
    rows = page.locator(".ts-check [data-answer]")
    answers = rows.evaluate_all("all => all.map((each) => each.dataset.answer)")
    page.locator('.ts-check [data-answer="market"] a').click()
    press(page, "market", "dk")
    expect(page.locator('form[data-question="market"]')).to_be_hidden()
    expect(page.locator(".ts-guide :is(.ts-question, .ts-check):visible")).to_have_count(1)
    changed = page.url
    page.go_back()
    asked(page, "market")
    expect(page.locator("#market-fits")).to_be_checked()
    page.go_back()
    expect(page.locator(".ts-check h2")).to_be_visible()
    assert rows.evaluate_all("all => all.map((each) => each.dataset.answer)") == answers
    expect(page.locator(".ts-guide-notes")).to_be_empty()
    page.go_back()
    expect(page.locator(".ts-result h2").first).to_be_visible()
    assert outcomes(page) == before
    assert page.url.endswith(RESULT)
    for _ in range(3):
        page.go_forward()
    expect(page.locator(".ts-guide :is(.ts-question, .ts-check):visible")).to_have_count(1)
    assert page.url == changed


def test_an_address_that_is_pasted_is_a_case_of_its_own_and_leaves_the_one_before_as_it_was(
    page: Page, address: str
) -> None:
    open_at(page, address, "path", "da", C01, "check")
    page.locator('.ts-check [data-answer="market"] a').click()
    asked(page, "market")
    first = page.url
    page.evaluate("to => { location.hash = to; }", fragment("path", C12, "check"))
    expect(page.locator(".ts-check h2")).to_be_visible()
    page.locator('.ts-check [data-answer="market"] a').click()
    asked(page, "market")
    for _ in range(2):
        page.go_back()
    asked(page, "market")
    expect(page).to_have_url(first)
    page.go_back()
    expect(page.locator(".ts-check h2")).to_be_visible()
    assert page.url.partition("#")[2] == fragment("path", C01, "check")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_an_amount_is_read_is_said_beside_it_and_two_readings_are_asked_about(
    lang: str, page: Page, address: str
) -> None:
    page.goto(address + place("threshold", lang, VALUE))
    asked(page, "value")
    field = page.locator("#value-other_once")
    beside = page.locator(".ts-field", has=field).locator(".ts-beside")
    field.fill("0,250 mio. kr.")
    expect(beside).to_contain_text({"da": "250.000", "en": "250,000"}[lang])
    two = {"da": "1,500", "en": "1.500"}[lang]
    field.fill(two)
    expect(beside).to_be_empty()
    page.locator(".ts-question:visible button").click()
    error = page.locator("#error-value-other_once")
    expect(error).to_contain_text({"da": "1.500", "en": "1,500"}[lang])
    expect(field).to_have_value(two)
    field.fill("500 t.kr.")
    page.keyboard.press("Enter")
    expect(page.locator('form[data-question="value"]')).to_be_hidden()
    assert "other_once:500000" in page.url


def test_numbers_are_read_in_the_browser_as_in_cpython(page: Page, address: str) -> None:
    """The door is asked of each writing as an answer to a question: how it is read, or what is wrong with it."""
    fields = {"dkk": "other_once", "count": "units", "years": "years"}
    tried = [each for each in writings() if each.unit in fields and each.typed.strip() and each.read != "0"]
    requests = [
        {
            "guide": "threshold",
            "lang": each.lang,
            "today": "2026-11-21",
            "fragment": VALUE,
            "set": {
                "question": "value",
                "value": {"unit_price": "1", "other_once": "1", fields[each.unit]: each.typed},
            },
        }
        for each in tried
    ]
    page.goto(address + place("threshold", "da"))
    told = page.evaluate(ASK, requests)
    assert len(tried) > 300
    for each, reply in zip(tried, told, strict=True):
        errors = [error["code"] for error in reply["errors"]]
        if each.read[0].isdecimal():
            value = read(reply["fragment"]).answers["value"]
            assert isinstance(value, Mapping)
            assert (errors, Decimal(value[fields[each.unit]])) == ([], Decimal(each.read)), each
        else:
            assert errors == [each.read], each


def test_a_file_of_answers_leads_to_a_guide_or_is_refused(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + place("opi-type", "da"))
    asked(page, "own_solution")
    here, notes, chooser = page.url, page.locator(".ts-guide-notes"), page.locator(".ts-reopen input")
    files = {
        "place": json.dumps({"guide": "../../x", "fragment": RESULT}),
        "script": json.dumps({"guide": "javascript:alert(1)//", "fragment": RESULT}),
        "unknown": json.dumps({"guide": "no-such-guide", "fragment": RESULT}),
        "types": json.dumps({"guide": ["path"], "fragment": {"a": 1}}),
        "deep": "[" * 100_000,
        "large": json.dumps({"guide": "path", "fragment": "x" * 2_000_001}),
        "empty": "",
    }
    for name, text in files.items():
        file = tmp_path / f"{name}.json"
        file.write_text(text, encoding="utf-8")
        chooser.set_input_files(file)
        expect(notes, name).to_contain_text(say("da", "reopen_not"))
        assert page.url == here, name
        notes.evaluate("(place) => place.replaceChildren()")


def test_half_an_emoji_and_what_no_document_holds_stop_nothing(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", C01, "result")
    unfold(page)
    page.evaluate(
        """() => {
          const remark = document.querySelector("#note-remark");
          remark.value = "a\\ud83d\\ufffe\\u0001b";
          remark.dispatchEvent(new Event("input", { bubbles: true }));
          remark.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    with page.expect_download() as download:
        page.get_by_role("button", name=say("da", "note_json")).click()
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["remark"] == "ab"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_remark_that_is_too_long_is_told_while_it_is_typed_and_loses_nothing(
    lang: str, page: Page, address: str
) -> None:
    open_at(page, address, "path", lang, C01, "result")
    unfold(page)
    remark = page.locator("#note-remark")
    remark.fill("å" * 400_000)
    beside = page.locator(".ts-field", has=remark).locator(".ts-beside")
    expect(beside).to_have_text(say(lang, "too_long", n=400_000, most=4000))
    page.get_by_role("button", name=say(lang, "note_docx")).click()
    expect(remark).to_be_focused()
    assert len(page.url) < 5000
    assert len(remark.input_value()) == 400_000
    remark.fill("kort")
    expect(beside).to_be_empty()
    with page.expect_download():
        page.get_by_role("button", name=say(lang, "note_docx")).click()
