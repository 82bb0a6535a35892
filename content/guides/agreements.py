"""The guides held against each other, two by two: they never say different things of the law to one reader.

Held is every pair that could differ at all, a guide with itself too. What was compared is kept, as the proofs are,
until something that it is made of changes.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations_with_replacement
from pathlib import Path
from time import perf_counter

from building.cores import on_every_core
from content.guides.guides import GuideFile
from content.guides.proofs import CACHE, CODE, keep_counts, kept_counts, logic, selected
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.reader import Document, Fault, Faults, Route
from wizards.proving.agreement import Agreement, Contradiction, agreement, may_differ
from wizards.proving.claims import answered
from wizards.proving.explore import Ground


@dataclass(frozen=True)
class Couple:
    """Two guides to hold against each other, their logic as JSON, and the day."""

    one: GuideFile
    other: GuideFile
    logics: tuple[str, str]
    today: date

    @property
    def names(self) -> tuple[str, str]:
        """Name the two guides."""
        return (self.one.guide.id, self.other.guide.id)

    @property
    def shared(self) -> tuple[str, ...]:
        """Give the questions that are one and the same in both: those written in one place."""
        own, others = origins(self.one.document), origins(self.other.document)
        return tuple(sorted(question for question in own if own[question] == others.get(question)))

    @property
    def parts(self) -> tuple[str, ...]:
        """Give what the comparison is made of."""
        days = (day for made in (self.one, self.other) for day in selected(made.guide, self.today))
        return (CODE, *self.logics, ",".join(self.shared), *days)

    def step_name(self) -> str:
        """Give the name under which it is kept."""
        return "agree.{}.{}".format(*self.names)

    def kept(self, folder: Path) -> Agreement | None:
        """Give the comparison that is kept, or None."""
        counts = kept_counts(folder, self.step_name(), self.parts)
        return Agreement(self.names, **counts, contradictions=()) if counts else None

    def keep(self, folder: Path, found: Agreement) -> None:
        """Keep a comparison that found no contradiction."""
        keep_counts(folder, self.step_name(), self.parts, {"pairs": found.pairs, "states": found.states})


@dataclass(frozen=True)
class Comparison:
    """Two guides that were just held against each other, the seconds, and the code that did it."""

    found: Agreement
    seconds: float
    code: str

    def __str__(self) -> str:
        one, other = self.found.guides
        with_ = "itself" if one == other else other
        if self.found.contradictions:
            return f"{one}: contradicts {with_} ({len(self.found.contradictions)}), found in {self.seconds:.1f} s"
        return f"{one}: agrees with {with_} over {self.found.pairs:,} pairs of answer paths in {self.seconds:.1f} s"


def agreements(
    guides: Iterable[GuideFile], today: date, folder: Path = CACHE, tell: Callable[[str], None] = print
) -> tuple[Agreement, ...]:
    """Hold every two guides against each other, those only that are not held yet; tells of each when it is done.

    Raises Faults with both guides' answers, and the file and line of what each says.
    """
    made = {each.guide.id: (each, logic(each)) for each in guides}
    if faults := list(_handed_over([each for each, _ in made.values()])):
        raise Faults(faults)
    couples = [
        Couple(one, other, (logic_one, logic_other), today)
        for (one, logic_one), (other, logic_other) in combinations_with_replacement(made.values(), 2)
        if may_differ(one.guide, other.guide)
    ]
    done = [couple.kept(folder) for couple in couples]
    missing = sorted((n for n, found in enumerate(done) if not found), key=lambda n: -len("".join(couples[n].logics)))
    for at, compared in on_every_core(_compare, [_asked(couples[n]) for n in missing]):
        tell(str(compared))
        done[missing[at]] = compared.found
        if not compared.found.contradictions and compared.code == CODE:
            couples[missing[at]].keep(folder, compared.found)
    found = tuple(each for each in done if each)
    documents = {name: each.document for name, (each, _) in made.items()}
    if faults := [fault for each in found for c in each.contradictions for fault in _faults(c, documents)]:
        raise Faults(faults)
    return found


type Asked = tuple[tuple[str, str], tuple[str, str], frozenset[str], date]


def _asked(couple: Couple) -> Asked:
    files = (couple.one.document.file, couple.other.document.file)
    return ((files[0], couple.logics[0]), (files[1], couple.logics[1]), frozenset(couple.shared), couple.today)


def _compare(one: tuple[str, str], other: tuple[str, str], shared: frozenset[str], today: date) -> Comparison:
    begun = perf_counter()
    found = agreement((_ground(*one, today), _ground(*other, today)), shared)
    return Comparison(found, perf_counter() - begun, CODE)


@cache
def _ground(file: str, text: str, today: date) -> Ground:
    """Give what all walks through a guide share; one process holds a guide against many."""
    return Ground(load_guide(Document(file, json.loads(text)), CALCULATORS, checked=True), today)


def origins(document: Document) -> Mapping[str, tuple[str, Route]]:
    """Say of each question in which file and where in it it is written: borrowed ones stand elsewhere."""
    return {each["id"]: _origin(document, ("questions", at)) for at, each in enumerate(document.data["questions"])}


def _handed_over(guides: Sequence[GuideFile]) -> Iterator[Fault]:
    """Find questions that take an answer which a reader brings along from another guide, given to another question."""
    by_name = {each.guide.id: each.document for each in guides}
    for name, document in by_name.items():
        own = origins(document)
        for other in (each.document for each in guides if name in each.guide.follow):
            theirs = origins(other)
            for at, question in enumerate(own):
                if question in theirs and theirs[question] != own[question]:
                    place = (
                        f"{theirs[question][0]}:{other.fault(('questions', list(theirs).index(question)), '', '').line}"
                    )
                    what = (
                        f"readers bring their answer to `{question}` along, and there ({place}) it is another question"
                    )
                    yield document.fault(("questions", at), what, "Borrow it with use:, or give this one another id")


def _origin(document: Document, route: Route) -> tuple[str, Route]:
    while route in document.lent:
        document, route = document.lent[route]
    return document.file, route


def _faults(found: Contradiction, documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Tell of a contradiction where the first of the two guides says its part of it."""
    one, other = found.one, found.other
    there = documents[other.guide].fault(other.route, "", "")
    where = f"{there.file}:{there.line}"
    if one.guide == other.guide:
        said = f"{one.guide} says `{one.word}` of {found.matter}, and `{other.word}` ({where}) too"
        what = f"{said}, to a reader who answers {answered(one.answers)}"
    else:
        said = f"{one.guide} says `{one.word}` of {found.matter}, and {other.guide} ({where}) says `{other.word}`"
        readers = f"{one.guide} {answered(one.answers)}; and {other.guide} {answered(other.answers)}"
        what = f"{said}, to one reader, who answers {readers}"
    mend = f"Mend the wrong one, ask in both what decides it, or say nothing of {found.matter} where it is not known"
    yield documents[one.guide].fault(one.route, what, mend)


def summary(found: tuple[Agreement, ...]) -> str:
    """Say in a line what was held."""
    pairs = sum(each.pairs for each in found)
    return f"agreement: {len(found)} pairs of guides say the same over {pairs:,} pairs of answer paths"
