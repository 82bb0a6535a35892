"""Nothing that a reader typed is lost, and nothing is kept on the device but what the reader asked for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.each import each_guide
from tests.browser.guide_helpers import (
    IN_TURN,
    STORED,
    asked,
    case,
    guide,
    of_another_version,
    open_at,
    place,
    press,
    say,
    steps,
    unfold,
)
from wizards.guide.answer import Answer
from wizards.guide.model import Case
from wizards.guide.questions import Question
from wizards.language.words import LANGUAGES

ODD = "Æ, ø & å: 50 % af »Ålen«\nlinje to = ~2#&?/+ “the end”"


HERE = [each for each in IN_TURN if each[0] in ("path", "business-case")]
WORDED = [each for each in IN_TURN if any(q.fields for q in guide(each[0]).questions)]
ALL, WITH_WORDS = (each_guide(each, HERE, group="keep") for each in (IN_TURN, WORDED))


def last_typed(name: str) -> tuple[Case, Question]:
    """Give a case in which the guide asks for something typed, as late as it does, and that question."""
    order = [q for q in guide(name).questions if q.fields]
    return max(
        ((each, q) for each in guide(name).cases for q in order if q.id in each.answers),
        key=lambda found: order.index(found[1]),
    )


@pytest.fixture(scope="module")
def reader(request: pytest.FixtureRequest, readers: BrowserContext) -> Iterator[tuple[str, str, Page]]:
    """A guide in a language, on a page of its own."""
    name, lang = request.param
    page = readers.new_page()
    yield name, lang, page
    assert page.evaluate(STORED) == [[], [], "", [], []]
    page.close()


def write(page: Page, question: Question) -> dict[str, str]:
    """Type something odd into every field that the page shows of the question, and send nothing."""
    shown = [f for f in question.fields if page.locator(f"#{question.id}-{f.id}").is_visible()]
    words = {f.id: ODD if f.unit == "lines" else f"{i}, {ODD.splitlines()[0]}" for i, f in enumerate(shown)}
    for field, text in words.items():
        page.locator(f"#{question.id}-{field}").fill(text)
    return words


def expect_words(page: Page, question: Question, words: dict[str, str]) -> None:
    asked(page, question.id)
    for field, text in words.items():
        expect(page.locator(f"#{question.id}-{field}")).to_have_value(text)


def before(name: str, each: Case, question: Question) -> dict[str, Answer]:
    order = [q.id for q in guide(name).questions]
    return {k: v for k, v in each.answers.items() if order.index(k) < order.index(question.id)}


@pytest.mark.parametrize("reader", WITH_WORDS, indirect=True)
def test_words_not_sent_outlive_back_reload_and_the_other_language(reader: tuple[str, str, Page], address: str) -> None:
    name, lang, page = reader
    each, question = last_typed(name)
    known = before(name, each, question)
    page.goto(address + place(name, lang))
    for asked_first, answer in steps(name, known):
        asked(page, asked_first)
        press(page, asked_first, answer)
    asked(page, question.id)
    words = write(page, question)
    back = min(3, len(known))
    for _ in range(back):
        page.go_back()
    if back:
        asked(page, list(dict(steps(name, known)))[-back])
    for _ in range(back):
        page.go_forward()
    expect_words(page, question, words)
    if back:  # and by the page's own way back, with Next from there
        page.locator(".ts-back").click()
        last = list(dict(steps(name, known)))[-1]
        asked(page, last)
        press(page, last, known[last])
        expect_words(page, question, words)
    first = next(iter(words))
    page.locator(f"#{question.id}-{first}").fill("Z")
    words[first] = "Z"
    page.locator("a[data-twin]").click()  # at once: no time to wait for anything
    expect_words(page, question, words)
    assert page.evaluate("document.documentElement.lang") == ({"da": "en", "en": "da"}[lang])
    page.reload()
    expect_words(page, question, words)


@pytest.mark.parametrize("reader", WITH_WORDS, indirect=True)
def test_words_outlive_a_worker_that_dies_an_address_cut_in_half_and_an_older_one(
    reader: tuple[str, str, Page], address: str
) -> None:
    name, lang, page = reader
    each, question = last_typed(name)
    open_at(page, address, name, lang, each.answers, question.id)
    sent = {field.id: page.locator(f"#{question.id}-{field.id}").input_value() for field in question.fields}
    whole = page.url
    words = write(page, question)
    page.workers[0].evaluate("void setTimeout(() => { throw new Error('out of memory'); })")
    page.locator(".ts-question:visible button").click()
    if question.kind == "text":
        expect(page.locator(".ts-check h2")).to_be_visible(timeout=30_000)
        page.locator(f'[data-answer="{question.id}"] a').click()
    else:
        expect(page.locator(".ts-guide-errors")).to_be_focused(timeout=30_000)
    expect_words(page, question, words)
    half = page.url[: len(page.url) * 2 // 3]
    page.goto("about:blank")
    page.goto(half)
    expect(page.locator(".ts-guide :is(.ts-question, .ts-check):visible")).to_have_count(1)
    page.goto("about:blank")
    page.goto(of_another_version(whole))
    expect(page.locator(".ts-guide-notes .ts-notice")).to_be_visible()
    expect_words(page, question, sent)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_the_note_stay_too(lang: str, page: Page, address: str) -> None:
    open_at(page, address, "path", lang, case("path", "C01").answers, "result")
    unfold(page)
    page.locator("#note-case").fill(ODD.splitlines()[0])
    page.locator("#note-remark").fill(ODD)
    for move in ("back link", "back button", "other language", "reload"):
        if move == "back link":
            page.locator(".ts-back").click()
            expect(page.locator(".ts-check h2")).to_be_visible()
            page.locator(".ts-check > button").click()
        elif move == "back button":
            page.go_back()
            expect(page.locator(".ts-check h2")).to_be_visible()
            page.locator(".ts-check > button").click()
        elif move == "other language":
            page.locator("a[data-twin]").click()
            page.wait_for_url(f"{address}{place('path', 'en' if lang == 'da' else 'da')}**")
        else:
            page.reload()
        expect(page.locator(".ts-result h2").first).to_be_visible()
        expect(page.locator("#note-case")).to_have_value(ODD.splitlines()[0])
        expect(page.locator("#note-remark")).to_have_value(ODD)
    assert ".note" not in page.locator(".ts-printed").inner_text()


TYPED = """([name, text]) => {
  const field = document.getElementById(name);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""


def test_what_is_typed_is_kept_where_the_browser_does_not_say_that_a_field_was_left(page: Page, address: str) -> None:
    """As on a telephone, where a tap on an option leaves the field focused: no `change` comes of what was typed."""
    open_at(page, address, "path", "da", case("path", "C01").answers, "value")
    page.evaluate(f"() => {{ ({TYPED})(['value-units', '77']); document.getElementById('value-dk').click(); }}")
    page.reload()
    expect(page.locator("#value-units")).to_have_value("77")
    open_at(page, address, "path", "da", case("path", "C01").answers, "result")
    unfold(page)
    page.evaluate(f"() => {{ ({TYPED})(['note-remark', 'x']); ({TYPED})(['deadline', '1.5.2027']); }}")
    page.reload()
    unfold(page)
    expect(page.locator("#note-remark")).to_have_value("x")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_are_kept_on_the_device_on_request_and_can_be_deleted(lang: str, page: Page, address: str) -> None:
    answers = case("opi-type", "C01").answers
    device = page.locator(".ts-device")
    page.goto(address + place("opi-type", lang))
    asked(page, "own_solution")
    expect(device).to_be_hidden()
    open_at(page, address, "opi-type", lang, answers, "check")
    expect(device).to_contain_text(say(lang, "device_text"))
    assert page.evaluate(STORED) == [[], [], "", [], []]
    device.get_by_role("button", name=say(lang, "device_save")).click()
    expect(device.get_by_role("button")).to_have_text([say(lang, "device_forget")])
    assert page.evaluate("Object.keys(localStorage)") == ["ts-guide-opi-type"]
    kept = page.url.partition("#")[2]
    page.locator('[data-answer="market"] a').click()
    press(page, "market", "dk")
    expect(page.locator(".ts-check h2")).to_be_visible()
    expect(device.get_by_role("button", name=say(lang, "device_again"))).to_be_visible()
    page.goto("about:blank")
    page.goto(address + place("opi-type", "da" if lang == "en" else "en"))  # the other language has them too
    other = "da" if lang == "en" else "en"
    device.get_by_role("button", name=say(other, "device_open")).click()
    expect(page.locator(".ts-check h2")).to_be_visible()
    assert page.url.partition("#")[2] == kept
    device.get_by_role("button", name=say(other, "device_forget")).click()
    expect(device.get_by_role("button", name=say(other, "device_save"))).to_be_focused()
    assert page.evaluate(STORED) == [[], [], "", [], []]


BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize("reader", ALL, indirect=True)
def test_storage_that_is_full_or_blocked_loses_nothing(reader: tuple[str, str, Page], address: str) -> None:
    name, lang, page = reader
    each = max(guide(name).cases, key=lambda one: len(one.answers))
    page.goto("about:blank")
    for how in (FULL, BLOCKED):  # one after the other in the same page: what is blocked can no longer be full
        open_at(page, address, name, lang, each.answers, "check")
        page.evaluate(f"() => {{ {how} }}")
        here = page.url
        page.locator(".ts-device").get_by_role("button", name=say(lang, "device_save")).click()
        expect(page.locator(".ts-device")).to_contain_text(say(lang, "device_refused"))
        assert page.url == here
        assert page.locator(".ts-check [data-answer]").count() == len(each.answers)
        page.locator(".ts-check > button").click()
        expect(page.locator(".ts-result h2")).to_be_focused()
    page.goto(address)
