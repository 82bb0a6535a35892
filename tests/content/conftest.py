"""Registers of a few lines, so that a test of the code holds whatever the handbook's own say today."""

import shutil
from pathlib import Path

import pytest

from content.registers import amounts, glossary, law, sources


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the small registers, which stand in place of the handbook's."""
    folder = tmp_path / "small"
    shutil.copytree(Path(__file__).with_name("small"), folder)
    for register in (amounts, glossary, law, sources):
        monkeypatch.setattr(register, "FILE", folder / register.FILE.name)
    return folder
