from decimal import Decimal

import pytest

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from wizards.calculators.purchase import sale_band
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation


def case(total: int | None, **answers: str) -> Situation:
    told: dict[str, Answer] = {"purchase_kind": "goods", "buyer_kind": "municipality", **answers}
    told["value"] = {"other_once": Decimal(total)} if total is not None else "dk"
    return Situation(told, AMOUNTS, TODAY)


@pytest.mark.parametrize(("buyer", "threshold"), [("municipality", 1_600_000), ("state", 1_000_000)])
def test_exactly_at_the_threshold_is_above_and_one_krone_less_is_below(buyer: str, threshold: int) -> None:
    assert sale_band(case(threshold, buyer_kind=buyer)) == "above"
    assert sale_band(case(threshold - 1, buyer_kind=buyer)) == "below"


def test_an_unknown_buyer_is_settled_only_where_both_thresholds_agree() -> None:
    assert sale_band(case(999_999, buyer_kind="dk")) == "below"
    assert sale_band(case(1_599_999, buyer_kind="dk")) == "unknown"
    assert sale_band(case(1_600_000, buyer_kind="dk")) == "above"


def test_a_social_service_has_one_threshold_whoever_buys() -> None:
    told: dict[str, Answer] = {"purchase_kind": "light", "value": {"other_once": Decimal(4_999_999)}}
    assert sale_band(Situation(told, AMOUNTS, TODAY)) == "below"


def test_no_amount_is_unknown_and_no_question_is_nothing() -> None:
    assert sale_band(case(None)) == "unknown"
    assert sale_band(Situation({}, AMOUNTS, TODAY)) is None
