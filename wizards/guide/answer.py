"""What a reader answers: an option's id, numbers by field, or typed words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

DONT_KNOW = "dk"
"""The id of the option of a reader who honestly does not know."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What a reader typed, by field; nothing decides on it."""

    words: tuple[tuple[str, str], ...] = ()

    def get(self, field: str) -> str:
        """Give the text of a field, empty where nothing was typed."""
        return dict(self.words).get(field, "")


type Numbers = Mapping[str, Decimal]
"""The numbers of an amounts question by field."""

type Answer = str | Numbers | Texts
"""An option's id, `dk`, the numbers of an amounts question by field, or typed texts."""

type Answers = Mapping[str, Answer]
