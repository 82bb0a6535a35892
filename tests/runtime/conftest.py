"""The browser's Python, built once for all these tests."""

from pathlib import Path

import pytest

from content.guides.compile import compile_guides
from runtime import Manifest, build


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache that `published` was made with."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> tuple[Path, Manifest]:
    """The published folder and what it says of itself, made from nothing."""
    compile_guides()
    folder = tmp_path_factory.mktemp("published")
    return folder, build(folder, cache)
