"""The figures of the Innovation Barometer, and how one of them is drawn and told on a page."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from content.checking import LANGUAGES, Check, Words, fresh
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

# The one colour of a drawing. Parts have patterns besides, and every shape its outline and its words.
PLAIN = "var(--ts-accent, var(--municipality, silver))"

# Measures of a drawing, in em, and what fits on a line of the narrowest screen.
TOP = 0.5  # above the first line
WORDS = 1.7  # a line of words
ROW = 2.9  # a line of words and its bar
LINE = 36  # letters


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
        return shapes.get(self.unit, shapes["number"])[lang].format(number)

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
    marks, height = shapes[one.kind](one, lang)
    told = "; ".join(f"{item.label[lang]}: {item.words(lang)}" for item in one.items)
    name = f"statistic-{one.id}"
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" width="100%" height="{height:g}em"'
        ' font-family="var(--sans, sans-serif)" font-size="1rem" fill="currentColor">'
        f'<title id="{name}-title">{_say(one.title, lang)}</title><desc id="{name}-desc">{escape(told)}.</desc>'
        f"{marks}</svg>"
    )


def _bars(one: Statistic, lang: str) -> tuple[str, float]:
    """Draw a bar for each figure below its words; in an overlap the whole's end is marked on the bar of each part."""
    lines, bars, y = [], [], TOP
    for item in one.items:
        lines.append(_line(f"{y + 1:g}em", item, lang))
        if item.value is not None:
            bars.append((item.value, f"{y + 1.4:g}em"))
        y += WORDS if item.value is None else ROW
    whole, parts = (bars[:1], bars[1:]) if one.kind == "overlap" else (bars, [])
    track = "".join(f'<rect width="100%" y="{top}" height="1em"/>' for _, top in bars)
    marks = "".join(lines) + f'<g opacity=".1">{track}</g>{_rects(_fill(one, 0), whole)}'
    if parts:
        end = "".join(f'<rect x="{whole[0][0]}%" width="1" y="{top}" height="1em"/>' for _, top in parts)
        marks += _patterns(one) + _rects(_fill(one, 1), parts) + end
    return marks, y


def _rects(fill: str, bars: list[tuple[int, str]]) -> str:
    """Give bars that share a fill."""
    rects = "".join(f'<rect width="{value}%" y="{top}" height="1em"/>' for value, top in bars)
    return f'<g fill="{fill}" stroke="currentColor">{rects}</g>'


def _parts(one: Statistic, lang: str) -> tuple[str, float]:
    """Draw one bar cut in parts, and below it the words of each part beside a piece of its pattern."""
    marks, x, y = _patterns(one), 0, TOP + 2.2
    for at, item in enumerate(one.items):
        assert item.value is not None
        look = f'fill="{_fill(one, at)}" stroke="currentColor"'
        marks += f'<rect x="{x}%" y="{TOP}em" width="{item.value}%" height="1.6em" {look}/>'
        marks += f'<rect y="{y + 0.15:g}em" width="1em" height="1em" {look}/>'
        marks += _line(f"{y + 1:g}em", item, lang, "1.6em")
        x, y = x + item.value, y + WORDS
    return marks, y


def _numbers(one: Statistic, lang: str) -> tuple[str, float]:
    """Set each figure large, its words below."""
    marks, y = "", TOP
    for item in one.items:
        marks += (
            f'<text font-size="1.5em" font-weight="700" y="{(y + 1.2) / 1.5:g}em">{escape(item.words(lang))}</text>'
        )
        marks += f'<text y="{y + 2.4:g}em">{_say(item.label, lang)}</text>'
        y += ROW + 0.3
    return marks, y


def _line(y: str, item: Item, lang: str, x: str = "0") -> str:
    """Write a figure and its words on one line of a drawing; what was only said comes after its words."""
    label, words = _say(item.label, lang), escape(item.words(lang))
    told = f'<tspan font-weight="700">{words}</tspan> {label}' if item.said is None else f"{label}: {words}"
    return f'<text x="{x}" y="{y}">{told}</text>'


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
