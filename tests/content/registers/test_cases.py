"""Each case has its facts and its course, placed where it is told, and a course says who acts in each step."""

from pathlib import Path

import pytest

from content.checks import whole
from content.pages import page_parts
from content.pages.page_parts import Spot
from content.registers import cases
from content.registers.course import MOST
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

WORDS = "{da: a, en: a}"
STEP = f"{{head: {WORDS}, company: {WORDS}}}"
THREE = ", ".join([STEP] * 3)


def wrong(folder: Path, *, facts: str = f"who: {WORDS}, solution: {WORDS}, result: {WORDS}", steps: str = THREE) -> str:
    """Give what is told of a register with one case."""
    path = folder / "cases.yml"
    path.write_text(
        f"situations:\n  used: {WORDS}\ncases:\n  one:\n    name: {WORDS}\n    page: case-aquatime\n"
        f"    place: {WORDS}\n    year: {WORDS}\n    situations: [used]\n    teaches: {WORDS}\n    facts: {{{facts}}}\n"
        f"    course: {{caption: {WORDS}, steps: [{steps}]}}\n",
        encoding="utf-8",
    )
    try:
        cases.read(path)
    except Faults as caught:
        return str(caught)
    return ""


def test_a_case_says_who_what_and_what_came_of_it(tmp_path: Path) -> None:
    assert wrong(tmp_path) == ""
    for key in ("who", "solution", "result"):
        left = ", ".join(f"{each}: {WORDS}" for each in ("who", "solution", "result") if each != key)
        assert f"facts: the key {key} is missing" in wrong(tmp_path, facts=left)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (STEP, "has 1 steps"),
        (", ".join([STEP] * (MOST + 1)), f"has {MOST + 1} steps"),
        (f"{THREE}, {{head: {WORDS}}}", "nobody acts"),
        (f"{THREE}, {{head: {WORDS}, both: {WORDS}, company: {WORDS}}}", "both and company"),
        (f"{THREE}, {{head: {WORDS}, others: {WORDS}, municipality: {WORDS}}}", "municipality and others"),
        (f"{THREE}, {{head: {WORDS}, both: {WORDS}, page: nowhere}}", "the page `nowhere` is not in"),
    ],
)
def test_a_course_can_be_taken_in_at_a_glance_and_says_who_acts(tmp_path: Path, steps: str, told: str) -> None:
    assert told in wrong(tmp_path, steps=steps)


def test_each_case_has_its_facts_and_its_course_where_it_is_told_in_both_languages() -> None:
    assert list(whole.read_cases()) == []
    assert all(case.course.steps for case in cases.register().cases.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_whose_page_does_not_place_it_is_told(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = next(iter(cases.register().cases))
    book = page_parts.book

    def without(asked: str) -> list[Spot]:
        return [spot for spot in book(asked) if asked != lang or spot.what != f"timeline {name}"]

    monkeypatch.setattr(page_parts, "book", without)
    (fault,) = whole.read_cases()
    assert f"docs/{lang}/" in fault.what
    assert f"timeline {name}" in fault.mend
