"""What a guide asks, as frozen records."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from wizards.guide.conditions import TRUE
from wizards.guide.notation import Written
from wizards.guide.shapes import Rule
from wizards.language.words import Words

PLAIN = r"[a-z][a-z0-9_]*"
RESERVED = ("v", "at", "from", "note", "deadline", "all", "any", "not", "named", "always")
"""What an address or a condition says in its own words."""


def _id_fault(word: str) -> tuple[str, str] | None:
    if re.fullmatch(PLAIN, word):
        return None
    return f"`{word}` is no id", "Write it with a-z, 0-9 and _, beginning with a letter"


def _name_fault(word: str) -> tuple[str, str] | None:
    return (f"the id `{word}` has a meaning of its own", "Choose another") if word in RESERVED else None


type Id = Annotated[str, Rule(_id_fault, PLAIN)]
"""The name of a part of a guide: it stands in addresses, conditions and cases."""
type FactId = Annotated[Id, Rule(_name_fault)]
"""The id of a question or a decision, which conditions read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to choose: its label on the page and the fact it states in a recap."""

    id: Id
    label: Words
    statement: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One number or text of a question; text is a line, lines are several."""

    id: Id
    unit: Literal["dkk", "count", "years", "percent", "text", "lines"]
    label: Words
    hint: Words | None = None
    ask_when: Written = TRUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, why, and when."""

    id: FactId
    kind: Literal["choice", "amounts", "text"] = "choice"
    ask: Words
    why: Words
    help: Words | None = None
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    ask_when: Written = TRUE
    fixed: bool = False

    def option(self, id_: str) -> Option | None:
        """Give the option of that id, or None."""
        return next((o for o in self.options if o.id == id_), None)
