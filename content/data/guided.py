"""What version 1 gives of a guide; what stands here stays, and the docstrings are published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from wizards.guide import conditions
from wizards.guide.advice import Actor
from wizards.guide.model import Role
from wizards.guide.shapes import By
from wizards.language.words import Words


def _unread(*_: object) -> None:
    raise TypeError("what is published is not read again")


type Condition = Annotated[conditions.Condition, By(_unread)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer to choose, and what it states of the reader; the id `dk` is that one does not know."""

    id: str
    label: Words
    statement: Words
    hint: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A number or a text that a question takes."""

    id: str
    unit: Literal["dkk", "count", "years", "percent", "text", "lines"]
    label: Words
    hint: Words | None
    ask_when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, why, and when, in the order of the list; conditions call an answer in its fields `given`."""

    id: str
    kind: Literal["choice", "amounts", "text"]
    ask: Words
    why: Words
    help: Words | None
    options: tuple[Option, ...]
    fields: tuple[Field, ...]
    ask_when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact that is reckoned from answers in code: what it reads and what it may be; how is not in this file."""

    id: str
    name: Words
    reads: tuple[str, ...]
    values: Mapping[str, Words]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When this holds, that outcome of the decision, because of this, as the sources say."""

    id: str
    when: Condition
    give: str
    because: Words
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Rules in order: a single decision takes the first that holds, others take all; one not `shown` is a step between.

    The first single one that is shown is the guide's answer.
    """

    id: str
    title: Words
    single: bool
    shown: bool
    role: Role
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A condition of an outcome's own: it holds, it fails, or it is open; `cure` is what to do about it."""

    id: str
    words: Words
    holds: Condition
    fails: Condition
    cure: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do next, where the condition holds, with who does it and how long it takes."""

    words: Words
    more: Words | None
    when: Condition
    who: Actor | None
    takes: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What may stop it, where the condition holds."""

    words: Words
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a decision may give: in words, with its requirements, steps and stops, and the pages to read on at."""

    id: str
    decision: str
    title: Words
    text: Words
    more: Words | None
    requirements: tuple[Requirement, ...]
    steps: tuple[Step, ...]
    stops: tuple[Stop, ...]
    early: bool
    municipality: Words | None
    company: Words | None
    pages: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A whole guide: conditions read questions, decisions and facts by their ids; words in {braces} are filled in."""

    id: str
    version: str
    reviewed: date
    review_by: date
    title: Words
    address: Words
    questions: tuple[Question, ...]
    facts: tuple[Fact, ...]
    decisions: tuple[Decision, ...]
    outcomes: tuple[Outcome, ...]
    not_considered: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A guide in the list of them all, and the file that holds it."""

    id: str
    version: str
    reviewed: date
    review_by: date
    title: Words
    address: Words
    file: str
