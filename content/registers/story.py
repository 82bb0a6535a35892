"""The worked example of the book: one invented story whose numbers stand once and are proved to add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from content.pages import spine
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sums import NoSum, names, parse, worked_out
from wizards.guide.near import meant
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, Key, read_whole
from wizards.language.numbers import kroner, number
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("story.yml")


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
class Step:
    """One step of the story: when it was, and what happened."""

    id: Annotated[str, NAMED]
    when: Words
    happens: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The whole example: what must be said of it wherever it stands, its numbers, and its steps in order."""

    invented: Words
    numbers: Mapping[str, Figure]
    steps: Mapping[str, Step]

    def fill(self, text: str, lang: str) -> str:
        """Put the story's numbers where a text names them in braces."""
        return text.format(**{id: figure.words(lang) for id, figure in self.numbers.items()})


def read(path: Path) -> Story:
    """Read the story and prove that its numbers add up and that its words name only them."""
    reader = Reader(load(path))
    found: Story = read_whole(reader, Story)
    known = {id: Fraction(figure.value) for id, figure in found.numbers.items()}
    for id, figure in found.numbers.items():
        if figure.value != int(figure.value):
            reader.wrong(("numbers", id, "value"), f"{figure.value} is not a whole number", "Write a whole one")
        if figure.sum:
            _added(reader, ("numbers", id, "is"), figure.sum, figure.value, known)
    way = list(spine.spine().stages)
    if list(found.steps) != way:
        what, mend = f"are not the way's: {', '.join(found.steps)}", f"Write one for each, in order: {', '.join(way)}"
        reader.wrong(("steps",), what, mend)
    for id, step in found.steps.items():
        for key in ("when", "happens"):
            braced(reader, ("steps", id, key), getattr(step, key), found)
    reader.done()
    return found


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
