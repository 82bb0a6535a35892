"""A result's first page fits one screen, and what stands open below it few more: every case, desk and telephone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.guide_helpers import PLACED, STORED, case, fragment, guide, open_at, place, say, unfold
from wizards.language.words import LANGUAGES

SCREENS = {(1280, 900): 3, (360, 740): 6}
"""The screens, and over how many of each a result may stand open."""

MEASURE = """async (addresses) => {
  const result = document.querySelector('.ts-result');
  const all = (selector) => [...result.querySelectorAll(selector)];
  const told = {};
  for (const [id, address] of addresses) {
    result.replaceChildren();
    history.replaceState(null, '', '#' + address);
    dispatchEvent(new PopStateEvent('popstate'));
    const late = performance.now() + 20_000;
    while (!document.activeElement.matches('.ts-result h2')) {
      if (performance.now() > late) throw new Error(id + ' has no result');
      await new Promise(requestAnimationFrame);
    }
    const places = all('.ts-first > *').map((each) => each.getBoundingClientRect());
    const below = all('.ts-part :is(p, li > label)').map((each) => each.textContent);
    const first = all('.ts-first :is(.ts-told, .ts-because, .ts-steps label, .ts-stops li)');
    told[id] = {
      top: Math.min(...places.map((each) => each.top)),
      bottom: Math.max(...places.map((each) => each.bottom)),
      height: result.offsetHeight,
      width: document.documentElement.scrollWidth,
      answer: result.querySelector('[data-outcome]').dataset.outcome,
      lacks: ['h2', '.ts-told', '.ts-because', '.ts-as-of'].filter((each) => !all('.ts-first ' + each).length),
      twice: first.map((each) => each.textContent).filter((words) => below.includes(words)),
    };
  }
  return told;
}"""

type Told = dict[str, dict[str, Any]]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((name, lang), marks=pytest.mark.xdist_group(f"page-{name}"), id=f"{name}-{lang}")
        for name in PLACED
        for lang in LANGUAGES
    ],
)
def told(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[dict[tuple[int, int], Told]]:
    """What every case of a guide measures in a language, on each screen; the page is loaded once."""
    name, lang = request.param
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + place(name, lang))
    yield {screen: measured(page, name, screen) for screen in SCREENS}
    context.close()


def measured(page: Page, name: str, screen: tuple[int, int]) -> Told:
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    found: Told = page.evaluate(
        MEASURE, [(each.id, fragment(name, each.answers, "result")) for each in guide(name).cases]
    )
    return found


def test_the_first_page_of_every_case_fits_one_screen(told: dict[tuple[int, int], Told]) -> None:
    wrong = [
        f"{id_} at {width}x{height}: from {found['top']:.0f} to {found['bottom']:.0f} ({found['answer']})"
        for (width, height), cases in told.items()
        for id_, found in cases.items()
        if found["top"] < 0 or found["bottom"] > height
    ]
    assert not wrong, "\n".join(wrong)


def test_what_stands_open_of_every_case_is_a_few_screens(told: dict[tuple[int, int], Told]) -> None:
    wrong = [
        f"{id_} at {width}x{height}: {found['height']}, {found['width']} wide"
        for (width, height), cases in told.items()
        for id_, found in cases.items()
        if found["height"] > SCREENS[width, height] * height or found["width"] > width
    ]
    assert not wrong, "\n".join(wrong)


def test_the_first_page_of_every_case_says_all_that_it_should_and_nothing_is_said_again(
    told: dict[tuple[int, int], Told],
) -> None:
    for cases in told.values():
        assert {id_: found["lacks"] for id_, found in cases.items() if found["lacks"]} == {}
        assert {id_: found["twice"] for id_, found in cases.items() if found["twice"]} == {}


def test_a_tick_lasts_while_the_page_does_goes_into_the_note_and_is_kept_nowhere(
    page: Page, address: str, tmp_path: Path
) -> None:
    answers = case("path", "C01").answers
    open_at(page, address, "path", "da", answers, "result")
    first = page.locator(".ts-first .ts-steps li").first
    words = first.locator("label").inner_text().removesuffix(".")
    first.get_by_role("checkbox").check()
    page.locator(".ts-back").click()
    page.locator(".ts-check > button").click()
    expect(first.get_by_role("checkbox")).to_be_checked()
    unfold(page)
    with page.expect_download() as download:
        page.get_by_role("button", name=say("da", "note_markdown")).click()
    saved = tmp_path / "note.md"
    download.value.save_as(saved)
    assert f"- [x] {words}" in saved.read_text(encoding="utf-8")
    assert page.url.partition("#")[2] == fragment("path", answers, "result")
    assert page.evaluate(STORED) == [[], [], "", [], []]
    page.reload()
    expect(page.locator(".ts-first :checked")).to_have_count(0)


def test_the_contents_lead_to_each_part_open_it_and_leave_the_answers_in_the_address(page: Page, address: str) -> None:
    open_at(page, address, "path", "da", case("path", "C01").answers, "result")
    here, parts = page.url, page.locator(".ts-part")
    links = page.locator(".ts-contents a")
    expect(links).to_have_count(parts.count() + 1)
    for at in range(parts.count()):
        links.nth(at + 1).focus()
        page.keyboard.press("Enter")
        expect(parts.nth(at).locator("summary").first).to_be_focused()
        expect(parts.nth(at)).to_have_attribute("open", "")
        assert page.url == here
        expect(page.locator(".ts-contents [aria-current]")).to_have_count(1)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".ts-contents")).to_be_hidden()
