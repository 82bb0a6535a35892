"""A guide where something is missing: the worker, the connection, WebAssembly, scripts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.guide_helpers import asked, case, fragment, guide, heading, open_at, place, press, say, steps
from tests.browser.server import running
from wizards.language.words import LANGUAGES

C01 = case("path", "C01").answers


def test_a_worker_that_is_killed_on_the_way_loses_nothing(lone: Page, address: str) -> None:
    open_at(lone, address, "path", "da", C01, "check")
    lone.locator('.ts-check a[href$="at=market"]').click()
    asked(lone, "market")
    lone.workers[0].evaluate("self.close()")
    lone.locator("#market-doubtful").check()
    lone.locator(".ts-question:visible button").click()
    expect(lone.locator(".ts-guide-status")).to_have_text(say("da", "waiting"))
    expect(lone.locator('form[data-question="product_change"]')).to_be_visible(timeout=30_000)
    assert "need_clear=clear" in lone.url
    assert "market=doubtful" in lone.url


@pytest.fixture
def held(page: Page) -> Iterator[list[Route]]:
    """The requests for Python itself, which wait until they are let go."""
    waiting: list[Route] = []
    page.route("**/*.wasm", lambda route: waiting.append(route))
    yield waiting
    page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_choices_lead_on_before_python_is_there_and_what_is_typed_waits(
    lang: str, page: Page, address: str, held: list[Route]
) -> None:
    page.goto(address + place("threshold", lang))
    expect(page.locator(":checked")).to_have_count(1)  # the colours' radio alone
    status = page.locator(".ts-guide-status")
    walked = dict(steps("threshold", case("threshold", "C01").answers))
    typed = walked.pop("value")
    for question, given in walked.items():
        asked(page, question)
        press(page, question, given)
    asked(page, "value")
    expect(heading(page)).to_be_focused()
    expect(status).to_be_empty()
    page.go_back()
    asked(page, "whole_buyer")
    expect(page.locator(f"#whole_buyer-{walked['whole_buyer']}")).to_be_checked()
    page.locator(".ts-back").click()
    asked(page, "parts")
    page.go_back()
    page.go_forward()
    asked(page, "parts")
    page.reload()
    asked(page, "parts")
    page.locator('form[data-question="parts"] button').click()
    asked(page, "value")
    assert page.url.partition("#")[2] == fragment("threshold", walked, "value")
    press(page, "value", typed)
    expect(status).to_have_text(say(lang, "waiting"))
    assert status.get_attribute("role") == "status"
    for route in held:
        route.continue_()
    expect(page.locator(".ts-check h2")).to_be_focused()
    expect(status).to_be_empty()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_result_stands_there_before_python_and_the_rest_is_added(
    lang: str, page: Page, address: str, held: list[Route]
) -> None:
    chosen = case("scaling", "D01").answers
    page.goto(address + place("scaling", lang))
    for question, given in steps("scaling", chosen):
        asked(page, question)
        press(page, question, given)
    expect(page.locator(".ts-check h2")).to_be_focused()
    page.locator(".ts-check button").click()
    expect(page.locator(".ts-result h2").first).to_be_focused()
    expect(page.locator(".ts-coming")).to_have_text(say(lang, "coming"))
    parts = page.locator(".ts-part")
    before = [each.get_attribute("data-part") for each in parts.all()]
    assert "changes" not in before
    page.locator("#part-why").click()
    page.evaluate("document.querySelectorAll('.ts-first, [data-part=why]').forEach((each) => { each.kept = true; })")
    page.locator(".ts-first .ts-steps input").first.check()
    held.pop().continue_()
    expect(page.locator("[data-part=changes]")).to_be_attached(timeout=30_000)
    expect(page.locator(".ts-coming")).to_have_count(0)
    assert [part for each in parts.all() if (part := each.get_attribute("data-part")) in before] == before
    expect(page.locator("[data-part=why]")).to_have_attribute("open", "")
    kept = "[...document.querySelectorAll('.ts-first, [data-part=why]')].every((each) => each.kept)"
    assert page.evaluate(kept), "what says the same is the same piece: its focus and what was opened in it stay"
    expect(page.locator(".ts-first .ts-steps input").first).to_be_checked()
    assert page.url.partition("#")[2] == fragment("scaling", chosen, "result")


def test_tables_that_do_not_come_leave_the_end_to_python(lone: Page, address: str) -> None:
    lone.route("**/assets/told/**", lambda route: route.abort())
    lone.goto(address + place("scaling", "da", fragment("scaling", case("scaling", "D01").answers, "result")))
    expect(lone.locator("[data-part=changes]")).to_be_attached(timeout=30_000)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_webassembly_is_blocked_choices_lead_to_the_whole_result(lang: str, lone: Page, address: str) -> None:
    lone.add_init_script("delete globalThis.WebAssembly")
    chosen = case("scaling", "D01").answers
    lone.goto(address + place("scaling", lang))
    expect(lone.locator(".ts-guide-status")).to_have_text(say(lang, "blocked_in_part"))
    for question, given in steps("scaling", chosen):
        asked(lone, question)
        press(lone, question, given)
    lone.locator(".ts-check button").click()
    expect(lone.locator(".ts-result h2").first).to_be_visible()
    expect(lone.locator(".ts-coming")).to_have_count(0)
    expect(lone.locator(".ts-guide-status")).to_have_text(say(lang, "blocked_in_part"))
    expect(lone.locator(".ts-readable table").first).to_be_visible()


def test_tables_are_laid_out_neither_before_the_guide_runs_nor_hidden_where_it_cannot(lone: Page, address: str) -> None:
    waiting: list[Route] = []
    lone.route("**/guide/guide.mjs", lambda route: waiting.append(route))
    lone.goto(address + place("scaling", "da"), wait_until="commit")
    tables = lone.locator(".ts-readable")
    expect(tables.locator("summary")).to_be_visible()
    expect(tables).to_have_attribute("open", "")
    expect(tables.locator("table").first).to_be_hidden()
    for route in waiting:
        route.abort()
    expect(tables.locator("table").first).to_be_visible()


def test_where_there_is_no_decompression_choices_lead_on_all_the_same(lone: Page, address: str) -> None:
    """Of an old browser Pyodide asks more than this, so it is told at once that nothing is reckoned here."""
    lone.route(
        "**/worker.mjs",
        lambda route: route.fulfill(
            content_type="text/javascript", body=f"delete self.DecompressionStream;\n{route.fetch().text()}"
        ),
    )
    lone.route(
        "**/guide-scaling/", lambda route: route.fulfill(body=re.sub(r' data-worker="[^"]*"', "", route.fetch().text()))
    )
    lone.goto(address + place("scaling", "da"))
    expect(lone.locator(".ts-guide-status")).to_have_text(say("da", "blocked_in_part"))
    press(lone, "market", "adaptable")
    asked(lone, "need_size")


@pytest.mark.parametrize("lacking", ["**/*.wasm", "**/guides/path.json"])
@pytest.mark.parametrize("at", ["", "check"])
def test_where_a_file_does_not_come_the_reader_is_told_and_can_try_again(
    at: str, lacking: str, lone: Page, address: str
) -> None:
    gone = [True]
    lone.route(lacking, lambda route: route.abort() if gone else route.continue_())
    lone.goto(address + place("path", "da", fragment("path", C01, at) if at else ""))
    status = lone.locator(".ts-guide-status")
    expect(status).to_contain_text(say("da", "missing"), timeout=15_000)
    expect(lone.locator(".ts-readable table").first).to_be_visible()
    gone.clear()  # to take the route away would leave what is on its way without an answer
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
    for decision in guide("path").decisions:
        words = decision.title.da if lang == "da" else decision.title.en
        expect(plain.locator(".ts-readable h4", has_text=words).first).to_be_visible()
