"""The browser's Python, built once for all these tests."""

import shutil
from pathlib import Path

import pytest

from content.guides.compile import compile_guides
from runtime import Manifest, build
from runtime.build import CACHE


def warm(folder: Path) -> Path:
    """Give a cache of one's own with all that the builds before have made: a step is made of what it is named after."""
    if CACHE.is_dir():
        shutil.copytree(CACHE, folder, ignore=shutil.ignore_patterns(".*"))
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache that `published` was made with."""
    return warm(tmp_path_factory.mktemp("warm") / "cache")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> tuple[Path, Manifest]:
    """The published folder and what it says of itself."""
    compile_guides()
    folder = tmp_path_factory.mktemp("published")
    return folder, build(folder, cache)
