"""What a guide does when something is wrong: an answer, an address, the connection, the browser, the calendar."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide_helpers import (
    asked,
    case,
    fragment,
    of_another_version,
    open_at,
    outcomes,
    place,
    press,
    say,
    unfold,
)
from wizards.language.words import LANGUAGES

C01 = case("path", "C01").answers


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_answer_is_told_at_the_top_and_at_the_question(lang: str, page: Page, address: str) -> None:
    page.goto(address + place("path", lang))
    title = page.title()
    page.locator(".ts-question:visible button").click()
    summary = page.locator(".ts-guide-errors")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text(say(lang, "errors_title"))
    assert page.title().startswith(say(lang, "error_prefix"))
    group = page.get_by_role("radiogroup")
    expect(group).to_have_attribute("aria-invalid", "true")
    assert group.get_attribute("aria-describedby") == "error-own_solution why-own_solution"
    expect(page.locator("#error-own_solution")).to_have_text(summary.get_by_role("link").inner_text())
    summary.get_by_role("link").press("Enter")
    expect(page.locator("#own_solution-yes")).to_be_focused()
    assert "#" not in page.url
    press(page, "own_solution", "no")
    asked(page, "need_clear")
    expect(summary).to_be_hidden()
    assert not page.title().startswith(say(lang, "error_prefix"))
    page.go_back()
    asked(page, "own_solution")
    expect(page.locator("[aria-invalid], .ts-wrong")).to_have_count(0)
    assert page.title() != title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_that_cannot_be_read_is_told_at_its_field(lang: str, page: Page, address: str) -> None:
    open_at(page, address, "path", lang, C01, "value")
    page.locator("#value-unit_yearly").fill("mange penge")
    page.locator(".ts-question:visible button").click()
    link = page.locator(".ts-guide-errors").get_by_role("link")
    expect(link).to_contain_text("mange penge")
    field = page.locator("#value-unit_yearly")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("mange penge")
    expect(page.locator("#error-value-unit_yearly")).to_have_text(link.inner_text())
    assert "error-value-unit_yearly" in (field.get_attribute("aria-describedby") or "")
    link.click()
    expect(field).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("1,5 mio. kr.")
    page.keyboard.press("Enter")
    expect(page.locator(".ts-check h2, form[data-question=cbi_value] h2").locator("visible=true")).to_be_focused()
    assert "unit_yearly:1500000" in page.url


def test_not_knowing_an_amount_is_an_answer(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", C01, "value")
    page.locator("#value-dk").check()
    page.locator("#value-units").fill("9")
    expect(page.locator("#value-dk")).not_to_be_checked()  # the last thing done is the answer
    page.locator("#value-above").check()
    page.locator("#value-dk").check()
    expect(page.locator("#value-above")).not_to_be_checked()
    page.locator("#value-above").check()
    expect(page.locator("#value-dk")).not_to_be_checked()
    page.locator("#value-dk").check()
    page.locator(".ts-question:visible button").click()
    expect(page.locator(".ts-check h2")).to_be_focused()
    assert "value=dk" in page.url


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_address_that_was_cut_keeps_what_came_through(lang: str, page: Page, address: str) -> None:
    whole = fragment("path", C01, "result")
    page.goto(address + place("path", lang, whole[: whole.index("market=fits") + 9]))
    asked(page, "market")
    notes = page.locator(".ts-guide-notes")
    expect(notes.get_by_role("heading")).to_have_text(say(lang, "notes_title"))
    assert page.url.endswith(fragment("path", dict(list(C01.items())[:5]), "market"))
    press(page, "market", "fits")
    asked(page, "own_change")
    expect(notes).to_be_empty()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_saved_with_another_version_are_to_be_looked_through(lang: str, page: Page, address: str) -> None:
    page.goto(address + place("path", lang, of_another_version(fragment("path", C01, "result"))))
    expect(page.locator(".ts-result h2")).to_be_visible()
    expect(page.locator(".ts-guide-notes .ts-notice")).to_be_visible()
    assert "path:direct" in outcomes(page)


def test_an_address_with_percent_signs_and_with_nonsense(page: Page, address: str) -> None:
    mailed = fragment("path", C01, "check").replace("=", "%3D").replace(":", "%3A").replace(",", "%2C")
    page.goto(address + place("path", "da", mailed))
    expect(page.locator(".ts-check h2")).to_be_visible()
    assert page.url.endswith(fragment("path", C01, "check"))
    page.goto(address + place("path", "da", "own_solution=%E0%A4%A&xyzzy=<b>1</b>"))
    asked(page, "own_solution")
    expect(page.locator(".ts-guide-notes p")).to_have_count(1)  # one cause is told once


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_note_is_made_in_the_browser_and_the_answers_open_again(
    lang: str, page: Page, address: str, tmp_path: Path
) -> None:
    open_at(page, address, "path", lang, C01, "result")
    unfold(page)
    page.locator("#note-case").fill("Sag <1>")
    saved = {}
    for form in ("docx", "markdown", "json"):
        with page.expect_download() as download:
            page.get_by_role("button", name=say(lang, f"note_{form}")).click()
        saved[form] = tmp_path / download.value.suggested_filename
        download.value.save_as(saved[form])
    assert saved["docx"].read_bytes()[:2] == b"PK"
    text = saved["markdown"].read_text(encoding="utf-8")
    assert "Sag <1>" in text.replace("\\", "")
    assert f"{page.url.split('#')[0]}#{fragment('path', C01, 'result')}" in text.replace("\\", "")
    assert json.loads(saved["json"].read_text(encoding="utf-8"))["case"] == "Sag <1>"
    page.goto(address + place("opi-type", lang))
    chooser = page.locator(".ts-reopen input")
    chooser.set_input_files(saved["markdown"])
    expect(page.locator(".ts-guide-notes")).to_contain_text(say(lang, "reopen_not"))
    chooser.set_input_files(saved["json"])
    expect(page.locator(".ts-result h2")).to_be_visible()
    kept = page.url.partition("#")[2].split("&")
    assert "&".join(part for part in kept if not part.startswith(".note=")) == fragment("path", C01, "result")
    expect(page.locator("#note-case")).to_have_value("Sag <1>")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_whose_guide_does_not_come_is_no_bad_file(lang: str, lone: Page, address: str, tmp_path: Path) -> None:
    kept = {"guide": "path", "fragment": fragment("path", C01, "result")}
    (tmp_path / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
    lone.goto(address + place("opi-type", lang))
    asked(lone, "own_solution")
    here, status = lone.url, lone.locator(".ts-guide-status")
    gone = [True]
    lone.route("**/guides/path.json", lambda route: route.fulfill(status=404) if gone else route.continue_())
    lone.locator(".ts-reopen input").set_input_files(tmp_path / "kept.json")
    expect(status).to_contain_text(say(lang, "waiting"))
    expect(status).to_contain_text(say(lang, "missing"))
    expect(lone.locator(".ts-guide-notes")).to_be_empty()
    assert lone.url == here
    gone.clear()  # to take the route away would leave what is on its way without an answer
    status.get_by_role("button", name=say(lang, "try_again")).click()
    expect(lone.locator(".ts-result h2").first).to_be_visible(timeout=60_000)
    assert place("path", lang, kept["fragment"]) in lone.url
