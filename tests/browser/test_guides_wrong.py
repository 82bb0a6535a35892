"""What a guide does when something is wrong: an answer, an address, the connection, the browser, the calendar."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.guide_helpers import asked, case, flow, fragment, heading, open_at, outcomes, place, press, say
from tests.browser.server import running
from wizards.asked import LANGUAGES

C01 = case("path", "C01").answers


@pytest.fixture
def lone(context: BrowserContext) -> Page:
    """A page of its own, for tests in which the console is meant to complain."""
    return context.new_page()


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
    expect(page.locator(".ts-check h2, form[data-question=cbi_trade] h2").locator("visible=true")).to_be_focused()
    assert "unit_yearly:1500000" in page.url


def test_amounts_need_years_and_not_knowing_is_an_answer(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", C01, "value")
    page.locator("#value-years").fill("")
    page.locator("#value-option_years").fill("")
    page.locator(".ts-question:visible button").click()
    expect(page.locator("#value-years")).to_have_attribute("aria-invalid", "true")
    page.locator("#value-dk").check()
    page.locator("#value-units").fill("9")
    expect(page.locator("#value-dk")).not_to_be_checked()  # the last thing done is the answer
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
    page.goto(address + place("path", lang, fragment("path", C01, "result").replace("v=1&", "v=0&", 1)))
    expect(page.locator(".ts-result > h2")).to_be_visible()
    expect(page.locator(".ts-guide-notes .ts-notice")).to_be_visible()
    assert "path:direct" in outcomes(page)


def test_an_address_with_percent_signs_and_with_nonsense(page: Page, address: str) -> None:
    mailed = fragment("path", C01, "check").replace("=", "%3D").replace(":", "%3A").replace(",", "%2C")
    page.goto(address + place("path", "da", mailed))
    expect(page.locator(".ts-check h2")).to_be_visible()
    assert page.url.endswith(fragment("path", C01, "check"))
    page.goto(address + place("path", "da", "own_solution=%E0%A4%A&xyzzy=<b>1</b>"))
    asked(page, "own_solution")
    expect(page.locator(".ts-guide-notes p")).to_have_count(2)


def test_a_worker_that_is_killed_on_the_way_loses_nothing(lone: Page, address: str) -> None:
    open_at(lone, address, "path", "da", C01, "market")
    lone.workers[0].evaluate("self.close()")
    lone.locator("#market-doubtful").check()
    lone.locator(".ts-question:visible button").click()
    expect(lone.locator(".ts-guide-status")).to_have_text(say("da", "waiting"))
    expect(lone.locator('form[data-question="product_change"]')).to_be_visible(timeout=30_000)
    assert "need_clear=clear" in lone.url
    assert "market=doubtful" in lone.url


@pytest.mark.parametrize("lang", LANGUAGES)
def test_next_pressed_before_python_is_there_waits_and_goes_on_by_itself(lang: str, page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.goto(address + place("opi-type", lang))
    asked(page, "own_solution")
    expect(page.locator(":checked")).to_have_count(1)  # the colours' radio alone
    press(page, "own_solution", "no")
    status = page.locator(".ts-guide-status")
    expect(status).to_have_text(say(lang, "waiting"))
    assert status.get_attribute("role") == "status"
    held[0].continue_()
    asked(page, "need_clear")
    expect(heading(page)).to_be_focused()
    expect(status).to_be_empty()


@pytest.mark.parametrize("at", ["", "check"])
def test_without_a_connection_the_reader_is_told_and_can_try_again(at: str, lone: Page, address: str) -> None:
    lone.route("**/*.wasm", lambda route: route.abort())
    lone.goto(address + place("path", "da", fragment("path", C01, at) if at else ""))
    status = lone.locator(".ts-guide-status")
    expect(status).to_contain_text(say("da", "offline"), timeout=15_000)
    lone.unroute("**/*.wasm")
    if not at:
        lone.locator("#own_solution-no").check()
    status.get_by_role("button", name=say("da", "try_again")).click()
    if at:
        expect(lone.locator(".ts-check h2")).to_be_visible()
    else:
        expect(status).to_be_empty()
        expect(lone.locator("#own_solution-no")).to_be_checked()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("how", ["browser", "policy"])
def test_where_webassembly_is_blocked_the_tables_stand_open(
    how: str, lang: str, lone: Page, address: str, site: Path
) -> None:
    headers = {}
    if how == "browser":
        lone.add_init_script("delete globalThis.WebAssembly")
    else:
        headers = {"Content-Security-Policy": "default-src 'self'; img-src 'self' data:"}
    with running(site, path="/blocked/", headers=headers) as (blocked, _):
        lone.goto(blocked + place("path", lang, fragment("path", C01, "result")))
        expect(lone.locator(".ts-guide-notes")).to_have_text(say(lang, "blocked"))
        expect(lone.locator(".ts-readable table").first).to_be_visible()
        expect(lone.locator(".ts-question:visible")).to_have_count(0)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A telephone's page on which no script runs."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_the_tables_can_be_read_and_say_why(lang: str, plain: Page, address: str) -> None:
    plain.goto(address + place("path", lang))
    expect(plain.locator("noscript .ts-notice")).to_have_text(say(lang, "no_script"))
    expect(plain.locator(".ts-question:visible")).to_have_count(0)
    for decision in flow("path").decisions:
        words = decision.title.da if lang == "da" else decision.title.en
        expect(plain.locator(".ts-readable h4", has_text=words).first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readers_own_calendar_tells_what_has_passed(lang: str, page: Page, address: str) -> None:
    banner = page.locator(".ts-guide-banner")
    page.clock.set_fixed_time("2026-11-25T12:00:00")
    open_at(page, address, "path", lang, C01, "result")
    expect(banner).to_be_hidden()
    page.clock.set_fixed_time("2028-02-01T12:00:00")
    page.goto(address + place("path", lang))
    expect(banner.locator("p")).to_have_count(1)
    review = {"da": "30. juni 2027", "en": "30 June 2027"}[lang]
    expect(banner).to_contain_text(review)
    open_at(page, address, "path", lang, C01, "result")
    expect(banner.locator("p")).to_have_count(2)
    expect(banner).to_contain_text({"da": "31. december 2027", "en": "31 December 2027"}[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_note_is_made_in_the_browser_and_the_answers_open_again(
    lang: str, page: Page, address: str, tmp_path: Path
) -> None:
    open_at(page, address, "path", lang, C01, "result")
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
    expect(page.locator(".ts-result > h2")).to_be_visible()
    kept = page.url.partition("#")[2].split("&")
    assert "&".join(part for part in kept if not part.startswith(".note=")) == fragment("path", C01, "result")
    expect(page.locator("#note-case")).to_have_value("Sag <1>")
