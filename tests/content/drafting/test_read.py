"""A guide that is being written is read as the build reads it, and whatever stands in the text is a fault at a line."""

import pytest

from content.drafting import EXAMPLE
from content.drafting.borrowing import joined_with
from content.drafting.given import given
from content.drafting.read import FILE, LONGEST, read
from content.guides.compile import compile_given
from content.guides.guides import CORE, FOLDER, citation, names, parsed, read_guide
from wizards.guide.reader import Faults

SHARED = {path.stem for path in (FOLDER / CORE).glob("*.yml")}
TEXT = EXAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module", autouse=True)
def _given() -> None:
    compile_given()


def borrows(name: str) -> set[str]:
    written = parsed(FOLDER / f"{name}.yml").data.get("borrows", [])
    return {*written} if isinstance(written, list) else {written}


def faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(Faults) as found:
        read(text)
    return [(fault.line, fault.path) for fault in found.value.faults]


@pytest.mark.parametrize("name", [name for name in names() if borrows(name) <= SHARED])
def test_a_guide_of_the_book_is_the_same_guide_here(name: str) -> None:
    here, _ = read((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    assert here == read_guide(name).guide


def test_what_another_guide_would_lend_is_a_fault_at_its_line() -> None:
    assert faults(f"borrows: [letters, {names()[0]}]\n{TEXT}") == [(1, "borrows[1]")]


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ("give: go\n", "give: nowhere\n", "decisions[0].rules[1].give"),
        ("source: [ours]", "source: [law:nowhere]", "decisions[0].rules[0].source[0]"),
        ("source: [ours]", "source: ['001:9999999'] # nowhere", "decisions[0].rules[0].source[0]"),
        ("cases:\n", "follow: [nowhere]\ncases:\n", "follow[0]"),
        ("decision: visit\n", "decision: visit\n    pages: [nowhere]\n", "outcomes[0].pages[0]"),
        ("decision: visit\n", "decision: visit\n    timeline: nowhere\n", "outcomes[0].timeline"),
    ],
)
def test_what_leads_nowhere_is_told_at_its_line(before: str, after: str, path: str) -> None:
    assert before in TEXT
    text = TEXT.replace(before, after, 1)
    line = next(at for at, row in enumerate(text.split("\n"), 1) if "nowhere" in row)
    assert (line, path) in faults(text)


def test_every_source_of_the_book_is_cited_as_the_build_cites_it() -> None:
    cited = {name for guide in names() for name in read_guide(guide).guide.citations} | {"001:43-194", "000:1-8"}
    assert {name: given().citation(name) for name in cited} == {name: citation(name) for name in cited}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "- one\n",
        "word",
        "id",
        "[" * 5000,
        "[" * 5000 + "]" * 5000,
        "a: {b: " * 3000,
        "\x07",
        "a: *b",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_what_is_no_guide_is_one_fault_and_no_error(text: str) -> None:
    with pytest.raises(Faults) as found:
        read(text)
    assert {fault.file for fault in found.value.faults} == {FILE}


def test_a_text_that_is_too_long_is_not_read() -> None:
    assert faults("#" * (LONGEST + 1)) == [(1, "")]


def test_what_is_borrowed_knows_where_it_stands() -> None:
    lender = parsed(FOLDER / CORE / "letters.yml")
    whole = parsed(FOLDER / "meeting.yml")
    _, lent = joined_with(whole, (lender,))
    assert {document.file for document, _ in lent.values()} <= {lender.file, whole.file}
