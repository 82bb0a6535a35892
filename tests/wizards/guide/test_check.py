"""A guide that does not hold together is told where: unfilled braces, dates and versions, kinds of question."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest

from tests.wizards import small
from wizards.guide.load import load_guide
from wizards.guide.reader import Document, Fault, Faults

ODD = {"da": "Om {nothing}.", "en": "On {nothing}."}
TOLD = {"da": "Til {cost}.", "en": "For {cost}."}
FILLED = (
    ("outcomes", 0, "text"),
    ("outcomes", 0, "more"),
    ("outcomes", 0, "next", 0, "more"),
    ("decisions", 0, "rules", 0, "because"),
)
"""Texts in which a figure may stand."""
PLAIN = (
    *(("outcomes", 0, key) for key in ("title", "time", "municipality", "company")),
    ("outcomes", 0, "next", 0, "takes"),
    ("outcomes", 0, "requirements", 0, "words"),
    ("outcomes", 0, "requirements", 0, "cure"),
)
"""Texts in which nothing is filled in."""


def told_of(**changed: object) -> tuple[Fault, ...]:
    """Read the cake with some keys changed, by their route, and give what is told."""
    data: dict[str, Any] = deepcopy(dict(small.data("cake")))
    for path, value in changed.items():
        part: Any = data
        *ahead, last = (int(step) if step.isdigit() else step for step in path.split("__"))
        for step in ahead:
            part = part[step]
        if value is None:
            del part[last]
        else:
            part[last] = value
    try:
        load_guide(Document("cake.yml", data), (small.CAKE,))
    except Faults as told:
        return told.faults
    return ()


def paths(**changed: object) -> set[str]:
    return {fault.path for fault in told_of(**changed)}


def keyed(route: tuple[str | int, ...], value: Mapping[str, str]) -> dict[str, object]:
    return {"__".join(map(str, route)): value}


def spelt(route: tuple[str | int, ...]) -> Iterator[str]:
    whole = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route).lstrip(".")
    yield from (f"{whole}.{lang}" for lang in ("da", "en"))


def test_the_cake_as_it_is_has_no_fault() -> None:
    assert paths() == set()


@pytest.mark.parametrize("route", [*FILLED, *PLAIN], ids=str)
def test_a_brace_that_nothing_fills_is_told_in_each_language(route: tuple[str | int, ...]) -> None:
    assert paths(**keyed(route, ODD)) == set(spelt(route))


@pytest.mark.parametrize("route", FILLED, ids=str)
def test_a_figure_of_the_calculator_is_filled_where_figures_stand(route: tuple[str | int, ...]) -> None:
    assert paths(**keyed(route, TOLD)) == set()


@pytest.mark.parametrize("route", PLAIN, ids=str)
def test_a_figure_is_not_filled_where_none_stands(route: tuple[str | int, ...]) -> None:
    assert paths(**keyed(route, TOLD)) == set(spelt(route))


@pytest.mark.parametrize("day", ["2019-12-31", "2020-01-01"])
def test_rules_are_looked_at_again_after_they_were_reviewed(day: str) -> None:
    assert paths(review_by=day) == {"review_by"}
    assert paths(review_by="2020-01-02") == set()


@pytest.mark.parametrize("version", ["2", "x"])
def test_a_version_that_no_edition_tells_of_is_a_fault(version: str) -> None:
    assert paths(version=version) == {"version"}


def test_a_question_has_the_options_and_fields_of_its_kind() -> None:
    fields = small.data("cake")["questions"][2]["fields"]
    one = small.data("cake")["questions"][0]["options"][:1]
    assert "questions[0].fields" in paths(questions__0__fields=fields)
    assert "questions[0]" in paths(questions__0__options=one)
    assert "questions[2]" in paths(questions__2__fields=None)
    text = [{"id": "each", "unit": "text", "label": ODD}]
    assert "questions[2].fields[0].unit" in paths(questions__2__fields=text)


def test_a_circle_is_told_without_what_only_leads_to_it() -> None:
    cake = small.data("cake")
    decisions, outcomes = deepcopy(cake["decisions"]), deepcopy(cake["outcomes"])
    rule = decisions[0]["rules"][0] | {"when": {"cake": "bake"}}
    outer = {**decisions[0], "id": "outer", "rules": [rule | {"give": "out"}]}
    decisions[0]["rules"] = [rule, *decisions[0]["rules"][1:]]
    led = {"id": "out", "decision": "outer", "title": ODD | TOLD, "text": TOLD}
    circles = [
        fault
        for fault in told_of(decisions=[outer, *decisions], outcomes=[*outcomes, led])
        if "rests on itself" in fault.what
    ]
    assert [fault.path for fault in circles] == ["decisions[1].rules[0].when"]
    assert "outer" not in circles[0].what
    assert circles[0].what.count("`cake`") == 2
