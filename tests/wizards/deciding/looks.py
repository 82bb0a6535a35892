"""Count how often a module of the engine looks ahead, whatever the machine's speed."""

from collections.abc import Hashable
from types import ModuleType

import pytest

from wizards.deciding.foresight import Foresight
from wizards.guide.facts import Reading


class Looks:
    """How many looks ahead were made since it was set to nothing."""

    count = 0


def looks_of(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Count the looks ahead that a module makes from now on."""
    looks = Looks()

    class Counted(Foresight):
        def __init__(
            self, reading: Reading, to_come: frozenset[str], numbered: dict[Hashable, int] | None = None
        ) -> None:
            looks.count += 1
            super().__init__(reading, to_come, numbered)

    monkeypatch.setattr(module, "Foresight", Counted)
    return looks
