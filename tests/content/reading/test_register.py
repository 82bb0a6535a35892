"""Values are taken out of a document with their types, and all faults are told in one run."""

import os
from datetime import date
from pathlib import Path

import pytest

from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, load
from wizards.language.words import Words


def checked(folder: Path, text: str) -> Check:
    path = folder / "some.yml"
    path.write_text(text, encoding="utf-8")
    return Check(load(path))


def test_values_come_out_with_their_types(tmp_path: Path) -> None:
    check = checked(tmp_path, "n: 12\nd: 2026-01-31\nw: {da: ja, en: yes}\nl: [a, b]\n")
    assert check.number(("n",)) == 12
    assert check.day(("d",)) == date(2026, 1, 31)
    assert check.words(("w",)) == Words("ja", "yes")
    assert check.texts(("l",)) == ("a", "b")
    assert check.texts(("left out",)) == ()
    check.done()


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    check = checked(tmp_path, "n: 1.611.360\nd: 31-01-2026\nw: {da: ja}\nodd: 1\n")
    check.keys((), "n d w needed")
    check.number(("n",))
    check.day(("d",))
    check.words(("w",))
    check.choice(("odd",), ("one", "two"))
    with pytest.raises(Faults) as caught:
        check.done()
    told = {fault.path: fault for fault in caught.value.faults}
    assert set(told) >= {"", "n", "d", "w", "w.en", "odd"}
    assert (told["n"].line, told["d"].line, told["w.en"].line) == (1, 2, 3)


def test_words_in_one_language_alone_are_a_fault(tmp_path: Path) -> None:
    check = checked(tmp_path, "w: {da: ja, en: ''}\n")
    check.words(("w",))
    assert [fault.path for fault in check.faults] == ["w.en"]


def test_a_file_is_read_again_only_when_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("one", encoding="utf-8")
    reads: list[str] = []

    def note(file: Path) -> str:
        reads.append(file.read_text(encoding="utf-8"))
        return reads[-1]

    read = fresh(note)
    assert (read(path), read(path), len(reads)) == ("one", "one", 1)
    path.write_text("two", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert (read(path), len(reads)) == ("two", 2)
