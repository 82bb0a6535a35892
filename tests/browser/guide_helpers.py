"""What the guides' tests share: addresses, the same answer from CPython, and a reader who only has a keyboard."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from playwright.sync_api import Frame, Locator, Page, expect

from content.guides.guides import names, read_guide
from content.pages.nav import page_path
from content.words import page_words
from wizards.asking import address as codec
from wizards.door import answer
from wizards.guide.answer import Answer, Answers, Texts
from wizards.guide.model import Case, Decision, Guide
from wizards.language.words import LANGUAGES

STORED = """async () => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie,
  (await indexedDB.databases()).map((each) => each.name), await caches.keys()]"""
ASK = """async (requests) => {
  const { python } = await import(document.querySelector('script[src$="/start.mjs"]').src);
  return Promise.all(requests.map((request) => python.ask(request)));
}"""

expect.set_options(timeout=20_000)  # a page that starts Python on a busy machine needs seconds

PLACED = [name for name in names() if page_path("da", read_guide(name).guide.page).exists()]
GUIDES = [(name, lang) for name, lang in product(PLACED, LANGUAGES)]
IN_TURN = [(name, LANGUAGES[at % 2]) for at, name in enumerate(PLACED)]
"""Each guide once, in one language or the other: for what does not hang on the words."""


def guide(name: str) -> Guide:
    """Give a guide by its id."""
    return read_guide(name).guide


def case(name: str, id_: str) -> Case:
    """Give a guide's case by its id."""
    return next(each for each in guide(name).cases if each.id == id_)


def main_decision(name: str) -> Decision:
    """Give the decision whose outcome is a guide's answer."""
    answer = guide(name).answer
    assert answer
    return answer


def three_cases(name: str) -> list[Case]:
    """Give the three shortest cases with different answers of the guide."""
    told: dict[tuple[str, ...], Case] = {}
    for each in sorted(guide(name).cases, key=lambda case: len(case.answers)):
        told.setdefault(each.expect.get(main_decision(name).id, ()), each)
    return [each for expected, each in told.items() if expected][:3]


def fragment(name: str, answers: Mapping[str, Answer], at: str = "") -> str:
    """Give the address after # that carries answers, and the place where the reader stands."""
    return codec.write(guide(name), answers, at)


def of_another_version(written: str) -> str:
    """Give an address as it was written before the guide's first version."""
    older, found = re.subn("(?<![^#])v=[^&]+", "v=0", written, count=1)
    assert found, f"{written} carries no version"
    return older


def place(name: str, lang: str, after: str = "") -> str:
    """Give a guide's address below the site's root."""
    return ("" if lang == "da" else "en/") + f"guide-{name}/" + (f"#{after}" if after else "")


def cpython(request: Mapping[str, object]) -> Any:
    """Ask the same of the engine in CPython."""
    return json.loads(answer(json.dumps(request)))


def say(lang: str, key: str, **values: object) -> str:
    """Give one of the frame's words."""
    text = page_words(lang)[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def heading(page: Page | Frame) -> Locator:
    """The heading of what the guide shows now."""
    return page.locator(".ts-guide :is(form, .ts-check, .ts-result):not([hidden]) h2").first


def asked(page: Page | Frame, question: str) -> None:
    """Wait until the guide asks a question, and no other."""
    expect(page.locator(f'form[data-question="{question}"]')).to_be_visible()
    expect(page.locator(".ts-question:visible")).to_have_count(1)


def outcomes(page: Page | Frame) -> set[str]:
    """Give what the result on the page shows when all of it is opened, as `path:direct`."""
    unfold(page)
    found = page.locator(".ts-result [data-outcome]:visible")
    return set(found.evaluate_all("all => all.map((each) => each.dataset.outcome)"))


def unfold(page: Page | Frame) -> None:
    """Open every part of the result on the page."""
    page.evaluate("document.querySelectorAll('.ts-result details').forEach((each) => { each.open = true; })")


def open_at(page: Page, address: str, name: str, lang: str, answers: Mapping[str, Answer], at: str) -> None:
    """Open a guide by an address that carries answers."""
    page.goto(address + place(name, lang, fragment(name, answers, at)))
    if at in ("check", "result"):
        expect(page.locator(f".ts-{at} h2")).to_be_visible()
        whole(page)
    else:
        asked(page, at)


def whole(page: Page | Frame) -> None:
    """Wait until Python is there, and has added to what was looked up before it what it alone works out."""
    expect(page.locator('.ts-guide[data-engine="ready"]')).to_be_attached(timeout=60_000)
    expect(page.locator(".ts-coming")).to_have_count(0)


def steps(name: str, answers: Answers) -> Iterator[tuple[str, Answer]]:
    """Give answers in the order in which the guide asks for them."""
    for question in guide(name).questions:
        if question.id in answers:
            yield question.id, answers[question.id]


def press(page: Page, question: str, given: Answer) -> None:
    """Answer a question with the mouse and go on."""
    form = page.locator(f'form[data-question="{question}"]')
    if isinstance(given, str):
        form.locator(f"#{question}-{given}").check()
    else:
        for field, value in written(given).items():
            form.locator(f"#{question}-{field}").fill(str(value))
    form.get_by_role("button").click()


def written(given: Mapping[str, object] | Texts) -> dict[str, str]:
    """Give what is to be written into a question's fields."""
    return dict(given.words) if isinstance(given, Texts) else {field: str(value) for field, value in given.items()}


class Keyboard:
    """A reader who walks through a guide with Tab, arrows, Space and Enter."""

    def __init__(self, page: Page, frame: Frame | None = None) -> None:
        self.page, self.keyboard = frame or page, page.keyboard

    def tab_to(self, selector: str, at_most: int = 60) -> None:
        """Press Tab until the focus stands there; a reader gives up when it takes too many."""
        for _ in range(at_most):
            if self.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
            self.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {selector}")

    def choose(self, question: str, option: str) -> None:
        """Choose an option of a question by arrows."""
        self.tab_to(f'form[data-question="{question}"] input')
        self.keyboard.press("Space")
        for _ in range(10):
            if self.page.evaluate("() => document.activeElement.value") == option:
                break
            self.keyboard.press("ArrowDown")
        assert self.page.locator(f"#{question}-{option}").is_checked()

    def write(self, question: str, values: Mapping[str, str]) -> None:
        """Write numbers and words into their fields, in the order in which they stand."""
        fields = self.page.locator(f'form[data-question="{question}"] :is(input[type=text], textarea)')
        for field in fields.evaluate_all("all => all.map((each) => each.name)"):
            if field in values:
                self.tab_to(f"#{question}-{field}")
                self.keyboard.type(values[field])

    def walk(self, name: str, answers: Answers) -> None:
        """Answer every question and go on to the result."""
        for number, (question, given) in enumerate(steps(name, answers)):
            asked(self.page, question)
            if number:
                expect(heading(self.page)).to_be_focused()
            if isinstance(given, str):
                self.choose(question, given)
            else:
                self.write(question, written(given))
            if number % 2 or not isinstance(given, str):  # Enter goes on from the answer itself, and from the button
                self.tab_to(f'form[data-question="{question}"] button')
            self.keyboard.press("Enter")
        expect(self.page.locator(".ts-check h2")).to_be_focused()
        self.tab_to(".ts-check > button")
        self.keyboard.press("Space")
        expect(self.page.locator(".ts-result h2")).to_be_focused()
        whole(self.page)
