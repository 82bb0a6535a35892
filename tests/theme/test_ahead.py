"""What a page looks up before Python is there is what Python answers: after every choice, and whatever it wants."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from content.ahead.routes import routes_of
from content.guides.guides import names, read_guide
from tests.theme.node import under_node
from wizards import catalog
from wizards.asking import address
from wizards.asking.walk import replay
from wizards.door import answer
from wizards.guide.answer import Answers
from wizards.guide.model import Guide
from wizards.proving.explore import Ground

TODAY = date.today()
LONG = pytest.mark.long
type Wanted = Mapping[str, Any]


def looked_up(name: str, wanted: Sequence[Wanted], today: date = TODAY) -> list[Any]:
    """Run the page's own script under Node."""
    return under_node("ahead.mjs", {"routes": routes_of(name), "today": str(today), "wanted": wanted}, len(wanted))


def by_python(name: str, wanted: Wanted) -> dict[str, Any]:
    """Answer as Python does, with what a page shows of a question, and of a check or a result where it stands."""
    told = json.loads(answer(json.dumps({"guide": name, "lang": "da", "today": str(TODAY), **wanted})))
    if told["view"] != "question":
        return {key: told[key] for key in ("view", "fragment", "back")}
    shown = {key: told[key] for key in ("view", "fragment", "back", "number", "left", "gone", "errors")}
    question = told["question"]
    fields = [{"id": field["id"], "value": field["value"]} for field in question["fields"]]
    return {**shown, "question": {"id": question["id"], "answer": question["answer"], "fields": fields}}


def expect_equal(name: str, wanted: Sequence[Wanted]) -> int:
    """Hold what is looked up to what Python answers; give how many were looked up."""
    found = 0
    for each, told in zip(wanted, looked_up(name, wanted), strict=True):
        if told is None:
            continue
        found += 1
        assert told == by_python(name, each), each
    return found


def every_choice(guide: Guide) -> Iterator[Wanted]:
    """Give each choice at each place that choices lead to: one walk for all that nothing to come can tell apart."""
    course = Ground(guide, TODAY).course((), whole=True)
    level: dict[int, Answers] = {course.start: {}}
    for question in guide.questions:
        after: dict[int, Answers] = {}
        for place, answers in level.items():
            for road in course.roads(place):
                if road.answer is None:
                    after.setdefault(road.place, answers)
                elif isinstance(road.answer, str):
                    yield {
                        "fragment": address.write(guide, answers, question.id) if answers else "",
                        "set": {"question": question.id, "value": road.answer},
                    }
                    after.setdefault(road.place, {**answers, question.id: road.answer})
        level = after


@pytest.mark.parametrize("name", [pytest.param(each, marks=[LONG] if each == "path" else []) for each in names()])
def test_after_every_choice_the_page_goes_where_python_goes(name: str) -> None:
    wanted: list[Wanted] = [{"fragment": ""}, *every_choice(catalog.guide(name) or read_guide(name).guide)]
    for each, told in zip(wanted, looked_up(name, wanted), strict=True):
        assert told == by_python(name, each), each


def by_chance(guide: Guide, chance: random.Random) -> Wanted:
    """Give a request as a reader's page may send it: on the way, back, with an answer changed, or out of order."""
    answers: dict[str, Any] = {}
    for _ in range(chance.randrange(len(guide.questions))):
        walk = replay(guide, answers, TODAY)
        if walk.next is None or not walk.next.options:
            break
        answers[walk.next.id] = chance.choice(walk.next.options).id
    asked = [q for q in guide.questions if q.options]
    place = chance.choice([*answers, "", "check", "result"])
    wanted: dict[str, Any] = {"fragment": address.write(guide, answers, place)}
    if chance.random() < 0.5:
        question = chance.choice([q for q in asked if q.id in answers] or asked)
        wanted["set"] = {"question": question.id, "value": chance.choice([*[o.id for o in question.options], "odd"])}
    if chance.random() < 0.3:
        wanted["at"] = chance.choice([*answers, "check", "result", "odd"])
    if chance.random() < 0.3:
        kept = dict(list(answers.items())[: chance.randrange(len(answers) + 1)])
        wanted |= {"fragment": address.write(guide, kept, ""), "also": wanted["fragment"]}
    if chance.random() < 0.1:
        wanted["fragment"] = wanted["fragment"].replace("=", chance.choice(["%3D", "==", "=~"]), 2)
    return wanted


@pytest.mark.parametrize("name", names())
def test_whatever_a_page_wants_it_is_told_what_python_tells_or_nothing(name: str) -> None:
    guide, chance = read_guide(name).guide, random.Random(name)
    wanted = [by_chance(guide, chance) for _ in range(200)]
    assert expect_equal(name, wanted) > 20


def test_routes_are_of_days_on_which_the_same_amounts_are_in_force() -> None:
    last = date.fromisoformat(json.loads(routes_of("path"))["last_day"])
    start = [{"fragment": ""}]
    assert looked_up("path", start, last) != [None]
    assert looked_up("path", start, last + timedelta(days=1)) == [None]
    assert looked_up("path", start, date(2019, 1, 1)) == [None]
