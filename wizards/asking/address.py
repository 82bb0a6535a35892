"""Answers in the address after `#`, where no host ever sees them: write, read, and nothing is lost between.

What is written holds no percent sign, and neither begins nor ends with a mark. So whatever a mail program, a chat or a
PDF reader makes of it can be told from what is the reader's, and taken away.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from wizards.asking.answers import Raw
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.language.text import kept

TYPED = "~~"
"""The mark before what a reader typed: in its fields `~` stands where percent-encoding has a percent sign."""
TYPED_BEFORE = "~"
"""The same mark in addresses that were written before there was the other: their fields are percent-encoded."""
DRAFT = "."
"""The mark before the name of a form whose typed words are no answer yet."""
NOTE = "note"
"""The form of the note's own words: the name of the case and remarks."""
DEADLINE = "deadline"
"""The form of the day by which the reader must be done, and its one field."""

TRACKING = (
    r"(?:utm_|mc_|_hs|hsa_|mtm_|pk_|piwik_|oly_|elq|vero_|__s$)\w*|\w*clid|[gw]braid|mkt_tok|igshid|_g[al]|si|trk"
    r"|:~:text"
)
"""What mail programs, chats and networks add to an address to follow who opens it."""
_ENCODED_AGAIN = 8
"""How often an address may have been percent-encoded on its way."""
_AMPERSANDS = r"(?i)&(?:(?:amp|#38|#x26);)+"
_AROUND = " \t\r\n.,;:!?\"'´`()[]{}<>«»‹›„“”‘’…*|\\"
_CUT_ESCAPE = r"~[0-9A-Fa-f]?$"

type Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Address:
    """What an address carries: answers as texts, the guide's version, the place, the guide it came from, drafts.

    `cut` is the name of the last part of an address that has no end: what it says may be half of what was meant.
    """

    answers: Mapping[str, Raw]
    version: str = ""
    at: str = ""
    origin: str = ""
    drafts: Mapping[str, Typed] = field(default_factory=dict)
    cut: str = ""


def write(guide: Guide, answers: Mapping[str, Answer], at: str = "", drafts: Mapping[str, Typed] | None = None) -> str:
    """Write answers in the guide's own order: `v=1&market=fits&value=units:8,unit_yearly:68000&at=check`.

    `drafts` are words typed into a form that has not been sent, by its question (or `note`) and field. The place is
    always the last part: an address without it was cut.
    """
    parts = [f"v={guide.version}"]
    parts += [f"{q.id}={_text(answers[q.id])}" for q in guide.questions if q.id in answers]
    parts += [f"{DRAFT}{form}={typed_words(typed.items())}" for form, typed in (drafts or {}).items()]
    return "&".join([*parts, f"at={at}"])


def hand_over(guide: Guide, answers: Mapping[str, Answer]) -> str:
    """Write answers for another guide: it takes those it asks for itself and leaves the rest."""
    return f"from={guide.id}&" + "&".join(write(guide, answers).split("&")[1:])


def typed_words(words: Iterable[tuple[str, str]]) -> str:
    """Write what a reader typed, by field."""
    return TYPED + ",".join(f"{name}:{_escaped(text)}" for name, text in words)


def read(fragment: str) -> Address:
    """Read an address, whole, cut off or changed on its way; what cannot be read is left for the checks to name."""
    pairs = [part.partition("=") for part in re.split("[&?#]", _decoded(fragment))]
    own = [(name, mark) for key, mark, _ in pairs if not re.fullmatch(TRACKING, name := _plain(key))]
    names = {name for name, mark in own if mark}
    whole = "at" in names or not names & {"v", "from"}
    last, mark = own[-1] if own else ("", "")
    cut = "" if whole else last if mark else DRAFT  # half a name is nothing of an answer
    pairs = [pair for pair in pairs if pair[0] and (whole or pair[1])]
    texts = {_plain(key): value for key, _, value in reversed(pairs)}  # the first of a name counts
    version, at, origin = (_plain(texts.pop(key, "")) for key in ("v", "at", "from"))
    read_all = {k: _raw(v) for k, v in reversed(texts.items())}
    drafts = {k.removeprefix(DRAFT): v for k, v in read_all.items() if k.startswith(DRAFT) and isinstance(v, Mapping)}
    answers = {k: v for k, v in read_all.items() if not k.startswith(DRAFT)}
    return Address(answers, version, at, origin, drafts, cut)


def _decoded(fragment: str) -> str:
    """Take away what was put around all of an address: percent-encoding, HTML's ampersands, line breaks."""
    text = re.sub(r"[\r\n\t]", "", fragment).strip().lstrip("#")
    for _ in range(_ENCODED_AGAIN):
        if "=" in text or "%" not in text or (once := unquote(text)) == text:
            break
        text = once
    return re.sub(_AMPERSANDS, "&", text).lstrip("#")


def _plain(text: str) -> str:
    """Give a name or a number as it was written: without encoding, and without the marks of the text around it."""
    for _ in range(_ENCODED_AGAIN):
        if "%" not in text or (once := unquote(text)) == text:
            break
        text = once
    return "".join(kept(text).split()).rstrip(_AROUND)


def _text(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Texts):
        return typed_words(answer.words)
    return ",".join(f"{k}:{v.normalize():f}" for k, v in sorted(answer.items()))


def _escaped(text: str) -> str:
    return quote(kept(text), safe="").replace("~", "%7E").replace(".", "%2E").replace("%", "~")


def _raw(text: str) -> Raw:
    whole = _plain(text)
    if whole.startswith(TYPED):
        words = re.sub(_CUT_ESCAPE, "", whole.removeprefix(TYPED)).replace("%", "%25").replace("~", "%")
        return {k: kept(unquote(v, errors="ignore")) for k, _, v in _fields(words)}
    if whole.startswith(TYPED_BEFORE):
        words = re.sub("^%7E(?=[^%]*:)", TYPED_BEFORE, text)
        for _ in range(_ENCODED_AGAIN):
            if words.startswith(TYPED_BEFORE) and ":" in words:
                break
            words = unquote(words)
        return {k: kept(unquote(v)) for k, _, v in _fields(words.removeprefix(TYPED_BEFORE))}
    return {k: v for k, _, v in _fields(whole)} if ":" in whole else whole


def _fields(text: str) -> Iterable[tuple[str, str, str]]:
    return (found for part in text.split(",") if (found := part.partition(":"))[0])
