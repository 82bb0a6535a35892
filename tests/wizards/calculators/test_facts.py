from datetime import date
from itertools import product

import pytest

from wizards.calculators.cross_border import CRITERIA, cross_border
from wizards.calculators.explorative import explorative
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
        ("exclusivity", "buyer", "purchase"),
        ("payment", "full", "purchase"),
        ("promise", "promised", "purchase"),
        ("new_knowledge", "no", "no_research"),
        ("publication", "refused", "withheld"),
        ("publication", "partly", "to_settle"),
        ("contribution", "less", "to_settle"),
    ],
)
def test_each_failing_condition_closes_the_way_or_leaves_it_to_settle(question: str, answer: str, verdict: str) -> None:
    assert explorative(case(**ALL_WELL | {question: answer})) == verdict


def test_foreign_firms_that_have_asked_settle_the_interest() -> None:
    assert cross_border(case(cbi_trade="asked")) == "clear"


@pytest.mark.parametrize("duration", ["no", "dk", "yes"])
def test_a_local_trade_that_nobody_can_supply_from_abroad_is_none_though_amount_and_place_are_not_known(
    duration: str,
) -> None:
    told = {"cbi_trade": "no", "cbi_subject": "no", "cbi_value": "dk", "cbi_duration": duration, "cbi_place": "dk"}
    assert cross_border(case(**told)) == "none"
    for name in ("cbi_value", "cbi_place"):
        assert cross_border(case(**told | {name: "yes"})) == "unsure"
    for name in ("cbi_trade", "cbi_subject"):
        assert cross_border(case(**told | {name: "dk"})) == "unsure"


def test_four_criteria_that_point_away_are_none_only_where_the_trade_is_one_of_them() -> None:
    away = dict.fromkeys(CRITERIA, "no")
    assert cross_border(case(**away | {"cbi_value": "yes"})) == "none"
    assert cross_border(case(**away | {"cbi_subject": "yes"})) == "none"
    assert cross_border(case(**away | {"cbi_trade": "yes"})) == "unsure"


def test_more_signs_of_interest_never_make_it_less_clear() -> None:
    rank = {"none": 0, "unsure": 1, "clear": 2}
    for answers in product(("no", "dk", "yes"), repeat=5):
        told = dict(zip(CRITERIA, answers, strict=True))
        verdict = cross_border(case(**told))
        for name in CRITERIA:
            more = cross_border(case(**told | {name: "yes"}))
            assert rank[more or ""] >= rank[verdict or ""]


def test_a_fact_that_was_not_asked_for_says_nothing() -> None:
    assert explorative(case()) is None
    assert cross_border(case()) is None
