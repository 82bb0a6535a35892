"""A field is shown only where the case can have it, and what was typed in one that is closed is nowhere."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import ROOT
from tests.wizards import small
from wizards.asking import address
from wizards.asking.answers import InputFault, read_answer
from wizards.asking.walk import fields_asked, replay
from wizards.guide.answer import Answer, Texts
from wizards.guide.check import check
from wizards.guide.conditions import Is
from wizards.guide.model import Guide
from wizards.guide.reader import Document, Reader
from wizards.proving.answers import case_faults

TODAY = date(2026, 1, 1)
TYPED = {"each": Decimal(40), "count": Decimal(3)}
CLOSED: Mapping[str, Answer] = {"oven": "no", "price": TYPED}
SHOWN: Mapping[str, Answer] = {"oven": "dk", "price": TYPED}


def cake(field: str = "count", reads: str = "oven") -> Guide:
    """Give the cake, one field of whose price is shown only to who does not know of an oven."""
    guide = small.small("cake")
    price = guide.questions[-1]
    fields = tuple(replace(f, ask_when=Is(reads, frozenset({"dk"}))) if f.id == field else f for f in price.fields)
    return replace(guide, questions=(*guide.questions[:-1], replace(price, fields=fields)))


def test_a_field_shows_where_its_condition_holds() -> None:
    guide = cake()
    price = guide.questions[-1]
    assert [field.id for field in fields_asked(guide, price, SHOWN, TODAY)] == ["each", "count"]
    assert [field.id for field in fields_asked(guide, price, CLOSED, TODAY)] == ["each"]


def test_what_was_typed_in_a_closed_field_is_left_out_of_answers_and_address() -> None:
    guide = cake()
    assert replay(guide, SHOWN, TODAY).answers == SHOWN
    walk = replay(guide, CLOSED, TODAY)
    assert walk.answers["price"] == {"each": Decimal(40)}
    assert "count" not in address.write(guide, walk.answers)


def test_an_amount_of_which_nothing_is_left_is_asked_for_again() -> None:
    walk = replay(cake("each"), CLOSED, TODAY)
    assert walk.next is not None
    assert walk.next.id == "price"


def test_a_case_may_not_fill_in_what_is_not_shown() -> None:
    guide = cake()
    case = replace(guide.cases[1], answers=CLOSED)
    (flaw,) = case_faults(guide, case, ("cases", 1), TODAY)
    assert flaw.route == ("cases", 1, "answers", "price")


@pytest.mark.parametrize(("reads", "faults"), [("oven", 0), ("price", 1)])
def test_a_field_reads_only_what_is_asked_before_it(reads: str, faults: int) -> None:
    reader = Reader(Document("cake.yml", {}))
    check(cake(reads=reads), (small.CAKE,), reader)
    assert len(reader.faults) == faults


def test_a_field_of_the_page_takes_as_much_as_the_engine_reads() -> None:
    script = (ROOT / "theme" / "assets" / "guide" / "beside.mjs").read_text(encoding="utf-8")
    found = re.search(r"^export const LONGEST = (\d+);", script, re.MULTILINE)
    assert found
    party = small.small("party")
    words = party.question("words")
    assert words
    longest = "x" * int(found[1])
    assert read_answer(party, words, {"place": longest}) == Texts((("place", longest),))
    refused = read_answer(party, words, {"place": f"{longest}x"})
    assert isinstance(refused, InputFault)
    assert (refused.code, refused.value) == ("too_long", found[1])
