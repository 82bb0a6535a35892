"""The distance to the threshold: near below it, and the difference written out."""

from decimal import Decimal

import pytest

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from tests.wizards.calculators.exhibits import rows_of
from wizards.calculators.purchase import room_below
from wizards.calculators.purchase_tables import held_against
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit


def case(total: int, **answers: str) -> Situation:
    told: dict[str, Answer] = {"buyer_kind": "municipality", "purchase_kind": "goods", "notice_date": "now"}
    return Situation({**told, **answers, "value": {"other_once": Decimal(total)}}, AMOUNTS, TODAY)


@pytest.mark.parametrize(
    ("total", "room"),
    [(1_439_999, "ample"), (1_440_000, "near"), (1_599_999, "near"), (1_600_000, None), (9_000_000, None)],
)
def test_near_is_within_a_tenth_below(total: int, room: str | None) -> None:
    assert room_below(case(total)) == room


def test_an_unknown_buyer_is_measured_against_the_lowest_threshold() -> None:
    assert room_below(case(950_000, buyer_kind="dk")) == "near"
    assert room_below(case(950_000)) == "ample"


def test_without_a_value_nothing_is_said() -> None:
    unknown = Situation({**case(1).answers, "value": "dk"}, AMOUNTS, TODAY)
    assert room_below(unknown) is None
    assert held_against(unknown, "da") == ()


def rows(found: tuple[Exhibit, ...]) -> tuple[tuple[str, ...], ...]:
    return rows_of(found[0])


def test_the_difference_is_written_out() -> None:
    assert rows(held_against(case(2_000_000), "da"))[0][1:] == ("1.600.000\u00a0kr.", "400.000\u00a0kr. over")
    assert rows(held_against(case(1_588_640), "en"))[0][1:] == ("DKK\u00a01,600,000", "DKK\u00a011,360 below")
    assert "counts as above" in rows(held_against(case(1_600_000), "en"))[0][2]


def test_every_threshold_that_may_apply_is_told_once() -> None:
    assert len(rows(held_against(case(1_200_000, buyer_kind="dk"), "da"))) == 2
    assert len(rows(held_against(case(1_200_000, buyer_kind="dk", purchase_kind="dk"), "da"))) == 3, "no works"


def test_the_date_of_the_notice_decides_the_amount() -> None:
    assert rows(held_against(case(1_640_000, notice_date="until_2025"), "da"))[0][1:] == (
        "1.700.000\u00a0kr.",
        "60.000\u00a0kr. under",
    )
