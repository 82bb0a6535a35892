"""Guides that are made to be measured are guides: whole, proved, and as large as they are said to be."""

import json

import pytest

from tests.benchmarks.engine.asked import in_cpython, results, steps
from tests.benchmarks.engine.grown import DAY, document, grown, name_of
from wizards.proving.prove import prove


@pytest.mark.parametrize("size", [10, 30])
def test_a_made_guide_is_proved_over_as_many_paths_as_its_questions_have(size: int) -> None:
    proof = prove(grown(size), DAY)
    assert proof.faults == ()
    # of every two questions the second is asked after one of three answers to the first: 3 ways and 2
    assert proof.paths == 5 ** (size // 2)


def test_a_guide_has_as_many_questions_as_it_is_asked_for_and_a_rule_more_than_one_for_each() -> None:
    for size in (10, 25):
        guide = grown(size)
        assert len(guide.questions) == size
        assert sum(len(decision.rules) for decision in guide.decisions) > size


def test_what_is_timed_is_every_step_of_a_case_and_its_result() -> None:
    guide = grown(10)
    asked = [*steps(guide, 1), *results(guide, 1)]
    assert len(asked) == 11
    times = in_cpython(asked, {name_of(10): json.dumps(document(10))})
    assert len(times) == len(asked)
    assert min(times) > 0
