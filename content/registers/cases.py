"""The cases of the book: the situation in which each helps, its facts, and the steps that it took."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from content.pages.places import Place
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.course import Course, prove_course
from wizards.guide.reader import Reader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("cases.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What is known of a case at a glance, beside its place and its year; money that is not reported is left out."""

    who: Words
    solution: Words
    form: Words | None = None
    money: Words | None = None
    result: Words
    unknown: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case: where it is told, where and when it happened, when it helps, and what it teaches."""

    id: Annotated[str, NAMED]
    name: Words
    page: Place
    also: tuple[Place, ...] = ()
    place: Words
    year: Words
    situations: tuple[str, ...]
    teaches: Words
    facts: CaseFacts
    course: Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """The whole register: the situations, in the order in which they are shown, and the cases."""

    situations: Mapping[str, Words]
    cases: Mapping[str, Case]

    def of(self, situation: str) -> list[Case]:
        """Give the cases that help in one situation, in the order of the file."""
        return [case for case in self.cases.values() if situation in case.situations]


def read(path: Path) -> Cases:
    """Read the cases and prove that every situation has one and every case is in a situation."""
    reader = Reader(load(path))
    found: Cases = read_whole(reader, Cases)
    for name, case in found.cases.items():
        for at, situation in enumerate(case.situations):
            if situation and situation not in found.situations:
                mend = f"Write one of: {', '.join(found.situations)}"
                reader.wrong(("cases", name, "situations", at), f"`{situation}` is unknown", mend)
        prove_course(reader, ("cases", name, "course"), case.course)
    for situation in found.situations:
        if not found.of(situation):
            reader.wrong(("situations", situation), "has no cases", "Give it one, or remove it")
    reader.done()
    return found


register = kept(read, lambda: FILE)
"""Give the handbook's own cases."""
