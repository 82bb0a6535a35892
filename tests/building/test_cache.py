"""A step is made once for what goes into it, and again for anything else."""

from pathlib import Path

import pytest

from building.cache import KEPT, digest, step


class BrokenOff(Exception):
    """What stops a step halfway."""


def test_a_step_is_made_once_for_the_same_parts(tmp_path: Path) -> None:
    made: list[Path] = []
    first = step(tmp_path, "part", ["in"], made.append)
    assert step(tmp_path, "part", ["in"], made.append) == first
    assert step(tmp_path, "part", ["other"], made.append) != first
    assert len(made) == 2


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def half(folder: Path) -> None:
        (folder / "half").write_text("x")
        raise BrokenOff

    with pytest.raises(BrokenOff):
        step(tmp_path, "part", ["in"], half)
    assert list(tmp_path.iterdir()) == []


def test_the_cache_does_not_grow_for_ever_nor_drop_a_step_of_a_longer_name(tmp_path: Path) -> None:
    other = step(tmp_path, "part-two", ["in"], lambda folder: None)
    for number in range(2 * KEPT):
        newest = step(tmp_path, "part", [str(number)], lambda folder: None)
    assert newest.is_dir()
    assert other.is_dir()
    assert len(list(tmp_path.iterdir())) == KEPT + 1


def test_every_bit_of_what_goes_in_counts(tmp_path: Path) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.write_text("text")
    folder.mkdir()
    (folder / "one").write_text("text")
    seen = [digest([]), digest(["text"]), digest(["te", "xt"]), digest([file]), digest([folder])]
    (folder / "one").rename(folder / "two")
    seen.append(digest([folder]))
    file.write_text("texts")
    seen.append(digest([file]))
    assert len(set(seen)) == len(seen)
