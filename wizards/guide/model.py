"""The shapes of a guide: questions, facts, rules and outcomes as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wizards.guide.asked import Answers, Question
from wizards.guide.conditions import Condition
from wizards.language.words import Words


@dataclass(frozen=True, slots=True)
class Rule:
    """When these facts hold, this outcome, because of this, as the source says."""

    id: str
    when: Condition
    give: str
    because: Words
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """An ordered table of rules; a single decision takes the first that holds, others take all that hold."""

    id: str
    title: Words
    single: bool
    shown: bool
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition of an outcome's own: it holds, it fails, or it is still open."""

    id: str
    words: Words
    holds: Condition
    fails: Condition
    cure: Words | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next, where the condition holds."""

    words: Words
    when: Condition


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision may give: its words, its conditions, and where it leads."""

    id: str
    decision: str
    title: Words
    text: Words
    requirements: tuple[Requirement, ...] = ()
    next: tuple[Step, ...] = ()
    time: Words | None = None
    municipality: Words | None = None
    company: Words | None = None
    pages: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """An amount's figure for notices published from one date to another, both included."""

    start: date
    end: date
    dkk: int | None


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a guide's rules: since when, and what it changed, for a reader with answers from before."""

    version: str
    since: date
    changed: Words


@dataclass(frozen=True, slots=True)
class Case:
    """Answers with the results that must follow from them."""

    id: str
    title: Words
    answers: Answers
    expect: Mapping[str, tuple[str, ...]]
    shows: tuple[str, ...]
    hides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A whole guide."""

    id: str
    version: str
    reviewed: date
    review_by: date
    title: Words
    intro: Words
    page: str
    questions: tuple[Question, ...]
    decisions: tuple[Decision, ...]
    outcomes: tuple[Outcome, ...]
    not_considered: tuple[Words, ...]
    cases: tuple[Case, ...]
    follow: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    note: str = "decision"
    editions: tuple[Edition, ...] = ()
    amounts: Mapping[str, tuple[Period, ...]] = field(default_factory=dict)
    citations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    page_titles: Mapping[str, Words] = field(default_factory=dict)

    def question(self, id_: str) -> Question | None:
        """Give the question of that id, or None."""
        return next((q for q in self.questions if q.id == id_), None)

    def decision(self, id_: str) -> Decision | None:
        """Give the decision of that id, or None."""
        return next((d for d in self.decisions if d.id == id_), None)

    def outcome(self, decision: str, id_: str) -> Outcome:
        """Give a decision's outcome; the loader has proved that it is there."""
        return next(o for o in self.outcomes if o.decision == decision and o.id == id_)
