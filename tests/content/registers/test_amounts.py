"""Amounts are dated without gap or overlap, and say how sure they are."""

import json
from datetime import date
from pathlib import Path

import pytest

from content.registers import amounts, sources
from content.registers.amounts import as_json
from wizards.guide.reader import Faults

NAMES = list(amounts.register())


def fault_paths(path: Path, old: str, new: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        amounts.read(path)
    return [fault.path for fault in caught.value.faults]


@pytest.mark.parametrize("name", NAMES)
def test_an_amount_holds_on_the_day_of_the_last_check(name: str) -> None:
    as_of = sources.register().as_of
    period = amounts.register()[name].on(as_of)
    assert period.first <= as_of <= period.last


@pytest.mark.parametrize("name", NAMES)
def test_kroner_and_euro_are_the_same_amount(name: str) -> None:
    """The krone is held within a few hundredths of 7.46 to the euro: a digit too many or too few is seen."""
    for period in amounts.register()[name].periods:
        assert period.dkk is None or 7 < period.dkk / period.eur < 8


@pytest.mark.usefixtures("small")
def test_the_day_of_publication_decides() -> None:
    bread = amounts.register()["bread"]
    days = [date(2020, 1, 1), date(2021, 12, 31), date(2022, 1, 1), date(2023, 12, 31)]
    assert [bread.on(day).dkk for day in days] == [7400, 7400, 8250, 8250]


@pytest.mark.usefixtures("small")
def test_before_the_first_and_after_the_last_period_the_nearest_amount_shows_its_days() -> None:
    bread = amounts.register()["bread"]
    assert bread.on(date(2019, 1, 1)).first == date(2020, 1, 1)
    assert bread.on(date(2024, 1, 1)).last == date(2023, 12, 31)


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("{from: 2022-01-01", "{from: 2022-01-02", "bread.periods[1].from"),
        ("{from: 2022-01-01", "{from: 2021-12-31", "bread.periods[1].from"),
        ("to: 2023-12-31", "to: 2021-12-31", "bread.periods[1].to"),
        ("dkk: 8250", "dkk: 8.250", "bread.periods[1].dkk"),
        ("dkk: 8250, ", "", "bread.periods[1]"),
        ("certainty: one_text", "certainty: sure", "bread.periods[1].certainty"),
        ("certainty: one_text, ", "", "bread.periods[1]"),
        (', source: "law:new"', "", "bread.periods[1]"),
        ("law:new", "law:newer", "bread.periods[1].source"),
    ],
)
def test_a_gap_an_overlap_or_a_missing_fact_is_a_fault(small: Path, old: str, new: str, path: str) -> None:
    assert path in fault_paths(small / "amounts.yml", old, new)


@pytest.mark.usefixtures("small")
def test_the_guides_get_plain_data() -> None:
    given = as_json(amounts.register())
    assert json.loads(json.dumps(given)) == given
    assert given["butter"] == {
        "name": {"da": "Smør", "en": "Butter"},
        "periods": [
            {
                "from": "2020-01-01",
                "to": "2021-12-31",
                "dkk": None,
            },
            {
                "from": "2022-01-01",
                "to": "2023-12-31",
                "dkk": 300,
            },
        ],
    }
