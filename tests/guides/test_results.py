"""What must hold of the result and the note of every guide of the handbook, wherever a reader's answers lead."""

import io
import json
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from content.guides.proofs import proofs
from tests.wizards.asks import ask
from tests.wizards.walks import random_walks
from wizards.asking import address
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.language.words import LANGUAGES

compile_guides()
NAMES = names()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = "Første <linje> & »mere«\nAnden linje"
NOTED = {"format": "docx", "case": "Sag 12", "remark": TYPED, "address": "https://example.org/guide/"}
FOLLOWED = [(name, other) for name in NAMES for other in read_guide(name).guide.follow]


def words(shown: object) -> Iterator[str]:
    """Give every text in what was told."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        for each in shown.values():
            yield from words(each)
    elif isinstance(shown, list):
        for each in shown:
            yield from words(each)


def test_every_guide_is_proved() -> None:
    guides = [read_guide(name) for name in NAMES]
    assert [proof.guide for proof in proofs(guides, date.today())] == [each.guide.id for each in guides]


def possible(name: str, answers: Answers) -> list[dict[str, Any]]:
    """Give the outcomes that a result calls possible beside the one that followed."""
    told = ask(name, "en", fragment=address.write(read_guide(name).guide, answers, "result"))
    others = [other for decision in told["result"]["alternatives"] for other in decision["outcomes"]]
    return [other for other in others if other["state"] == "possible"]


@pytest.mark.parametrize("name", NAMES)
def test_possible_is_only_what_a_condition_that_is_told_speaks_for(name: str) -> None:
    guide = read_guide(name).guide
    for answers in (*(case.answers for case in guide.cases), *random_walks(guide, 25, seed=11)):
        assert [other["id"] for other in possible(name, answers) if not other["held"]] == []


def test_nothing_is_possible_for_a_reader_who_knows_nothing() -> None:
    tried = 0
    for name in NAMES:
        guide = read_guide(name).guide
        answers: dict[str, Answer] = {}
        while asked := replay(guide, answers, date.today()).next:
            samples = sample_answers(guide, asked)
            answers[asked.id] = DONT_KNOW if DONT_KNOW in samples else samples[0]
        if all(answer == DONT_KNOW for answer in answers.values()):
            assert possible(name, answers) == [], name
            tried += 1
    assert tried > 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_result_is_whole_in_both_languages(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    for answers in random_walks(guide, 25, seed=7):
        told = ask(name, lang, fragment=address.write(guide, answers, "result"))
        assert told["view"] == "result"
        assert [text for text in words(told["result"]) if re.search(r"\{[\w.]+\}", text)] == []
        for line in told["result"]["lines"]:
            assert all(line[part] for part in ("statements", "rule_sources"))
            assert line["because"] or told["result"]["first"]["because"], line["id"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_first_page_lists_is_sentences_and_a_step_of_a_list_says_who(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    for answers in (*(case.answers for case in guide.cases), *random_walks(guide, 25, seed=9)):
        told = ask(name, lang, fragment=address.write(guide, answers, "result"))["result"]["first"]
        listed = [*(step["words"] for step in told["steps"]), *told["stops"], *told["points"]]
        assert [each for each in listed if not re.search(r"(?<![.?!])[.?!…][»”)]?$", each)] == []
        assert [step["words"] for step in told["steps"] if step["at"] and not step["who"]] == []


@pytest.mark.parametrize(("name", "other"), FOLLOWED)
def test_the_guide_that_follows_asks_nothing_twice(name: str, other: str) -> None:
    first, second = read_guide(name).guide, read_guide(other).guide
    shared = {q.id for q in first.questions} & {q.id for q in second.questions}
    for answers in random_walks(first, 30, seed=6):
        told = ask(other, fragment=address.hand_over(first, answers))
        assert told["view"] != "question" or told["question"]["id"] not in answers.keys() & shared
        assert not [error for error in told["errors"] if error.get("question") in shared]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_docx_carries_every_word_that_the_result_page_decides(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    for answers in random_walks(guide, 6, seed=8):
        told = ask(name, lang, fragment=address.write(guide, answers, "result"), note=NOTED)
        with zipfile.ZipFile(io.BytesIO(b64decode(told["note"]["base64"]))) as archive:
            assert archive.testzip() is None
            trees = {n: ElementTree.fromstring(archive.read(n)) for n in archive.namelist()}
        body = trees["word/document.xml"]
        text = "".join(body.itertext())
        styles = {s.get(f"{W}styleId") for s in trees["word/styles.xml"].iter(f"{W}style")}
        used = {s.get(f"{W}val") for s in body.iter(f"{W}pStyle")}
        assert used <= styles
        assert {"Title", "Heading1", "Heading2"} <= used
        for line in told["result"]["lines"]:
            assert line["title"] in text
            assert line["because"] in text
        for listed in told["result"]["lists"]:
            assert all(item["title"] in text for item in listed["items"])
        for answered in told["answers"]:
            assert answered["statement"] in text
        for typed in ("Sag 12", *TYPED.splitlines()):
            assert typed in text


@pytest.mark.parametrize("name", NAMES)
def test_a_kept_note_opens_where_it_was_in_the_other_language(name: str) -> None:
    guide, noted = read_guide(name).guide, {**NOTED, "format": "json"}
    for answers in random_walks(guide, 3, seed=9):
        kept = json.loads(ask(name, fragment=address.write(guide, answers, "result"), note=noted)["note"]["text"])
        assert kept["remark"] == TYPED
        again = ask(name, "en", fragment=kept["fragment"], note=noted)
        assert again["view"] == "result"
        assert not again["errors"]
        assert json.loads(again["note"]["text"])["fragment"] == kept["fragment"]
