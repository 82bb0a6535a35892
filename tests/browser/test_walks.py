"""A few of the walks that `make walks` takes by the thousand, and what is found where a page is not as it must be."""

import copy
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.each import LONG
from tests.browser.guide_helpers import fragment, guide
from tests.walks.held import Walk, differences
from tests.walks.walking import ARGUMENTS, walk_about
from tests.wizards.walks import random_walks
from wizards.door import answer

TODAY = date.today().isoformat()
NAME, LANG = "meeting", "da"


@pytest.fixture
def hurried(browser: Browser) -> Iterator[Browser]:
    """A browser that lets a page move as fast as it can."""
    started = browser.browser_type.launch(executable_path=chromium.path(), args=ARGUMENTS)
    yield started
    started.close()


@pytest.mark.parametrize("each", [3, pytest.param(25, marks=LONG)])
def test_random_readers_see_what_cpython_answers_and_lose_nothing(each: int, hurried: Browser, address: str) -> None:
    with ThreadPoolExecutor(1) as checks:
        tally = walk_about(hurried, address, ["meeting", "way-in"], each, 1, checks)
    assert tally.differences == []
    assert tally.walks == 4 * each
    assert {"answer", "result", "earlier"} <= tally.done.keys()


def step(before: str, did: dict[str, Any], reply: Any, asked: dict[str, Any]) -> dict[str, Any]:
    """Give a step as the page tells it where it shows just what CPython answers to a choice."""
    question = reply["question"]
    return {
        "name": "answer",
        "did": did,
        "before": {"hash": before, "entry": 1, "run": 0},
        "entry": 2,
        "run": 0,
        "asked": [asked],
        "shown": {
            "views": [question["id"]],
            "heading": question["ask"],
            "focus": "heading",
            "errors": [],
            "notes": [],
            "status": "",
            "back": reply["back"],
            "hash": reply["fragment"],
            "count": None,
            "chosen": [],
            "fields": {},
            "invalid": [],
        },
    }


@pytest.fixture(scope="module")
def walk() -> Walk:
    """A walk of one step, to a guide's third question."""
    asking = guide(NAME)
    answers = dict(list(next(random_walks(asking, 1)).items())[:3])
    (first, given), (second, chosen), *_ = answers.items()
    before = fragment(NAME, {first: given}, second)
    sent = {"question": second, "value": chosen}
    asked = {"guide": NAME, "lang": LANG, "today": TODAY, "fragment": before, "set": sent}
    reply = json.loads(answer(json.dumps(asked)))
    found = step(before, {"set": sent}, reply, asked)
    told = list(differences(NAME, LANG, [found], TODAY))
    assert len(told) == 1
    found["shown"]["count"] = told[0].rpartition("CPython has ")[2].strip("'")
    assert list(differences(NAME, LANG, [found], TODAY)) == []
    return [found]


def shown(what: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Give a fault: something else stands on the page."""
    return lambda step: step["shown"].__setitem__(what, value)


def lose(step: dict[str, Any]) -> None:
    """Take the first answer out of the address, in what was asked and shown."""
    for place in (step["asked"][0], step["shown"]):
        key = "fragment" if "fragment" in place else "hash"
        parts = place[key].split("&")
        place[key] = "&".join([parts[0], *parts[2:]])


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "another question": (shown("views", ["nothing"]), "views is"),
    "two views at once": (shown("views", ["check", "result"]), "views is"),
    "another address": (shown("hash", "v=0&at="), "hash is"),
    "an option that was not chosen": (shown("chosen", ["dk"]), "chosen is"),
    "an error that nobody made": (shown("errors", ["No."]), "errors is"),
    "a note that nobody made": (shown("notes", ["No."]), "notes is"),
    "the focus left behind": (shown("focus", "body"), "focus is"),
    "an answer that was not carried on": (lose, "is lost"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_that_shows_something_else_is_told(fault: str, walk: Walk) -> None:
    broken = copy.deepcopy(walk)
    change, told = FAULTS[fault]
    change(broken[0])  # type: ignore[arg-type]
    assert any(told in each for each in differences(NAME, LANG, broken, TODAY))
