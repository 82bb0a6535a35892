"""The thresholds are right, dated without gap or overlap, and say how sure they are."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from content.reading.yamlfile import Faults
from content.registers import amounts, sources
from content.registers.amounts import Period, as_json

# amount: (euro, kroner, certainty) for 2024-2025 and for 2026-2027
FACTS: dict[str, tuple[tuple[int, int | None, str], tuple[int, int | None, str]]] = {
    "municipality_goods_services": ((221000, 1644638, "confirmed"), (216000, 1611360, "one_text")),
    "state_goods_services": ((143000, 1064177, "confirmed"), (140000, 1044400, "one_text")),
    "light_services": ((750000, 5581350, "confirmed"), (750000, 5595000, "calculated")),
    "works": ((5538000, 41212688, "confirmed"), (5404000, 40313840, "one_text")),
    "utilities_goods_services": ((443000, None, "confirmed"), (432000, 3222720, "calculated")),
    "small_lot_goods_services": ((80000, 595344, "confirmed"), (80000, 596800, "calculated")),
    "small_lot_works": ((1000000, 7441800, "calculated"), (1000000, 7460000, "calculated")),
}
RATES = {2024: Fraction("7.4418"), 2026: Fraction("7.46")}


def facts(period: Period) -> tuple[int, int | None, str]:
    return period.eur, period.dkk, period.certainty


def fault_paths(folder: Path, old: str, new: str) -> list[str]:
    text = amounts.FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "amounts.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        amounts.read(path)
    return [fault.path for fault in caught.value.faults]


def test_the_amounts_are_those_that_pages_and_guides_name() -> None:
    assert set(amounts.register()) == set(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_the_figures_of_both_periods(name: str) -> None:
    first, second = amounts.register()[name].periods
    assert (facts(first), facts(second)) == FACTS[name]


@pytest.mark.parametrize("name", FACTS)
def test_both_periods_have_the_dates_and_the_act_of_their_years(name: str) -> None:
    first, second = amounts.register()[name].periods
    assert (first.first, first.last) == (date(2024, 1, 1), date(2025, 12, 31))
    assert (second.first, second.last) == (date(2026, 1, 1), date(2027, 12, 31))
    assert (first.source, second.source) == ("law:thresholds-2024", "law:thresholds-2026")


@pytest.mark.parametrize("name", FACTS)
def test_every_amount_in_kroner_is_the_euro_at_the_rate_of_its_period(name: str) -> None:
    for period in amounts.register()[name].periods:
        if period.dkk is not None:
            assert abs(period.dkk - period.eur * RATES[period.first.year]) < 1


def test_the_day_of_publication_decides() -> None:
    amount = amounts.register()["municipality_goods_services"]
    assert amount.on(date(2024, 1, 1)).dkk == 1644638
    assert amount.on(date(2025, 12, 31)).dkk == 1644638
    assert amount.on(date(2026, 1, 1)).dkk == 1611360
    assert amount.on(date(2027, 12, 31)).dkk == 1611360


def test_after_the_last_period_the_last_amount_shows_that_it_is_past() -> None:
    day = date(2028, 1, 1)
    assert amounts.register()["works"].on(day).last == date(2027, 12, 31)


@pytest.mark.parametrize("name", FACTS)
def test_an_amount_holds_on_the_day_of_the_last_check(name: str) -> None:
    as_of = sources.register().as_of
    period = amounts.register()[name].on(as_of)
    assert period.first <= as_of <= period.last


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("{from: 2026-01-01", "{from: 2026-01-02", "municipality_goods_services.periods[1].from"),
        ("{from: 2026-01-01", "{from: 2025-12-31", "municipality_goods_services.periods[1].from"),
        ("to: 2027-12-31", "to: 2025-12-31", "municipality_goods_services.periods[1].to"),
        ("dkk: 1611360", "dkk: 1.611.360", "municipality_goods_services.periods[1].dkk"),
        ("dkk: 1611360, ", "", "municipality_goods_services.periods[1]"),
        ("certainty: one_text", "certainty: sure", "municipality_goods_services.periods[1].certainty"),
        ("certainty: one_text, ", "", "municipality_goods_services.periods[1]"),
        (', source: "law:thresholds-2026"', "", "municipality_goods_services.periods[1]"),
        ("law:thresholds-2026", "law:thresholds-2028", "law:thresholds-2028"),
    ],
)
def test_a_gap_an_overlap_or_a_missing_fact_is_a_fault(tmp_path: Path, old: str, new: str, path: str) -> None:
    assert path in fault_paths(tmp_path, old, new)


def test_the_guides_get_plain_data() -> None:
    given = as_json(amounts.register())
    assert json.loads(json.dumps(given)) == given
    entry = given["utilities_goods_services"]
    assert isinstance(entry, dict)
    assert entry["periods"][0] == {
        "from": "2024-01-01",
        "to": "2025-12-31",
        "dkk": None,
        "eur": 443000,
        "certainty": "confirmed",
        "source": "law:thresholds-2024",
    }
    assert set(entry["name"]) == {"da", "en"}
