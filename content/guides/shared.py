"""What many guides share and is no guide itself, as records: a file of content/guides/core/."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wizards.guide.advice import Letter
from wizards.guide.model import Decision, Outcome
from wizards.guide.notation import Written
from wizards.guide.questions import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Questions, decisions, outcomes and named conditions that guides borrow; each guide that does reads them whole."""

    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    letters: tuple[Letter, ...] = ()
    named: Mapping[str, Written] = field(default_factory=dict)
