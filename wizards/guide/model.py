"""The shapes of a guide, as frozen records: its rules, what they give, and what its results say."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from wizards.guide.advice import Actor, Lead, Letter, Never, Step, Stop
from wizards.guide.calculator import AmountsQuestion, DatedAmount, Derived, Situation
from wizards.guide.conditions import TRUE, Condition, Not
from wizards.guide.exhibits import Exhibit
from wizards.guide.notation import Written, WrittenAnswer
from wizards.guide.procedures import Procedure
from wizards.guide.questions import FactId, Id, Question
from wizards.guide.says import SILENT, Says
from wizards.guide.shapes import GIVEN, ONE_OR_MORE, Key
from wizards.guide.shapes import Rule as TextRule
from wizards.language.words import Words

NAME = r"[a-z]+(-[a-z]+)*"


def _name_fault(word: str) -> tuple[str, str] | None:
    if re.fullmatch(NAME, word):
        return None
    return f"`{word}` cannot name a guide", "Write small letters and hyphens, as way-in"


type Sure = Literal["read", "one_text", "known"]
"""Read in the law's, a court's or an authority's own text; told by one other text; a lawyer's knowledge alone."""
type Role = Literal["do", "care", "tell"]
"""What a decision with several outcomes gives: what to do, what to take care of, or what else there is to know."""
type Name = Annotated[str, TextRule(_name_fault, NAME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When these facts hold, this outcome, because of this, as the source says."""

    id: Id
    when: Written = TRUE
    give: str
    because: Words
    source: tuple[str, ...]
    says: Says = SILENT
    asserts: Written = TRUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An ordered table of rules; a single decision takes the first that holds, others take all that hold."""

    id: FactId
    title: Words
    single: bool = True
    shown: bool = True
    role: Role = "tell"
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A condition of an outcome's own: it holds, it fails, or it is still open."""

    id: Id
    words: Words
    holds: Written
    fails_when: Annotated[Written | None, Key("fails")] = None
    cure: Words | None = None
    excludes: bool = False

    @property
    def fails(self) -> Condition:
        """Give when it fails: as it is written, else whenever it does not hold."""
        return Not(self.holds) if self.fails_when is None else self.fails_when


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a decision may give: its words, its conditions, and where it leads."""

    id: Id
    decision: str
    title: Words
    text: Words
    more: Words | None = None
    asserts: Written = TRUE
    requirements: tuple[Requirement, ...] = ()
    next: tuple[Step, ...] = ()
    stops: tuple[Stop, ...] = ()
    early: bool = False
    hangs_on: tuple[Lead, ...] = ()
    weight: int | None = None
    who: Actor | None = None
    time: Words | None = None
    timeline: str | None = None
    municipality: Words | None = None
    company: Words | None = None
    pages: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    says: Says = SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version of a guide's rules: since when, and what it changed, for a reader with answers from before."""

    version: str
    since: date
    changed: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Answers with the results that must follow from them."""

    id: str
    title: Words
    answers: Mapping[str, WrittenAnswer]
    expect: Mapping[str, Annotated[tuple[str, ...], ONE_OR_MORE]]
    shows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source in readable words, its place from the root of a language's pages, and, of the law, how sure it is."""

    da: str
    en: str
    place: str = ""
    sure: Sure | None = None

    @property
    def words(self) -> Words:
        """Give the source in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A whole guide; the last eight parts come from the rest of the handbook and from the calculators."""

    id: Name
    version: str
    reviewed: date
    review_by: date
    title: Words
    questions: tuple[Question, ...]
    decisions: tuple[Decision, ...]
    outcomes: tuple[Outcome, ...]
    not_considered: tuple[Words, ...]
    cases: tuple[Case, ...]
    named: Mapping[str, Written] = field(default_factory=dict)
    letters: tuple[Letter, ...] = ()
    never: tuple[Never, ...] = ()
    follow: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    note: Literal["decision", "document"] = "decision"
    editions: tuple[Edition, ...] = ()
    amounts: Mapping[str, DatedAmount] = field(default_factory=dict)
    citations: Mapping[str, Citation] = field(default_factory=dict)
    page_titles: Mapping[str, Words] = field(default_factory=dict)
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    facts: Annotated[Mapping[str, Derived], GIVEN] = field(default_factory=dict)
    amounts_question: Annotated[AmountsQuestion | None, GIVEN] = None
    exhibit_makers: Annotated[tuple[Callable[[Situation, str], tuple[Exhibit, ...]], ...], GIVEN] = ()

    @property
    def page(self) -> str:
        """Give the name of the guide's page."""
        return f"guide-{self.id}"

    @property
    def singles(self) -> tuple[Decision, ...]:
        """Give the decisions with one outcome that readers are shown."""
        return tuple(decision for decision in self.decisions if decision.single and decision.shown)

    @property
    def answer(self) -> Decision | None:
        """Give the decision whose outcome is the guide's answer: the first of those."""
        return next(iter(self.singles), None)

    def question(self, id_: str) -> Question | None:
        """Give the question of that id, or None."""
        return next((q for q in self.questions if q.id == id_), None)

    def decision(self, id_: str) -> Decision | None:
        """Give the decision of that id, or None."""
        for decision in self.decisions:  # a result asks for thousands: a loop takes half the time of next()
            if decision.id == id_:
                return decision
        return None

    def outcome(self, decision: str, id_: str) -> Outcome:
        """Give a decision's outcome; loading has seen that it is there."""
        return next(o for o in self.outcomes if o.decision == decision and o.id == id_)
