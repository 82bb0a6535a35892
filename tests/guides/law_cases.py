"""The law's cases: read from their file, and walked through a guide as their reader would."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from content.reading.yamlfile import load
from wizards.asking import address
from wizards.asking.walk import replay
from wizards.deciding.decide import findings
from wizards.guide.answer import DONT_KNOW, Answer, Answers, Texts
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.guide.notation import WrittenAnswer
from wizards.guide.questions import Question
from wizards.guide.reader import Reader
from wizards.guide.shapes import ONE_OR_MORE, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("law_cases.yml")
TODAY = date(2026, 11, 28)
"""The day on which the cases' thresholds are in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What many stories take for granted."""

    da: str
    en: str
    facts: Mapping[str, WrittenAnswer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One line of a value as the act counts it."""

    words: str
    kroner: int
    law: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCase:
    """What a reader tells, and what the law says of it."""

    id: str
    pattern: int | None = None
    old: str | None = None
    title: Words
    story: Words
    facts: Mapping[str, WrittenAnswer] = field(default_factory=dict)
    facts_in: Mapping[str, Mapping[str, WrittenAnswer]] = field(default_factory=dict)
    takes: tuple[str, ...] = ()
    guides: tuple[str, ...]
    cannot: Mapping[str, str] = field(default_factory=dict)
    right: Mapping[str, Annotated[tuple[str, ...], ONE_OR_MORE]]
    sum: tuple[Counted, ...] = ()
    law: tuple[str, ...]
    sure: Literal["read", "one_text", "known"]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LawFile:
    """The whole file: the words in which the law is told, what stories take for granted, and the cases."""

    claims: Mapping[str, Mapping[str, str]]
    backgrounds: Mapping[str, Background]
    cases: tuple[LawCase, ...]

    def facts(self, case: LawCase, guide: str) -> Mapping[str, Answer]:
        """Give all that a case's reader can tell a guide: its own facts go before those of its backgrounds."""
        known: dict[str, Answer] = {}
        for name in case.takes:
            known |= self.backgrounds[name].facts
        return known | dict(case.facts) | dict(case.facts_in.get(guide, {}))


@cache
def law_file() -> LawFile:
    """Read the file."""
    reader = Reader(load(FILE))
    read: LawFile = read_whole(reader, LawFile)
    reader.done()
    return read


def law_case(id_: str) -> LawCase:
    """Give the case of that id."""
    return next(each for each in law_file().cases if each.id == id_)


def answers(case: LawCase, guide: Guide) -> Answers:
    """Answer what the guide asks, as it asks it: what nobody told is not known."""
    known, given = law_file().facts(case, guide.id), dict[str, Answer]()
    while question := replay(guide, given, TODAY).next:
        answer = known.get(question.id, Texts(()) if question.kind == "text" else DONT_KNOW)
        if wrong := _misfit(question, answer):
            raise AssertionError(f"{case.id} has no answer to {question.id} of {guide.id}: {wrong}")
        given[question.id] = answer
    return replay(guide, given, TODAY).answers


def _misfit(question: Question, answer: Answer) -> str:
    if isinstance(answer, str):
        return "" if question.option(answer) else f"the option {answer}"
    if isinstance(answer, Texts):
        return "" if question.kind == "text" else "words"
    return ", ".join(f"the field {name}" for name in answer.keys() - {each.id for each in question.fields})


def fragment(case: LawCase, guide: Guide) -> str:
    """Give the address after # with which a browser stands at the case's result."""
    return address.write(guide, answers(case, guide), "result")


def ending(case: LawCase, guide: Guide) -> tuple[Reading, frozenset[str]]:
    """Give what is known at the case's end, and what the guide gives, each as decision:outcome."""
    reading = Reading(guide, answers(case, guide), TODAY)
    found = (found for decision in guide.decisions for found in findings(guide, decision, reading))
    return reading, frozenset(f"{each.decision.id}:{each.outcome.id}" for each in found)
