"""The worked example's steps go the way from need to spread, and none of its figures is typed."""

from pathlib import Path

import pytest

from content.registers import story
from content.registers.story import FILE, register
from wizards.guide.reader import Faults


def wrong(folder: Path, old: str, new: str) -> str:
    """What is told of the handbook's own story with other words in it."""
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "story.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as told:
        story.read(path)
    return str(told.value)


def test_a_step_of_an_earlier_stage_stands_before_those_of_later_ones(tmp_path: Path) -> None:
    first, second = list(register().steps.values())[:2]
    head = f"  {first.id}:\n    stage: "
    told = wrong(tmp_path, f"{head}{first.stage}", f"{head}spread")
    assert f"steps.{second.id}.stage" in told
    assert "story.yml:" in told


def test_every_stage_has_a_step(tmp_path: Path) -> None:
    stages = [step.stage for step in register().steps.values()]
    lone = next(stage for stage in stages if stages.count(stage) == 1)
    before = stages[stages.index(lone) - 1]
    assert f"`{lone}`" in wrong(tmp_path, f"    stage: {lone}\n", f"    stage: {before}\n")


def test_days_years_and_paragraphs_may_be_typed_and_nothing_else() -> None:
    left = story.MAY_BE_TYPED.sub("", "Den 3. maj 2026 kom {falls} efter § 193, on 24 February under section 2: 7")
    assert [each for each in left if each.isdigit()] == ["7"]
