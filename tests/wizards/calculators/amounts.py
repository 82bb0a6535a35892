"""Thresholds in round kroner, for the tests: what is reckoned with them holds whatever the law's are today."""

from datetime import date

from wizards.guide.calculator import Amounts, DatedAmount, Period
from wizards.language.words import Words

TODAY = date(2026, 11, 21)
THEN, NOW = (date(2024, 1, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2027, 12, 31))


def _amount(then: int, now: int) -> DatedAmount:
    periods = (Period(start=THEN[0], end=THEN[1], dkk=then), Period(start=NOW[0], end=NOW[1], dkk=now))
    return DatedAmount(name=Words("Et beløb", "An amount"), periods=periods)


AMOUNTS: Amounts = {
    "municipality_goods_services": _amount(1_700_000, 1_600_000),
    "state_goods_services": _amount(1_100_000, 1_000_000),
    "light_services": _amount(5_500_000, 5_000_000),
    "works": _amount(41_000_000, 40_000_000),
    "concessions": _amount(41_000_000, 40_000_000),
    "utilities_goods_services": _amount(3_100_000, 3_000_000),
    "utilities_light_services": _amount(7_100_000, 7_000_000),
}
