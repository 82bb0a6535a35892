"""Figures, explained words and lists to tick in a reader's browser: on a telephone, by keyboard, on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.book import path
from tests.browser.each import LONG

FIGURES = (
    "v02-forstaa-kommunen",
    "k05-brug-udbud-smartere",
    "k07-dokumentation",
    "v06-samarbejde",
    "ind-fire-processer",
    "ind-udbudsprocedurer",
    "ind-skaleringsmodellen",
    "opi-fire-veje-til-indkoeb",
)
# Letters smaller than 12 pixels on the screen, and words that stand outside their drawing.
UNREADABLE = """() => [...document.querySelectorAll('.ts-drawing svg')].flatMap((svg) => {
  const { width } = svg.getBoundingClientRect(), paper = svg.viewBox.baseVal;
  if (!width) return [];
  return [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBBox(), size = parseFloat(text.getAttribute('font-size')) * width / paper.width;
    const right = box.x + box.width - paper.width, below = box.y + box.height - paper.height;
    const out = box.x < -1 || right > 1 || box.y < -2 || below > 2;
    return size < 12 || out;
  }).map((text) => text.textContent);
})"""


@pytest.mark.parametrize("lang", ["da", pytest.param("en", marks=LONG)])
@pytest.mark.parametrize("slug", FIGURES)
def test_one_drawing_is_shown_and_can_be_read_at_every_width(slug: str, lang: str, page: Page, address: str) -> None:
    page.goto(address + path(lang, slug))
    for width in (320, 360, 600, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for figure in page.locator(".ts-figure").all():
            assert figure.locator("svg:visible").count() == 1, width
            assert figure.get_by_role("img").count() == 1
        assert page.evaluate(UNREADABLE) == [], width


COURSES = ("case-uvd-robotter", "ind-fire-processer", "ind-udbudsprocedurer", "ind-skaleringsmodellen", "opi-kontrakt")
# Words of a step that are cut, and steps or moves whose letters are small.
CUT = """() => [...document.querySelectorAll('.ts-course__act, .ts-course__head, .ts-move')].filter((part) => {
  return part.scrollWidth > part.clientWidth + 1 || parseFloat(getComputedStyle(part).fontSize) < 12;
}).map((part) => part.textContent)"""
TOPS = """list => [...list.children].slice(0, 2).map((item) => Math.round(item.getBoundingClientRect().top))"""


@pytest.mark.parametrize("lang", ["da", pytest.param("en", marks=LONG)])
@pytest.mark.parametrize("slug", COURSES)
def test_a_course_is_a_row_at_a_desk_and_a_column_on_a_telephone(
    slug: str, lang: str, page: Page, address: str
) -> None:
    page.goto(address + path(lang, slug))
    for width in (320, 360, 600, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT) == [], width
        for steps in page.locator(".ts-course__steps, .ts-moves").all():
            first, second = steps.evaluate(TOPS)
            assert (first == second) == (width >= 768), width


def test_an_explained_word_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + path("da", "k05-brug-udbud-smartere"))
    word = page.locator(".ts-term").first
    note = page.locator(f"#{word.get_attribute('aria-controls')}")
    expect(note).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(note.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


def test_an_explained_word_opens_at_a_touch_and_leads_to_the_glossary(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path("en", "k05-brug-udbud-smartere"))
    word = page.locator(".ts-term").first
    term = str(word.get_attribute("href")).partition("#")[2]
    word.click()
    page.get_by_role("link", name="See the glossary").click()
    expect(page).to_have_url(address + path("en", "ordliste") + f"#{term}")
    expect(page.locator(f"#{term}")).to_be_in_viewport()


def test_without_popovers_the_words_lead_to_the_glossary(page: Page, address: str) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(address + path("da", "k05-brug-udbud-smartere"))
    word = page.locator(".ts-term").first
    term = str(word.get_attribute("href")).partition("#")[2]
    word.click()
    expect(page).to_have_url(address + path("da", "ordliste") + f"#{term}")


def test_an_explained_word_breaks_across_lines_as_its_text_does(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path("en", "ind-udbudsprocedurer"))
    page.locator(".ts-term").first.evaluate("word => (word.textContent = 'one two three '.repeat(20))")
    assert page.locator(".ts-term").first.evaluate("word => word.getClientRects().length") > 1


def test_a_second_press_closes_what_a_word_opened(page: Page, address: str) -> None:
    page.goto(address + path("da", "k05-brug-udbud-smartere"))
    word = page.locator(".ts-term").first
    note = page.locator(f"#{word.get_attribute('aria-controls')}")
    for key in ("", "Space"):
        for is_open in (True, False):
            if key:
                word.press(key)
            else:
                word.click()
            expect(note).to_be_visible(visible=is_open)
            expect(word).to_have_attribute("aria-expanded", str(is_open).lower())


def test_a_list_is_copied_with_its_ticks_and_nothing_is_kept(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + path("da", "v11-tjekliste-virksomhed"))
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Kopiér listen").first.click()
    expect(page.get_by_role("status").filter(has_text="Listen er kopieret.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == page.locator("h1").inner_text()
    assert [line[:3] for line in copied if line.startswith("[")][:3] == ["[ ]", "[x]", "[ ]"]
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]


def test_a_list_is_printed_alone(page: Page, address: str) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(address + path("en", "k11-tjekliste-kommune"))
    page.get_by_role("button", name="Print the list").last.click()
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#close")).to_be_visible()
    expect(page.locator("#before")).to_be_hidden()
    expect(page.locator(".ts-list-tools").first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#before")).to_be_visible()


def test_a_list_that_cannot_be_copied_says_so(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + path("en", "k07-dokumentation"))
    page.get_by_role("button", name="Copy the list").click()
    expect(page.get_by_text("The list could not be copied.")).to_be_visible()
