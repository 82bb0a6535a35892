"""Records are read from their annotations, and every fault is told in one run, at its line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

import pytest

from content.reading.yamlfile import load
from wizards.guide.reader import Document, Faults, Reader
from wizards.guide.shapes import GIVEN, NAMED, ONE_OR_MORE, Key, Rule, read_whole
from wizards.language.words import Words


def _short(word: str) -> tuple[str, str] | None:
    return None if len(word) < 4 else (f"`{word}` is long", "Shorten it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    id: Annotated[str, NAMED]
    start: Annotated[date, Key("from")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    name: Annotated[str, Rule(_short)]
    words: Words
    many: tuple[str, ...]
    parts: Mapping[str, Inner]
    kind: Literal["one", "other"] = "one"
    whole: int = 0
    exact: Decimal = Decimal(0)
    flag: bool = False
    loose: Annotated[tuple[str, ...], ONE_OR_MORE] = ()
    maybe: Words | None = None
    made: Annotated[int, GIVEN] = 7


WHOLE = """\
name: abc
words: {da: ja, en: yes}
many: [a, b]
parts: {p: {from: 2026-01-31}}
kind: other
whole: 12
exact: 2.5
flag: true
loose: alone
"""


def read(folder: Path, text: str) -> Outer:
    path = folder / "some.yml"
    path.write_text(text, encoding="utf-8")
    reader = Reader(load(path))
    found: Outer = read_whole(reader, Outer)
    reader.done()
    return found


def test_values_come_out_with_their_types(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Outer(
        name="abc",
        words=Words("ja", "yes"),
        many=("a", "b"),
        parts={"p": Inner(id="p", start=date(2026, 1, 31))},
        kind="other",
        whole=12,
        exact=Decimal("2.5"),
        flag=True,
        loose=("alone",),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "path"),
    [
        ("name: abc", "name: abcd", 1, "name"),
        ("name: abc", "name: ''", 1, "name"),
        ("name: abc\n", "", 1, ""),
        ("en: yes", "en: ''", 2, "words.en"),
        (", en: yes", "", 2, "words"),
        ("en: yes", "en: yes, sv: ja", 2, "words.sv"),
        ("words: {da: ja, en: yes}", "words: ja", 2, "words"),
        ("[a, b]", "[]", 3, "many"),
        ("[a, b]", "a", 3, "many"),
        ("[a, b]", "[a, '']", 3, "many[1]"),
        ("{p: {from: 2026-01-31}}", "{}", 4, "parts"),
        ("2026-01-31", "31-01-2026", 4, "parts.p.from"),
        ("from:", "form:", 4, "parts.p.form"),
        ("{from: 2026-01-31}", "x", 4, "parts.p"),
        ("kind: other", "kind: another", 5, "kind"),
        ("whole: 12", "whole: 1.611.360", 6, "whole"),
        ("exact: 2.5", "exact: 2,5", 7, "exact"),
        ("flag: true", "flag: yes", 8, "flag"),
        ("flag: true", "flag: 'True'", 8, "flag"),
        ("loose: alone", "loose: []", 9, "loose"),
        ("loose: alone", "made: 3", 9, "made"),
    ],
)
def test_what_does_not_fit_is_told_at_its_line(tmp_path: Path, old: str, new: str, line: int, path: str) -> None:
    assert old in WHOLE
    with pytest.raises(Faults) as caught:
        read(tmp_path, WHOLE.replace(old, new))
    assert (line, path) in [(fault.line, fault.path) for fault in caught.value.faults]


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        read(tmp_path, WHOLE.replace("12", "x").replace("true", "ja").replace("2026-01-31", "soon"))
    assert [fault.path for fault in caught.value.faults] == ["parts.p.from", "whole", "flag"]


def test_a_part_that_was_lent_is_told_where_its_owner_has_it() -> None:
    owner = Document("owner.yml", {"list": ["x"]}, {(): 1, ("list",): 1, ("list", 0): 5})
    borrower = Document(
        "own.yml", {"list": ["y", "x"]}, {(): 1, ("list",): 2, ("list", 0): 3}, {("list", 1): (owner, ("list", 0))}
    )
    told = [str(borrower.fault(("list", at, "id"), "is wrong", "Mend it")) for at in (0, 1)]
    assert told == ["own.yml:3: list[0].id: is wrong. Mend it.", "owner.yml:5: list[0].id: is wrong. Mend it."]
