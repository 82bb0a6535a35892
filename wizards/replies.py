"""What the door replies, as records: a question, the answers read back, a refusal; the result's is in ending.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizards.telling.question import Asked

ERROR, READ = "error", "read"


@dataclass(frozen=True, slots=True)
class Message:
    """What could not be used, of which question and field, and the sentence for the reader."""

    code: str
    question: str
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, its answer as a statement, and the address at which it can be answered otherwise."""

    question: str
    ask: str
    statement: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A request that no guide can answer."""

    view: str = ERROR
    errors: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """How the numbers are read that stand in a question's fields, by field."""

    view: str = READ
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What every view of a guide tells: the new address, the way back, the answers, and what could not be kept."""

    guide: str
    view: str
    fragment: str
    back: str | None
    gone: tuple[Answered, ...]
    errors: tuple[Message, ...]
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionReply(Reply):
    """A question to answer: its number, and how many are left where that is certain."""

    question: Asked
    number: int
    left: int | None
