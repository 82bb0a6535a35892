"""What the page asks of Python where a guide is written, and what it is answered."""

import dataclasses
import json
import re
from datetime import date
from typing import Any

import pytest

from content.drafting import EXAMPLE, conditions, door, table, ways
from content.guides.compile import compile_given
from content.guides.guides import names, read_guide
from tests.conftest import ROOT
from wizards.guide import reader
from wizards.language.words import LANGUAGES
from wizards.proving.prove import prove

TEXT = EXAMPLE.read_text(encoding="utf-8")
DAY = date(2026, 11, 30)


@pytest.fixture(scope="module", autouse=True)
def _given() -> None:
    compile_given()


def ask(do: str, text: str = TEXT, lang: str = "da", **more: object) -> Any:
    return json.loads(door.answer(json.dumps({"do": do, "text": text, "lang": lang, "today": DAY.isoformat(), **more})))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_has_no_fault_and_is_proved(lang: str) -> None:
    assert ask("read", lang=lang)["view"] == "draft"
    assert ask("prove", lang=lang)["faults"] == []


def test_a_new_question_stands_in_the_table_and_in_the_drawing() -> None:
    new = """  - id: dear
    ask: {da: "Er den dyr?", en: "Is it dear?"}
    why: {da: "Derfor.", en: "Because."}
    options:
      - {id: a, label: {da: Ja, en: "Yes"}, statement: {da: "Den er dyr.", en: "It is dear."}}
      - {id: b, label: {da: Nej, en: "No"}, statement: {da: "Den er billig.", en: "It is cheap."}}
"""
    text = TEXT.replace("decisions:\n", f"{new}decisions:\n", 1)
    passed = ask("read", text)
    assert passed["draft"]["questions"][2]["ask"] == "Er den dyr?"
    assert passed["ways"]["passed"] == [3]
    text = text.replace("when: {users: near}", "when: {users: near, dear: b}").replace(
        "when: {users: far}", "when: {all: [{users: [near, far]}]}"
    )
    drawn = ask("read", text)["ways"]
    assert [place["question"] for place in drawn["places"]] == [1, 2, 3]


def test_a_gap_in_the_rules_is_told_at_its_line_by_the_proof() -> None:
    text = TEXT.replace("when: {users: nobody}", "when: {users: far}", 1)
    assert ask("read", text)["view"] == "draft"
    told = ask("prove", text)
    assert told["faults"]
    assert {fault["line"] for fault in told["faults"]} <= set(range(1, text.count("\n") + 1))


def test_a_question_that_rests_on_a_later_one_is_told_and_no_error() -> None:
    text = TEXT.replace("    options:\n", "    ask_when: {users: near}\n    options:\n", 1)
    told = ask("read", text)
    proved = ask("prove", text) if told["view"] == "draft" else told
    assert proved["faults"]


def test_the_guide_is_walked_and_its_result_told() -> None:
    first = ask("walk", fragment="")
    second = ask("walk", fragment=first["fragment"], set={"question": "need", "value": "unwritten"})
    assert (
        ask("walk", fragment=second["fragment"], at="result")["result"]["first"]["title"] == "Skriv behovet ned først"
    )


@pytest.mark.parametrize("name", ["meeting", "contacts", "only-supplier"])
def test_the_paths_are_those_that_the_build_counts(name: str) -> None:
    text = (ROOT / "content" / "guides" / f"{name}.yml").read_text(encoding="utf-8")
    assert ask("prove", text)["paths"] == prove(read_guide(name).guide, DAY).paths


def test_what_would_take_longer_than_one_waits_is_not_proved() -> None:
    large = {name for name in names() if door.is_large(read_guide(name).guide, DAY)}
    assert {"path", "opi-type", "threshold"} <= large
    assert {"meeting", "contacts", "methods", "municipal-powers", "way-in"}.isdisjoint(large)


TYPES = ROOT / "theme" / "assets" / "drafting" / "reply.mjs"
TOLD = (door, table, ways, conditions, reader)


def test_a_record_has_the_same_keys_on_both_sides() -> None:
    told = re.findall(r"@typedef \{\{(.*?)\}\} (\w+)", TYPES.read_text(encoding="utf-8"), re.S)
    typed = {name: set(re.findall(r"(\w+)\??:", body)) for body, name in told}
    assert len(typed) == len(told) > 8
    records = {
        name: {field.name for field in dataclasses.fields(value)}
        for module in TOLD
        for name, value in vars(module).items()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }
    assert typed == {name: records[name] for name in typed}
