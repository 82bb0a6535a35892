"""What there is to look at, as units of work that can be divided: pages, what opens on them, and the guides' states."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page

from tests.access.looking import Fault, Tally, look_at
from tests.browser.axe import AXE
from tests.browser.book import SLUGS, path
from tests.browser.guide_helpers import GUIDES, place
from tests.browser.states import go, states
from wizards.language.words import LANGUAGES

DESK = {"width": 1280, "height": 900}

# The texts of what was found come one by one.
STILL = """async () => {
  const list = document.querySelector('.ts-search__results');
  let before = '';
  while (before !== list.innerHTML) {
    before = list.innerHTML;
    await new Promise((done) => setTimeout(done, 500));
  }
}"""

type Look = Callable[[Page, CDPSession, str, Tally], None]


@dataclass(frozen=True, slots=True)
class Unit:
    """A page or a guide in a language: its name, how dear it is beside a page, and how it is looked at."""

    name: str
    cost: int
    look: Look


def all_units() -> list[Unit]:
    """Give all units, the dearest first."""
    places = [*(path(lang, slug) for slug in SLUGS for lang in LANGUAGES), "no/such/page"]
    units = [
        *(Unit(f"guide {name} {lang}", sum(1 for _ in states(name)), _guide(name, lang)) for name, lang in GUIDES),
        *(Unit(place or "start", 1, _page(place)) for place in places),
        *(Unit(f"what opens, {lang}", 3, _opened(lang)) for lang in LANGUAGES),
    ]
    return sorted(units, key=lambda each: -each.cost)


def part_of(units: list[Unit], part: int, parts: int) -> list[Unit]:
    """Give one of as many parts, each as dear as the others as far as that goes."""
    shares: list[list[Unit]] = [[] for _ in range(parts)]
    for unit in units:
        min(shares, key=lambda share: sum(each.cost for each in share)).append(unit)
    return shares[part - 1]


def _page(place: str) -> Look:
    def looked(page: Page, session: CDPSession, address: str, tally: Tally) -> None:
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.goto(address + place)
        page.evaluate(AXE)
        tally.pages += 1
        look_at(page, session, place or "start", "body", tally)

    return looked


def _opened(lang: str) -> Look:
    def looked(page: Page, session: CDPSession, address: str, tally: Tally) -> None:
        for what, inside, opened in _what_opens(page):
            page.set_viewport_size({"width": 360, "height": 900})
            page.goto(address + path(lang, "index"))
            page.evaluate(AXE)
            opened()
            tally.states += 1
            look_at(page, session, f"{what}, {lang}", inside, tally)

    return looked


def _what_opens(page: Page) -> Iterator[tuple[str, str, Callable[[], None]]]:
    def menu() -> None:
        page.click(".ts-tool--menu")
        page.evaluate("document.querySelectorAll('#menu details').forEach((each) => { each.open = true; })")

    def found() -> None:
        page.click(".ts-tool--search")
        page.keyboard.type("innovation")
        page.locator(".ts-found__parts").first.wait_for()
        page.evaluate(STILL)

    yield "the menu", "body", menu
    yield "the colours", "body", lambda: page.click(".ts-tool--colours")
    yield "the search", "#search", found


def _guide(name: str, lang: str) -> Look:
    def looked(page: Page, session: CDPSession, address: str, tally: Tally) -> None:
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.goto(address + place(name, lang))
        page.evaluate(AXE)
        for state in states(name):
            try:
                go(page, name, state)
            except Exception as error:  # what does not come is a fault of this state, and the others are looked at
                tally.faults.append(Fault("not shown", f"{name} {lang}, {state.name}", "", str(error)))
                continue
            tally.states += 1
            look_at(page, session, f"{name} {lang}, {state.name}", ".ts-guide", tally)

    return looked
