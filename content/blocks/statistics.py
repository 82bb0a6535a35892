"""The block `statistic`: one conclusion of the Innovation Barometer, drawn and in a table."""

from html import escape

from content.markup.tables import framed
from content.registers.statistics import Item, Statistic, register
from content.words import say
from wizards.language.words import Words


def statistic_block(id: str, lang: str) -> str:
    """Give one statistic as a figure."""
    return _figure(register()[id], lang)


def _figure(one: Statistic, lang: str) -> str:
    """Give a statistic as a figure: the conclusion, the drawing, the same figures as a table, and the small print."""
    rows = "".join(
        f'<tr><th scope="row">{_capital(_plain(item.label, lang))}</th><td>{escape(item.words(lang))}</td></tr>'
        for item in one.items
    )
    heads = "".join(f'<th scope="col">{say(key, lang)}</th>' for key in ("statistic.what", "statistic.figure"))
    table = framed(
        f"<table><caption>{_plain(one.question, lang)}</caption>"
        f"<thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
    notes = [
        _plain(one.base, lang),
        say("statistic.years", lang, data=one.year.said(lang), published=str(one.year.published)),
    ]
    if one.not_known:
        notes.append(f"{say('statistic.not_known', lang)} {_plain(one.not_known, lang)}")
    return (
        f'<figure class="ts-statistic ts-statistic--{one.kind}" id="statistic-{one.id}">\n'
        f"<figcaption>{_plain(one.title, lang)}</figcaption>\n{draw(one, lang)}\n{table}\n"
        f"<p><small>{' '.join(notes)}</small></p>\n</figure>\n"
    )


def _plain(words: Words, lang: str) -> str:
    """Give words in one language, safe in HTML."""
    return escape(words[lang], quote=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# The one colour of a drawing. Parts have patterns besides, and every shape its outline and its words.
PLAIN = "var(--ts-accent, var(--municipality, silver))"

# Measures of a drawing, in em.
TOP = 0.5  # above the first line
WORDS = 1.7  # a line of words
ROW = 2.9  # a line of words and its bar


def draw(one: Statistic, lang: str) -> str:
    """Draw a statistic: as wide as its place, in the sizes and colours of the text round it, with real text."""
    shapes = {"bars": _bars, "overlap": _bars, "parts": _parts, "number": _numbers}
    marks, height = shapes[one.kind](one, lang)
    told = "; ".join(f"{item.label[lang]}: {item.words(lang)}" for item in one.items)
    name = f"statistic-{one.id}"
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" width="100%" height="{height:g}em"'
        ' font-family="var(--sans, sans-serif)" font-size="1rem" fill="currentColor">'
        f'<title id="{name}-title">{escape(one.title[lang], quote=False)}</title>'
        f'<desc id="{name}-desc">{escape(told)}.</desc>'
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
        marks += f'<text y="{y + 2.4:g}em">{escape(item.label[lang], quote=False)}</text>'
        y += ROW + 0.3
    return marks, y


def _line(y: str, item: Item, lang: str, x: str = "0") -> str:
    """Write a figure and its words on one line of a drawing; what was only said comes after its words."""
    label, words = escape(item.label[lang], quote=False), escape(item.words(lang))
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
