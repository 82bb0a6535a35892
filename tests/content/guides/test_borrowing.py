"""A guide borrows from several files, some of which are no guides, and puts its own beside what it borrows."""

from pathlib import Path
from shutil import copytree

import pytest

from content.drafting.borrowing import _list
from content.guides.guides import CORE, FOLDER, joined, names, parsed
from tests.wizards import small
from wizards.guide.reader import Faults

SHARED = """
named: {fond: {oven: "yes"}, own: {oven: "no"}}
questions:
  - id: sugar
    ask: {da: Sukker?, en: Sugar?}
    why: {da: Det er sødt., en: It is sweet.}
    options:
      - {id: "yes", label: {da: Ja, en: "Yes"}, statement: {da: Ja., en: "Yes."}}
      - {id: "no", label: {da: Nej, en: "No"}, statement: {da: Nej., en: "No."}}
decisions:
  - id: taste
    title: {da: Smag, en: Taste}
    rules:
      - {id: middle, when: {sugar: "yes"}, give: sweet, because: {da: Ja., en: "Yes."}, source: ["901:1-10"]}
outcomes:
  - {id: sweet, decision: taste, title: {da: Sød, en: Sweet}, text: {da: Sød., en: Sweet.}}
"""
BORROWER = """
id: tea
version: "1"
borrows: [cake, taste]
named: {own: {oven: dk}}
questions:
  - {use: oven}
  - {use: sugar}
decisions:
  - use: taste
    first:
      - {id: before, when: {sugar: "no"}, give: bitter, because: {da: Nej., en: "No."}, source: ["901:1-10"]}
    last:
      - {id: after, when: always, give: sweet, because: {da: Ja., en: "Yes."}, source: ["901:1-10"]}
outcomes:
  - {id: bitter, decision: taste, title: {da: Bitter, en: Bitter}, text: {da: Bitter., en: Bitter.}}
"""


@pytest.fixture
def kitchen(tmp_path: Path) -> Path:
    copytree(small.FOLDER, tmp_path / "kitchen")
    (tmp_path / "kitchen" / CORE).mkdir()
    (tmp_path / "kitchen" / CORE / "taste.yml").write_text(SHARED, encoding="utf-8")
    (tmp_path / "kitchen" / "tea.yml").write_text(BORROWER, encoding="utf-8")
    return tmp_path / "kitchen"


def test_what_many_share_is_no_guide(kitchen: Path) -> None:
    assert "taste" not in names(kitchen)


def test_parts_come_from_every_lender_and_the_guides_own_names_go_first(kitchen: Path) -> None:
    tea = joined(kitchen / "tea.yml").data
    assert [question["id"] for question in tea["questions"]] == ["oven", "sugar"]
    assert tea["named"] == {"own": {"oven": "dk"}, "fond": {"oven": "yes"}}
    assert [outcome["id"] for outcome in tea["outcomes"]] == ["bitter", "sweet"]


def test_rules_of_its_own_stand_around_the_lenders(kitchen: Path) -> None:
    (taste,) = joined(kitchen / "tea.yml").data["decisions"]
    assert [rule["id"] for rule in taste["rules"]] == ["before", "middle", "after"]
    assert taste.keys() == {"id", "title", "rules"}


def test_a_fault_of_each_rule_is_told_where_that_rule_stands(kitchen: Path) -> None:
    tea = joined(kitchen / "tea.yml")
    lines = {"before": BORROWER, "middle": SHARED, "after": BORROWER}
    for at, (rule, text) in enumerate(lines.items()):
        fault = tea.fault(("decisions", 0, "rules", at, "give"), "is odd", "Mend it")
        assert Path(fault.file).stem == ("taste" if rule == "middle" else "tea")
        assert f"id: {rule}" in text.splitlines()[fault.line - 1]


def test_an_outcome_that_the_guide_writes_itself_takes_the_place_of_the_lenders(kitchen: Path) -> None:
    own = "  - {id: sweet, decision: taste, title: {da: Te, en: Tea}, text: {da: Te., en: Tea.}}\n"
    (kitchen / "tea.yml").write_text(BORROWER + own, encoding="utf-8")
    outcomes = joined(kitchen / "tea.yml").data["outcomes"]
    assert [outcome["title"]["en"] for outcome in outcomes if outcome["id"] == "sweet"] == ["Tea"]


@pytest.mark.parametrize(("borrows", "path"), [("[cake, tast]", "borrows[1]"), ("tast", "borrows")])
def test_a_lender_that_is_not_there_is_told_with_the_nearest(kitchen: Path, borrows: str, path: str) -> None:
    (kitchen / "tea.yml").write_text(BORROWER.replace("[cake, taste]", borrows), encoding="utf-8")
    with pytest.raises(Faults) as found:
        joined(kitchen / "tea.yml")
    (fault,) = found.value.faults
    assert (fault.path, fault.mend) == (path, "Write `taste`")


def test_all_that_is_shared_is_used_by_some_guide() -> None:
    used = {
        (key, each["use"])
        for name in names()
        for key in ("questions", "decisions", "outcomes")
        for each in _list(parsed(FOLDER / f"{name}.yml"), key)
        if "use" in each
    }
    for path in (FOLDER / CORE).glob("*.yml"):
        shared = {(key, each["id"]) for key in ("questions", "decisions") for each in _list(parsed(path), key)}
        assert shared <= used
