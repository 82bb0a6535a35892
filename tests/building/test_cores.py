"""Long work is given to every core and comes back with the place of what was asked."""

import os

from building.cores import on_every_core


def process_of(number: int, other: int) -> tuple[int, int]:
    return number * other, os.getpid()


def test_each_result_comes_with_the_place_of_its_part() -> None:
    parts = [(number, 10) for number in range(5)]
    found = dict(on_every_core(process_of, parts))
    assert {at: product for at, (product, _) in found.items()} == {at: at * 10 for at in range(5)}


def test_one_part_alone_is_done_in_place() -> None:
    assert list(on_every_core(process_of, [(2, 3)])) == [(0, (6, os.getpid()))]
    assert list(on_every_core(process_of, [])) == []
