"""A YAML file is read as plain text, and every fault in it has a place."""

from pathlib import Path

import pytest
import yaml

from content.reading.yamlfile import ROOT, PlainLoader, load, name, parse
from wizards.guide.reader import Fault, Faults


def written(folder: Path, text: str) -> Path:
    path = folder / "some.yml"
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(folder: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(Faults) as caught:
        load(written(folder, text))
    return caught.value.faults


def test_every_scalar_stays_text(tmp_path: Path) -> None:
    document = load(written(tmp_path, "a: yes\nb: 2026-01-01\nc: [1, no, ~]\nd: 1_000\ne:\n"))
    assert document.data == {"a": "yes", "b": "2026-01-01", "c": ["1", "no", "~"], "d": "1_000", "e": ""}


def test_every_part_knows_its_line(tmp_path: Path) -> None:
    document = load(written(tmp_path, "# head\na:\n  - x\n  - b: 1\n    c: >\n      long\n"))
    lines = {route: document.line(route) for route in [("a",), ("a", 0), ("a", 1), ("a", 1, "b"), ("a", 1, "c")]}
    assert lines == {("a",): 2, ("a", 0): 3, ("a", 1): 4, ("a", 1, "b"): 4, ("a", 1, "c"): 5}


def test_a_missing_part_stands_where_its_parent_does(tmp_path: Path) -> None:
    document = load(written(tmp_path, "a: 1\nb:\n  c: 2\n"))
    assert document.line(("b", "missing", 3)) == 2
    assert document.line(("nowhere",)) == 1


def test_duplicate_keys_are_all_told_with_their_lines(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
    assert [(fault.line, fault.path) for fault in faults] == [(4, "b.c"), (5, "a")]
    assert "line 1" in faults[1].what


def test_an_alias_is_refused(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "a: &x [1]\nb: *x\n")
    assert fault.path == "b"


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "a: 1\nb: [1, 2\nc: 3\n")
    assert fault.line in (2, 3)


@pytest.mark.parametrize(("text", "sign"), [("a: 1\nb: @c\n", "@"), ("a: 1\nb: `c\n", "`"), ("a: 1\nb: *c\n", "*")])
def test_a_sign_that_begins_no_word_is_named_on_its_line(tmp_path: Path, text: str, sign: str) -> None:
    (fault,) = faults_of(tmp_path, text)
    assert fault.line == 2
    assert f"`{sign}`" in fault.what


def test_an_empty_file_has_no_entries(tmp_path: Path) -> None:
    assert load(written(tmp_path, "# nothing yet\n")).data == {}


def test_a_fault_reads_file_line_path_what_mend() -> None:
    fault = Fault("content/x.yml", 7, "works.periods[0].dkk", "is not a number", "Write digits alone")
    assert str(fault) == "content/x.yml:7: works.periods[0].dkk: is not a number. Write digits alone."
    assert str(Fault("x.yml", 1, "", "is empty", "Fill it")) == "x.yml:1: is empty. Fill it."


def test_faults_are_printed_together_in_the_order_of_the_file() -> None:
    late, early = Fault("x.yml", 9, "b", "is wrong", "Mend it"), Fault("x.yml", 2, "a", "is wrong", "Mend it")
    assert str(Faults([late, early])).splitlines() == [str(early), str(late)]


def test_files_are_named_from_the_root_of_the_repository() -> None:
    assert name(ROOT / "content" / "pages" / "nav.yml") == "content/pages/nav.yml"


WRONG = (
    "a: 1\nb: [1, 2\nc: 3\n", "a: 1\nb: @c\n", "a: *c\n", "a:\n\t- b\n", "\tb: 1\n", "a: b: c\n", "a: 'x\nb: 1\n",
    "a: {b: 1\nc: 2\n", "a: 1\n---\nb: 1\n", "a:\n  - 1\n  b: 2\n", "a:\n  b: 1\n c: 2\n", "a: 1\n  b: 2\n",
    "- 1\nb: 2\n", 'a: "x" y\n', "a: [1, 2}\n", "a: {b: 1, c}\n", "a: &x 1\nb: *x\n", "a: |\n  x\n y\n", 
    "a: 1\nb\nc: 2\n",
    "a: \x07\n", "[a]: 1\n", "a: 1\na: 2\n", "a:\n  - b\n - c\n", "a: ]", "}",
)  # fmt: skip
RIGHT = (
    "a: yes\nb: 2026-01-01\nc: [1, no, ~]\nd: 1_000\ne:\n",
    'a: >\n  long\nb: |\n  x\n\n  y\nc: "\\u00e6"\n',
    "# nothing\n",
)


class WrittenInPython(yaml.SafeLoader):
    """The reader that the browser has, with what makes the build's own give plain text."""

    resolve = PlainLoader.resolve
    descend_resolver = PlainLoader.descend_resolver
    ascend_resolver = PlainLoader.ascend_resolver


def read_in(text: str, reader: type, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr("content.reading.yamlfile.PlainLoader", reader)
    try:
        document = parse("some.yml", text)
        return document.data, document.lines
    except Faults as found:
        return found.faults


@pytest.mark.parametrize("text", [*WRONG, *RIGHT])
def test_the_browsers_reader_gives_and_refuses_what_the_builds_does(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = read_in(text, PlainLoader, monkeypatch)
    assert read_in(text, WrittenInPython, monkeypatch) == theirs
    assert isinstance(theirs, tuple)
    assert isinstance(theirs[0], Fault) == (text in WRONG)
