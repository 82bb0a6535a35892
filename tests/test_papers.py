"""The picture of the house and the papers say what the repository has."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT
from tests.test_directions import table

PICTURE = ElementTree.parse(ROOT / "docs" / "architecture.svg")
PAPERS = ("README.md", "ten_sharp/README.md", "CONTRIBUTING.md", "CHANGELOG.md", "content/guides/README.md", "docs")
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)(?:#[^)]*)?\)")
IN_MARKS = re.compile(r"`((?:building|wizards|content|runtime|theme|hooks|tests|docs)/[\w./-]+)`")
EXAMPLE = re.compile(r"NAME|SLUG|wizards/compiled")
"""What stands for a name, and what the build makes."""


def house(room: str) -> str:
    return room.split("/")[0]


def papers() -> list[Path]:
    found = [ROOT / name for name in PAPERS]
    return [each for path in found for each in (sorted(path.glob("*.md")) if path.is_dir() else [path])] + sorted(
        (ROOT / "docs" / "decisions").glob("*.md")
    )


def test_the_picture_has_every_room_and_no_other() -> None:
    drawn = {node.attrib["data-room"] for node in PICTURE.iter() if "data-room" in node.attrib}
    assert drawn == set(table())


def test_the_picture_has_every_arrow_between_rooms_and_no_other() -> None:
    arrows = {(n.attrib["data-from"], n.attrib["data-to"]) for n in PICTURE.iter() if "data-from" in n.attrib}
    ours = {house(room) for room in table()}
    named = {(house(room), house(other)) for room, others in table().items() for other in others}
    assert arrows == {(one, other) for one, other in named if other in ours and one != other}


@pytest.mark.parametrize("paper", papers(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_paper_names_is_there(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    files = {ROOT / name for name in IN_MARKS.findall(text) if not EXAMPLE.search(name)}
    links = {paper.parent / target for target in LINK.findall(text)} if paper.name != "WRITING.md" else set()
    assert {path for path in files | links if not path.exists()} == set()


@pytest.mark.parametrize("paper", papers(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_that_a_paper_names_is_a_target(paper: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"(?:^|`)(?:[A-Z_]+=\S+ )?make ([a-z-]+)", paper.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) - targets == set()
