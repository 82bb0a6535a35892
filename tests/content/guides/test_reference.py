"""The reference of the guide language says what the loader reads: all keys and no other, and examples without fault."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from content.guides.guides import FOLDER, OF_THE_BOOK, read_guide
from content.reading.yamlfile import parse
from wizards.catalog import CALCULATORS
from wizards.guide.advice import Step
from wizards.guide.model import Decision, Guide
from wizards.guide.questions import RESERVED, Field, Question
from wizards.guide.reader import Faults, Node, Route
from wizards.guide.says import MATTERS, Says
from wizards.guide.shapes import Choice, Entries, Items, Maybe, Record, Shape, shape_of
from wizards.proving.prove import prove

TEXT = (FOLDER / "README.md").read_text(encoding="utf-8")
OF_ADDRESSES = {"v", "at", "from", "note", "deadline"}
PLACED_IN = {
    "Condition": "Rule",
    "AmountsQuestion.figures": "Outcome",
    "Calculator.exhibits": "Guide",
    "Borrowing": "Question",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the key, whether it must be there, and the example as it is written."""

    section: str
    key: str
    must: bool
    cells: tuple[str, ...]

    @property
    def example(self) -> str:
        return self.cells[-1].strip("`")


def rows() -> Iterator[Row]:
    section = ""
    for line in TEXT.splitlines():
        if line.startswith("#"):
            named = re.search(r"\(`([\w.]+)`\)$", line)
            section = named[1] if named else line.lstrip("# ")
        elif line.startswith("| ") and not re.match(r"\| (key|fact) \|", line):
            cells = tuple(cell.strip() for cell in line.strip("| ").split(" | "))
            yield Row(section, cells[0].strip("*`") if "`" in cells[0] else "", "**" in cells[0], cells)


ROWS = tuple(rows())


def keys(section: str) -> set[str]:
    return {row.key for row in ROWS if row.section == section and row.key}


def guides() -> dict[str, Node]:
    found = [parse("README.md", block).data for block in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)]
    return {each["id"]: each for each in found}


def write(folder: Path, data: dict[str, Node]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, guide in data.items():
        (folder / f"{name}.yml").write_text(json.dumps(guide, ensure_ascii=False), encoding="utf-8")
    return folder


def inside(shape: Shape) -> Iterator[Shape]:
    if isinstance(shape, Items | Entries | Maybe):
        yield from inside(shape.of)
    elif isinstance(shape, Record):
        yield shape


def records(shape: Record, left_out: frozenset[str]) -> Iterator[Record]:
    """Give a record and those that it is made of."""
    yield shape
    for part in shape.parts:
        if part.key not in left_out:
            for each in inside(part.shape):
                assert isinstance(each, Record)
                yield from records(each, left_out)


def places(shape: Shape, node: Node, route: Route = ()) -> Iterator[tuple[str, Route]]:
    """Give every record of a guide's data with the route to it."""
    if isinstance(shape, Maybe | Items) and isinstance(node, list):
        for at, each in enumerate(node):
            yield from places(shape.of, each, (*route, at))
    elif isinstance(shape, Record):
        yield shape.kind.__name__, route
        for part in shape.parts:
            if part.key in node:
                yield from places(part.shape, node[part.key], (*route, part.key))


def test_every_key_of_every_record_is_named_and_no_other() -> None:
    whole = shape_of(Guide)
    assert isinstance(whole, Record)
    found = {each.kind.__name__: each for each in records(whole, OF_THE_BOOK)}
    assert {row.section for row in ROWS} >= set(found)
    for name, record in found.items():
        must = {part.key: part.needed for part in record.parts if part.key not in OF_THE_BOOK}
        assert {row.key: row.must for row in ROWS if row.section == name} == must, name


@pytest.mark.parametrize(
    ("record", "key"), [(Guide, "note"), (Question, "kind"), (Field, "unit"), (Decision, "role"), (Step, "who")]
)
def test_every_word_of_a_choice_is_named_and_no_other(record: type[Any], key: str) -> None:
    shape = next(part.shape for part in record_of(record).parts if part.key == key)
    choice = shape.of if isinstance(shape, Maybe) else shape
    assert isinstance(choice, Choice)
    assert keys(f"{record.__name__}.{key}") == set(choice.allowed)


def record_of(kind: Any) -> Record:
    shape = shape_of(kind)
    assert isinstance(shape, Record)
    return shape


@pytest.mark.parametrize("matter", MATTERS)
def test_every_word_that_is_said_of_a_matter_is_named_and_no_other(matter: str) -> None:
    words, _ = get_args(get_type_hints(Says)[matter])
    assert keys(f"Says.{matter}") == set(get_args(words))


def test_every_word_of_conditions_is_named_and_no_other() -> None:
    assert keys("Condition") == set(RESERVED) - OF_ADDRESSES


def test_everything_that_calculators_give_is_named_and_nothing_else() -> None:
    assert keys("Calculator.exhibits") == {name for each in CALCULATORS for name in each.exhibits}
    figures = {name for each in CALCULATORS if each.amounts for name in each.amounts.figures}
    assert keys("AmountsQuestion.figures") == figures
    told = {row.key: tuple(tuple(re.findall("`(.*?)`", cell)) for cell in row.cells[1:]) for row in ROWS}
    facts = {fact.name: (fact.reads, fact.values) for each in CALCULATORS for fact in each.facts}
    assert keys("Calculator.facts") == set(facts)
    assert {name: told[name] for name in facts} == facts


EXAMPLES = [row for row in ROWS if row.section != "Calculator.facts"]


@pytest.mark.parametrize("row", EXAMPLES, ids=[f"{row.section}-{row.cells[0].strip('*`')}" for row in EXAMPLES])
def test_every_example_is_read_without_a_fault(row: Row, tmp_path: Path) -> None:
    example = parse("README.md", row.example).data
    record, _, word = row.section.partition(".")
    if row.section in PLACED_IN:
        record = PLACED_IN[row.section]
    elif row.key:
        assert example == {word: row.key} if word else row.key in example
    faults = [taken(example, name, record, at, tmp_path) for name in guides() for at in range(len(spots(record, name)))]
    assert None in faults, "\n".join(filter(None, faults))


def spots(record: str, guide: str) -> list[Route]:
    return [route for name, route in places(shape_of(Guide), guides()[guide]) if name == record]


def taken(example: Node, guide: str, record: str, at: int, folder: Path) -> str | None:
    """Put an example into one record of its kind, and give what the loader says of the guide then."""
    data = guides()
    node = data[guide]
    for step in () if "borrows" in example else spots(record, guide)[at]:
        node = node[step]
    if "use" in example:
        node.clear()
    node.update(example)
    try:
        read_guide(guide, write(folder / f"{guide}-{at}", data))
    except Faults as faults:
        return str(faults)
    return None


@pytest.mark.parametrize("name", guides())
def test_the_whole_guides_are_proved(name: str, tmp_path: Path) -> None:
    guide = read_guide(name, write(tmp_path / "guides", guides())).guide
    assert [str(each) for each in prove(guide, guide.reviewed).faults] == []


@pytest.mark.parametrize("key", sorted(OF_THE_BOOK))
def test_what_the_registers_give_is_not_written_in_a_guide(key: str, tmp_path: Path) -> None:
    data = guides()
    data["buy"][key] = {"bread": "8250"}
    with pytest.raises(Faults, match=f"{key}: comes from the book's registers. Remove it."):
        read_guide("buy", write(tmp_path / "guides", data))
