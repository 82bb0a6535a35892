"""The one call that answers for the page where a guide is written: JSON in, JSON out, and no fault is a traceback."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from content.drafting.conditions import Teller
from content.drafting.given import given
from content.drafting.read import read
from content.drafting.table import Draft, draft
from content.drafting.ways import TooManyError, Ways, ways
from wizards import door
from wizards.guide.model import Guide
from wizards.guide.reader import Document, Fault, Faults
from wizards.language.words import LANGUAGES
from wizards.proving.explore import Ground, UndecidedError
from wizards.proving.prove import prove

PLACES, PATHS = 400, 1_000_000
"""The most places of a walk through all questions, and the most paths, of a guide that is proved and drawn here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """All that is wrong in the text."""

    view: str = "faults"
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What the text says: its tables, and which answers lead where, unless that is nowhere or too many ways."""

    view: str = "draft"
    draft: Draft
    ways: Ways | None
    too_many: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """What is proved of the guide: how many answer paths it has, in how many states, and what is wrong on them."""

    view: str = "proof"
    paths: int
    states: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLarge:
    """The guide is not proved here: its walks are too many for somebody to wait for."""

    view: str = "large"


def answer(request: str) -> str:
    """Answer one request of the page.

    Takes JSON: `do` (`read`, `prove` or `walk`), `text` (the guide in YAML), `lang`, `today` (a date), and to walk what
    `wizards.door` takes. Gives the JSON of a Faulty, or of a Drafted, a Proved or a TooLarge, or of a Reply.
    """
    asked: Any = json.loads(request)
    lang = asked["lang"] if asked["lang"] in LANGUAGES else LANGUAGES[0]
    return door.written(_answer(asked, lang, date.fromisoformat(asked["today"])))


def _answer(asked: Mapping[str, Any], lang: str, today: date) -> object:
    try:
        guide, document = read_once(asked["text"])
    except Faults as found:
        return Faulty(faults=found.faults)
    if asked["do"] == "walk":
        return door.Request(guide, lang, today, asked).reply()
    if asked["do"] == "prove":
        return _proved(guide, document, today)
    return _drafted(guide, lang, today)


@lru_cache(maxsize=2)
def read_once(text: str) -> tuple[Guide, Document]:
    """Read a text once for all that is asked of it; raises Faults."""
    return read(text)


def _drafted(guide: Guide, lang: str, today: date) -> Drafted:
    book = given()
    found, too_many = None, is_large(guide, today)
    try:
        found = None if too_many else ways(guide, today, lang, book.say)
    except TooManyError:
        too_many = True
    except UndecidedError:
        pass  # the proof tells it at its line
    return Drafted(draft=draft(Teller(guide, lang, book.say, book.told_facts())), ways=found, too_many=too_many)


def _proved(guide: Guide, document: Document, today: date) -> Proved | TooLarge:
    if is_large(guide, today):
        return TooLarge()
    proof = prove(guide, today)
    faults = Faults(document.fault(flaw.route, flaw.what, flaw.mend) for flaw in proof.faults).faults
    return Proved(paths=proof.paths, states=proof.states, faults=faults)


def is_large(guide: Guide, today: date) -> bool:
    """Say whether a guide has more walks than somebody would wait for while they type."""
    course = Ground(guide, today).course((), whole=True)
    level, places = {course.start: 1}, 0
    try:
        for _ in guide.questions:
            after: dict[int, int] = {}
            for place, paths in level.items():
                for road in course.roads(place):
                    after[road.place] = after.get(road.place, 0) + paths
            level, places = after, places + len(level)
            if places > PLACES or sum(after.values()) > PATHS:
                return True
    except UndecidedError:
        return False  # a proof begins with it, and ends there
    return False
