"""Answers in the address after `#`, where no host ever sees them: write, read, and nothing is lost between."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from wizards.answers import Raw
from wizards.model import Answer, Flow, Texts

TYPED = "~"
"""The mark before what a reader typed: its fields are percent-encoded."""
MANGLED = "%7E"
"""The same mark where a mail program has encoded the address once more."""


@dataclass(frozen=True, slots=True)
class Address:
    """What an address carries: answers as texts, the flow's version, the place, the guide it came from."""

    answers: Mapping[str, Raw]
    version: str = ""
    at: str = ""
    origin: str = ""


def write(flow: Flow, answers: Mapping[str, Answer], at: str = "") -> str:
    """Write answers in the flow's own order: `v=1&market=fits&value=units:8,unit_yearly:68000&at=check`."""
    parts = [f"v={flow.version}"]
    parts += [f"{q.id}={_text(answers[q.id])}" for q in flow.questions if q.id in answers]
    return "&".join(parts + ([f"at={at}"] if at else []))


def hand_over(flow: Flow, answers: Mapping[str, Answer]) -> str:
    """Write answers for another guide: it takes those it asks for itself and leaves the rest."""
    return f"from={flow.id}&" + "&".join(write(flow, answers).split("&")[1:])


def read(fragment: str) -> Address:
    """Read an address, whole or cut off; what cannot be read is left for the checks to name."""
    pairs = [part.partition("=") for part in fragment.lstrip("#").split("&") if part]
    texts = {key: value for key, _, value in pairs}
    version, at, origin = (texts.pop(key, "") for key in ("v", "at", "from"))
    return Address({k: _raw(v) for k, v in texts.items()}, version, at, origin)


def _text(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Texts):
        return TYPED + ",".join(f"{k}:{quote(v, safe='')}" for k, v in answer.words)
    return ",".join(f"{k}:{v.normalize():f}" for k, v in sorted(answer.items()))


def _raw(text: str) -> Raw:
    if text.startswith((TYPED, MANGLED)):
        text = text.removeprefix(MANGLED).removeprefix(TYPED)
        return {k: unquote(v) for k, _, v in (part.partition(":") for part in text.split(",")) if k}
    text = unquote(text)
    if ":" not in text:
        return text
    return {key: value for key, _, value in (part.partition(":") for part in text.split(",")) if key}
