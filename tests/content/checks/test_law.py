"""The law can be read and signed: what rests on a provision stands under it, and what falls due is named."""

from datetime import date
from pathlib import Path

import pytest

from content.checks.law import report
from content.checks.resting import RULE, of_guide
from content.guides import guides
from content.registers import law
from content.registers.sources import REFERENCE

RESTS = {
    "law:old-2": ("rule cake: oven.hot", "rule cake: oven.cold", "page baking"),
    "law:old": ("rule cake: oven.any",),
}
WEIGHED = ("path", "threshold", "opi-type", "explorative")


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


@pytest.mark.parametrize("name", WEIGHED)
def test_every_rule_points_at_a_provision_or_at_lines(name: str) -> None:
    known = law.register()

    def is_exact(reference: str) -> bool:
        match = REFERENCE.fullmatch(reference)
        entry = known.find(match["law"]) if match and match["law"] else None
        return bool(match) if match and not match["law"] else entry is not None and entry.is_exact

    rules = [(what, found) for what, found in of_guide(guides.read_guide(name).guide) if what.startswith(RULE)]
    assert rules
    assert [what for what, references in rules if not any(map(is_exact, references))] == []
