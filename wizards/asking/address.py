"""Answers in the address after `#`, where no host ever sees them: write, read, and nothing is lost between."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from wizards.asking.answers import Raw
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide

TYPED = "~"
"""The mark before what a reader typed: its fields are percent-encoded."""
MANGLED = "%7E"
"""The same mark where a mail program has encoded the address once more."""


DRAFT = "."
"""The mark before the name of a form whose typed words are no answer yet."""
NOTE = "note"
"""The form of the note's own words: the name of the case and remarks."""
DEADLINE = "deadline"
"""The form of the day by which the reader must be done, and its one field."""

type Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Address:
    """What an address carries: answers as texts, the guide's version, the place, the guide it came from, drafts."""

    answers: Mapping[str, Raw]
    version: str = ""
    at: str = ""
    origin: str = ""
    drafts: Mapping[str, Typed] = field(default_factory=dict)


def write(guide: Guide, answers: Mapping[str, Answer], at: str = "", drafts: Mapping[str, Typed] | None = None) -> str:
    """Write answers in the guide's own order: `v=1&market=fits&value=units:8,unit_yearly:68000&at=check`.

    `drafts` are words typed into a form that has not been sent, by its question (or `note`) and field.
    """
    parts = [f"v={guide.version}"]
    parts += [f"{q.id}={_text(answers[q.id])}" for q in guide.questions if q.id in answers]
    parts += [f"{DRAFT}{form}={_quoted(typed.items())}" for form, typed in (drafts or {}).items()]
    return "&".join(parts + ([f"at={at}"] if at else []))


def hand_over(guide: Guide, answers: Mapping[str, Answer]) -> str:
    """Write answers for another guide: it takes those it asks for itself and leaves the rest."""
    return f"from={guide.id}&" + "&".join(write(guide, answers).split("&")[1:])


def read(fragment: str) -> Address:
    """Read an address, whole or cut off; what cannot be read is left for the checks to name."""
    pairs = [part.partition("=") for part in fragment.lstrip("#").split("&") if part]
    texts = {key: value for key, _, value in pairs}
    version, at, origin = (texts.pop(key, "") for key in ("v", "at", "from"))
    read_all = {k: _raw(v) for k, v in texts.items()}
    drafts = {k.removeprefix(DRAFT): v for k, v in read_all.items() if k.startswith(DRAFT) and isinstance(v, Mapping)}
    answers = {k: v for k, v in read_all.items() if not k.startswith(DRAFT)}
    return Address(answers, version, at, origin, drafts)


def _text(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Texts):
        return _quoted(answer.words)
    return ",".join(f"{k}:{v.normalize():f}" for k, v in sorted(answer.items()))


def _quoted(words: Iterable[tuple[str, str]]) -> str:
    return TYPED + ",".join(f"{k}:{quote(v, safe='')}" for k, v in words)


def _raw(text: str) -> Raw:
    if text.startswith((TYPED, MANGLED)):
        text = text.removeprefix(MANGLED).removeprefix(TYPED)
        return {k: unquote(v) for k, _, v in (part.partition(":") for part in text.split(",")) if k}
    text = unquote(text)
    if ":" not in text:
        return text
    return {key: value for key, _, value in (part.partition(":") for part in text.split(",")) if key}
