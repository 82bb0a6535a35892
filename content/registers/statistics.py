"""The figures of the Innovation Barometer: what was asked, of whom, and what was answered."""

from dataclasses import dataclass
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, Route, load
from content.registers.sources import cite
from wizards.language.numbers import kroner_in, number, percent
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("statistics.yml")
KINDS = ("bars", "parts", "overlap", "number")
UNITS = ("percent", "number", "mio_kr", "mia_kr")

LINE = 36  # letters that fit on a line of the narrowest screen


@dataclass(frozen=True)
class Item:
    """One figure of a statistic: a value with its unit, or the words that the source used instead."""

    id: str
    label: Words
    value: int | None
    unit: str
    said: Words | None

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


@dataclass(frozen=True)
class Statistic:
    """One conclusion with its figures: what was asked, of whom, when, and what the source's text leaves out."""

    id: str
    title: Words
    question: Words
    base: Words
    data: str
    published: int
    kind: str
    items: tuple[Item, ...]
    not_known: Words | None
    source: tuple[str, ...]


def read(path: Path) -> dict[str, Statistic]:
    """Read the statistics and prove that parts make a whole and that every source exists."""
    check = Check(load(path))
    statistics = {str(at[-1]): _statistic(check, at) for at in check.entries(())}
    check.done()
    return statistics


_remembered = fresh(read)


def register() -> dict[str, Statistic]:
    """Give the handbook's own statistics."""
    return _remembered(FILE)


def _statistic(check: Check, at: Route) -> Statistic:
    """Read one statistic."""
    check.keys(at, "title question base year kind items source", "not_known")
    check.keys((*at, "year"), "data published")
    kind = check.choice((*at, "kind"), KINDS)
    items = tuple(_item(check, here) for here in check.entries((*at, "items")))
    _prove(check, at, kind, items)
    source = check.texts((*at, "source"))
    if not source:
        check.wrong((*at, "source"), "names no source", "Write it as [002:128-141]")
    for reference in filter(None, source):
        try:
            cite(reference, "da", file=check.document.file, line=check.document.line((*at, "source")))
        except Faults as faults:
            check.faults += faults.faults
    return Statistic(
        id=str(at[-1]),
        title=check.words((*at, "title")),
        question=check.words((*at, "question")),
        base=check.words((*at, "base")),
        data=check.text((*at, "year", "data")),
        published=check.number((*at, "year", "published")),
        kind=kind,
        items=items,
        not_known=check.words((*at, "not_known")) if check.has((*at, "not_known")) else None,
        source=source,
    )


def _item(check: Check, at: Route) -> Item:
    """Read one figure: a value and its unit, or what was said instead."""
    said = check.has((*at, "said"))
    check.keys(at, "id label said" if said else "id label value unit")
    item = Item(
        id=check.text((*at, "id")),
        label=check.words((*at, "label")),
        value=None if said else check.number((*at, "value")),
        unit="" if said else check.choice((*at, "unit"), UNITS),
        said=check.words((*at, "said")) if said else None,
    )
    if item.unit == "percent" and item.value is not None and item.value > 100:
        check.wrong((*at, "value"), f"{item.value} is more than 100 percent", "Mend the value")
    return item


def _prove(check: Check, at: Route, kind: str, items: tuple[Item, ...]) -> None:
    """Prove that what is drawn can be drawn: shares, parts that make a whole, a whole that holds its parts."""
    here = (*at, "items")
    names = [item.id for item in items]
    for name in sorted({name for name in names if names.count(name) > 1}):
        check.wrong(here, f"the id {name} stands twice", "Give each item its own id")
    for name, line in ((item.id, item.line(kind, lang)) for item in items for lang in LANGUAGES):
        if len(line) > LINE:
            check.wrong(here, f"the words of {name} take {len(line)} letters", f"Shorten them to {LINE}: {line}")
    values = [item.value for item in items if item.value is not None]
    if kind != "number" and any(item.unit not in ("", "percent") for item in items):
        check.wrong(here, f"{kind} must be shares in percent", "Write unit: percent, or kind: number")
    if kind in ("parts", "overlap", "number") and len(values) < len(items):
        check.wrong(here, f"an item of {kind} has no value", "Write its value, or kind: bars")
    elif kind == "parts" and sum(values) != 100:
        check.wrong(here, f"the parts make {sum(values)}, not 100", "Mend the values, or write kind: bars")
    elif kind == "overlap" and values and max(values) > values[0]:
        check.wrong(here, "a part is larger than the whole, the first item", "Put the whole first")
