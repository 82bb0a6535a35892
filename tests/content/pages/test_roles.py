"""Pages that are there for something of their own are named in one file, and each of them is a page of the book."""

import re
from pathlib import Path

import pytest

from content.pages import roles
from content.pages.nav import sections
from tests.conftest import ROOT
from wizards.guide.reader import Faults

WHOLE = """\
front: index
glossary: kilder
sources: kilder
templates: kilder
example: kilder
footer: [kilder]
gathering: [kilder]
behind: [kilder]
lost: [kilder]
unexplained: [index]
certainty: [kilder]
itself: [kilder]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "roles.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_role_gives_its_pages(tmp_path: Path) -> None:
    given = roles.read(written(tmp_path, WHOLE))
    assert (given.front, given.sources, given.footer) == ("index", "kilder", ("kilder",))
    assert given.unexplained == ("index",)


def test_a_page_that_is_not_in_the_book_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        roles.read(written(tmp_path, WHOLE.replace("sources: kilder", "sources: kidler").replace("[index]", "[x, y]")))
    told = str(caught.value).splitlines()
    assert [":".join(each.split(":")[1:3]) for each in told] == [
        "3: sources",
        "10: unexplained[0]",
        "10: unexplained[1]",
    ]


def test_a_role_that_is_missing_or_unknown_is_told(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        roles.read(written(tmp_path, WHOLE.replace("gathering:", "gathers:")))
    assert "the key gathering is missing" in str(caught.value)
    assert "gathers: is a key that nothing reads" in str(caught.value)


def test_the_handbooks_own_roles_are_pages_of_the_book() -> None:
    assert roles.roles().sources


def test_no_code_and_no_template_names_a_page() -> None:
    slugs = {slug for section in sections() for slug in section.pages} - {"data"}  # a word of any code
    named = re.compile(rf"(?<=[\"'/(])(?:{'|'.join(map(re.escape, sorted(slugs)))})(?![\w-])")
    rooms = ("books", "content", "hooks", "runtime", "theme", "wizards")
    code = [
        file for room in rooms for file in (ROOT / room).rglob("*") if file.suffix in (".py", ".html", ".mjs", ".js")
    ]
    assert code
    found = {file.relative_to(ROOT).as_posix(): named.findall(file.read_text(encoding="utf-8")) for file in code}
    assert {file: slugs for file, slugs in found.items() if slugs} == {}
