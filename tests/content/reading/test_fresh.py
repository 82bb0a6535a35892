"""What is kept of files is made again when one of them changes, and not before."""

import os
from pathlib import Path

import pytest

from content.reading.fresh import fresh, notice, until_files_change


@pytest.fixture
def made() -> list[str]:
    return []


def write(path: Path, text: str) -> None:
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text)
    os.utime(path, ns=(before + 1_000_000, before + 1_000_000))  # however fast the test is


def test_a_file_is_read_once_and_again_when_it_changes(tmp_path: Path, made: list[str]) -> None:
    file = tmp_path / "one"
    write(file, "a")

    @fresh
    def read(path: Path) -> str:
        made.append(path.read_text())
        return made[-1]

    assert [read(file), read(file), made] == ["a", "a", ["a"]]
    write(file, "b")
    assert [read(file), made] == ["b", ["a", "b"]]
    file.unlink()
    with pytest.raises(FileNotFoundError):
        read(file)


def test_what_is_made_of_files_follows_each_of_them_however_deep(tmp_path: Path, made: list[str]) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, "1")
    write(second, "2")
    read = fresh(lambda path: path.read_text())

    @until_files_change
    def inner(name: str) -> str:
        return read(tmp_path / name)

    @until_files_change
    def outer() -> str:
        made.append(inner("first") + inner("second"))
        return made[-1]

    assert [outer(), outer(), made] == ["12", "12", ["12"]]
    inner("second")  # kept already when it is made a part of something new
    write(second, "3")
    assert [outer(), made] == ["13", ["12", "13"]]
    write(first, "4")
    assert outer() == "43"


def test_a_file_that_was_missing_counts_when_it_comes(tmp_path: Path) -> None:
    @until_files_change
    def is_there() -> bool:
        return notice(tmp_path / "page") is not None

    assert not is_there()
    write(tmp_path / "page", "")
    assert is_there()


def test_what_failed_is_tried_again(tmp_path: Path, made: list[str]) -> None:
    @until_files_change
    def fail() -> str:
        made.append("tried")
        raise ValueError("never kept")

    for _ in range(2):
        with pytest.raises(ValueError, match="never kept"):
            fail()
    assert made == ["tried", "tried"]
