"""A result's first page fits one screen, and what stands open below it few more: every case, desk and telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.guide_helpers import (
    PLACED,
    STORED,
    case,
    cpython,
    fragment,
    guide,
    open_at,
    place,
    say,
    unfold,
    whole,
)
from tests.browser.watch import watched
from wizards.guide.model import Case
from wizards.language.words import LANGUAGES

TODAY = date.today().isoformat()

SCREENS = {(1280, 900): 3, (360, 740): 6}
"""The screens, and over how many of each a result may stand open."""

RECORD = """async () => {
  const { python } = await import(document.querySelector('script[src$="/start.mjs"]').src);
  const ask = python.ask;
  python.ask = async (request) => (globalThis.reply = await ask(request));
}"""
"""From here on the page remembers what Python said last."""

SHOW = """async (address) => {
  document.querySelector('.ts-result').replaceChildren();
  history.replaceState(null, '', '#' + address);
  dispatchEvent(new PopStateEvent('popstate'));
  const late = performance.now() + 60_000;
  while (!document.activeElement.matches('.ts-result h2')) {
    if (performance.now() > late) throw new Error('no result');
    await new Promise(requestAnimationFrame);
  }
  return globalThis.reply;
}"""

MEASURE = """() => {
  const result = document.querySelector('.ts-result');
  const all = (selector) => [...result.querySelectorAll(selector)];
  const places = all('.ts-first > *').map((each) => each.getBoundingClientRect());
  return {
    top: Math.min(...places.map((each) => each.top)),
    bottom: Math.max(...places.map((each) => each.bottom)),
    height: result.offsetHeight,
    width: document.documentElement.scrollWidth,
  };
}"""

READ = """() => {
  const result = document.querySelector('.ts-result');
  const all = (selector) => [...result.querySelectorAll(selector)];
  const below = all('.ts-part :is(p, li > label)').map((each) => each.textContent);
  const first = all('.ts-first :is(.ts-told, .ts-because, .ts-steps label, .ts-stops li)');
  all('details').forEach((each) => { each.open = true; });
  return {
    answer: result.querySelector('[data-outcome]').dataset.outcome,
    lacks: ['h2', '.ts-told', '.ts-because', '.ts-as-of'].filter((each) => !all('.ts-first ' + each).length),
    twice: first.map((each) => each.textContent).filter((words) => below.includes(words)),
    shown: Object.fromEntries(all('[data-outcome]').filter((each) => each.checkVisibility())
      .map((each) => [each.dataset.outcome, each.querySelector('h2, h4').innerText])),
    links: [...document.querySelectorAll('.ts-result a, .ts-carry-on a')]
      .filter((link) => !(link.hash && document.getElementById(link.hash.slice(1)))) // what leads within the result
      .map((link) => link.href),
    unfolded: document.documentElement.scrollWidth,
    address: location.hash.slice(1),
  };
}"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A case's result as the page shows it: what Python said, what stands there, and its measures on each screen."""

    case: Case
    said: Any
    read: dict[str, Any]
    measured: dict[tuple[int, int], dict[str, float]]
    last: tuple[int, int]
    """The screen on which all of it was unfolded."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a guide's page shows in a language, case by case."""

    name: str
    lang: str
    results: tuple[Shown, ...]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((name, lang), marks=pytest.mark.xdist_group(f"page-{name}-{lang}"), id=f"{name}-{lang}")
        for name in PLACED
        for lang in LANGUAGES
    ],
)
def told(request: pytest.FixtureRequest, readers: BrowserContext, address: str) -> Iterator[Told]:
    """Every case of a guide in a language, opened by its answers' address once, on a page that is loaded once."""
    name, lang = request.param
    page = readers.new_page()
    with watched(page, address):
        page.goto(address + place(name, lang))
        page.evaluate(RECORD)
        whole(page)
        yield Told(name, lang, tuple(shown(page, name)))
    page.close()


def shown(page: Page, name: str) -> Iterator[Shown]:
    screens = list(SCREENS)
    for each in guide(name).cases:
        said = page.evaluate(SHOW, fragment(name, each.answers, "result"))
        measured = {}
        for width, height in screens:
            page.set_viewport_size({"width": width, "height": height})
            measured[width, height] = page.evaluate(MEASURE)
        yield Shown(each, said, page.evaluate(READ), measured, screens[-1])
        screens.reverse()  # the next begins on the screen that this one ended on


def test_every_case_opens_by_its_address_and_shows_what_it_should(told: Told, address: str, site: Path) -> None:
    name, lang = told.name, told.lang
    titles = {f"{o.decision}:{o.id}": o.title.da if lang == "da" else o.title.en for o in guide(name).outcomes}
    links: set[str] = set()
    for each in told.results:
        case, read = each.case, each.read
        after = fragment(name, case.answers, "result")
        assert read["address"] == after, case.id
        assert each.said == cpython({"guide": name, "lang": lang, "today": TODAY, "fragment": after}), case.id
        assert read["unfolded"] <= each.last[0], case.id
        for decision in guide(name).decisions:
            if decision.shown and decision.id in case.expect:
                expected = {f"{decision.id}:{given}" for given in case.expect[decision.id]}
                assert expected & read["shown"].keys(), (case.id, decision.id)
        for given in case.shows:
            assert titles[given] in " ".join(read["shown"][given].replace("\u2060", "").split()), case.id
        assert not set(case.hides) & read["shown"].keys(), case.id
        links |= set(read["links"])
    lost = [link for link in links if not link.startswith(address) or not _leads(site, link.removeprefix(address))]
    assert lost == []


def _leads(site: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    file = site / path / "index.html"
    return file.exists() and (not anchor or "=" in anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8"))


def test_the_first_page_of_every_case_fits_one_screen(told: Told) -> None:
    wrong = [
        f"{each.case.id} at {width}x{height}: from {found['top']:.0f} to {found['bottom']:.0f} ({each.read['answer']})"
        for each in told.results
        for (width, height), found in each.measured.items()
        if found["top"] < 0 or found["bottom"] > height
    ]
    assert not wrong, "\n".join(wrong)


def test_what_stands_open_of_every_case_is_a_few_screens(told: Told) -> None:
    wrong = [
        f"{each.case.id} at {width}x{height}: {found['height']}, {found['width']} wide"
        for each in told.results
        for (width, height), found in each.measured.items()
        if found["height"] > SCREENS[width, height] * height or found["width"] > width
    ]
    assert not wrong, "\n".join(wrong)


def test_the_first_page_of_every_case_says_all_that_it_should_and_nothing_is_said_again(told: Told) -> None:
    for what in ("lacks", "twice"):
        assert {each.case.id: each.read[what] for each in told.results if each.read[what]} == {}


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
