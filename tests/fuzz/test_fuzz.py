"""A few thousand of the inputs that `python -m tests.fuzz` sends by the million."""

import pytest

from tests.fuzz.held import KINDS, fuzz
from tests.fuzz.inputs import Odd


def test_odd_inputs_have_an_answer_or_a_named_refusal() -> None:
    tallies = fuzz(seed=1, count=6000)
    assert tallies.keys() == KINDS.keys()
    assert all(tally.count == sum(tally.ends.values()) > 0 for tally in tallies.values())
    assert {"read", "two_readings", "not_a_number", "bad_groups"} <= tallies["numbers"].ends.keys()


def test_the_same_seed_gives_the_same_inputs_and_another_gives_others() -> None:
    texts = [[Odd(seed).text() for _ in range(3)] + [Odd(seed).address(["v=1&a=b&at="])] for seed in (5, 5, 6)]
    assert texts[0] == texts[1] != texts[2]


def test_what_breaks_names_its_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(odd: Odd) -> str:
        raise KeyError(odd.text())

    monkeypatch.setitem(KINDS, "days", (broken, 1))
    with pytest.raises(KeyError) as raised:
        fuzz(seed=3, count=1)
    assert "seed 3" in raised.value.__notes__[0]
