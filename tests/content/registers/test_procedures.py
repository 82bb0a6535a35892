"""Procedures are made of stages whose times fit together, whose law is named, and which add up."""

from itertools import accumulate
from pathlib import Path

import pytest

from content.registers import procedures
from wizards.guide.procedures import DAYS_A_WEEK
from wizards.guide.reader import Faults

NAMES = list(procedures.register())


@pytest.mark.parametrize("name", NAMES)
def test_times_add_up_and_the_fewest_days_are_no_more_than_the_usual(name: str) -> None:
    procedure = procedures.register()[name]
    assert list(accumulate(each.usual * DAYS_A_WEEK for each in procedure.stages))[-1] == procedure.usual_days
    assert list(accumulate(each.least for each in procedure.stages))[-1] == procedure.least_days
    assert all(each.least <= each.usual_days for each in procedure.stages)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_written_out_with_its_stages_in_order(name: str) -> None:
    written = procedures.as_json((name,))[name]
    assert [stage["id"] for stage in written["stages"]] == [each.id for each in procedures.register()[name].stages]


@pytest.mark.parametrize(
    ("procedure", "stage", "days"),
    [
        ("open", "offers_open", 30),
        ("restricted", "apply_restricted", 30),
        ("restricted", "offers_restricted", 25),
        ("negotiated", "apply_negotiated", 30),
        ("negotiated", "first_offers", 25),
        ("competitive_dialogue", "apply_dialogue", 30),
        ("innovation_partnership", "apply_partnership", 30),
        *((name, "standstill", 10) for name in ("open", "restricted", "negotiated", "light_regime")),
        ("only_supplier", "announce_and_wait", 10),
    ],
)
def test_the_days_of_the_law_bind(procedure: str, stage: str, days: int) -> None:
    found = {each.id: each for each in procedures.register()[procedure].stages}
    assert found[stage].bound
    assert found[stage].least == days


def test_below_the_threshold_the_law_sets_no_days() -> None:
    below = ("advertise_191", "market_terms_193", "small_purchase", "call_off")
    assert not [each.id for name in below for each in procedures.register()[name].stages if each.bound]


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("usual: 6\n    least: 30", "usual: 4\n    least: 30", "stages[7].usual"),
        ("- id: assess_offers", "- id: decide_winner", "stages[4].id"),
        ('bound: true\n    source: ["law:ul-59"]', "bound: true", "stages[8].bound"),
        ("law:ul-59", "law:ul-5999", "stages[8].source[0]"),
        ("[write_documents, offers_open,", "[write_documents, offer_open,", "procedures.open.stages[1]"),
        ("[describe_small, compare_prices, note_and_order]", "[describe_small, note_and_order]", "stages[27]"),
        ("least: 14", "least: -14", "stages[0].least"),
    ],
)
def test_what_does_not_fit_is_told_where_it_stands(old: str, new: str, path: str, tmp_path: Path) -> None:
    text = procedures.FILE.read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / procedures.FILE.name
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        procedures.read(copy)
    assert path in [fault.path for fault in caught.value.faults]
