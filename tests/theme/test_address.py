"""The address is one grammar: what the page writes Python reads, and the page finds its way in what Python writes."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any
from urllib.parse import quote

import pytest

from content.guides.guides import read_guide
from tests.theme.node import under_node
from wizards.asking import address
from wizards.asking.carried import carried
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide

AWKWARD = ("", "8", "3,5", "a b", "100 % & more = ~ . : , # ?", "æøå é 漢 😀", "%7E%2C", "to\nlines", "!'()*", "+")
TYPED = tuple({"case": text, "remark": f"{text}{text}"} for text in AWKWARD)


def in_javascript(cases: Sequence[Sequence[Any]]) -> list[Any]:
    """Run the page's own functions on the cases, under Node."""
    return under_node("address.mjs", cases, len(cases))


def fragments() -> list[tuple[Guide, str]]:
    """Addresses as Python writes them: of choices, amounts and own words, with a place and drafts or without."""
    written: list[tuple[Guide, str]] = []
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
        forms = {"note": ("case", "remark")} | {
            q.id: tuple(f.id for f in q.fields) for q in guide.questions if q.fields
        }
        written += [
            (guide, address.write(guide, known, at)) for known, at in (({}, ""), (answers, ""), (answers, "result"))
        ]
        written += [
            (guide, address.write(guide, answers, "check", {form: dict.fromkeys(fields, text)}))
            for form, fields in forms.items()
            for text in AWKWARD
        ]
    return written


def test_python_reads_what_the_page_writes_of_what_is_only_typed() -> None:
    cases = [("withDraft", fragment, "value", typed) for _, fragment in fragments() for typed in TYPED]
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
    written = [fragment for _, fragment in fragments()]
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


def follow(mark: str, address: str) -> str:
    """Put what stands behind an address in a sentence onto it."""
    return address + mark


ENCODINGS: dict[str, Callable[[str], str]] = {
    "encoded whole": lambda each: quote(each, safe=""),
    "encoded whole, with its tildes": lambda each: quote(each, safe="").replace("~", "%7E"),
    "encoded in pieces": lambda each: quote(each, safe="=&").replace("~", "%7E"),
    "encoded twice": lambda each: quote(quote(each, safe=""), safe=""),
    "encoded three times": lambda each: quote(quote(quote(each, safe=""), safe=""), safe=""),
    "its values encoded twice": lambda each: quote(quote(each, safe="=&"), safe="=&%").replace("%", "%25"),
    "with HTML's ampersands": lambda each: each.replace("&", "&amp;"),
    "with HTML's ampersands twice": lambda each: each.replace("&", "&amp;amp;"),
    "with numbered ampersands": lambda each: each.replace("&", "&#38;"),
    "with a # once more": lambda each: f"#{each}",
    **{
        f"with {mark} behind it": partial(follow, mark) for mark in (*").,;:!?]>*'", "%29", "%22", "»", "...", "%C2%BB")
    },
    "broken into lines": lambda each: "\r\n".join(each[at : at + 40] for at in range(0, len(each), 40)),
    "followed from a letter": lambda each: f"{each}&utm_source=mail&utm_medium=x&fbclid=Ab-1&gclid=2&mc_cid=3&mc_eid=4",
    "followed in a query": lambda each: f"{each}?utm_source=mail&_hsenc=p2A&_hsmi=3&mkt_tok=9",
    "with a text to look for": lambda each: f"{each}#:~:text=beløb",
}
"""What mail programs, chats and PDF readers make of an address."""


@pytest.mark.parametrize("changed", ENCODINGS.values(), ids=ENCODINGS)
def test_an_address_that_was_changed_on_its_way_carries_the_same_and_nothing_is_told(
    changed: Callable[[str], str],
) -> None:
    written = fragments()
    told = in_javascript([("answersIn", f"#{changed(guide_and_fragment[1])}") for guide_and_fragment in written])
    for (guide, fragment), arrived in zip(written, told, strict=True):
        sent = carried(guide, fragment)
        assert carried(guide, arrived) == sent, arrived
        assert carried(guide, changed(fragment)) == sent, "in a terminal there is no page in between"
        assert sent.faults == ()


def test_what_was_written_before_is_read_as_it_was() -> None:
    typed = "a b,c:d~e.f%"
    for again in (lambda each: each, lambda each: quote(each, safe="=&").replace("~", "%7E")):
        read = address.read(again(f"v=1&words=~one:{quote(typed, safe='')},two:x&at=words"))
        assert read.answers == {"words": {"one": typed, "two": "x"}}


def test_where_a_link_to_no_page_leads() -> None:
    cases = {
        ("/en/guide-path/%23v=1&at=check", ""): "/en/guide-path/#v=1&at=check",
        ("/guide-path%23v=1", ""): "/guide-path/#v=1",
        ("/guide-path/%2523v%253D1", ""): "/guide-path/#v%253D1",
        ("/guide-path/)", "#v=1"): "/guide-path/#v=1",
        ("/guide-path/%29.", ""): "/guide-path/",
        ("/guide-path,", ""): "/guide-path/",
        ("/index.html%22", ""): "/index.html",
        ("//evil.example)", ""): "/evil.example",
        ("//evil.example/%23x", ""): "/evil.example/#x",
        ("//evil.example%23x", ""): "/evil.example#x",
        ("/no-such-page/", ""): None,
        ("/no-such-page", "#v=1"): None,
    }
    assert in_javascript([("meant", *case) for case in cases]) == list(cases.values())
    mended = [case for case in cases.values() if case]
    assert in_javascript([("meant", each.split("#")[0], "") for each in mended]) == [None] * len(mended), "no circle"


def test_the_page_for_what_is_missing_tells_where_the_site_lies_from_where_a_file_of_it_was_found() -> None:
    for built, lies in (("/", "/"), ("/", "/bog/"), ("/bog/", "/"), ("/a/", "/b/assets/"), ("/assets/", "/en/")):
        file = "assets/scripts-1/page/lost.mjs"
        assert in_javascript([("paths", f"{built}{file}", f"{lies}{file}")]) == [[built, lies]]


def test_a_link_that_is_no_step_is_left_to_the_browser() -> None:
    links = ("#kilder", "#at=result", "../kilder/#v=1", "", "#")
    assert in_javascript([("stepIn", link) for link in links]) == [None] * len(links)
    assert in_javascript([("answersIn", f"#{place}") for place in ("", "kilder", "r%C3%A5d")]) == ["", "", ""]
