"""What a guide asks and what a reader answers, as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizards.guide.conditions import Condition
from wizards.language.words import Words

DONT_KNOW = "dk"


@dataclass(frozen=True, slots=True)
class Texts:
    """What a reader typed, by field; nothing decides on it."""

    words: tuple[tuple[str, str], ...] = ()

    def get(self, field: str) -> str:
        """Give the text of a field, empty where nothing was typed."""
        return dict(self.words).get(field, "")


type Answer = str | Mapping[str, Decimal] | Texts
"""An option's id, `dk`, the numbers of an amounts question by field, or typed texts."""

type Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: its label on the page and the fact it states in a recap."""

    id: str
    label: Words
    statement: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One number or text of a question; `unit` is dkk, count, years or percent, or text (a line) or lines."""

    id: str
    unit: str
    label: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, why, and when; `kind` is choice, amounts or text."""

    id: str
    kind: str
    ask: Words
    why: Words
    help: Words | None
    options: tuple[Option, ...]
    fields: tuple[Field, ...]
    ask_when: Condition

    def option(self, id_: str) -> Option | None:
        """Give the option of that id, or None."""
        return next((o for o in self.options if o.id == id_), None)
