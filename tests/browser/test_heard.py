"""What a screen reader is told of each state of a guide is what the guide's data say: roles, names, states, news."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page, expect

from content.words import frame
from tests.browser.book import path
from tests.browser.each import each_guide
from tests.browser.guide_helpers import GUIDES, asked, case, cpython, fragment, open_at, place, press, say
from tests.browser.states import CHECK, ERROR, QUESTION, RESULT, State, go, states
from tests.browser.tree import Node, heard, tree, unnamed
from tests.browser.watch import watched
from wizards.guide.questions import Question
from wizards.language.numbers import UNITS
from wizards.language.words import LANGUAGES

TODAY = date.today().isoformat()
AT_ONCE = (("way-in", "da"), ("contacts", "en"))
"""Guides with questions of every kind between them."""

type Shown = tuple[str, str, Page, CDPSession]


@pytest.fixture(scope="module", params=each_guide(GUIDES, AT_ONCE, group="heard"))
def shown(request: pytest.FixtureRequest, readers: BrowserContext, address: str) -> Iterator[Shown]:
    """A guide on a page of its own, with what Chromium tells a screen reader of it."""
    name, lang = request.param
    page = readers.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    session = readers.new_cdp_session(page)
    session.send("Accessibility.enable")
    with watched(page, address):
        page.goto(address + place(name, lang))
        yield name, lang, page, session
    page.close()


def of_kind(name: str, *kinds: str) -> list[State]:
    return [each for each in states(name) if each.kind in kinds]


def main_part(session: CDPSession) -> Node:
    """Give the page's one main part; nothing in it is without the name that it needs."""
    main = tree(session).one("main")
    assert unnamed(main) == []
    return main


def form_of(main: Node, question: Question, lang: str) -> Node:
    """Give the group of a question: its name is the question, and what it is asked for is told with it."""
    role = "radiogroup" if question.kind == "choice" else "group"
    group = main.one(role, heard(question.ask[lang]))
    assert heard(question.why[lang].replace("*", "")) in group.description
    assert group.one("heading", group.name).state["level"] == 2
    return group


def test_a_question_is_told_with_its_options_and_fields(shown: Shown) -> None:
    name, lang, page, session = shown
    for state in of_kind(name, QUESTION):
        go(page, name, state)
        question = state.question
        assert question
        main = main_part(session)
        group = form_of(main, question, lang)
        choices = group.all("radio" if question.kind == "choice" else "checkbox")
        assert [each.name for each in choices] == [_option(question, at, lang) for at in range(len(question.options))]
        assert {each.state["checked"] for each in choices} <= {"false"}
        if question.kind == "choice":
            assert group.state["required"] is True
            assert group.state["invalid"] == "false"
        _fields(group, question, lang, page)
        main.one("button", frame()["next"][lang])
        assert not main.all("alert")
        expect(page.locator(f'form[data-question="{question.id}"] h2')).to_be_focused()


def _option(question: Question, at: int, lang: str) -> str:
    """Give what is heard of an option: its label, and its hint within it."""
    option = question.options[at]
    return heard(f"{option.label[lang]} {option.hint[lang] if option.hint else ''}")


def _fields(group: Node, question: Question, lang: str, page: Page) -> None:
    """A field's name is its label with its unit, and its hint is told with it."""
    boxes = {each.name: each for each in group.all("textbox")}
    for field in question.fields:
        unit = UNITS[field.unit][lang] if field.unit in UNITS else ""
        label = heard(f"{field.label[lang]} ({unit})" if unit else field.label[lang])
        if page.locator(f"#{question.id}-{field.id}").is_hidden():
            assert label not in boxes
            continue
        box = boxes.pop(label)
        assert box.state["multiline"] is (field.unit == "lines")
        assert box.state["invalid"] == "false"
        if field.hint:
            assert heard(field.hint[lang]) == box.description
    assert not boxes


def test_an_error_is_announced_and_told_at_what_it_is_about(shown: Shown) -> None:
    name, lang, page, session = shown
    for state in of_kind(name, ERROR):
        go(page, name, state)
        question = state.question
        assert question
        main = main_part(session)
        alert = main.one("alert")
        assert alert.state["live"] == "assertive"
        alert.one("heading", say(lang, "errors_title"))
        [message] = [each.name for each in alert.all("link")]
        group = form_of(main, question, lang)
        wrong = [each for each in group.each() if each.state.get("invalid") == "true"]
        if question.kind == "choice":
            assert not wrong
            assert group.state["invalid"] == "true"
            assert group.description.startswith(message)
            [focus] = [f"{question.id}-{question.options[0].id}"]
        else:
            [field] = wrong
            assert field.role == "textbox"
            assert field.description.startswith(message)
            focus = page.locator(f'form[data-question="{question.id}"] [aria-invalid]').get_attribute("id") or ""
        assert page.title().startswith(say(lang, "error_prefix"))
        page.locator(".ts-guide-errors a").press("Enter")
        expect(page.locator(f"#{focus}")).to_be_focused()


def test_the_check_lists_each_answer_with_a_way_to_change_it_that_says_which(shown: Shown) -> None:
    name, lang, page, session = shown
    for state in of_kind(name, CHECK):
        go(page, name, state)
        said = _said(name, lang, state)
        main = main_part(session)
        assert main.one("heading", say(lang, "check_title")).state["level"] == 2
        answers = main.one("DescriptionList")
        assert [each.name for each in answers.all("term")] == [heard(each["ask"]) for each in said["answers"]]
        told = [each.words() for each in answers.all("definition")]
        assert told[::2] == [heard(each["statement"]) for each in said["answers"]]
        ways = [heard(f"{say(lang, 'change')}: {each['ask']}") for each in said["answers"]]
        assert [each.name for each in answers.all("link")] == ways
        main.one("button", say(lang, "to_result"))
        expect(page.locator(".ts-check h2")).to_be_focused()


def _said(name: str, lang: str, state: State) -> Any:
    after = fragment(name, state.answers, state.at)
    return cpython({"guide": name, "lang": lang, "today": TODAY, "fragment": after})


def test_a_result_is_told_in_order_with_its_parts_steps_and_forms(shown: Shown) -> None:
    name, lang, page, session = shown
    for state in of_kind(name, RESULT):
        go(page, name, state)
        said = _said(name, lang, state)["result"]
        root = tree(session)
        assert len(root.all("main")) == len(root.all("banner")) == len(root.all("contentinfo")) == 1
        main = main_part(session)
        [_, article] = main.all("article")  # the page's text, and the result in it
        headings = article.all("heading")
        levels = [1, *(each.state["level"] for each in headings)]
        assert all(below <= above + 1 for above, below in pairwise(levels)), state.name
        assert min(levels[1:]) == 2
        assert levels.count(2) == 1
        first = said["first"]
        assert headings[0].name == heard(f"{first['heading']}: {first['title']}")
        parts = [
            each
            for each in article.all("DisclosureTriangle")
            if any(h.state["level"] == 3 for h in each.all("heading"))
        ]
        links = [each.name for each in article.one("navigation", say(lang, "contents")).all("link")]
        assert links[0] == say(lang, "first_page")
        assert [each.name.startswith(link) for each, link in zip(parts, links[1:], strict=True)] == [True] * len(parts)
        _steps(article, said)
        _outcomes(article, said)
        _exhibits(article, said)
        _note(article, name, lang)
        _timeline(article, said, lang)
        statuses = [each for each in main.all("status") if each.state["live"] == "polite"]
        assert statuses
        expect(page.locator(".ts-result h2")).to_be_focused()


def _steps(article: Node, said: Any) -> None:
    """Each step is a box to tick, whose name is what to do."""
    items = [each for found in said["lists"] for each in found["items"]]
    lists = [said["first"]["steps"], *(each["next"] for each in (*said["lines"], *items))]
    wanted = [heard(each["words"]) for steps in lists for each in steps]
    boxes = article.all("checkbox")
    assert sorted(each.name for each in boxes) == sorted(wanted)
    assert {each.state["checked"] for each in boxes} <= {"false"}


def _outcomes(article: Node, said: Any) -> None:
    """Each finding stands under a heading of its own name."""
    names = [each.name for each in article.all("heading")]
    for line in said["lines"][1:]:
        assert heard(f"{line['heading']}: {line['title']}") in names
    for found in said["lists"]:
        for each in found["items"]:
            assert heard(each["title"]) in names


def _exhibits(article: Node, said: Any) -> None:
    """A table is one, in a region with its name, since it may have to be scrolled."""
    for each in said["exhibits"]:
        if each["kind"] == "table":
            region = article.one("region", heard(each["title"]))
            table = region.one("table", heard(each["title"]))
            assert [head.name for head in table.all("columnheader")] == [heard(column) for column in each["columns"]]


def _note(article: Node, name: str, lang: str) -> None:
    """The form of the note has two named fields and a button for each format."""
    for field, is_long in (("note_case", False), ("note_remark", True)):
        assert article.one("textbox", say(lang, field)).state["multiline"] is is_long
    for written in ("docx", "markdown", "json"):
        article.one("button", say(lang, f"note_{written}"))


def _timeline(article: Node, said: Any, lang: str) -> None:
    """The day is asked for by a named field, how to write it is told with it, and what follows is announced."""
    if not said["timeline"]:
        return
    day = article.one("textbox", heard(said["timeline"]["ask"]))
    assert day.description == heard(say(lang, "timeline_day"))
    article.one("button", say(lang, "timeline_count"))


def test_answers_that_fall_away_are_announced(page: Page, address: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    open_at(page, address, "path", "da", case("path", "C01").answers, "market")
    press(page, "market", "dk")
    expect(page.locator(".ts-check h2")).to_be_focused()
    news = [each for each in main_part(session).all("status") if say("da", "gone_text") in each.words()]
    assert [each.state["live"] for each in news] == ["polite"]


def test_what_a_day_leads_to_is_announced_and_a_wrong_one_told_at_its_field(page: Page, address: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    open_at(page, address, "threshold", "en", case("threshold", "robots").answers, "result")
    page.evaluate("document.querySelectorAll('.ts-result details').forEach((each) => { each.open = true; })")
    page.locator("#deadline").fill("1.5.2031")
    page.locator("#deadline").press("Enter")
    told = page.locator(".ts-plan__told")
    expect(told).not_to_be_empty()
    words = heard(told.text_content() or "")
    assert [each.state["live"] for each in main_part(session).all("status") if each.words() == words] == ["polite"]
    page.locator("#deadline").fill("nej")
    page.locator("#deadline").press("Enter")
    error = page.locator("#deadline-error")
    expect(error).to_be_visible()
    [wrong] = [each for each in main_part(session).all("textbox") if each.state["invalid"] == "true"]
    assert wrong.description.startswith(heard(error.text_content() or ""))
    expect(page.locator("#deadline")).to_be_focused()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_search_finds_is_announced(lang: str, page: Page, address: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    page.goto(address + path(lang, "index"))
    page.locator("[data-open-search]").click()
    page.keyboard.type("innovation")
    page.locator(".ts-found").first.wait_for()
    many = page.locator(".ts-found").count()
    dialog = tree(session).one("dialog", frame()["search_title"][lang])
    assert unnamed(dialog) == []
    assert dialog.one("searchbox", frame()["search_label"][lang]).state["focused"] is True
    status = dialog.one("status")
    assert status.state["live"] == "polite"
    assert status.words() == frame()["search_many"][lang].replace("#", str(many))
    assert len([each for each in dialog.all("listitem") if each.all("link")]) >= many
    dialog.one("button", frame()["search_close"][lang])
    page.get_by_role("searchbox").last.fill("xqzxqz")
    expect(page.locator(".ts-found")).to_have_count(0)
    assert tree(session).one("dialog").one("status").words() == heard(frame()["search_none"][lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_question_is_told_before_python_has_come(lang: str, lone: Page, address: str) -> None:
    lone.route("**/python*/**", lambda route: route.abort())
    lone.goto(address + place("path", lang))
    asked(lone, "own_solution")
    session = lone.context.new_cdp_session(lone)
    session.send("Accessibility.enable")
    [state] = [each for each in of_kind("path", QUESTION) if each.at == "own_solution"]
    assert state.question
    assert form_of(tree(session).one("main"), state.question, lang).all("radio")
