import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeAliasType, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from tests.conftest import ROOT
from tests.wizards.walks import random_walks
from wizards.asking import address
from wizards.catalog import CALCULATORS
from wizards.door import QuestionReply, Refusal, Reply, ResultReply, answer
from wizards.guide.load import load_guide
from wizards.guide.reader import Document

compile_guides()


def ask(**request: object) -> dict[str, Any]:
    told = json.loads(answer(json.dumps({"guide": "path", "lang": "da", "today": "2026-11-21", **request})))
    assert isinstance(told, dict)
    return told


def test_the_first_question_comes_without_any_answer() -> None:
    told = ask()
    assert (told["view"], told["number"], told["back"]) == ("question", 1, None)


def test_a_set_answer_moves_on_and_the_address_carries_it() -> None:
    told = ask(set={"question": "own_solution", "value": "no"})
    assert told["question"]["id"] == "need_clear"
    assert "own_solution=no" in told["fragment"]
    assert "at=own_solution" in told["back"]


def test_check_comes_before_the_result_and_the_result_only_when_asked_for() -> None:
    told = ask(fragment="own_solution=yes")
    assert told["view"] == "check"
    assert ask(fragment="own_solution=yes", at="result")["view"] == "result"
    assert ask(fragment="own_solution=no", at="result")["view"] == "question", "an unfinished walk has no result"


@pytest.mark.parametrize(
    ("fragment", "code"),
    [
        ("own_solution=maybe", "unknown_option"),
        ("colour=red", "unknown_question"),
        ("v=0", "older_version"),
        ("value=units:8,colour:3", "unknown_field"),
        ("value=units:-8", "negative"),
        ("value=unit_price:9999999999999", "too_large"),
        ("value=unit_price:abc", "not_a_number"),
        ("value=units:8", "no_numbers"),
        ("value=other_yearly:5000", "years_missing"),
    ],
)
def test_bad_input_is_named_and_the_valid_answers_are_kept(fragment: str, code: str) -> None:
    told = ask(fragment=f"need_clear=clear&{fragment}&others=alone", set={"question": "own_solution", "value": "no"})
    assert [e["code"] for e in told["errors"]] == [code]
    assert all(e["message"] for e in told["errors"])
    kept = address.read(told["fragment"]).answers
    assert {"own_solution": "no", "need_clear": "clear", "others": "alone"}.items() <= kept.items()


def test_a_bad_number_stays_as_typed_beside_its_error() -> None:
    path = read_guide("path").guide
    c01 = next(c for c in path.cases if c.id == "C01")
    typed = {"units": "otte", "unit_yearly": "68.000", "years": "3"}
    told = ask(fragment=address.write(path, c01.answers), set={"question": "value", "value": typed})
    assert told["view"] == "question"
    assert {f["id"]: f["value"] for f in told["question"]["fields"]}["units"] == "otte"
    assert told["errors"][0]["field"] == "units"
    assert "unit_yearly:68000" in told["fragment"], "the valid answer from before is still carried"


def test_answers_that_no_longer_apply_are_told_when_the_walk_is_whole() -> None:
    told = ask(fragment="own_solution=yes&need_clear=clear&market=fits")
    assert [g["question"] for g in told["gone"]] == ["need_clear", "market"]
    assert "market" not in told["fragment"]


def test_the_second_guide_asks_nothing_twice() -> None:
    first, second = read_guide("opi-type").guide, read_guide("path").guide
    for answers in random_walks(first, 60, seed=6):
        told = ask(fragment=address.hand_over(first, answers))
        assert not told["errors"]
        shared = {q.id for q in second.questions}
        carried = address.read(told["fragment"]).answers
        assert answers.keys() & shared <= carried.keys()
        assert told["view"] != "question" or told["question"]["id"] not in answers


@pytest.mark.parametrize("lang", ["da", "en"])
def test_answers_from_an_older_version_are_told_what_changed_and_keep_what_applies(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data: dict[str, Any] = dict(read_guide("opi-type").document.data)
    first, second = ({"da": f"Dansk {n}.", "en": f"English {n}."} for n in (2, 3))
    data["version"] = "3"
    data["editions"] = [
        {"version": "2", "since": "2027-01-02", "changed": first},
        {"version": "3", "since": "2028-02-03", "changed": second},
    ]
    newer = load_guide(Document("opi-type.json", data), CALCULATORS)
    monkeypatch.setattr("wizards.catalog.guide", lambda _: newer)
    carried = "own_solution=no&need_clear=clear&market=gone_option"
    for version, expected in (("1", [first, second]), ("2", [second]), ("3", []), ("9", [])):
        told = ask(guide="opi-type", lang=lang, fragment=f"v={version}&{carried}")
        said = " ".join(e["message"] for e in told["errors"] if e["code"] == "older_version")
        assert [words for words in (first, second) if words[lang] in said] == expected
        assert ("older_version" in {e["code"] for e in told["errors"]}) == (version != "3")
        kept = address.read(told["fragment"])
        assert kept.answers == {"own_solution": "no", "need_clear": "clear"}
        assert kept.version == "3"


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", names())
def test_a_result_is_whole_in_both_languages(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    for answers in random_walks(guide, 25, seed=7):
        told = ask(guide=name, lang=lang, fragment=address.write(guide, answers, "result"))
        assert told["view"] == "result"
        shown = json.dumps(told, ensure_ascii=False)
        assert "{" not in json.loads(json.dumps(told["result"]["lines"]))[0]["text"]
        for mark in ("{total}", "{threshold}", "{valid_to}"):
            assert mark not in shown
        for line in told["result"]["lines"]:
            assert all(line[part] for part in ("because", "statements", "rule_sources"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_no_request_brings_a_traceback(fragment: str, question: str, value: str) -> None:
    told = ask(fragment=fragment, set={"question": question, "value": value}, at=value)
    assert told["view"] in ("question", "check", "result")
    assert json.loads(answer(fragment))["view"] == "error"
    assert ask(guide=question or "x")["view"] == "error"


TYPED = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=100, deadline=None)
@given(TYPED, TYPED)
def test_words_in_a_form_that_is_not_sent_are_carried_until_it_is(one: str, other: str) -> None:
    fields = [f.id for f in read_guide("describe-need").guide.questions[0].fields]
    typed = {fields[0]: one, fields[-1]: other}
    guide = read_guide("describe-need").guide
    first, second = (q.id for q in guide.questions[:2])
    carried = address.write(guide, {}, first, {first: typed})
    told = ask(guide="describe-need", fragment=carried)
    assert {f["id"]: f["value"] for f in told["question"]["fields"]}.items() >= typed.items()
    assert address.read(told["fragment"]).drafts == {first: typed}
    sent = ask(guide="describe-need", fragment=told["fragment"], set={"question": first, "value": typed})
    assert address.read(sent["fragment"]).drafts == {}
    assert sent["question"]["id"] == second
    assert ask(guide="describe-need", fragment=carried[: len(carried) // 2])["view"] == "question"


def test_a_draft_of_an_answered_question_is_asked_for_before_the_check_and_never_decides() -> None:
    path = read_guide("path").guide
    answers = next(c for c in path.cases if c.id == "C01").answers
    told = ask(fragment=address.write(path, answers, "", {"value": {"units": "9"}, "note": {"case": "Måtter"}}))
    assert told["question"]["id"] == "value"
    assert {f["id"]: f["value"] for f in told["question"]["fields"]}["units"] == "9"
    shown = ask(fragment=told["fragment"], at="result")
    plain = ask(fragment=address.write(path, answers, "result"))
    assert shown["typed"] == {"case": "Måtter"}
    assert shown["result"] == plain["result"]
    kept = ask(fragment=told["fragment"], at="result", note={"format": "json", "case": "Måtter", "remark": ""})["note"]
    again = ask(fragment=json.loads(kept["text"])["fragment"])
    assert again["typed"]["case"] == "Måtter"


def records(kind: type) -> Iterator[type]:
    """Give a record's class and those of the records in it."""
    yield kind
    for hint in get_type_hints(kind).values():
        for part in parts_of(hint):
            if isinstance(part, type) and is_dataclass(part):
                yield from records(part)


def parts_of(hint: Any) -> Iterator[Any]:
    """Give the types that a type is made of."""
    if isinstance(hint, TypeAliasType):
        yield from parts_of(hint.__value__)
    elif args := get_args(hint):
        for arg in args:
            yield from parts_of(arg)
    else:
        yield hint


NAMES_AN_ERROR = "code"
"""What tests and other callers know an error by; a reader gets its sentence."""


def test_every_part_of_a_reply_is_read_by_the_page_or_in_the_terminal() -> None:
    scripts = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "theme" / "assets" / "guide").glob("*.mjs"))
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", scripts, flags=re.S)
    terminal = (ROOT / "wizards" / "__main__.py").read_text(encoding="utf-8")
    for kind in {each for reply in (Refusal, Reply, QuestionReply, ResultReply) for each in records(reply)}:
        unread = [
            field.name
            for field in fields(kind)
            if field.name != NAMES_AN_ERROR
            and not re.search(rf"\b{field.name}\b", code)
            and not re.search(rf"\.{field.name}\b", terminal)
        ]
        assert not unread, kind.__name__


def test_the_scripts_name_the_parts_of_each_record_as_python_does() -> None:
    told = (ROOT / "theme" / "assets" / "guide" / "reply.mjs").read_text(encoding="utf-8")
    typed = {name: body for body, name in re.findall(r"@typedef \{(?:Reply & )?\{(.*?)\}\} ?(\w+)", told, flags=re.S)}
    known = {each.__name__: each for reply in (Refusal, QuestionReply, ResultReply) for each in records(reply)}
    assert {"Line", "Result", "Asked", "Answered", "ResultReply"} <= typed.keys() & known.keys()
    for name in typed.keys() & known.keys():
        keys = re.findall(r"(\w+)\??:", re.sub(r"\{[^{}]*\}|\"[^\"]*\"", "", typed[name]))
        assert set(keys) <= {field.name for field in fields(known[name])}, name
