"""What takes Python long takes a browser three times as long: no answer costs much more than the bound."""

from collections.abc import Mapping

import pytest

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from tests.benchmarks.worst import BOUND, taken, worst_inputs
from wizards.asking import address

DEARER = {"path": 3 * BOUND}
"""What would change its dearest case goes over the bound: many answers are open there at once."""


def quickest(request: Mapping[str, object]) -> float:
    """Give the milliseconds of a processor that an answer takes, on a machine that does other things beside it."""
    return min(taken(request) for _ in range(3))


@pytest.mark.long
def test_whatever_is_sent_is_answered_in_time() -> None:
    compile_guides()
    slow = {name: ms for name, request in worst_inputs() if (ms := quickest(request)) > BOUND}
    assert slow == {}


@pytest.mark.long
@pytest.mark.parametrize("name", names())
def test_the_result_of_every_case_is_worked_out_in_time(name: str) -> None:
    compile_guides()
    guide = read_guide(name).guide
    for case in guide.cases:
        fragment = address.write(guide, case.answers, "result")
        assert quickest({"guide": name, "fragment": fragment, "at": "result"}) <= DEARER.get(name, BOUND), case.id
