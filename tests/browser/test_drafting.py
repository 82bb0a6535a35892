"""The page where a guide is written: what it says follows what is typed, and nothing of it leaves the device."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from content.drafting import EXAMPLE
from content.words import drafting_words
from tests.browser.axe import TAGS, faults
from tests.browser.watch import watched
from wizards.language.words import LANGUAGES

PLACE = "proev-en-vejviser/"
TEXT = EXAMPLE.read_text(encoding="utf-8")
PATIENCE = 60_000
"""Milliseconds for Python to start on a machine that does much else."""
DEAR = """  - id: dear
    ask: {da: "Koster turen noget?", en: "Does the trip cost anything?"}
    why: {da: "Så skal nogen sige ja.", en: "Then somebody must say yes."}
    ask_when: {users: near}
    options:
      - {id: paid, label: {da: Ja, en: "Yes"}, statement: {da: "Turen koster noget.", en: "The trip costs something."}}
      - {id: free, label: {da: Nej, en: "No"}, statement: {da: "Turen er gratis.", en: "The trip is free."}}
"""
NEW = "Koster turen noget?"
WITH_DEAR = (
    TEXT.replace("\ndecisions:\n", f"{DEAR}\ndecisions:\n", 1)
    .replace("        when: {users: far}\n", "        when: {any: [{users: far}, {dear: paid}]}\n", 1)
    .replace("        when: {users: near}\n", "        when: {users: near, dear: free}\n", 1)
    .replace("answers: {need: written, users: near}", "answers: {need: written, users: near, dear: free}", 1)
)
WRONG = WITH_DEAR.replace("give: go\n", "give: gone\n", 1)
WRONG_LINE = next(at for at, row in enumerate(WRONG.split("\n"), 1) if "give: gone" in row)


@pytest.fixture(scope="module")
def shared(browser: Browser, address: str) -> Iterator[Page]:
    """The page, on which Python runs; each test begins with the example."""
    context: BrowserContext = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + PLACE)
    yield page
    context.close()


@pytest.fixture
def page(shared: Page, address: str) -> Iterator[Page]:
    """The page with the example in its field, read and proved."""
    with watched(shared, address):
        shared.set_viewport_size({"width": 1280, "height": 900})
        written(shared, TEXT + "\n")
        settled(shared)
        yield shared


def written(page: Page, text: str) -> None:
    page.locator("#drafting-text").fill(text)


def begin(walk: Locator) -> None:
    """Begin the walk, or begin it anew, and wait until it has: what is typed before belongs to the walk that ends."""
    walk.get_by_role("button").last.click()
    expect(walk.locator("h3")).to_be_focused(timeout=PATIENCE)


def settled(page: Page) -> None:
    """Wait until the text is read and proved."""
    expect(page.locator(".ts-drafting-proof")).to_contain_text("4 ", timeout=PATIENCE)


def places(page: Page) -> list[str]:
    """Give the questions of the drawing, in its order."""
    return page.locator(".ts-ways > li > p b").all_inner_texts()


def chosen(page: Page) -> str:
    """Give what is marked in the field."""
    marked: str = page.locator("#drafting-text").evaluate(
        "(field) => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    return marked


def test_a_fault_has_its_line_and_mending_it_shows_the_new_question_and_its_way(page: Page) -> None:
    assert NEW not in places(page)
    field = page.locator("#drafting-text")
    field.focus()
    written(page, WRONG)
    line = page.locator(".ts-drafting-faults button")
    expect(line).to_have_text(drafting_words("da")["fault_line"].replace("{n}", str(WRONG_LINE)))
    expect(page.locator(".ts-drafting-stale")).to_be_visible()
    expect(field).to_be_focused()
    line.click()
    expect(field).to_be_focused()
    assert chosen(page).strip() == "give: gone"
    page.keyboard.insert_text("        give: go")
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(3)
    expect(page.locator(".ts-drafting-questions tbody")).to_contain_text(NEW)
    expect(page.locator(".ts-drafting-faults")).to_be_hidden()
    expect(field).to_be_focused()
    assert NEW in places(page)


def test_the_drawing_leads_from_an_answer_to_what_it_means(page: Page) -> None:
    ways = page.locator(".ts-ways > li > ul > li")
    told = {row.locator(".ts-way").inner_text().rstrip(" →:\n"): row.inner_text() for row in ways.all()}
    assert "Skriv behovet ned først" in told["Nej"]
    written(
        page,
        TEXT.replace("when: {need: unwritten}\n        give: write", "when: {need: unwritten}\n        give: call"),
    )
    expect(ways.filter(has_text="Skriv behovet ned først")).to_have_count(0)
    expect(page.locator(".ts-drafting-faults")).to_contain_text("write")  # an outcome that nobody reaches any more


def test_what_the_proof_finds_is_a_fault_with_its_line(page: Page) -> None:
    written(page, TEXT.replace("when: {users: nobody}", "when: {users: far}", 1))
    expect(page.locator(".ts-drafting-faults button").first).to_be_visible()
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(2)


@pytest.mark.parametrize("text", ["", "a: b: c", "\tid: x", "[" * 5000, "- 1\n- 2", "id: visit", "\\x00: {"])
def test_no_text_ends_in_a_traceback_or_stops_the_page(page: Page, text: str) -> None:
    written(page, text)
    expect(page.locator(".ts-drafting-faults li").first).to_be_visible()
    assert page.locator(".ts-drafting-failed").inner_text() == ""
    assert "Traceback" not in page.locator("main").inner_text()
    written(page, TEXT)
    settled(page)


def test_the_guide_is_walked_by_keyboard_and_goes_on_after_an_edit(page: Page) -> None:
    walk = page.locator(".ts-drafting-walk")
    field = page.locator("#drafting-text")
    field.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".ts-drafting-save")).to_be_focused()  # Tab leaves the field
    again = walk.get_by_role("button").last
    again.focus()
    page.keyboard.press("Enter")
    expect(walk.locator("h3")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(walk.locator("form")).to_have_attribute("data-question", "users")
    expect(walk.locator("h3")).to_be_focused()
    field.focus()
    written(page, WITH_DEAR)
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(3)
    expect(walk.locator("form")).to_have_attribute("data-question", "users")  # the first answer stays
    expect(field).to_be_focused()
    walk.get_by_label("Ja, i nærheden").check()
    walk.locator("form button").click()
    expect(walk.locator("h3")).to_have_text(NEW)
    walk.get_by_label("Nej").check()
    walk.locator("form button").click()
    expect(walk.locator("h3")).to_have_text("Tag på besøg")
    written(page, WRONG)
    expect(walk.locator("form")).to_have_count(0)


SENT_WHILE_READ = """(text) => {
  const field = document.querySelector('#drafting-text');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  setTimeout(() => document.querySelector('.ts-drafting-walk form').requestSubmit(), 505);
}"""


def test_an_answer_that_is_given_while_the_text_is_read_stays(page: Page) -> None:
    walk = page.locator(".ts-drafting-walk")
    begin(walk)
    walk.locator("form input").first.check()
    page.evaluate(SENT_WHILE_READ, WITH_DEAR)  # the text is read half a second after its last key
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(3)
    expect(page.locator(".ts-drafting-proof")).to_contain_text("svarveje")
    expect(walk.locator("form")).to_have_attribute("data-question", "users")


WITH_WORDS = TEXT.replace(
    "\nquestions:\n",
    """
questions:
  - id: place
    kind: text
    ask: {da: "Hvor bor I?", en: "Where do you live?"}
    why: {da: "Turen har en længde.", en: "The trip has a length."}
    fields:
      - {id: town, unit: text, label: {da: By, en: Town}, hint: {da: "Fx Vejle.", en: "Vejle, for example."}}
""",
    1,
)


@pytest.mark.parametrize("between", ["another", "faulty"])
def test_what_is_chosen_and_not_yet_sent_stays_when_the_text_changes(between: str, page: Page) -> None:
    walk = page.locator(".ts-drafting-walk")
    begin(walk)
    choice = walk.locator("form input").nth(1)
    choice.check()
    written(page, {"another": TEXT + "\n\n", "faulty": WRONG}[between])
    old = choice.element_handle()
    page.wait_for_function("(old) => !old.isConnected", arg=old)
    if between == "faulty":
        expect(walk.locator("form")).to_have_count(0)
        written(page, "id: [")  # a second fault, while no question is shown
        expect(page.locator(".ts-drafting-count")).to_contain_text("1")
        written(page, TEXT)
    expect(choice).to_be_checked()
    walk.get_by_role("button").last.click()  # over again
    expect(walk.locator("form input:checked")).to_have_count(0)


def test_what_is_typed_and_not_yet_sent_stays_when_the_text_changes(page: Page) -> None:
    walk = page.locator(".ts-drafting-walk")
    written(page, WITH_WORDS)
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(3, timeout=PATIENCE)
    begin(walk)
    walk.get_by_label("By", exact=True).fill("Ribe", timeout=PATIENCE)
    written(page, WITH_WORDS.replace("By,", "Byen,"))
    expect(walk.get_by_label("Byen", exact=True)).to_have_value("Ribe", timeout=PATIENCE)


def test_the_focus_in_a_question_stays_when_the_text_is_read(page: Page) -> None:
    walk = page.locator(".ts-drafting-walk")
    begin(walk)
    choice = walk.locator("form input").nth(1)
    written(page, TEXT + "\n\n")
    choice.focus()  # before the text is read
    old = choice.element_handle()
    page.wait_for_function("(old) => !old.isConnected", arg=old)
    expect(choice).to_be_focused()


def test_axe_finds_nothing_with_faults_and_a_walk_on_the_page(page: Page) -> None:
    looks = ((1280, "light", TAGS), (360, "light", TAGS))
    begin(page.locator(".ts-drafting-walk"))
    assert {where: found for where, found in faults(page, looks).items() if found} == {}
    written(page, WRONG)
    expect(page.locator(".ts-drafting-faults li").first).to_be_visible()
    assert {where: found for where, found in faults(page, looks).items() if found} == {}


def test_nothing_stands_outside_the_narrowest_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= 320
    written(page, WRONG)
    expect(page.locator(".ts-drafting-faults li").first).to_be_visible()
    assert page.evaluate(wide) <= 320


def test_the_text_is_saved_and_opened_as_a_file_and_kept_nowhere_else(page: Page) -> None:
    written(page, WITH_DEAR)
    with page.expect_download() as saved:
        page.locator(".ts-drafting-save").click()
    assert saved.value.path().read_text(encoding="utf-8") == WITH_DEAR
    kept: Any = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]")
    assert kept == [0, 0, "", ""]
    written(page, "id: other")
    expect(page.locator(".ts-drafting-faults li").first).to_be_visible()
    page.locator(".ts-drafting-open input").set_input_files(saved.value.path())
    expect(page.locator("#drafting-text")).to_have_value(WITH_DEAR)
    expect(page.locator(".ts-drafting-questions tbody tr")).to_have_count(3)
    expect(page.locator(".ts-drafting-open output")).to_have_text(saved.value.path().name)


def test_the_field_for_a_file_speaks_the_pages_language_and_shows_its_focus(page: Page) -> None:
    label, told = page.locator(".ts-drafting-open label"), drafting_words("da")
    assert page.get_by_label(told["open_file"], exact=True).get_attribute("type") == "file"
    ring = "(it) => getComputedStyle(it).outlineStyle"
    assert label.evaluate(ring) == "none"
    page.locator(".ts-drafting-save").focus()
    page.keyboard.press("Tab")
    expect(label.locator("input")).to_be_focused()
    assert label.evaluate(ring) == "solid"
    beside = page.locator(".ts-drafting-save").bounding_box()
    own = label.bounding_box()
    assert beside
    assert own
    assert (own["y"], own["height"]) == (beside["y"], beside["height"])
    with page.expect_file_chooser():
        label.click()


def test_a_long_line_is_not_broken(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    field = page.locator("#drafting-text")
    height = "(field) => field.scrollHeight"
    written(page, TEXT.replace("version:", f"# {'long ' * 100}\nversion:", 1))
    longer = field.evaluate(height)
    written(page, TEXT.replace("version:", "# short\nversion:", 1))
    assert field.evaluate(height) == longer


@pytest.mark.parametrize("lang", LANGUAGES)
def test_this_page_alone_loads_what_reads_yaml_and_all_of_it_from_here(lang: str, own_page: Page, address: str) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    start = address + ("en/" if lang == "en" else "")
    own_page.goto(start + PLACE)
    settled(own_page)
    assert any("/drafting-" in url for url in asked)
    assert not any("/guides/" in url for url in asked)
    asked.clear()
    own_page.goto(start + "guide-threshold/")
    expect(own_page.locator(".ts-guide[data-view='first']")).to_be_visible()
    own_page.locator(".ts-choice input").first.check()
    own_page.locator(".ts-question:visible .ts-button").click()
    expect(own_page.locator(".ts-question:visible .ts-count")).to_contain_text("2")
    assert not any("drafting" in url for url in asked)
