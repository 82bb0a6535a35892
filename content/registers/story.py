"""The worked example of the book: one invented story whose numbers stand once and are proved to add up."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from content.pages import spine
from content.pages.places import PageName
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sums import NoSum, names, parse, worked_out
from wizards.guide.near import meant
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, Key, read_whole
from wizards.language.dates import MONTHS
from wizards.language.numbers import kroner, number
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("story.yml")

DAY = "|".join(rf"\d{{1,2}}\.? {month}" for lang in LANGUAGES for month in MONTHS[lang])
MAY_BE_TYPED = re.compile(rf"\{{[^{{}}]*\}}|\b(?:{DAY})\b|\b20[12]\d\b(?!\s*(?:kr|DKK))|(?:§|section) \d+")
"""The figures of a step's words that no number stands for: days, years and the law's paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of the story: what it counts, and where it follows from others, the sum that gives it."""

    id: Annotated[str, NAMED]
    value: Decimal
    unit: Literal["count", "kr"] = "count"
    sum: Annotated[str | None, Key("is")] = None
    says: Words

    def words(self, lang: str) -> str:
        """Write the number as the language does."""
        return kroner(int(self.value), lang) if self.unit == "kr" else number(self.value, lang)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What happened at one stage of the way, in short, and when."""

    id: Annotated[str, NAMED]
    when: Words
    happens: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the story: its stage, the page that tells it, and the template that is filled in with it."""

    id: Annotated[str, NAMED]
    stage: str
    page: PageName
    template: str | None = None
    title: Words
    when: Words
    happens: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The whole example: what must be said of it wherever it stands, its numbers, its stages and its steps in order."""

    invented: Words
    numbers: Mapping[str, Figure]
    stages: Mapping[str, Summary]
    steps: Mapping[str, Step]

    def fill(self, text: str, lang: str) -> str:
        """Put the story's numbers where a text names them in braces."""
        return text.format(**{id: figure.words(lang) for id, figure in self.numbers.items()})

    def beside(self, id: str) -> tuple[Step | None, Step | None]:
        """Give the steps before and after one."""
        order = [None, *self.steps.values(), None]
        at = list(self.steps).index(id)
        return order[at], order[at + 2]


def read(path: Path) -> Story:
    """Read the story and prove that its numbers add up, its words name only them, and its steps go the way."""
    reader = Reader(load(path))
    found: Story = read_whole(reader, Story)
    known = {id: Fraction(figure.value) for id, figure in found.numbers.items()}
    for id, figure in found.numbers.items():
        if figure.value != int(figure.value):
            reader.wrong(("numbers", id, "value"), f"{figure.value} is not a whole number", "Write a whole one")
        if figure.sum:
            _added(reader, ("numbers", id, "is"), figure.sum, figure.value, known)
    way = list(spine.spine().stages)
    if list(found.stages) != way:
        what, mend = f"are not the way's: {', '.join(found.stages)}", f"Write one for each, in order: {', '.join(way)}"
        reader.wrong(("stages",), what, mend)
    for route, words in _told(found):
        braced(reader, route, words, found)
        _typed(reader, route, words)
    _in_order(reader, found, way)
    reader.done()
    return found


def _told(story: Story) -> Iterator[tuple[Route, Words]]:
    """Give everything that the stages and the steps say."""
    for id, stage in story.stages.items():
        yield from ((("stages", id, key), getattr(stage, key)) for key in ("when", "happens"))
    for id, step in story.steps.items():
        yield from ((("steps", id, key), getattr(step, key)) for key in ("title", "when", "happens"))


def _in_order(reader: Reader, story: Story, way: list[str]) -> None:
    """Note a step at no stage of the way or before one of an earlier stage, and a stage at which no step stands."""
    for id, step in story.steps.items():
        if step.stage not in way:
            mend = meant(step.stage, way, f"Name one of: {', '.join(way)}")
            reader.wrong(("steps", id, "stage"), f"there is no stage `{step.stage}` on the way", mend)
    placed = [step for step in story.steps.values() if step.stage in way]
    for before, step in pairwise(placed):
        if way.index(step.stage) < way.index(before.stage):
            what = f"the stage `{step.stage}` comes before `{before.stage}`, where `{before.id}` stands"
            reader.wrong(("steps", step.id, "stage"), what, "Move the step up, or name a later stage")
    if len(placed) < len(story.steps):
        return  # whoever named no stage may have meant the one that lacks a step
    for stage in (each for each in way if each not in {step.stage for step in placed}):
        mend = "Write one, with the page that tells it"
        reader.wrong(("steps",), f"none stands at the stage `{stage}`", mend)


def _added(reader: Reader, route: Route, text: str, value: Decimal, known: Mapping[str, Fraction]) -> None:
    """Note a sum that cannot be read, that names what is no number, or that gives another value."""
    try:
        node = parse(text)
    except NoSum:
        reader.wrong(route, f"`{text}` is no sum", "Write names of numbers with + - * / between them")
        return
    unknown = [name for name in names(node) if name not in known]
    for name in unknown:
        reader.wrong(route, f"there is no number `{name}`", meant(name, known, "Name a number of the story"))
    if not unknown and (gives := worked_out(node, known)) != Fraction(value):
        reader.wrong(route, f"the sum gives {float(gives):g} and not {value}", "Mend the number or its sum")


def _typed(reader: Reader, route: Route, words: Words) -> None:
    """Note a figure that is typed where the story's own number belongs."""
    for lang in LANGUAGES:
        for figure in re.findall(r"\d[\d.,]*\d|\d", MAY_BE_TYPED.sub("", words[lang])):
            mend = "Write it under numbers, and here its name in braces"
            reader.wrong((*route, lang), f"the figure {figure} is typed", mend)


def braced(reader: Reader, route: Route, words: Words, story: Story) -> None:
    """Note braces that name no number of the story, or that differ between the languages."""
    told = []
    for lang in LANGUAGES:
        try:
            found = {name for _, name, _, _ in Formatter().parse(words[lang]) if name is not None}
        except ValueError:
            reader.wrong((*route, lang), "a brace is not closed", "Write it as {name}")
            return
        for name in found - story.numbers.keys():
            mend = meant(name, story.numbers, "Name a number of content/registers/story.yml")
            reader.wrong((*route, lang), f"there is no number `{name}`", mend)
        told.append(", ".join(sorted(found)) or "none")
    if told[0] != told[1]:
        what = f"the Danish has the numbers {told[0]}, the English {told[1]}"
        reader.wrong(route, what, "Use the same in both")


register = kept(read, lambda: FILE)
"""Give the handbook's own story."""
