"""Drive random readers through the guides in Chromium, many walks in a page, each held against CPython meanwhile."""

import random
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import date
from itertools import batched
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.guide_helpers import fragment, guide, place
from tests.fuzz.inputs import Odd
from tests.walks.held import Walk, differences
from tests.wizards.walks import random_walk
from wizards.language.words import LANGUAGES

READER = (Path(__file__).parent / "reader.js").read_text(encoding="utf-8")
ARGUMENTS = ["--no-sandbox", "--process-per-site", "--disable-ipc-flooding-protection"]
"""Chromium lets a page write two hundred addresses in ten seconds, which no reader does and these do."""
AT_ONCE = 25
"""Walks that the page takes before it tells of them."""
ODD_TEXTS = 60


@dataclass(slots=True)
class Tally:
    """How many walks and steps were taken, by what was done, and what was not as it must be."""

    walks: int = 0
    steps: int = 0
    reloads: int = 0
    done: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def add(self, walk: Walk) -> None:
        """Count a walk."""
        self.walks += 1
        self.steps += len(walk)
        for step in walk:
            self.done[step["name"]] = self.done.get(step["name"], 0) + 1


def walk_about(browser: Browser, address: str, names: Iterable[str], each: int, seed: int, checks: Executor) -> Tally:
    """Take that many walks through each guide in each language.

    `address` is the Danish start page's; `checks` compares with CPython while the page goes on.
    """
    tally = Tally()
    waiting: list[Future[list[str]]] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.on("pageerror", lambda error: tally.differences.append(f"{page.url}: {error}"))
    page.on("console", lambda said: _said(said, page, tally))
    for name in names:
        page.goto(address + place(name, LANGUAGES[0]))
        for lang in LANGUAGES:
            today = date.today().isoformat()
            for took in _taken(page, name, lang, each, seed):
                for walk in took.values():
                    tally.add(walk)
                waiting.append(checks.submit(_checked, name, lang, took, today))
            anew = page.locator("a[data-twin]").click if lang == LANGUAGES[0] else page.reload
            tally.differences += _again(page, name, anew)
            tally.reloads += 1
            print(f"{name} {lang}: {each} walks", file=sys.stderr, flush=True)
    context.close()
    for found in waiting:
        tally.differences += found.result()
    return tally


def _said(said: ConsoleMessage, page: Page, tally: Tally) -> None:
    if said.type in ("error", "warning"):
        tally.differences.append(f"{page.url}: the console says {said.text}")


def _taken(page: Page, name: str, lang: str, each: int, seed: int) -> Iterator[dict[int, Walk]]:
    """Let the page take walks, and give them by number; the first begins before Python is there."""
    chance = random.Random(f"{seed} {name} {lang}")
    odd = [_whole(Odd(chance.randrange(10**9)).text()) for _ in range(ODD_TEXTS)]
    for numbers in [(0,), *batched(range(1, each), AT_ONCE, strict=False)]:
        walks = [{"seed": _own(seed, name, lang, number), "addresses": _addresses(name, chance)} for number in numbers]
        took = page.evaluate(READER, {"walks": walks, "odd": odd, "early": numbers == (0,)})
        yield dict(zip(numbers, took, strict=True))


def _own(seed: int, name: str, lang: str, number: int) -> int:
    return zlib.crc32(f"{seed} {name} {lang} {number}".encode())


def _whole(text: str) -> str:
    """Give a text without half an emoji, which cannot be sent to the browser."""
    return text.encode("utf-8", "ignore").decode()


def _addresses(name: str, chance: random.Random) -> list[str]:
    """Give the address at which a walk begins, empty where it begins anew, and one to which it may go on."""
    asking = guide(name)
    found = [""]
    for _ in range(2):
        answers = random_walk(asking, chance)
        some = dict(list(answers.items())[: chance.choice([2, 5, 99])])
        found.append(fragment(name, some, chance.choice(["", "check", "result", *some])))
        if chance.random() < 0.3:
            changed = _whole(Odd(chance.randrange(10**9)).address([found[-1]]))
            # A browser takes control characters out of an address before the page sees it.
            found[-1] = changed if "=" in changed and changed.isprintable() else found[-1]
    return [chance.choice(found[:2]), found[2]]


def _checked(name: str, lang: str, took: dict[int, Walk], today: str) -> list[str]:
    """Compare walks with CPython, in a process of its own."""
    return [
        f"{name} {lang} walk {number}, {told}"
        for number, walk in took.items()
        for told in differences(name, lang, walk, today)
    ]


def _again(page: Page, name: str, anew: Callable[[], object]) -> list[str]:
    """Load the page anew, in the same language or the other, and tell what it shows otherwise than before."""
    before = page.evaluate(READER, {"look": True})
    with page.expect_navigation():
        anew()
    page.locator(".ts-guide[data-view]:not([data-view=waiting])").wait_for()
    after = page.evaluate(READER, {"look": True})
    same = ("views", "hash", "outcomes", "alternatives", "back")
    wrong = [what for what in same if before.get(what) != after.get(what)]
    return [f"{name} loaded anew at {before['hash']}: {what} is {after.get(what)!r}" for what in wrong]
