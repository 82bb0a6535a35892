"""A question and an answer as records in one language: what page and terminal show of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizards.guide.answer import Answer, Texts
from wizards.guide.questions import Field, Question
from wizards.language.numbers import number


@dataclass(frozen=True, slots=True)
class Choice:
    """An option to choose."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Input:
    """A field to fill in, and what stands in it."""

    id: str
    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, and the answer that it has: the option chosen, or what stands in its fields."""

    id: str
    kind: str
    ask: str
    why: str
    options: tuple[Choice, ...]
    fields: tuple[Input, ...]
    answer: str | None


def asked(
    question: Question,
    fields: tuple[Field, ...],
    answer: Answer | None,
    draft: Mapping[str, str] | None,
    lang: str,
) -> Asked:
    """Give a question with the fields it shows and its answer; a draft, typed and not yet sent, stands before it."""
    return Asked(
        id=question.id,
        kind=question.kind,
        ask=question.ask[lang],
        why=question.why[lang],
        options=tuple(Choice(o.id, o.label[lang]) for o in question.options),
        fields=tuple(
            Input(f.id, f.label[lang], _typed(answer, f.id, lang) if draft is None else draft.get(f.id, ""))
            for f in fields
        ),
        answer=answer if isinstance(answer, str) and draft is None else None,
    )


def _typed(answer: Answer | None, field: str, lang: str) -> str:
    if isinstance(answer, Texts):
        return answer.get(field)
    return number(answer[field], lang) if isinstance(answer, Mapping) and field in answer else ""
