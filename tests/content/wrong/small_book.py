"""A small book that is whole, laid beside a copy of the content's code: what stands on today's pages plays no part."""

import shutil
from pathlib import Path

from tests.conftest import ROOT

BOOK = Path(__file__).with_name("book")
CODE = ("building", "content", "wizards")
BESIDE = ("content/words/*.yml", "content/checks/spelt-*.txt", "theme/**/*.html")


def lay(folder: Path) -> Path:
    """Lay the code and the book in a folder."""
    for room in CODE:
        for file in (ROOT / room).rglob("*.py"):
            _copy(file, folder)
    for pattern in BESIDE:
        for file in ROOT.glob(pattern):
            _copy(file, folder)
    shutil.copytree(BOOK, folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def _copy(file: Path, folder: Path) -> None:
    """Copy a file of the repository to the same place below the folder."""
    there = folder / file.relative_to(ROOT)
    there.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, there)
