"""The law can be read and signed: what rests on a provision stands under it, and what falls due is named."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from content.checks.coming import early
from content.checks.law import report
from content.checks.resting import RULE, of_guide
from content.guides import guides
from content.registers import law
from content.registers.sources import REFERENCE

RESTS = {
    "law:old-2": ("rule cake: oven.hot", "rule cake: oven.cold", "page baking"),
    "law:old": ("rule cake: oven.any",),
}


@pytest.fixture
def told(small: Path) -> str:
    """The small law as it is printed."""
    return "\n".join(report(law.read(small / "law.yml"), RESTS, date(2022, 8, 15), "en"))


def under(told: str, heading: str) -> str:
    (part,) = [each for each in told.split("\n#") if each.split("\n")[0].lstrip("# ").startswith(heading)]
    return part


def test_every_entry_has_its_words_what_rests_on_it_and_a_place_to_sign(told: str) -> None:
    provision = under(told, "○ Bread Act, section 2")
    for words in (
        "Bread is baked.",
        "from 2019-04-01",
        "rule of cake: oven.hot, oven.cold",
        "page: baking",
        "En jurist",
    ):
        assert words in provision
    assert told.count("Reviewed by ____") == len(list(law.register().entries()))


@pytest.mark.parametrize(
    ("heading", "named", "others"),
    [
        ("Read more than", {"new"}, {"old", "old-2"}),
        ("Known to a lawyer", {"old-2"}, {"old", "new"}),
        ("Told by one other", {"new"}, {"old", "old-2"}),
        ("Reviewed by nobody", {"old", "new"}, {"old-2"}),
        ("Something is still", {"new"}, {"old", "old-2"}),
        ("Called coming", set(), {"old", "old-2", "new"}),
        ("An act is named", {"old"}, {"old-2", "new"}),
        ("Nothing rests", {"new"}, {"old", "old-2"}),
    ],
)
def test_what_falls_due_is_named_under_its_heading(told: str, heading: str, named: set[str], others: set[str]) -> None:
    part = under(told, heading)
    assert {id_ for id_ in named | others if f"law:{id_}]" in part or f"law:{id_}: " in part} == named


def test_coming_law_that_has_come_is_told(small: Path) -> None:
    come = "\n".join(report(law.read(small / "law.yml"), {}, date(2023, 1, 1), "en"))
    assert "[law:new]" in under(come, "Called coming")


@pytest.mark.parametrize("name", guides.names())
def test_every_rule_and_outcome_points_at_paragraphs_and_lines_and_at_no_act_as_a_whole(name: str) -> None:
    for what, references in of_guide(guides.read_guide(name).guide):
        assert references or not what.startswith(RULE), what
        assert [each for each in references if not is_exact(each)] == [], what


def is_exact(reference: str) -> bool:
    """Tell whether a reference names lines of a document, or of the law a provision or what has none."""
    match = REFERENCE.fullmatch(reference)
    entry = law.register().find(match["law"]) if match and match["law"] else None
    return entry.is_exact if entry else bool(match and match["document"])


@pytest.mark.parametrize("name", guides.names())
def test_a_guide_shows_of_each_provision_the_grade_that_it_has(name: str) -> None:
    known = law.register()
    for reference, citation in guides.read_guide(name).guide.citations.items():
        entry = known.find(reference.removeprefix("law:")) if reference.startswith("law:") else None
        assert citation.sure == (entry.said.sure if entry else None), reference


def test_law_that_does_not_apply_yet_says_that_it_is_coming(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = law.read(small / "law.yml")
    monkeypatch.setattr(law, "register", lambda: known)
    begins = {e.said.id: e.said.since for e in known.entries() if e.said.since and not e.said.coming}
    assert begins
    for id_, first in begins.items():
        assert any(f"`{id_}`" in fault.what for fault in early(first - timedelta(days=1)))
        assert not any(f"`{id_}`" in fault.what for fault in early(first))
    called = {e.said.id for e in known.entries() if e.said.coming}
    assert not any(f"`{id_}`" in fault.what for id_ in called for fault in early(date.min))
