"""The figures of a case without typed numbers: what a guide's calculator tells after choices alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import TypeIs

from wizards.guide.answer import Answer, Answers
from wizards.guide.calculator import Derived, Situation
from wizards.guide.conditions import Condition, Is
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES

FACT = "=figures"
"""The derived fact that tells which figures a case has; no guide can name one so."""
TYPED = "typed"
"""Its value where numbers were typed, which Python alone reads."""
type Told = tuple[tuple[tuple[str, str], ...], ...]
"""The words of all figures, for each language."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A guide with the fact that tells its figures apart, and for each of its values a case of it."""

    guide: Guide
    cases: Mapping[str, Reading]

    @property
    def any(self) -> tuple[str, Reading]:
        """Give one of the cases, for what hangs on no figure."""
        return next(iter(self.cases.items()))

    def among(self, values: Iterable[str]) -> Condition:
        """Give when the figures are one of these."""
        return Is(FACT, frozenset(values))


def is_of_figures(condition: Condition) -> TypeIs[Is]:
    """Say whether a condition is of the figures that a case has."""
    return isinstance(condition, Is) and condition.field == FACT


def figures(guide: Guide, today: date) -> Figures:
    """Work out all figures that choices lead to; of a guide that reckons nothing there is one case, without any."""
    known = guide.amounts_question
    if known is None or not known.figures:
        return Figures(guide, {"0": Reading(guide, {}, today)})
    reads = _reads(guide, known.question)
    found: dict[Told, str] = {}
    cases: dict[str, Reading] = {}
    for answers in _choices(guide, reads):
        reading = Reading(guide, answers, today)
        number = found.setdefault(_told(guide, reading.situation), str(len(found)))
        cases.setdefault(number, reading)

    def compute(case: Situation) -> str | None:
        return TYPED if case.numbers(known.question) else found.get(_told(guide, case), TYPED)

    fact = Derived(FACT, reads, (*cases, TYPED), (), compute)
    return Figures(replace(guide, facts={**guide.facts, FACT: fact}), cases)


def _reads(guide: Guide, question: str) -> tuple[str, ...]:
    """Give the questions that the guide's facts of an amount read, in their order."""
    read = {name for fact in guide.facts.values() if question in fact.reads for name in fact.reads}
    return tuple(each.id for each in guide.questions if each.id in read)


def _choices(guide: Guide, reads: tuple[str, ...]) -> Iterator[Answers]:
    options: list[tuple[Answer | None, ...]] = [
        (None, *(option.id for option in question.options)) for question in guide.questions if question.id in reads
    ]
    for chosen in product(*options):
        yield {name: answer for name, answer in zip(reads, chosen, strict=True) if answer is not None}


def _told(guide: Guide, case: Situation) -> Told:
    known = guide.amounts_question
    return tuple(tuple(sorted(known.reckon(case, lang).words.items())) for lang in LANGUAGES) if known else ()
