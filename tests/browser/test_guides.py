"""The guides in a real browser: they lead where CPython leads, survive Back, and send and keep nothing."""

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.each import each_guide
from tests.browser.guide_helpers import (
    ASK,
    GUIDES,
    STORED,
    Keyboard,
    asked,
    cpython,
    fragment,
    guide,
    main_decision,
    outcomes,
    place,
    three_cases,
)
from tests.browser.watch import watched
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import Answer

TODAY = date.today().isoformat()


Told = tuple[str, str, Page]
WIDTHS = {"da": 1280, "en": 360}  # a desk and a telephone


@pytest.fixture(scope="module", params=each_guide(GUIDES, group="walk"))
def told(request: pytest.FixtureRequest, readers: BrowserContext, address: str) -> Iterator[Told]:
    """A guide on a page of its own, which starts Python once for the tests that only walk about in it."""
    name, lang = request.param
    page = readers.new_page()
    page.set_viewport_size({"width": WIDTHS[lang], "height": 900})
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    with watched(page, address):
        page.goto(address + place(name, lang))
        yield name, lang, page
    answers = [f"{question.id}=" for question in guide(name).questions]
    assert [url for url in sent if not url.startswith(address) or any(each in url for each in answers)] == []
    assert page.evaluate(STORED) == [[], [], "", [], []]
    assert readers.cookies() == []
    page.close()


def test_a_keyboard_leads_to_three_results_and_nothing_is_sent_or_kept(told: Told) -> None:
    name, _, page = told
    decision, seen = main_decision(name), set()
    for number, each in enumerate(three_cases(name), 1):
        expect(page.locator(".ts-question:visible :checked")).to_have_count(0)
        Keyboard(page).walk(name, each.answers)
        shown = {outcome.partition(":")[2] for outcome in outcomes(page) if outcome.startswith(f"{decision.id}:")}
        assert shown & set(each.expect[decision.id])
        seen |= shown
        if number == 1:  # everything in a result can be walked through
            Keyboard(page).tab_to(".ts-readable > summary", at_most=200)
        page.locator("main").focus()
        Keyboard(page).tab_to(".ts-restart")
        page.keyboard.press("Enter")
        asked(page, guide(name).questions[0].id)
    assert len(seen) == 3


def test_pyodide_answers_as_cpython_does_whatever_it_is_asked(told: Told) -> None:
    name, lang, page = told
    requests = list(islice(_requests(name, lang, random.Random(f"ten sharp {name} {lang}")), 150))
    digests = page.evaluate(
        """async (requests) => {
          const { python } = await import(document.querySelector('script[src$="/start.mjs"]').src);
          const digest = async (request) => {
            const bytes = new TextEncoder().encode(JSON.stringify(await python.ask(request)));
            const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
            return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
          };
          return await Promise.all(requests.map(digest));
        }""",
        requests,
    )
    views: set[tuple[str, bool]] = set()
    for request, digest in zip(requests, digests, strict=True):
        expected = cpython(request)
        views.add((expected["view"], bool(expected["errors"])))
        text = json.dumps(expected, ensure_ascii=False, separators=(",", ":"))
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            assert page.evaluate(ASK, [request]) == [expected], request
    assert {view for view, _ in views} >= {"question", "result"}
    assert {wrong for _, wrong in views} == {True, False}


ODD = ["", "xyzzy", "-1", "-5 mio", "1e9", "99999999999999999999", "0", "1,5", "68.000", "§ 61", "æøå 𝟙", "NaN", "null"]


def _requests(name: str, lang: str, chance: random.Random) -> Iterator[dict[str, object]]:
    """Give answer sets: whole ones, cut ones, and such as no page would send."""
    asking = guide(name)
    places = ["", "check", *["result"] * 6, *(question.id for question in asking.questions)]
    while True:
        day = chance.choice([date.today(), date(2025, 12, 31), date(2027, 12, 31), date(2028, 1, 1), date(2031, 6, 30)])
        answers: dict[str, Answer] = {}
        wanted = chance.choice([2, 5, 99, 99])
        while len(answers) < wanted and (question := replay(asking, answers, day).next):
            answers[question.id] = chance.choice(sample_answers(asking, question))
        text = fragment(name, answers, chance.choice(places))
        if chance.random() < 0.3:
            text = text[: chance.randrange(len(text))]
        if chance.random() < 0.3:
            text += f"&{chance.choice([*answers, 'xyzzy', 'value', 'v', 'at', 'from'])}={chance.choice(ODD)}"
        request: dict[str, object] = {
            "guide": name,
            "lang": lang,
            "today": day.isoformat(),
            "fragment": text,
        }
        if chance.random() < 0.3:
            numbers = {"units": chance.choice(ODD), "other_once": chance.choice(ODD)}
            value = chance.choice([*ODD, None, numbers, numbers, {"no": "1"}])
            request["set"] = {"question": chance.choice([*answers, "value", "xyzzy"]), "value": value}
        yield request
