"""A course: steps in order, and at each of them who acts, the public side or the company or both."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from content.pages.places import Place
from wizards.guide.reader import Reader, Route
from wizards.language.words import Words

type Actor = Literal["municipality", "company", "both", "others"]

FEWEST, MOST = 3, 8  # steps that make a course and can still be taken in at a glance


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its year or its name, what each side does in it, and what comes of it."""

    head: Words
    municipality: Words | None = None
    company: Words | None = None
    both: Words | None = None
    others: Words | None = None
    gives: Words | None = None
    page: Place | None = None

    @property
    def acts(self) -> Iterator[tuple[Actor, Words]]:
        """Give what is done in the step, each with who does it."""
        found: tuple[tuple[Actor, Words | None], ...] = (
            ("municipality", self.municipality),
            ("both", self.both),
            ("others", self.others),
            ("company", self.company),
        )
        return ((actor, words) for actor, words in found if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What the two sides are called where the public one is no municipality, or the other no company."""

    municipality: Words | None = None
    company: Words | None = None

    def name(self, actor: Actor, otherwise: str, lang: str) -> str:
        """Give what a side is called here, or the word that is used otherwise."""
        words = {"municipality": self.municipality, "company": self.company}.get(actor)
        return words[lang] if words else otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The steps, what they show together, and what the sides are called."""

    caption: Words
    sides: Sides = Sides()
    steps: tuple[Step, ...]


def prove_course(reader: Reader, route: Route, course: Course) -> None:
    """Note a course of too few or too many steps, and a step in which nobody acts or one side acts twice."""
    if not FEWEST <= len(course.steps) <= MOST:
        what = f"has {len(course.steps)} steps"
        reader.wrong((*route, "steps"), what, f"Write {FEWEST} to {MOST} of them")
    for at, step in enumerate(course.steps):
        actors = {actor for actor, _ in step.acts}
        if not actors:
            mend = "Write what municipality, company, both or others do in it"
            reader.wrong((*route, "steps", at), "nobody acts in the step", mend)
        if ("both" in actors and len(actors) > 1) or {"municipality", "others"} <= actors:
            what = f"says what {' and '.join(sorted(actors))} do, which cannot be drawn beside each other"
            reader.wrong((*route, "steps", at), what, "Write both alone, and others with company at most")
