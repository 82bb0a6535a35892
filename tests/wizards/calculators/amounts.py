"""Thresholds in round kroner, for the tests: what is reckoned with them holds whatever the law's are today."""

from collections.abc import Mapping
from datetime import date

from wizards.guide.model import Period

TODAY = date(2026, 11, 21)
THEN, NOW = (date(2024, 1, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2027, 12, 31))


def _periods(then: int, now: int) -> tuple[Period, ...]:
    return (Period(*THEN, then), Period(*NOW, now))


AMOUNTS: Mapping[str, tuple[Period, ...]] = {
    "municipality_goods_services": _periods(1_700_000, 1_600_000),
    "state_goods_services": _periods(1_100_000, 1_000_000),
    "light_services": _periods(5_500_000, 5_000_000),
    "works": _periods(41_000_000, 40_000_000),
}
