"""What is told of pages is what was seen in them: weights by kind and part, and what a reader waited for."""

from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from content.guides.guides import read_guide
from tests.benchmarks.arguments import built_site
from tests.benchmarks.reader.measure import slowest_question
from tests.benchmarks.reader.walks import Walk, answers_of, told
from tests.benchmarks.weights import GOALS, KIB, Weight, kind, part, tables

STEPS = [
    {"from": "one", "at": 100, "to": "two", "shown": 130},
    {"from": "two", "at": 130, "to": "three", "shown": 200},
    {"from": "three", "at": 200, "to": "check", "shown": 220},
    {"from": "check", "at": 220, "to": "result", "shown": 300},
]


def noted(steps: list[dict[str, object]]) -> dict[str, object]:
    return {"paint": 80, "usable": 100, "steps": steps}


def test_a_reader_waits_for_the_second_question_the_slowest_one_and_the_result_since_the_last_answer() -> None:
    walk = told(noted(STEPS))
    assert (walk.second, walk.slowest, walk.result, walk.questions) == (30, 70, 100, 3)


def test_what_never_came_is_told_as_nothing() -> None:
    walk = told(noted([*STEPS[:2], {"from": "three", "at": 200, "to": None, "shown": None}]))
    assert (walk.second, walk.slowest, walk.result, walk.questions) == (30, 70, None, 2)
    assert told(noted([])).second is None


def test_the_slowest_question_is_the_one_whose_median_is() -> None:
    walks = [Walk(80, 100, times, None, 3) for times in ((30.0, 70.0), (90.0, 40.0), (35.0, 45.0))]
    assert slowest_question(walks) == 45
    assert slowest_question([Walk(80, 100, (), None, 1)]) is None


def test_a_reader_answers_the_longest_case_of_a_guide() -> None:
    answers = answers_of("threshold")
    assert len(answers) == max(len(case.answers) for case in read_guide("threshold").guide.cases)
    assert all(isinstance(given, str | dict) for given in answers.values())


@pytest.mark.parametrize(
    ("page", "of"),
    [
        ("guide-path/", "guide"),
        ("en/embed-path/", "guide"),
        ("ordliste/", "glossary"),
        ("en/kilder/", "text"),
        ("", "text"),
    ],
)
def test_a_page_is_of_the_kind_that_its_goal_is_for(page: str, of: str) -> None:
    assert kind(page) == of
    assert of in GOALS


@pytest.mark.parametrize(
    ("file", "of"),
    [
        ("ordliste/", "HTML"),
        ("assets/css/frame.css", "style"),
        ("assets/scripts-1/page/boot.js?v=1", "script"),
        ("assets/fonts/serif.woff2", "faces"),
        ("assets/python/python-1/pyodide.mjs", "Python"),
        ("search/words.json", "other"),
    ],
)
def test_a_file_is_weighed_as_the_part_that_it_is(file: str, of: str) -> None:
    assert part(file) == of


def test_python_is_no_part_of_a_pages_weight_and_what_is_over_its_goal_is_counted() -> None:
    heavy = Weight("guide-path/", "guide", {"guide-path/": 121 * KIB, "assets/python/python.zip": 9_000 * KIB})
    light = Weight("guide-way-in/", "guide", {"guide-way-in/": 90 * KIB})
    goals, heaviest, files = tables([light, heavy])
    (row,) = goals.rows
    assert (row["pages"], row["over_goal"], row["heaviest_KiB"]) == (2, 1, 121)
    assert [each["page"] for each in heaviest.rows] == ["guide-path/", "guide-way-in/"]
    assert [each["file"] for each in files.rows] == ["guide-path/"]


def test_nothing_is_measured_where_no_site_is_built(tmp_path: Path) -> None:
    with pytest.raises(ArgumentTypeError, match="make site"):
        built_site(str(tmp_path))
    (tmp_path / "index.html").touch()
    assert built_site(str(tmp_path)) == tmp_path
