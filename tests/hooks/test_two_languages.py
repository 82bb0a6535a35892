"""A strict build stops at a warning, also where it was told to be quiet."""

import logging
from collections.abc import Iterator

import pytest
from mkdocs.utils import CountHandler

from tests.hooks.load import hook


@pytest.fixture
def counter() -> Iterator[CountHandler]:
    """What a strict build counts, in a build that prints errors alone."""
    logger, handler = logging.getLogger("mkdocs"), CountHandler()
    handler.setLevel(logging.WARNING)
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.ERROR)
    yield handler
    logger.removeHandler(handler)
    logger.setLevel(level)


@pytest.mark.parametrize("strict", [True, False])
def test_a_quiet_build_counts_warnings_where_it_is_strict(strict: bool, counter: CountHandler) -> None:
    class Config:
        nav: object = None
        site_url = "http://127.0.0.1/"

        def __init__(self) -> None:
            self.strict, self.extra = strict, {"lang": "da"}

    hook("two_languages").on_config(Config())
    logging.getLogger("mkdocs.plugins.any").warning("a link leads nowhere")
    assert bool(counter.get_counts()) is strict
