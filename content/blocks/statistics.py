"""The block `statistic`: one conclusion of the Innovation Barometer, drawn, with its figures folded below it."""

from html import escape

from content.markup.tables import framed
from content.registers.statistics import Item, Statistic, register
from content.words import say
from wizards.language.numbers import percent
from wizards.language.words import Words


def statistic_block(id: str, lang: str) -> str:
    """Give one statistic as a figure."""
    return _figure(register()[id], lang)


def _figure(one: Statistic, lang: str) -> str:
    """Give a statistic as a figure: the conclusion, the drawing, the small print, and the same figures in a table."""
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
    small = " ".join(notes)
    return (
        f'<figure class="ts-statistic ts-statistic--{one.kind}" id="statistic-{one.id}">\n'
        f"<figcaption>{_plain(one.title, lang)}</figcaption>\n{draw(one, lang)}\n"
        f"<p><small>{small}</small></p>\n"
        f"<details><summary>{say('statistic.show', lang)}</summary>{table}</details>\n</figure>\n"
    )


def _plain(words: Words, lang: str) -> str:
    """Give words in one language, safe in HTML."""
    return escape(words[lang], quote=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# What fills a bar: what the conclusion is about, the others, and what bars share. Each has its outline and words too.
TOLD, OTHER, SHARED = "ts-bar-told", "ts-bar-other", "ts-bar-shared"

# Measures of a drawing, in em.
TOP = 0.5  # above the first line
WORDS = 1.7  # a line of words
ROW = 2.9  # a line of words and its bar
BAR = 1.0  # a bar
SMALL = 0.875  # the letters of the scale


def draw(one: Statistic, lang: str) -> str:
    """Draw a statistic: as wide as its place, in the sizes and colours of the text round it, with real text."""
    shapes = {"bars": _bars, "overlap": _overlap, "parts": _bars, "number": _numbers}
    marks, height = shapes[one.kind](one, lang)
    told = "; ".join(f"{item.label[lang]}: {item.words(lang)}" for item in one.items)
    name = f"statistic-{one.id}"
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" width="100%" height="{height:g}em">'
        f'<title id="{name}-title">{escape(one.title[lang], quote=False)}</title>'
        f'<desc id="{name}-desc">{escape(told)}.</desc>'
        f"{marks}</svg>"
    )


def _bars(one: Statistic, lang: str) -> tuple[str, float]:
    """Draw a bar for each figure below its words, where the part above it ends; what was only said comes last."""
    tracks, marks, x, y = "", "", 0, TOP
    for item in (item for item in one.items if item.value is not None):
        assert item.value is not None
        top = f"{y + 1.4:g}em"
        tracks += f'<rect width="100%" y="{top}" height="{BAR:g}em"/>'
        marks += _line(f"{y + 1:g}em", item, lang) + _rect(x, item.value, top, TOLD if one.is_told(item) else OTHER)
        x += item.value if one.kind == "parts" else 0
        y += ROW
    marks += _scale(y, lang)
    y += 2.2
    for item in (item for item in one.items if item.value is None):
        marks += _line(f"{y + 1:g}em", item, lang)
        y += WORDS
    return f'<g class="ts-bar-track">{tracks}</g>{marks}', y


def _scale(y: float, lang: str) -> str:
    """Say below the bars what their whole width stands for."""
    ends, at = ((0, "start"), (50, "middle"), (100, "end")), f"{(y + 1) / SMALL:.4g}em"
    words = "".join(f'<text x="{x}%" y="{at}" text-anchor="{side}">{percent(x, lang)}</text>' for x, side in ends)
    return f'<g class="ts-bar-scale">{words}</g>'


def _overlap(one: Statistic, lang: str) -> tuple[str, float]:
    """Draw parts within their whole: one inside the other, or laid so that they share as much as they are said to."""
    whole, *parts = one.items
    shared = next((item for item in parts if item.shared), None)
    if shared is None:
        return _inside(one, lang)
    return _laid(whole, [item for item in parts if item is not shared], shared, lang)


def _inside(one: Statistic, lang: str) -> tuple[str, float]:
    """Draw one bar in which each smaller figure lies within the larger; their words stand below, beside their fill."""
    bar = f'<g class="ts-bar-track"><rect width="100%" y="{TOP}em" height="1.6em"/></g>'
    words, y = "", TOP + 2.2
    for at, item in enumerate(one.items):
        assert item.value is not None
        look = TOLD if at == len(one.items) - 1 else OTHER
        bar += _rect(0, item.value, f"{TOP}em", look, "1.6em")
        words += _key(y, look) + _line(f"{y + 1:g}em", item, lang, "1.6em")
        y += WORDS
    return bar + words, y


def _laid(whole: Item, parts: list[Item], shared: Item, lang: str) -> tuple[str, float]:
    """Draw the whole as wide as its place, and each part below it; where two lie over each other they share."""
    assert whole.value is not None
    assert shared.value is not None
    wide = 100 / whole.value
    marks = _line(f"{TOP + 1:g}em", whole, lang) + _rect(0, 100, f"{TOP + 1.4:g}em", OTHER)
    y, lanes, starts, end = TOP + ROW, "", [], 0
    first, last = y + 1.2, y + ROW + 2.6  # from just above the bar of the first part to just below that of the second
    for at, item in enumerate(parts):
        assert item.value is not None
        start = max(0, end - shared.value if at == 1 else end)
        starts.append(start)
        end = start + item.value
        x, is_late = start * wide, start > whole.value / 2
        side = (f"{end * wide:.4g}%", "end") if is_late else (f"{x:.4g}%", "")
        lanes += _line(f"{y + 1:g}em", item, lang, *side)
        lanes += _rect(x, item.value * wide, f"{y + 1.4:g}em", TOLD)
        y += ROW
    band = _rect(starts[1] * wide, shared.value * wide, f"{first:g}em", SHARED, f"{last - first:g}em")
    words = _key(y + 0.3, SHARED) + _line(f"{y + 1.3:g}em", shared, lang, "1.6em")
    return marks + band + lanes + words, y + 0.3 + WORDS


def _numbers(one: Statistic, lang: str) -> tuple[str, float]:
    """Set each figure large, its words below."""
    marks, y = "", TOP
    for item in one.items:
        marks += f'<text class="ts-bar-number" y="{(y + 1.2) / 1.5:g}em">{escape(item.words(lang))}</text>'
        marks += f'<text y="{y + 2.4:g}em">{escape(item.label[lang], quote=False)}</text>'
        y += ROW + 0.3
    return marks, y


def _rect(x: float, width: float, top: str, look: str, height: str = f"{BAR:g}em") -> str:
    """Give a bar, or a part of one."""
    start = f'x="{x:.4g}%" ' if x else ""
    return f'<rect class="{look}" {start}width="{width:.4g}%" y="{top}" height="{height}"/>'


def _key(y: float, look: str) -> str:
    """Give a piece of a fill, to stand before its words."""
    return f'<rect class="{look}" y="{y + 0.15:g}em" width="1em" height="1em"/>'


def _line(y: str, item: Item, lang: str, x: str = "0", anchor: str = "") -> str:
    """Write a figure and its words on one line of a drawing; what was only said comes after its words."""
    label, words = escape(item.label[lang], quote=False), escape(item.words(lang))
    told = f"<tspan>{words}</tspan> {label}" if item.said is None else f"{label}: {words}"
    side = f' text-anchor="{anchor}"' if anchor else ' dx=".35em"' if x.endswith("%") and x != "0%" else ""
    return f'<text x="{x}" y="{y}"{side}>{told}</text>'
