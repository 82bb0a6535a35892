"""Every word that code says stands in content/words, and every word there is said by some code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from content import words
from content.guides.guides import names, read_guide
from tests.conftest import ROOT
from wizards.asking.answers import InputFault
from wizards.guide.reader import Faults
from wizards.language.typed import BadNumber

PLACES = ("together",)
"""What a guide's page is handed among its words and is an address: no file of words has it."""
PYTHON = [file for room in ("books", "content", "hooks", "wizards") for file in (ROOT / room).rglob("*.py")]
SCRIPTS = [*(ROOT / "theme" / "assets").rglob("*.*js"), *(ROOT / "theme").rglob("*.html")]
SAID = re.compile(r"""say\("([\w.]+)"|\bui(?:_en)?\.(\w+)|say\(`([\w.]+)\$|\bui\[["'](\w+)["'] [~+]""")


def calls(tree: ast.AST) -> Iterator[ast.expr]:
    """Give what is asked for: the first argument of every call of `say`, whatever it is called as a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args:
            yield node.args[0]


def said_keys() -> Iterator[tuple[str, bool, str]]:
    """Give each key that is said, whether it is only the beginning of one, and where."""
    for file in PYTHON:
        for key in calls(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(key, ast.Constant):
                yield str(key.value), False, str(file)
            elif isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
                yield str(key.values[0].value), True, str(file)
    for file in SCRIPTS:
        for match in SAID.finditer(file.read_text(encoding="utf-8")):
            key = next(filter(None, match.groups()))
            if key not in PLACES:
                yield key, bool(match[3] or match[4]), str(file)


def written_strings() -> set[str]:
    """Give every plain string of the code: a key may be chosen among several before it is said."""
    strings = {
        node.value
        for file in PYTHON
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for file in SCRIPTS:
        strings.update(re.findall(r"""["'](\w+)["']""", file.read_text(encoding="utf-8")))
    return strings


def test_every_key_that_is_said_stands_in_a_file() -> None:
    known = words.words()
    missing = [
        (key, file)
        for key, begins, file in said_keys()
        if not (any(each.startswith(key) for each in known) if begins else key in known)
    ]
    assert not missing


def test_the_engine_and_the_page_say_only_words_that_travel_with_them() -> None:
    engine = [(key, file) for key, begins, file in said_keys() if "/wizards/" in file and not begins]
    assert [each for each in engine if each[0] not in words.guides()] == []
    page = [(key, file) for key, begins, file in said_keys() if "/assets/guide/" in file and not begins]
    assert [each for each in page if each[0] not in words.page_words("da")] == []


def test_every_key_of_a_file_is_said() -> None:
    exact = {key for key, begins, _ in said_keys() if not begins} | written_strings()
    beginnings = tuple(key for key, begins, _ in said_keys() if begins)
    assert [key for key in words.words() if key not in exact and not key.startswith(beginnings)] == []


def test_a_key_kept_in_a_constant_or_handed_on_exists_too() -> None:
    groups = {key.split(".")[0] for key in words.words() if "." in key}
    named = {text for text in written_strings() if re.fullmatch(rf"({'|'.join(groups)})\.(?!yml|json)[a-z_]+", text)}
    assert named - words.words().keys() == set()


def test_whatever_can_be_wrong_with_an_answer_has_its_sentence_and_no_other_has_one() -> None:
    engine = [file for file in PYTHON if ROOT / "wizards" in file.parents]
    made = {
        str(node.args[0].value)
        for file in engine
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in (InputFault.__name__, BadNumber.__name__)
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    told = {key.removeprefix("error.") for key in words.guides() if key.startswith("error.")} - {"changed"}
    assert made <= told
    assert told <= made | written_strings()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("one: {da: ja}", "one"),
        ("one: {da: ja, en: ''}", "one"),
        ("one: {da: ja, en: yes, de: ja}", "one"),
        ('one: {da: "{n} ja", en: yes}', "one"),
        ('one: {da: "{n} ja", en: "{m} yes"}', "one"),
        ('one: {da: "{n", en: "{n"}', "one"),
        ('one: {da: "{}", en: "{}"}', "one"),
    ],
)
def test_a_word_without_its_other_language_or_with_other_braces_is_told_at_its_line(
    tmp_path: Path, text: str, path: str
) -> None:
    file = tmp_path / "words.yml"
    file.write_text(f"# words\n{text}\n", encoding="utf-8")
    with pytest.raises(Faults) as refused:
        words.read(file)
    assert {(fault.line, fault.path.split(".")[0]) for fault in refused.value.faults} == {(2, path)}


def test_a_key_that_stands_in_two_files_is_told(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yml", tmp_path / "second.yml"
    first.write_text("one: {da: en, en: one}\n", encoding="utf-8")
    second.write_text("two: {da: to, en: two}\none: {da: ja, en: yes}\n", encoding="utf-8")
    with pytest.raises(Faults) as refused:
        words.together(first, second)
    assert [(fault.file, fault.line) for fault in refused.value.faults] == [(second.as_posix(), 2)]


@pytest.mark.parametrize("name", names())
def test_every_derived_fact_of_a_guide_has_a_name_and_words_for_just_what_it_may_say(name: str) -> None:
    known = words.facts()
    for fact in read_guide(name).guide.facts.values():
        assert known[fact.name].keys() == {"name", *fact.values}, fact.name
