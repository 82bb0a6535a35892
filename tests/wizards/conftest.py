"""The small guides in place of those that travel with the engine."""

from collections.abc import Iterator

import pytest

from tests.wizards import small
from wizards import catalog


@pytest.fixture(scope="module")
def small_catalog() -> Iterator[None]:
    """A catalogue of the small guides alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "names", lambda: small.NAMES)
        patch.setattr(catalog, "guide", lambda name: small.small(name) if name in small.NAMES else None)
        yield
