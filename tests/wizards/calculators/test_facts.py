from datetime import date
from itertools import product

import pytest

from wizards.calculators.cross_border import CRITERIA, cross_border
from wizards.calculators.explorative import explorative, research
from wizards.guide.calculator import Situation

TODAY = date(2026, 11, 21)
ALL_WELL = {
    "new_knowledge": "yes",
    "exclusivity": "nobody",
    "payment": "shared",
    "promise": "none",
    "publication": "all",
    "contribution": "matches",
}


def case(**answers: str) -> Situation:
    return Situation(answers, {}, TODAY)


def test_explorative_opi_is_open_when_every_condition_is_met_and_only_then() -> None:
    assert explorative(case(**ALL_WELL)) == "open"
    for name in ALL_WELL:
        assert explorative(case(**ALL_WELL | {name: "dk"})) == "to_settle"


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        ("exclusivity", "buyer", "exempt_paid"),
        ("payment", "full", "exempt_paid"),
        ("promise", "promised", "purchase"),
        ("new_knowledge", "no", "no_research"),
        ("publication", "refused", "withheld"),
        ("publication", "partly", "to_settle"),
        ("contribution", "less", "to_settle"),
    ],
)
def test_each_failing_condition_closes_the_way_or_leaves_it_to_settle(question: str, answer: str, verdict: str) -> None:
    assert explorative(case(**ALL_WELL | {question: answer})) == verdict


@pytest.mark.parametrize(("question", "answer"), [("payment", "fund"), ("contribution", "equal")])
def test_a_fund_that_pays_and_equal_hours_leave_the_way_open(question: str, answer: str) -> None:
    assert explorative(case(**ALL_WELL | {question: answer})) == "open"


def test_sole_right_and_full_payment_together_are_a_purchase() -> None:
    assert explorative(case(**ALL_WELL | {"exclusivity": "buyer", "payment": "full"})) == "purchase"


@pytest.mark.parametrize(
    ("exclusivity", "payment", "verdict"),
    [
        ("buyer", "full", "purchase"),
        ("buyer", "shared", "exempt_paid"),
        ("nobody", "full", "exempt_paid"),
        ("nobody", "shared", "exempt"),
        ("dk", "full", "unknown"),
        ("buyer", "fund", "unknown"),
        ("nobody", "fund", "exempt"),
    ],
)
def test_only_sole_right_and_full_payment_together_bring_research_under_the_act(
    exclusivity: str, payment: str, verdict: str
) -> None:
    terms = {"exclusivity": exclusivity, "payment": payment}
    assert research(case(new_knowledge="yes", **terms)) == verdict
    assert research(case(new_knowledge="no", **terms)) == "none"


def test_an_amount_that_nobody_bids_for_from_abroad_ends_it_whatever_else_is_said() -> None:
    for trade, subject, place in product(("asked", "yes", "no", "dk"), ("yes", "no", "dk"), ("yes", "no", "dk")):
        told = {"cbi_trade": trade, "cbi_subject": subject, "cbi_place": place}
        assert cross_border(case(cbi_value="no", **told)) == "none"


def test_interest_is_clear_only_where_the_amount_carries_it_and_something_positive_points_to_it() -> None:
    assert cross_border(case(cbi_value="yes", cbi_trade="asked")) == "clear"
    assert cross_border(case(cbi_value="yes", cbi_trade="yes", cbi_subject="yes")) == "clear"
    assert cross_border(case(cbi_value="dk", cbi_trade="asked")) == "unsure"
    assert cross_border(case(cbi_value="yes", cbi_trade="yes", cbi_subject="dk")) == "unsure"
    far = {"cbi_value": "dk", "cbi_subject": "no", "cbi_place": "no"}
    assert cross_border(case(cbi_trade="asked", **far)) == "unsure", "a foreign firm has asked, so not none"


@pytest.mark.parametrize("told", [{"cbi_trade": "no"}, {"cbi_trade": "yes", "cbi_subject": "no"}])
def test_what_stays_here_is_none_unless_the_place_speaks_against_it(told: dict[str, str]) -> None:
    for value in ("yes", "dk"):
        assert cross_border(case(cbi_value=value, cbi_place="dk", **told)) == "none"
        assert cross_border(case(cbi_value=value, cbi_place="yes", **told)) == "unsure"


def test_more_signs_of_interest_never_make_it_less_clear() -> None:
    rank = {"none": 0, "unsure": 1, "clear": 2}
    for answers in product(("no", "dk", "yes"), repeat=4):
        told = dict(zip(CRITERIA, answers, strict=True))
        verdict = cross_border(case(**told))
        for name in CRITERIA:
            more = cross_border(case(**told | {name: "yes"}))
            assert rank[more or ""] >= rank[verdict or ""]


def test_a_fact_that_was_not_asked_for_says_nothing() -> None:
    assert explorative(case()) is None
    assert cross_border(case()) is None
