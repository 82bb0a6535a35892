"""A process is one course or ways that are compared, can be drawn in a row, and stands on a page in both languages."""

from pathlib import Path

import pytest

from content.figures import processes
from content.pages import page_parts
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

WORDS = "{da: a, en: a}"
MOVE = "{by: company, da: a, en: a}"
SOURCE = 'source: ["000:329-352"]'


def wrong(folder: Path, told: str) -> str:
    """Give what is told of a file with one process."""
    path = folder / "processes.yml"
    path.write_text(f"one:\n  {told}\n  {SOURCE}\n", encoding="utf-8")
    with pytest.raises(Faults) as caught:
        processes.read(path)
    return str(caught.value)


def ways(moves: int) -> str:
    """Write ways of which one has so many moves."""
    row = f"{{name: {WORDS}, text: {WORDS}, moves: [{', '.join([MOVE] * moves)}]}}"
    return f"ways: {{caption: {WORDS}, rows: {{first: {row}}}}}"


def test_a_process_is_a_course_or_ways_and_not_both(tmp_path: Path) -> None:
    step = f"{{head: {WORDS}, company: {WORDS}}}"
    course = f"course: {{caption: {WORDS}, steps: [{step}, {step}, {step}]}}"
    assert "neither one course nor ways" in wrong(tmp_path, f"note: {WORDS}")
    assert "neither one course nor ways" in wrong(tmp_path, f"{course}\n  {ways(2)}")


def test_moves_that_do_not_fit_into_a_row_are_told(tmp_path: Path) -> None:
    assert "has 1 moves" in wrong(tmp_path, ways(1))
    assert "has 7 moves" in wrong(tmp_path, ways(7))
    assert "`nobody` is unknown" in wrong(tmp_path, ways(2).replace("by: company", "by: nobody"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_process_is_placed(lang: str) -> None:
    placed = {spot.what.partition(" ")[2] for spot in page_parts.book(lang) if spot.what.startswith("process ")}
    assert placed == set(processes.register())
