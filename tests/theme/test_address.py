"""The address is one grammar: what the page writes Python reads, and the page finds its way in what Python writes."""

import json
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from content.guides.guides import read_guide
from tests.conftest import ROOT
from wizards.asking import address
from wizards.guide.answer import Answer, Texts

AWKWARD = ("", "8", "3,5", "a b", "100 % & more = ~ . : , # ?", "æøå é 漢 😀", "%7E%2C", "to\nlines", "!'()*", "+")
TYPED = tuple({"case": text, "remark": f"{text}{text}"} for text in AWKWARD)


def in_javascript(cases: Sequence[Sequence[Any]]) -> list[Any]:
    """Run the page's own functions on the cases, under Node."""
    done = subprocess.run(
        ["node", ROOT / "tests" / "theme" / "address.mjs"],
        input=json.dumps(cases),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(done.stdout)
    assert isinstance(told, list)
    assert len(told) == len(cases)
    return told


def fragments() -> list[str]:
    """Addresses as Python writes them: of choices, amounts and own words, with a place and drafts or without."""
    written = []
    for name in ("path", "describe-need", "threshold"):
        guide = read_guide(name).guide
        answers: dict[str, Answer] = {}
        for question in guide.questions:
            if question.options:
                answers[question.id] = question.options[-1].id
            elif question.fields:
                first = question.fields[0].id
                own_words = question.kind == "text"
                answers[question.id] = Texts(((first, AWKWARD[4]),)) if own_words else {first: Decimal("68000")}
        written += [address.write(guide, {}), address.write(guide, answers), address.write(guide, answers, "result")]
        written += [
            address.write(guide, answers, "check", {form: typed}) for form in ("note", "value") for typed in TYPED
        ]
    return written


def test_python_reads_what_the_page_writes_of_what_is_only_typed() -> None:
    cases = [("withDraft", fragment, "value", typed) for fragment in fragments() for typed in TYPED]
    for (_, fragment, form, typed), written in zip(cases, in_javascript(cases), strict=True):
        before, after = address.read(fragment), address.read(written)
        assert after.drafts == {**before.drafts, form: typed}, written
        assert (after.answers, after.version, after.at) == (before.answers, before.version, before.at), written


def test_the_page_begins_an_address_that_python_reads() -> None:
    cases = [("withDraft", "", "value", typed) for typed in TYPED]
    for (_, _, form, typed), written in zip(cases, in_javascript(cases), strict=True):
        read = address.read(written)
        assert (read.at, dict(read.drafts)) == (form, {form: typed})


def test_the_page_finds_step_and_drafts_in_what_python_writes() -> None:
    written = fragments()
    ways = ("answersIn", "stepIn", "withoutDrafts")
    told = in_javascript(
        [(way, fragment if way == "withoutDrafts" else f"#{fragment}") for fragment in written for way in ways]
    )
    for at, fragment in enumerate(written):
        carried, step, bare = told[3 * at : 3 * at + 3]
        read, without = address.read(fragment), address.read(bare)
        assert carried == fragment
        assert step == read.at
        assert (without.answers, without.at, without.drafts) == (read.answers, read.at, {})
    forms = [("hasDraft", fragment, form) for fragment in written for form in ("note", "value", "val")]
    for (_, fragment, form), has in zip(forms, in_javascript(forms), strict=True):
        assert has == (form in address.read(fragment).drafts)


def test_an_address_that_a_mail_program_encoded_carries_the_same_answers() -> None:
    written = fragments()
    whole = [quote(fragment, safe="").replace("~", "%7E") for fragment in written]
    in_pieces = [quote(fragment, safe="=&").replace("~", "%7E") for fragment in written]
    told = in_javascript([("answersIn", f"#{fragment}") for fragment in whole + in_pieces])
    for fragment, carried in zip(written * 2, told, strict=True):
        sent, read = address.read(fragment), address.read(carried)
        assert (read.answers, read.at, read.drafts) == (sent.answers, sent.at, sent.drafts), carried


def test_a_link_that_is_no_step_is_left_to_the_browser() -> None:
    links = ("#kilder", "#at=result", "../kilder/#v=1", "", "#")
    assert in_javascript([("stepIn", link) for link in links]) == [None] * len(links)
    assert in_javascript([("answersIn", f"#{place}") for place in ("", "kilder", "r%C3%A5d")]) == ["", "", ""]
