"""A change of a contract against the limits: which side of each it falls on, and who has to say more."""

from datetime import date
from decimal import Decimal

import pytest

from tests.wizards.calculators.amounts import AMOUNTS, TODAY
from tests.wizards.calculators.exhibits import rows_of
from wizards.calculators.contract_change import CONTRACT_CHANGE, change_band, change_size
from wizards.calculators.contract_change_tables import change_limits
from wizards.guide.answer import Answer
from wizards.guide.calculator import Situation

LOCAL, CENTRAL, WORKS = (
    AMOUNTS[n].periods[-1].dkk or 0 for n in ("municipality_goods_services", "state_goods_services", "works")
)


def case(contract: int, change: int, earlier: int = 0, kind: str | None = None, today: date = TODAY) -> Situation:
    told: dict[str, Answer] = {
        "change_value": {"contract": Decimal(contract), "change": Decimal(change), "earlier": Decimal(earlier)}
    }
    return Situation(told | ({"limit_kind": kind} if kind else {}), AMOUNTS, today)


@pytest.mark.parametrize(("kind", "share"), [("local", 10), ("central", 10), ("works", 15)])
def test_exactly_the_share_is_not_small_and_one_krone_less_is(kind: str, share: int) -> None:
    contract = 4_000_000
    limit = contract * share // 100
    assert change_size(case(contract, limit, kind=kind)) == "half"
    assert change_size(case(contract, limit - 1, kind=kind)) == "small"


@pytest.mark.parametrize(("kind", "threshold"), [("local", LOCAL), ("central", CENTRAL), ("works", WORKS)])
def test_exactly_the_threshold_is_not_small_however_large_the_contract(kind: str, threshold: int) -> None:
    assert change_size(case(10_000_000_000, threshold, kind=kind)) == "half"
    assert change_size(case(10_000_000_000, threshold - 1, kind=kind)) == "small"


def test_earlier_changes_count_towards_the_small_limit_and_not_towards_the_half() -> None:
    assert change_size(case(1_000_000, 40_000, 59_999)) == "small"
    assert change_size(case(1_000_000, 40_000, 60_000, kind="local")) == "half"
    assert change_size(case(1_000_000, 0, 900_000)) == "half"
    assert change_size(case(1_000_000, 500_000, 900_000)) == "half"


def test_exactly_half_is_within_and_one_krone_more_is_beyond() -> None:
    assert change_size(case(1_000_001, 500_000)) == "half"
    assert change_size(case(1_000_000, 500_000)) == "half"
    assert change_size(case(1_000_000, 500_001)) == "beyond"


def test_who_buys_is_asked_only_where_it_decides() -> None:
    assert change_band(case(1_000_000, 99_999)) == "small"
    assert change_band(case(1_000_000, 100_000)) == "depends"
    assert change_band(case(1_000_000, 150_000)) == "half"
    assert change_band(case(10_000_000_000, CENTRAL)) == "depends"
    assert change_size(case(1_000_000, 100_000, kind="dk")) == "unsure"
    assert change_size(case(1_000_000, 99_999, kind="dk")) == "small"


def test_the_limits_are_those_of_the_day() -> None:
    then = date(2025, 6, 1)
    assert change_size(case(10_000_000_000, LOCAL, kind="local", today=then)) == "small"
    assert change_size(case(10_000_000_000, LOCAL, kind="local")) == "half"


def test_what_was_not_asked_or_is_not_known_says_so() -> None:
    assert change_size(Situation({}, AMOUNTS, TODAY)) is None
    assert change_size(Situation({"change_value": "dk"}, AMOUNTS, TODAY)) == "unknown"


def test_a_contract_without_a_value_is_asked_for() -> None:
    question = CONTRACT_CHANGE.amounts
    assert question
    assert question.wrong({"change": Decimal(5)}) == ("contract_missing", "contract")
    assert question.wrong({"contract": Decimal(5)}) is None


def test_the_samples_stand_for_every_size() -> None:
    question = CONTRACT_CHANGE.amounts
    assert question
    sizes = {change_band(Situation({"change_value": each}, AMOUNTS, TODAY)) for each in question.samples(AMOUNTS)}
    assert sizes == set(change_band.values) - {"unknown"}


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_table_has_a_row_for_each_limit_that_may_apply(lang: str) -> None:
    (alike,) = change_limits(case(1_000_000, 100_000), lang)
    (apart,) = change_limits(case(1_000_000_000, CENTRAL), lang)
    (told,) = change_limits(case(1_000_000, 100_000, kind="works"), lang)
    assert [len(rows_of(each)) for each in (told, alike, apart)] == [4, 5, 6]
    assert len(rows_of(change_limits(case(1_000_000, 10, 10), lang)[0])) == len(rows_of(alike)) + 2
    assert change_limits(Situation({"change_value": "dk"}, AMOUNTS, TODAY), lang) == ()


@pytest.mark.parametrize("earlier", [0, 30_000])
def test_what_is_tried_instead_is_just_small_exactly_half_just_beyond_and_between_the_limits(earlier: int) -> None:
    question, now = CONTRACT_CHANGE.amounts, case(1_000_000, 200_000, earlier)
    assert question
    tried = [Situation({"change_value": each}, AMOUNTS, TODAY) for each in question.others(now)]
    assert [change_band(each) for each in tried] == ["small", "half", "beyond", "depends"]


@pytest.mark.parametrize("today", [date(2019, 1, 1), date(2028, 1, 2), date(2031, 6, 1)])
def test_on_a_day_without_amounts_no_change_is_small_and_one_that_its_share_rules_out_is_not(today: date) -> None:
    for kind in ("local", "central", "works"):
        assert change_size(case(4_000_000, 100_000, kind=kind, today=today)) == "unsure"
        assert change_size(case(4_000_000, 2_000_001, kind=kind, today=today)) == "beyond"
    assert change_band(case(4_000_000, 600_000, today=today)) == "half"
    assert change_limits(case(4_000_000, 100_000, kind="local", today=today), "da") == ()


@pytest.mark.parametrize("contract", [1_000_000, 8_400_000])
def test_the_last_row_is_half_of_the_contract_and_says_on_which_side_the_change_is(contract: int) -> None:
    within, beyond = (
        rows_of(change_limits(case(contract, change), "en")[0])[-1] for change in (contract // 2, contract // 2 + 1)
    )
    assert within[1] == beyond[1] == f"DKK\N{NO-BREAK SPACE}{contract // 2:,}"
    assert within[2] != beyond[2]


def test_samples_are_of_both_sides_of_a_tenth_of_the_half_and_of_every_threshold() -> None:
    question = CONTRACT_CHANGE.amounts
    assert question
    told = [each for each in question.samples(AMOUNTS) if isinstance(each, dict)]
    small, large = sorted({each["contract"] for each in told})
    assert {each["change"] for each in told if each["contract"] == small} == {
        small / 10 - 1,
        small / 10,
        small / 2,
        small / 2 + 1,
    }
    thresholds = {p.dkk for each in AMOUNTS.values() for p in each.periods if p.dkk}
    assert {each["change"] for each in told if each["contract"] == large} == {
        Decimal(threshold - below) for threshold in thresholds for below in (0, 1)
    }
