"""A guide in a page of somebody else: another origin, with a policy of its own, that names the handbook and no more."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, expect

from tests.browser.axe import AXE, TAGS
from tests.browser.guide_helpers import STORED, Keyboard, asked, case, cpython, fragment, main_decision, outcomes
from tests.browser.server import running
from tests.browser.watch import origin

NAME, LANG = "threshold", "en"
HOST = """<!doctype html><html lang="en"><title>Somebody else</title>
<link rel="icon" href="data:,"><h1>Ours</h1><p><a id="before" href="#before">Before</a></p>
<script src="{site}embed.js" data-guide="{guide}" data-lang="{lang}" data-colours="{colours}"></script>
<p><a id="after" href="#after">After</a></p></html>"""
FRAMES_A_PAGE = '<!doctype html><title>Somebody else</title><iframe src="{site}guide-threshold/"></iframe>'
POLICY = "default-src 'none'; img-src data:; script-src {origin}; frame-src {origin}"
HEARD = """
window.heard = [];
addEventListener("message", ({ data }) => window.heard.push(data));
"""


class Host:
    """The pages of somebody else, and what was asked and complained of while they were open."""

    def __init__(self, page: Page, address: str, site: str, folder: Path) -> None:
        self.page, self.address, self.site, self.folder = page, address, site, folder
        self.asked: list[str] = []
        self.wrong: list[str] = []
        page.context.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.add_init_script(HEARD)

    def open(self, guide: str = NAME, lang: str = LANG, colours: str = "auto") -> None:
        html = HOST.format(site=self.site, guide=guide, lang=lang, colours=colours)
        (self.folder / "index.html").write_text(html, encoding="utf-8")
        self.page.goto(self.address)

    def frame(self) -> Frame:
        """The guide's frame, once it has told its height."""
        self.page.wait_for_function("() => window.heard.some(({ tenSharp }) => tenSharp === 'size')")
        return next(each for each in self.page.frames if each.parent_frame)

    def is_as_high(self) -> bool:
        """Say whether the frame is as high as what it shows."""
        high = self.frame().evaluate("document.documentElement.getBoundingClientRect().height")
        return bool(abs(self.page.evaluate("document.querySelector('iframe').clientHeight") - high) < 2)


@pytest.fixture
def host(context: BrowserContext, address: str, tmp_path: Path) -> Iterator[Host]:
    """Pages on another port that let in the handbook's origin alone; nothing else is asked of anyone."""
    headers = {"Content-Security-Policy": POLICY.format(origin=origin(address))}
    with running(tmp_path, headers=headers) as (other, _):
        opened = Host(context.new_page(), other, address, tmp_path)
        yield opened
        opened.page.close()
    assert {origin(url) for url in opened.asked if not url.startswith("data:")} <= {origin(address), origin(other)}


def test_a_keyboard_leads_through_the_frame_to_the_result(host: Host) -> None:
    each = case(NAME, "C01")
    host.open()
    host.page.set_viewport_size({"width": 1000, "height": 700})
    frame = host.frame()
    assert host.is_as_high()
    before = host.page.evaluate("document.querySelector('iframe').clientHeight")
    host.page.locator("#before").focus()
    host.page.keyboard.press("Tab")
    reader = Keyboard(host.page, frame)
    reader.walk(NAME, each.answers)
    decision = main_decision(NAME).id
    assert {f"{decision}:{outcome}" for outcome in each.expect[decision]} <= outcomes(frame)
    host.page.wait_for_timeout(300)
    assert host.is_as_high()
    assert host.page.evaluate("document.querySelector('iframe').clientHeight") != before
    after = fragment(NAME, each.answers, "result")
    assert frame.url.partition("#")[2] == after
    told = cpython({"guide": NAME, "lang": LANG, "today": date.today().isoformat(), "fragment": after})["result"]
    assert told["first"]["title"] in frame.locator(".ts-result").inner_text()

    heard = host.page.evaluate("window.heard")
    assert {tuple(sorted(message)) for message in heard} == {("height", "tenSharp"), ("tenSharp", "top")}
    assert all(isinstance(message.get("height", message.get("top")), int | float) for message in heard)
    assert [url for url in host.asked if any(f"{question}=" in url for question in each.answers)] == []
    assert host.page.url == host.address, "the answers stay in the frame's own address"
    assert frame.evaluate(STORED) == host.page.evaluate(STORED) == [[], [], "", [], []]
    assert host.wrong == []

    with host.page.context.expect_page() as opened:
        frame.locator("a[data-whole]").click()
    assert opened.value.url.endswith(f"en/guide-{NAME}/#{after}")
    assert host.frame().url.partition("#")[2] == after


def test_each_step_is_seen_and_the_browsers_own_back_leads_back(host: Host) -> None:
    host.open(lang="da")
    host.page.set_viewport_size({"width": 400, "height": 500})
    frame = host.frame()
    questions = [question for question, given in case(NAME, "C01").answers.items() if isinstance(given, str)][:2]
    for question in questions:
        asked(frame, question)
        form = frame.locator(f'form[data-question="{question}"]')
        form.get_by_role("radio").last.check()
        form.get_by_role("button").click()
        expect(form).to_be_hidden()
        box = frame.locator("form:not([hidden]) h2").bounding_box()
        assert box
        assert -1 <= box["y"] <= 500, "what comes next is in the view of the page around it"
    host.page.evaluate("history.back()")
    asked(frame, questions[1])
    host.page.evaluate("history.back()")
    asked(frame, questions[0])
    host.page.wait_for_timeout(300)
    assert host.is_as_high()
    assert host.wrong == []


def test_a_stranger_hears_nothing_and_moves_nothing(host: Host) -> None:
    host.open()
    host.frame()
    before = host.page.evaluate("document.querySelector('iframe').clientHeight")
    host.page.evaluate("postMessage({ tenSharp: 'size', height: 7 }, '*')")  # from no guide
    host.page.evaluate("document.body.append(document.createElement('iframe'))")
    stranger = next(each for each in host.page.frames if each.parent_frame and each.url == "about:blank")
    stranger.evaluate(HEARD)
    stranger.evaluate("parent.document.querySelector('iframe').contentWindow.postMessage({ tenSharp: 'hello' }, '*')")
    host.page.wait_for_timeout(500)
    assert host.page.evaluate("document.querySelector('iframe').clientHeight") == before
    assert stranger.evaluate("window.heard") == []


@pytest.mark.parametrize(("colours", "scheme"), [("dark", "dark"), ("light", "light"), ("auto", "light")])
def test_the_colours_are_those_that_the_page_asks_for(colours: str, scheme: str, host: Host) -> None:
    host.open(colours=colours)
    frame = host.frame()
    light = frame.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (min(light[:3]) > 200) == (scheme == "light")
    assert (max(light[:3]) < 60) == (scheme == "dark")
    frame.evaluate(AXE)
    found = frame.evaluate("(tags) => axe.run(document, { runOnly: tags })", TAGS)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert host.page.locator("iframe").get_attribute("title")


def test_a_guide_that_is_not_there_is_told_to_the_pages_maker(host: Host) -> None:
    host.open(guide="treshold")
    assert host.page.locator("iframe").count() == 0
    assert len(host.wrong) == 1
    assert NAME in host.wrong[0]


def test_no_other_page_of_the_handbook_can_be_framed(host: Host) -> None:
    (host.folder / "index.html").write_text(FRAMES_A_PAGE.format(site=host.site), encoding="utf-8")
    host.page.goto(host.address)
    host.page.wait_for_timeout(500)
    assert [each for each in host.wrong if "frame-ancestors" in each]
    assert json.dumps([each.url for each in host.page.frames if each.parent_frame]).count("guide-") == 0
