"""What computes for single guides: facts that conditions read, what is known of an amounts question, and exhibits.

A calculator is a value. `wizards.catalog` lists those that there are, and loading a guide puts into it just the facts,
the amounts question and the exhibits that it uses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from wizards.guide.answer import Answer, Answers, Numbers
from wizards.guide.exhibits import Exhibit
from wizards.guide.shapes import Key
from wizards.language.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """An amount's figure in kroner for notices published from one date to another, both included."""

    start: Annotated[date, Key("from")]
    end: Annotated[date, Key("to")]
    dkk: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedAmount:
    """An amount of the law with its periods in the order of time."""

    name: Words
    periods: tuple[Period, ...]


type Amounts = Mapping[str, DatedAmount]
"""The dated amounts by id."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers a derived fact may read, the dated amounts, and the day it is."""

    answers: Answers
    amounts: Amounts
    today: date

    def choice(self, question: str) -> str | None:
        """Give the option chosen for a question, `dk`, or None where it was not asked or has numbers."""
        answer = self.answers.get(question)
        return answer if isinstance(answer, str) else None

    def numbers(self, question: str) -> Numbers | None:
        """Give the numbers of an amounts question, or None where it was not asked or is not known."""
        answer = self.answers.get(question)
        return answer if isinstance(answer, Mapping) else None


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact computed from answers: what it reads, what it may say, and where its rule stands."""

    name: str
    reads: tuple[str, ...]
    values: tuple[str, ...]
    source: tuple[str, ...]
    compute: Callable[[Situation], str | None]

    def __call__(self, case: Situation) -> str | None:
        """Compute the fact for a case."""
        return self.compute(case)


def derived(
    *, reads: tuple[str, ...], values: tuple[str, ...], source: tuple[str, ...]
) -> Callable[[Callable[[Situation], str | None]], Derived]:
    """Make a function the derived fact of its name."""

    def fact(compute: Callable[[Situation], str | None]) -> Derived:
        return Derived(compute.__name__, reads, values, source, compute)

    return fact


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A case's figures in words: what an outcome's text may name in braces, and until when they hold."""

    words: Mapping[str, str] = field(default_factory=dict)
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountsQuestion:
    """What a calculator knows of an amounts question."""

    question: str
    wrong: Callable[[Numbers], tuple[str, str] | None]
    """Numbers that do not belong together: the error's code and the field to correct."""
    samples: Callable[[Amounts], tuple[Answer, ...]]
    """Numbers that stand for all that the derived facts tell apart."""
    others: Callable[[Situation], tuple[Answer, ...]]
    """Numbers to try for what would change a result."""
    statement: Callable[[tuple[Numbers, ...], Situation, str], str | None]
    """How such other numbers are told, several where they lead to the same; None where they are told field by field."""
    grown: Callable[[Situation], tuple[Answer, ...]] = lambda case: ()
    """Numbers that an amount may still turn out to be, of which nothing or only a part is known."""
    figures: tuple[str, ...] = ()
    """The names of the figures that texts may have in braces."""
    reckon: Callable[[Situation, str], Reckoning] = lambda case, lang: Reckoning()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """What one kind of guide has computed for it."""

    facts: tuple[Derived, ...] = ()
    amounts: AmountsQuestion | None = None
    exhibits: Mapping[str, Callable[[Situation, str], tuple[Exhibit, ...]]] = field(default_factory=dict)
