"""The figures of the Innovation Barometer: what was asked, of whom, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sources import Reference
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.numbers import kroner_in, number, percent
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("statistics.yml")
LINE = 36  # letters that fit on a line of the narrowest screen

type Unit = Literal["percent", "number", "mio_kr", "mia_kr"]
type Kind = Literal["bars", "parts", "overlap", "number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One figure of a statistic: a value with its unit, or the words that the source used instead."""

    id: str
    label: Words
    value: int | None = None
    unit: Unit | None = None
    said: Words | None = None
    shared: bool = False  # what two of an overlap's parts have in common

    def words(self, lang: str) -> str:
        """Write the figure: `75 %` and `75%`, `2.271` and `2,271`, or what was said."""
        if self.value is None:
            assert self.said
            return self.said[lang]
        match self.unit:
            case "percent":
                return percent(self.value, lang)
            case "mio_kr":
                return kroner_in("million", self.value, lang)
            case "mia_kr":
                return kroner_in("billion", self.value, lang)
        return number(self.value, lang)

    def line(self, kind: str, lang: str) -> str:
        """Give what stands on one line of a drawing."""
        return self.label[lang] if kind == "number" else f"{self.label[lang]} {self.words(lang)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """When the data was gathered, and when it was published."""

    data: str
    published: int

    def said(self, lang: str) -> str:
        """Write the years of the data: `2018-2019` in Danish, with a dash in English."""
        return self.data.replace("-", "–") if lang == "en" else self.data


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """One conclusion with its figures: what was asked, of whom, when, and what the source's text leaves out."""

    id: Annotated[str, NAMED]
    title: Words
    question: Words
    base: Words
    year: Years
    kind: Kind
    items: tuple[Item, ...]
    tells: tuple[str, ...] = ()  # the items that the title is about, where it is not the first
    not_known: Words | None = None
    source: tuple[Reference, ...]

    def is_told(self, item: Item) -> bool:
        """Say whether an item is what the title is about."""
        return item.id in (self.tells or (self.items[0].id,))


type StatisticsFile = Mapping[str, Statistic]
"""What content/registers/statistics.yml holds."""


def read(path: Path) -> Mapping[str, Statistic]:
    """Read the statistics and prove that parts make a whole and that every source exists."""
    reader = Reader(load(path))
    statistics: Mapping[str, Statistic] = read_whole(reader, StatisticsFile)
    for name, one in statistics.items():
        for at, item in enumerate(one.items):
            _prove_item(reader, (name, "items", at), item)
        _prove(reader, (name,), one.kind, one.items)
        for told in sorted(set(one.tells) - {item.id for item in one.items}):
            reader.wrong((name, "tells"), f"there is no item {told}", "Name an item by its id")
    reader.done()
    return statistics


register = kept(read, lambda: FILE)
"""Give the handbook's own statistics."""


def _prove_item(reader: Reader, at: Route, item: Item) -> None:
    """Prove that a figure has a value with its unit, or what was said, and not both."""
    measured = item.value is not None and item.unit is not None
    if measured == (item.said is not None) or (item.said and (item.value is not None or item.unit is not None)):
        reader.wrong(at, "has neither a value with its unit nor what was said", "Write value and unit, or said alone")
    if item.unit == "percent" and item.value is not None and item.value > 100:
        reader.wrong((*at, "value"), f"{item.value} is more than 100 percent", "Mend the value")


def _prove(reader: Reader, at: Route, kind: str, items: tuple[Item, ...]) -> None:
    """Prove that what is drawn can be drawn: shares, parts that make a whole, a whole that holds its parts."""
    here = (*at, "items")
    names = [item.id for item in items]
    for name in sorted({name for name in names if names.count(name) > 1}):
        reader.wrong(here, f"the id {name} stands twice", "Give each item its own id")
    whole = [item for item in items if item.value is not None or item.said]
    for name, line in ((item.id, item.line(kind, lang)) for item in whole for lang in LANGUAGES):
        if len(line) > LINE:
            reader.wrong(here, f"the words of {name} take {len(line)} letters", f"Shorten them to {LINE}: {line}")
    values = [item.value for item in items if item.value is not None]
    if kind != "number" and any(item.unit not in (None, "percent") for item in items):
        reader.wrong(here, f"{kind} must be shares in percent", "Write unit: percent, or kind: number")
    if kind in ("parts", "overlap", "number") and len(values) < len(items):
        reader.wrong(here, f"an item of {kind} has no value", "Write its value, or kind: bars")
    elif kind == "parts" and sum(values) != 100:
        reader.wrong(here, f"the parts make {sum(values)}, not 100", "Mend the values, or write kind: bars")
    elif kind == "overlap" and values and max(values) > values[0]:
        reader.wrong(here, "a part is larger than the whole, the first item", "Put the whole first")
    if any(item.shared for item in items):
        _prove_shared(reader, here, kind, items)


def _prove_shared(reader: Reader, here: Route, kind: str, items: tuple[Item, ...]) -> None:
    """Prove that what parts share can be drawn: the parts make the whole and, once more, what two of them share."""
    values = [item.value or 0 for item in items]
    if kind != "overlap" or [item.shared for item in items] != [False] * (len(items) - 1) + [True] or len(items) < 4:
        reader.wrong(
            here, "what is shared is not the last of an overlap", "Put it after the whole and two parts or more"
        )
        return
    whole, *parts, shared = values
    if sum(parts) != whole + shared:
        told = f"the parts make {sum(parts)}, not {whole} and {shared} more"
        reader.wrong(here, told, "Mend the values, or leave shared out")
    elif any(values[at] < values[at + 1] for at in range(1, len(parts))) or shared > parts[1]:
        reader.wrong(here, "the parts do not go from the largest to the least", "Put the largest first")
