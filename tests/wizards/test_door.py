"""One request at the door, tried on the small guides: what is asked, what is kept, and what is told."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.wizards import small
from tests.wizards.asks import ask
from tests.wizards.walks import every_path
from wizards import catalog
from wizards.asking import address
from wizards.door import answer
from wizards.guide.load import load_guide
from wizards.guide.reader import Document
from wizards.language.text import kept

pytestmark = pytest.mark.usefixtures("small_catalog")

LANGUAGES = ("da", "en")
BOUGHT = "oven=no&price=each:40,count:2"


def test_the_first_question_comes_without_any_answer() -> None:
    told = ask("cake")
    assert (told["view"], told["number"], told["back"]) == ("question", 1, None)


def test_a_set_answer_moves_on_and_the_address_carries_it() -> None:
    told = ask("cake", set={"question": "oven", "value": "yes"})
    assert told["question"]["id"] == "guests"
    assert "oven=yes" in told["fragment"]
    assert "at=oven" in told["back"]


def test_check_comes_before_the_result_and_the_result_only_when_asked_for() -> None:
    assert ask("cake", fragment=BOUGHT)["view"] == "check"
    assert ask("cake", fragment=BOUGHT, at="result")["view"] == "result"
    assert ask("cake", fragment="oven=no", at="result")["view"] == "question", "an unfinished walk has no result"


@pytest.mark.parametrize(
    ("fragment", "code"),
    [
        ("oven=maybe", "unknown_option"),
        ("colour=red", "unknown_question"),
        ("v=0&at=", "older_version"),
        ("price=each:8,colour:3", "unknown_field"),
        ("price=each:-8", "negative"),
        ("price=each:9999999999999", "too_large"),
        ("price=each:abc", "not_a_number"),
        ("price=count:0", "no_numbers"),
        ("price=each:5,count:0", "contract_missing"),
    ],
)
def test_bad_input_is_named_and_the_valid_answers_are_kept(fragment: str, code: str) -> None:
    told = ask("party", fragment=f"guests=few&{fragment}&music=no", set={"question": "oven", "value": "yes"})
    assert [e["code"] for e in told["errors"]] == [code]
    assert all(e["message"] for e in told["errors"])
    kept = address.read(told["fragment"]).answers
    assert {"oven": "yes", "guests": "few", "music": "no"}.items() <= kept.items()


def test_a_bad_number_stays_as_typed_beside_its_error() -> None:
    told = ask("cake", fragment=BOUGHT, set={"question": "price", "value": {"each": "otte", "count": "3"}})
    assert told["view"] == "question"
    assert {f["id"]: f["value"] for f in told["question"]["fields"]} == {"each": "otte", "count": "3"}
    assert told["errors"][0]["field"] == "each"
    before = address.read(BOUGHT).answers["price"]
    assert address.read(told["fragment"]).answers["price"] == before, "the valid answer is still carried"


def test_answers_that_no_longer_apply_are_told_when_the_walk_is_whole() -> None:
    told = ask("cake", fragment=f"guests=few&{BOUGHT}")
    assert [g["question"] for g in told["gone"]] == ["guests"]
    assert "guests" not in told["fragment"]


def test_the_second_guide_asks_nothing_twice() -> None:
    first, second = small.small("cake"), small.small("party")
    for answers in every_path(first):
        told = ask("party", fragment=address.hand_over(first, answers))
        assert not told["errors"]
        assert answers.keys() <= address.read(told["fragment"]).answers.keys()
        assert told["view"] != "question" or told["question"]["id"] not in {q.id for q in first.questions}
    assert {q.id for q in first.questions} < {q.id for q in second.questions}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_from_an_older_version_are_told_what_changed_and_keep_what_applies(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data: dict[str, Any] = dict(small.data("cake"))
    first, second = ({"da": f"Dansk {n}.", "en": f"English {n}."} for n in (2, 3))
    data["version"] = "3"
    data["editions"] = [
        {"version": "2", "since": "2027-01-02", "changed": first},
        {"version": "3", "since": "2028-02-03", "changed": second},
    ]
    newer = load_guide(Document("cake.yml", data), (small.CAKE,))
    monkeypatch.setattr(catalog, "guide", lambda _: newer)
    for version, expected in (("1", [first, second]), ("2", [second]), ("3", []), ("9", [])):
        told = ask("cake", lang, fragment=f"v={version}&oven=yes&guests=gone_option&at=")
        said = " ".join(e["message"] for e in told["errors"] if e["code"] == "older_version")
        assert [words for words in (first, second) if words[lang] in said] == expected
        assert ("older_version" in {e["code"] for e in told["errors"]}) == (version != "3")
        kept = address.read(told["fragment"])
        assert kept.answers == {"oven": "yes"}
        assert kept.version == "3"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_result_names_the_figures_and_the_words_of_the_case(lang: str) -> None:
    bought = ask("cake", lang, fragment=BOUGHT, at="result")["result"]["lines"]
    assert [line["text"].replace("\N{NO-BREAK SPACE}", " ") for line in bought] == [
        {"da": "Køb for 80 kr.", "en": "Buy for DKK 80."}[lang]
    ]
    danced = "oven=yes&guests=few&music=yes&words=~greeting:Kom%20nu!,place:x"
    (line,) = ask("party", lang, fragment=danced, at="result")["result"]["lines"]
    assert line["text"] == {"da": "Der står »Kom nu!«.", "en": "It says “Kom nu!”."}[lang]


@settings(max_examples=150)
@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_no_request_brings_a_traceback(fragment: str, question: str, value: str) -> None:
    told = ask("party", fragment=fragment, set={"question": question, "value": value}, at=value)
    assert told["view"] in ("question", "check", "result")
    assert json.loads(answer(fragment))["view"] == "error"
    assert ask(question or "x")["view"] == "error"


TYPED = st.text(st.characters(codec="utf-8"), max_size=60).map(kept)


@settings(max_examples=100)
@given(TYPED, TYPED)
def test_words_in_a_form_that_is_not_sent_are_carried_until_it_is(one: str, other: str) -> None:
    guide, known = small.small("party"), {"oven": "yes", "guests": "few", "music": "yes"}
    typed = {"greeting": one, "place": other}
    carried = address.write(guide, known, "words", {"words": typed})
    told = ask("party", fragment=carried)
    assert {f["id"]: f["value"] for f in told["question"]["fields"]} == typed
    assert address.read(told["fragment"]).drafts == {"words": typed}
    sent = ask("party", fragment=told["fragment"], set={"question": "words", "value": typed})
    assert address.read(sent["fragment"]).drafts == {}
    assert sent["view"] == "check"
    assert ask("party", fragment=carried[: len(carried) // 2])["view"] == "question"


def test_a_draft_of_an_answered_question_is_asked_for_before_the_check_and_never_decides() -> None:
    cake = small.small("cake")
    answers = next(each.answers for each in cake.cases if each.id == "shop")
    told = ask(
        "cake", fragment=address.write(cake, answers, "", {"price": {"each": "900"}, "note": {"case": "Lagkage"}})
    )
    assert told["question"]["id"] == "price"
    assert {f["id"]: f["value"] for f in told["question"]["fields"]}["each"] == "900"
    shown = ask("cake", fragment=told["fragment"], at="result")
    assert shown["typed"] == {"case": "Lagkage"}
    assert shown["result"] == ask("cake", fragment=address.write(cake, answers, "result"))["result"]
    noted = {"format": "json", "case": "Lagkage", "remark": ""}
    kept = ask("cake", fragment=told["fragment"], at="result", note=noted)["note"]
    again = ask("cake", fragment=json.loads(kept["text"])["fragment"])
    assert again["typed"]["case"] == "Lagkage"


@pytest.mark.parametrize("name", ["x" * 900, "../../etc/passwd", "words.json", "", "cake\x00", "\ud83d", "é" * 400])
def test_a_guide_is_looked_for_among_those_that_are_there_alone(name: str) -> None:
    assert [error["code"] for error in ask(name)["errors"]] == ["unknown_guide"]


@pytest.mark.parametrize(
    "request_", ["[" * 200_000, "{}", "null", "7", '{"guide": "cake"}', '{"guide": [], "today": {}}']
)
def test_what_is_no_request_is_refused(request_: str) -> None:
    assert json.loads(answer(request_))["errors"][0]["code"] == "bad_request"


def test_numbers_are_told_as_they_are_read_before_they_are_sent() -> None:
    typed = {"each": "0,250 mio.", "count": "1.000", "x": "5"}
    told = ask("cake", read={"question": "price", "value": typed})
    assert told["view"] == "read"
    assert "250.000" in told["fields"]["each"]
    assert "1.000" not in told["fields"], "what is written as it is read needs no word"
    assert ask("cake", read={"question": "price", "value": {"each": "1,500"}})["fields"] == {}
    assert ask("cake", read={"question": "nothing", "value": "x"})["fields"] == {}


def test_what_only_the_end_of_a_guide_needs_is_not_imported_for_its_first_question() -> None:
    first = json.dumps({"guide": "threshold", "lang": "da", "fragment": "", "today": "2026-11-30"})
    script = (
        "import sys; from wizards.door import answer;"
        f'assert \'"view": "question"\' in answer({first!r});'
        "print(*(name for name in sys.modules if name.startswith('wizards.')))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "wizards.telling.question" in loaded
    assert loaded.isdisjoint({"wizards.ending", "wizards.note.note", "wizards.telling.result", "wizards.rehearsal"})
