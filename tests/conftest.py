"""The engine's words, and the built site for the tests that look at it or open it in a browser."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from content.guides.compile import compile_words

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def engine_words() -> None:
    """The words that the engine says, made beside it as every build makes them."""
    compile_words()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site: the one named by TEN_SHARP_SITE, or a strict build made for these tests."""
    given = os.environ.get("TEN_SHARP_SITE")
    if given:
        return Path(given).resolve()
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": "http://127.0.0.1/10-skarpe/", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    return folder


settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault of what is tried
settings.load_profile("unhurried")
