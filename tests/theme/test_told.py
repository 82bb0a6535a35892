"""The check and the result that a page looks up before Python is there are those that Python gives."""

import json
import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from content.ahead.files import told_file
from content.ahead.routes import routes_of
from content.guides.guides import names, read_guide
from tests.theme.node import under_node
from wizards.asking import address
from wizards.asking.walk import replay
from wizards.door import answer
from wizards.guide.answer import Answers
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES

TODAY = date.today()
WALKS = 25
TYPED_ONLY = {name for name in names() if any(not q.options for q in read_guide(name).guide.questions)}
"""Guides that ask for words on some way: there the walks by chance may end before the result."""


def looked_up(name: str, lang: str, fragments: list[str]) -> list[Any]:
    """Run the page's own scripts under Node."""
    told = json.loads(told_file(name, lang).text)
    wanted = [{"fragment": each} for each in fragments]
    given = {"routes": routes_of(name), "told": told, "lang": lang, "today": str(TODAY), "wanted": wanted}
    return under_node("told.mjs", given, len(wanted))


def by_python(name: str, lang: str, fragment: str) -> dict[str, Any]:
    """Answer as Python does, without what it alone works out: what would change it, the amounts' tables."""
    request = {"guide": name, "lang": lang, "today": str(TODAY), "fragment": fragment}
    told: dict[str, Any] = json.loads(answer(json.dumps(request)))
    if told["view"] == "result":
        told["result"] |= {"changes": [], "exhibits": []}
        told["result"]["figures"] = shown_figures(told["result"]["figures"])
    return told


def shown_figures(figures: dict[str, Any]) -> dict[str, Any]:
    """Give the figures that a page shows; where none were asked for there are none."""
    del figures["valid_to"]
    return figures if figures["threshold"] else {}


def walks(guide: Guide) -> Iterator[Answers]:
    """Give whole walks of choices alone: those of the guide's cases, and some by chance."""
    for case in guide.cases:
        if all(isinstance(each, str) for each in case.answers.values()):
            yield case.answers
    chance = random.Random(guide.id)
    for _ in range(WALKS):
        answers: dict[str, Any] = {}
        while (following := replay(guide, answers, TODAY).next) and following.options:
            answers[following.id] = chance.choice(following.options).id
        if following is None:
            yield answers


def apart(first: dict[str, Any]) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Give what a first page says of the answer, and its lists, of which an early end's pointers take some room."""
    lists = {key: first[key] for key in ("steps", "stops", "points")}
    return {key: value for key, value in first.items() if key not in lists}, lists


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_what_is_looked_up_at_the_end_is_what_python_tells(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    fragments = [address.write(guide, each, at) for each in walks(guide) for at in ("check", "result")]
    assert fragments or name in TYPED_ONLY
    for fragment, told in zip(fragments, looked_up(name, lang, fragments), strict=True):
        expected = by_python(name, lang, fragment)
        if expected["view"] == "result" and expected["result"]["first"]["points"]:
            expect_all_but_pointers(told, expected)
        else:
            assert told == expected, fragment


def expect_all_but_pointers(told: dict[str, Any], expected: dict[str, Any]) -> None:
    """Where an early end points Python alone finds out: until then more steps and stops have room on the first page."""
    found, wanted = told["result"], expected["result"]
    (answer_, lists), (answer_then, lists_then) = apart(found.pop("first")), apart(wanted.pop("first"))
    assert answer_ == answer_then
    assert lists["points"] == []
    for key in ("steps", "stops"):
        assert lists[key][: len(lists_then[key])] == lists_then[key]
    lines, lines_then = found.pop("lines"), wanted.pop("lines")
    assert [(each["decision"], each["id"]) for each in lines] == [(each["decision"], each["id"]) for each in lines_then]
    lists_below, lists_below_then = found.pop("lists"), wanted.pop("lists")
    assert ids(lists_below) == ids(lists_below_then)
    assert told == expected


def ids(lists: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    return [(each["id"], [item["id"] for item in each["items"]]) for each in lists]
