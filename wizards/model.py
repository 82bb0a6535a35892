"""The shapes of a guide: questions, facts, rules and outcomes as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wizards.conditions import Condition

LANGUAGES = ("da", "en")
DONT_KNOW = "dk"


@dataclass(frozen=True, slots=True)
class Texts:
    """What a reader typed, by field; nothing decides on it."""

    words: tuple[tuple[str, str], ...] = ()

    def get(self, field: str) -> str:
        """Give the text of a field, empty where nothing was typed."""
        return dict(self.words).get(field, "")


type Answer = str | Mapping[str, Decimal] | Texts
"""An option's id, `dk`, the numbers of an amounts question by field, or typed texts."""

type Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    da: str
    en: str

    def in_(self, lang: str) -> str:
        """Give the text in one language."""
        return self.da if lang == "da" else self.en


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: its label on the page and the fact it states in a recap."""

    id: str
    label: Words
    statement: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One number or text of a question; `unit` is dkk, count, years or percent, or text (a line) or lines."""

    id: str
    unit: str
    label: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, why, and when; `kind` is choice, amounts or text."""

    id: str
    kind: str
    ask: Words
    why: Words
    help: Words | None
    options: tuple[Option, ...]
    fields: tuple[Field, ...]
    ask_when: Condition

    def option(self, id_: str) -> Option | None:
        """Give the option of that id, or None."""
        return next((o for o in self.options if o.id == id_), None)


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
class Flow:
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
