"""First pages of the stories that readers walked: what stands there rests on the answers, and a person can do it."""

from datetime import date
from decimal import Decimal

import pytest

from content.guides.guides import names, read_guide
from wizards.asking import address
from wizards.door import Request
from wizards.ending import ResultReply
from wizards.guide.answer import DONT_KNOW, Answers
from wizards.guide.conditions import Is, negate
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES
from wizards.telling.result import First, Result

TODAY = date(2026, 11, 29)
NAMES = names()
NO_ACTION = frozenset(
    {"a", "an", "the", "one", "no", "who", "what", "which", "where", "is", "are", "does", "has", "it", "this", "that"}
)
"""English words with which no step begins: what follows them is a heading, a fact or a question."""


def told(guide: Guide, answers: Answers, lang: str = "en") -> Result:
    """Give the result of answers."""
    given = {"fragment": address.write(guide, answers, "result"), "at": "result"}
    reply = Request(guide, lang, TODAY, given).reply()
    assert isinstance(reply, ResultReply)
    return reply.result


def of_case(name: str, case: str) -> tuple[First, Result]:
    """Give the first page of a guide's case, and all of its result."""
    guide = read_guide(name).guide
    found = told(guide, next(each.answers for each in guide.cases if each.id == case))
    assert found.first
    return found.first, found


def sent(first: First) -> list[str | None]:
    """Give the letters of the first page's steps."""
    return [step.letter for step in first.steps]


@pytest.mark.parametrize(
    "case", ["within_the_rental", "within_a_contract", "rental_and_open_terms", "contract_and_open_terms"]
)
def test_whoever_wants_to_develop_within_an_agreement_that_runs_is_told_first_not_to(case: str) -> None:
    assert sent(of_case("path", case)[0])[0] == "decline_development"


def test_with_and_without_an_agreement_that_runs_the_answer_differs() -> None:
    assert of_case("path", "within_the_rental")[0].title != of_case("path", "C09")[0].title
    assert of_case("path", "within_the_rental")[0].because != of_case("path", "within_a_contract")[0].because


def test_a_neighbour_with_the_same_wish_is_asked_before_the_market() -> None:
    first, found = of_case("path", "neighbour_wants_it_too")
    letters = [*sent(first), *(step.letter for step in found.lines[0].next)]
    assert letters.index("ask_neighbours") < letters.index("invite_dialogue")


@pytest.mark.parametrize("name", ["path", "opi-type"])
def test_what_was_done_or_decided_is_no_step(name: str) -> None:
    _, found = of_case(name, "C19")
    steps = [step for line in found.lines[:1] for step in line.next]
    first = found.first.steps if found.first else ()
    assert "invite_dialogue" not in {step.letter for step in (*first, *steps)}, "five companies have been heard"
    assert "the politicians" not in {step.who for step in (*first, *steps)}, "the council has decided"


@pytest.mark.parametrize("name", ["path", "opi-type"])
def test_a_promise_told_as_a_decision_is_withdrawn_first_as_the_lawyer_says(name: str) -> None:
    assert sent(of_case(name, "decided_and_promised")[0])[:2] == ["ask_lawyer", "withdraw_promise"]


@pytest.mark.parametrize("name", NAMES)
def test_an_agreement_or_a_buyer_that_nobody_knows_of_stops_nothing(name: str) -> None:
    unknown = {Is(field, frozenset({DONT_KNOW})) for field in ("agreement", "others")}
    outcomes = read_guide(name).guide.outcomes
    assert [(o.id, stop.words["en"]) for o in outcomes for stop in o.stops if stop.when in unknown] == []


@pytest.mark.parametrize("name", ["path", "opi-type", "explorative", "threshold"])
def test_every_step_of_an_answer_says_who_does_it_and_how_long_it_takes(name: str) -> None:
    """Hold it of the guides to a purchase, which several people of a municipality must carry out together."""
    guide = read_guide(name).guide
    answer = guide.answer and guide.answer.id
    steps = [(o.id, step) for o in guide.outcomes if o.decision == answer for step in o.next]
    assert [(id_, step.words["en"]) for id_, step in steps if not (step.who and step.takes)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_step_of_a_first_page_is_something_to_do(name: str) -> None:
    guide = read_guide(name).guide
    for case in guide.cases:
        first = told(guide, case.answers).first
        steps = first.steps if first else ()
        assert [s.words for s in steps if s.words.split()[0].strip(",:“").lower() in NO_ACTION] == [], case.id


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("amount", ["120000", "900000"])
def test_who_says_that_the_amount_is_too_small_hears_no_more_of_interest_from_abroad(amount: str, lang: str) -> None:
    guide = read_guide("path").guide
    answers = next(each.answers for each in guide.cases if each.id == "chairs")
    found = told(guide, {**answers, "value": {"other_once": Decimal(amount)}}, lang)
    assert found.first
    too_small = Is("cbi_value", frozenset({"no"}))
    abroad = {stop.words[lang] for each in guide.outcomes for stop in each.stops if stop.when == negate(too_small)}
    assert abroad
    assert abroad.isdisjoint(found.first.stops)
