"""The letters that guides share: any guide can borrow each, whatever it asks, and both languages say the same."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from content.guides.guides import CORE, FOLDER, parsed
from tests.wizards import small
from wizards.guide.advice import Letter
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES

FILE = FOLDER / CORE / "letters.yml"
IDS = tuple(letter["id"] for letter in parsed(FILE).data["letters"])
BRACKETS = re.compile(r"\[")


def borrowing(folder: Path, letter: str) -> Guide:
    """Give the small guide of a cake, which borrows one letter and sends it when the cake is baked."""
    copytree(small.FOLDER, folder)
    (folder / CORE).mkdir()
    (folder / CORE / FILE.name).write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    written = (folder / "cake.yml").read_text(encoding="utf-8")
    step = "next: [{da: Tænd ovnen., en: Light the oven."
    assert step in written
    sent = written.replace(step, f"{step}, letter: {letter}")
    (folder / "cake.yml").write_text(
        f"borrows: {FILE.stem}\nletters: [{{use: {letter}}}]\n{sent}",
        encoding="utf-8",
    )
    return small.read("cake", folder)


@pytest.mark.parametrize("letter", IDS)
def test_a_guide_that_knows_nothing_else_can_send_it(letter: str, tmp_path: Path) -> None:
    guide = borrowing(tmp_path / "kitchen", letter)
    assert [each.id for each in guide.letters] == [letter]
    assert guide.outcome("cake", "bake").next[0].letter == letter


@pytest.mark.parametrize("letter", IDS)
def test_both_languages_have_the_same_paragraphs_lines_and_things_to_fill_in(letter: str, tmp_path: Path) -> None:
    found: Letter = borrowing(tmp_path / "kitchen", letter).letters[0]
    shapes = [
        [(len(part.splitlines()), len(BRACKETS.findall(part))) for part in found.body[lang].split("\n\n")]
        for lang in LANGUAGES
    ]
    assert shapes[0] == shapes[1]
    assert sum(count for _, count in shapes[0]) > 0
