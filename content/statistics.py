"""The figures of the Innovation Barometer, and how one of them is drawn and told on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from content.checking import Check, Words, fresh
from content.sources import cite
from content.yamlfile import ROOT, Faults, Route, load

FILE = ROOT / "content" / "statistics.yml"
KINDS = ("bars", "parts", "overlap", "number")
UNITS = ("percent", "number", "mio_kr", "mia_kr")

# The words round a figure.
WHAT = Words("Hvad", "What")
FIGURE = Words("Tal", "Figure")
YEARS = Words("Data fra {data}, udgivet {published}.", "Data from {data}, published {published}.")
NOT_KNOWN = Words("Ikke i kildens tekst:", "Not in the source's text:")

# Fills of a part, in order; each differs in black and white too, and each has its outline and its label.
PLAIN = "var(--ts-accent, var(--municipality, silver))"
ROW = 2.9  # em from one bar to the next
BAR = 1  # em


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
        number = f"{self.value:,}".replace(",", ".") if lang == "da" else f"{self.value:,}"
        shapes = {
            "percent": Words("{}\N{NO-BREAK SPACE}%", "{}%"),
            "number": Words("{}", "{}"),
            "mio_kr": Words("{} mio. kr.", "DKK {} million"),
            "mia_kr": Words("{} mia. kr.", "DKK {} billion"),
        }
        return shapes[self.unit][lang].format(number)


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


def render_statistic(id: str, lang: str) -> str:
    """Give a statistic as a figure: the conclusion, the drawing, the same figures as a table, and the small print."""
    one = register()[id]
    rows = "".join(
        f'<tr><th scope="row">{_capital(_say(item.label, lang))}</th><td>{escape(item.words(lang))}</td></tr>'
        for item in one.items
    )
    table = (
        f"<table><caption>{_say(one.question, lang)}</caption>"
        f'<thead><tr><th scope="col">{WHAT[lang]}</th><th scope="col">{FIGURE[lang]}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
    notes = [_say(one.base, lang), YEARS[lang].format(data=one.data, published=one.published)]
    if one.not_known:
        notes.append(f"{NOT_KNOWN[lang]} {_say(one.not_known, lang)}")
    return (
        f'<figure class="ts-statistic ts-statistic--{one.kind}" id="statistic-{id}">\n'
        f"<figcaption>{_say(one.title, lang)}</figcaption>\n{draw(one, lang)}\n{table}\n"
        f"<p><small>{' '.join(notes)}</small></p>\n</figure>\n"
    )


def draw(one: Statistic, lang: str) -> str:
    """Draw a statistic: as wide as its place, in the sizes and colours of the text round it, with real text."""
    shapes = {"bars": _bars, "overlap": _bars, "parts": _parts, "number": _numbers}
    marks = list(shapes[one.kind](one, lang))
    height = {"parts": 2.4 + 1.6 * len(one.items)}.get(one.kind, ROW * len(one.items))
    told = "; ".join(f"{item.label[lang]}: {item.words(lang)}" for item in one.items)
    name = f"statistic-{one.id}"
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" width="100%" height="{height:g}em"'
        ' font-family="var(--sans, sans-serif)" fill="currentColor">'
        f'<title id="{name}-title">{_say(one.title, lang)}</title><desc id="{name}-desc">{escape(told)}.</desc>'
        f"{''.join(marks)}</svg>"
    )


def _bars(one: Statistic, lang: str) -> Iterator[str]:
    """Draw a bar for each figure below its words; in an overlap the whole's end is carried down through its parts."""
    bars = [
        (item.value, f'y="{ROW * at + 1.4:g}em" height="{BAR}em"')
        for at, item in enumerate(one.items)
        if item.value is not None
    ]
    whole = bars[:1] if one.kind == "overlap" else bars
    for at, item in enumerate(one.items):
        yield _line(f"{ROW * at + 1:g}em", item, lang)
    yield f'<g opacity=".1">{"".join(f'<rect width="100%" {place}/>' for _, place in bars)}</g>'
    yield _rects(_fill(one, 0), whole)
    if one.kind == "overlap":
        end, line = one.items[0].value, 'stroke="currentColor" stroke-dasharray="3"'
        yield _patterns(one) + _rects(_fill(one, 1), bars[1:])
        yield f'<line x1="{end}%" x2="{end}%" y1="{1.4 + BAR}em" y2="{ROW * len(one.items) - 0.5:g}em" {line}/>'


def _rects(fill: str, bars: list[tuple[int, str]]) -> str:
    """Give bars that share a fill."""
    rects = "".join(f'<rect width="{value}%" {place}/>' for value, place in bars)
    return f'<g fill="{fill}" stroke="currentColor">{rects}</g>'


def _parts(one: Statistic, lang: str) -> Iterator[str]:
    """Draw one bar cut in parts, and below it the words of each part beside a piece of its pattern."""
    yield _patterns(one)
    x = 0
    for at, item in enumerate(one.items):
        fill, row = _fill(one, at), 2.9 + 1.6 * at
        assert item.value is not None
        yield f'<rect x="{x}%" width="{item.value}%" height="1.6em" fill="{fill}" stroke="currentColor"/>'
        yield f'<rect x="0" y="{row - 0.85:g}em" width="1em" height="1em" fill="{fill}" stroke="currentColor"/>'
        yield _line(f"{row:g}em", item, lang, "1.6em")
        x += item.value


def _numbers(one: Statistic, lang: str) -> Iterator[str]:
    """Set each figure large, its words below."""
    for at, item in enumerate(one.items):
        top = ROW * at
        yield f'<text font-size="1.5em" font-weight="700" y="{(top + 1.2) / 1.5:g}em">{escape(item.words(lang))}</text>'
        yield f'<text y="{top + 2.3:g}em">{_say(item.label, lang)}</text>'


def _line(y: str, item: Item, lang: str, x: str = "0") -> str:
    """Write a figure and its words on one line of a drawing."""
    figure = f'<tspan font-weight="700">{escape(item.words(lang))}</tspan>'
    return f'<text x="{x}" y="{y}">{figure} {_say(item.label, lang)}</text>'


def _patterns(one: Statistic) -> str:
    """Give the two patterns that tell parts from each other without colour."""
    shape = 'width="6" height="6" patternUnits="userSpaceOnUse"'
    return (
        f'<defs><pattern id="{one.id}-stripes" {shape}><path d="M0 6 6 0" stroke="currentColor"/></pattern>'
        f'<pattern id="{one.id}-dots" {shape}><circle cx="3" cy="3" r="1"/></pattern></defs>'
    )


def _fill(one: Statistic, at: int) -> str:
    """Give the fill of the nth part."""
    return (PLAIN, f"url(#{one.id}-stripes)", f"url(#{one.id}-dots)", "none")[at % 4]


def _say(words: Words, lang: str) -> str:
    """Give words in one language, safe in HTML."""
    return escape(words[lang], quote=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


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
    values = [item.value for item in items if item.value is not None]
    if kind != "number" and any(item.unit not in ("", "percent") for item in items):
        check.wrong(here, f"{kind} must be shares in percent", "Write unit: percent, or kind: number")
    if kind in ("parts", "overlap", "number") and len(values) < len(items):
        check.wrong(here, f"an item of {kind} has no value", "Write its value, or kind: bars")
    elif kind == "parts" and sum(values) != 100:
        check.wrong(here, f"the parts make {sum(values)}, not 100", "Mend the values, or write kind: bars")
    elif kind == "overlap" and values and max(values) > values[0]:
        check.wrong(here, "a part is larger than the whole, the first item", "Put the whole first")
