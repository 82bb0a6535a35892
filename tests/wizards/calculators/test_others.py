"""What is tried instead of an amount: something of each kind that its calculator's facts tell apart."""

from decimal import Decimal
from itertools import product

import pytest

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from wizards.calculators.contract_change import CONTRACT_CHANGE
from wizards.calculators.purchase import PURCHASE
from wizards.calculators.purchase_value import KINDS
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import AmountsQuestion, Calculator, Situation
from wizards.language.numbers import kroner

BUYERS, DATES = ("municipality", "utility", "dk"), ("now", "later")


def amounts_of(calculator: Calculator) -> AmountsQuestion:
    assert calculator.amounts
    return calculator.amounts


def told_apart(calculator: Calculator, case: Situation, answer: Answer) -> tuple[str | None, ...]:
    """All that the rules of any guide may know of an answer to the amounts question."""
    answers = {**case.answers, amounts_of(calculator).question: answer}
    return tuple(fact.compute(Situation(answers, case.amounts, case.today)) for fact in calculator.facts)


@pytest.mark.parametrize("kind", [*KINDS, "dk"])
def test_of_a_purchase_the_same_is_tried_as_is_proved(kind: str) -> None:
    question = amounts_of(PURCHASE)
    for buyer, notice, whole in product(BUYERS, DATES, ("yes", "no")):
        told = {"buyer_kind": buyer, "purchase_kind": kind, "notice_date": notice, "whole_buyer": whole, "value": "dk"}
        case = Situation(told, AMOUNTS, TODAY)
        tried = [told_apart(PURCHASE, case, each) for each in question.others(case)]
        assert {told_apart(PURCHASE, case, each) for each in question.samples(AMOUNTS)} == {*tried}, told
        assert len(tried) == len(set(tried)), "two that nothing tells apart are one"


def test_what_is_paid_each_year_without_an_end_is_told_so_and_not_as_a_whole_value() -> None:
    told = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "now", "whole_buyer": "yes"}
    question = amounts_of(PURCHASE)
    case = Situation(told, AMOUNTS, TODAY)
    tried = question.others(case)
    assert {"other_yearly": Decimal(400_000)} in tried, "four years of it reach the threshold, and one does not"
    words = question.statement(({"other_yearly": Decimal(400_000)},), case, "en")
    assert words
    assert "400,000" in words
    assert "whole value" not in words


CONTRACTS = (600_000, 1_000_000, 9_000_000, 15_000_000, 300_000_000, 10_000_000_000)


@pytest.mark.parametrize(("contract", "earlier"), [*product(CONTRACTS, (0, 30_000))])
def test_of_a_change_something_is_tried_for_each_side_of_every_limit(contract: int, earlier: int) -> None:
    now: dict[str, Decimal] = {"contract": Decimal(contract), "earlier": Decimal(earlier)}
    question = amounts_of(CONTRACT_CHANGE)
    limits = [p.dkk for each in AMOUNTS.values() for p in each.periods if p.dkk]
    ends = [contract // 10, contract * 15 // 100, contract // 2, contract // 2 + 1, *limits]
    changes = [now | {"change": Decimal(max(end - earlier - below, 0))} for end in ends for below in (0, 1)]
    for kind in ("local", "central", "works", "dk", None):
        case = Situation({"change_value": now, **({"limit_kind": kind} if kind else {})}, AMOUNTS, TODAY)
        tried = {told_apart(CONTRACT_CHANGE, case, each) for each in question.others(case)}
        assert {told_apart(CONTRACT_CHANGE, case, each) for each in changes} <= tried


SUM = {"unit_price": Decimal(900_000), "units": Decimal(1)}


@pytest.mark.parametrize("kind", [*KINDS, "dk"])
def test_no_purchase_is_told_a_sum_that_nobody_has(kind: str) -> None:
    question = amounts_of(PURCHASE)
    told = {"buyer_kind": "municipality", "purchase_kind": kind, "notice_date": "now", "whole_buyer": "yes"}
    case = Situation({**told, "value": SUM}, AMOUNTS, TODAY)
    for each in question.others(case):
        assert isinstance(each, dict)
        danish, english = (question.statement((each,), case, lang) or "" for lang in ("da", "en"))
        assert any(word in danish for word in ("mindst", "under")), danish
        assert any(word in english for word in ("or more", "below")), english


def test_amounts_that_lead_to_the_same_are_told_as_one_span() -> None:
    question = amounts_of(PURCHASE)
    told = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "now", "whole_buyer": "yes"}
    case = Situation({**told, "value": SUM}, AMOUNTS, TODAY)
    small: Numbers = {"unit_price": Decimal(499_999), "units": Decimal(1)}
    middle: Numbers = {"unit_price": Decimal(500_000), "units": Decimal(1)}
    both, one = question.statement((small, middle), case, "en"), question.statement((middle,), case, "en")
    assert both
    assert one
    assert "500,000" not in both
    assert kroner(500_000, "en") in one


def test_a_part_that_is_counted_leaves_out_what_it_has_passed() -> None:
    question = amounts_of(PURCHASE)
    told = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "now", "whole_buyer": "no"}
    case = Situation({**told, "value": SUM}, AMOUNTS, TODAY)
    words = [question.statement((each,), case, "en") or "" for each in question.grown(case) if isinstance(each, dict)]
    assert words
    assert not any("below DKK\N{NO-BREAK SPACE}500,000" in each for each in words)


def test_a_change_is_told_as_a_span_between_its_limits() -> None:
    question = amounts_of(CONTRACT_CHANGE)
    case = Situation({"change_value": {"contract": Decimal(1_000_000), "change": Decimal(1)}}, AMOUNTS, TODAY)
    told = [question.statement((each,), case, "en") or "" for each in question.others(case) if isinstance(each, dict)]
    assert any("below DKK\N{NO-BREAK SPACE}100,000" in each for each in told)
    assert any("more than DKK\N{NO-BREAK SPACE}500,000" in each for each in told)
    assert any("at most DKK\N{NO-BREAK SPACE}500,000" in each for each in told)


def test_a_span_ends_at_the_threshold_also_where_what_applies_is_not_fixed_and_does_not_begin_at_nothing() -> None:
    question = amounts_of(PURCHASE)
    told = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "later", "whole_buyer": "yes"}
    case = Situation(told, AMOUNTS, TODAY)
    least, under, at = (
        question.statement(({"unit_price": Decimal(kroner), "units": Decimal(1)},), case, "en") or ""
        for kroner in (1, 1_599_999, 1_600_000)
    )
    assert all("DKK\N{NO-BREAK SPACE}1,600,000" in words for words in (under, at))
    assert under != at
    assert "DKK\N{NO-BREAK SPACE}0" not in least
