"""What belongs together never parts at a line's end: a number and what it counts, a day, a range, a name.

It is done once, to whole pages as they are published, so that text, boxes, guides, drawings' notes and the frame are
alike. A guide's page carries the same pattern for what it shows later (theme/assets/guide/joined.mjs).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

GAP = "\N{NO-BREAK SPACE}"
GLUE = "\N{WORD JOINER}"

# What a number counts, as it stands behind it.
# fmt: off
_SIGNS = ("%", "‰", "°", "€", "£", "kr.", "mio.", "mia.", "pct.", "stk.", "ca.")
_UNITS = (
    "kroner", "DKK", "EUR", "euro", "million", "millioner", "milliard", "milliarder", "billion",
    "m", "m2", "m²", "m³", "km", "cm", "mm", "kg", "g", "l", "kWh", "GB", "MB", "KB",
    "sekunder", "minutter", "time", "timer", "dag", "dage", "uge", "uger", "måned", "måneder", "år",
    "seconds", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
)
# What a number is of, as it stands before it.
_BEFORE = (
    "DKK", "EUR", "USD", "GBP", "§", "§§", "€", "£", "ca.", "kl.", "nr.", "no.", "stk.", "s.", "p.", "pp.", "art.",
    "kap.", "side", "page", "pages", "section", "sections", "artikel", "article", "articles", "kapitel", "chapter",
    "bilag", "annex", "figur", "figure", "tabel", "table", "punkt", "point", "trin", "step", "fase", "phase", "uge",
    "week", "år", "year", "years", "CC BY", "L",
)
_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)
_AND = ("og", "eller", "til", "and", "or", "to")
# fmt: on
_SPACE = r"[ \n]"


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", _SPACE) for word in sorted(words, key=len, reverse=True))


def _small_and_large(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for word in words for each in (word, word[0].upper() + word[1:])))


TOGETHER = (
    rf"(?<![\wæøåÆØÅ])(?:{_one_of(_small_and_large(_BEFORE))}){_SPACE}(?=\d)"
    rf"(?:\d+{_SPACE}(?:{_one_of(_AND)}){_SPACE}(?=\d))?"
    rf"|(?<=\d){_SPACE}(?=(?:{_one_of(_SIGNS)})|(?:{_one_of(_UNITS)})(?![\wæøåÆØÅ]))"
    rf"|(?<=mi[oa]\.){_SPACE}(?=(?:kr\.|kroner|DKK|EUR|euro))"
    rf"|(?:(?<=\d)|(?<=\d\.)){_SPACE}(?:{_one_of(_MONTHS)})(?:{_SPACE}(?=\d\d\d\d)|(?![\wæøåÆØÅ]))"
    rf"|(?:{_one_of(_MONTHS)}){_SPACE}(?=\d\d\d\d)"
    rf"|(?<=§[ \n]\d){_SPACE}(?=[a-hj-z]\b)|(?<=§[ \n]\d\d){_SPACE}(?=[a-hj-z]\b)"
    rf"|(?<=§[ \n]\d\d\d){_SPACE}(?=[a-hj-z]\b)"
    rf"|(?<=\d){_SPACE}·{_SPACE}(?=\S)|{_SPACE}(?=·{_SPACE})"
    rf"|{_SPACE}(?=–{_SPACE})"
    rf"|(?<=\bn){_SPACE}(?==)|(?<=\bn[ \n]=){_SPACE}(?=\d)"
)
"""What holds together: no space within what it finds may end a line. JavaScript reads it as Python does."""
_TOGETHER = re.compile(TOGETHER)
_SPACES = re.compile(_SPACE)
# A range, a number in parts, a name with a dash: browsers end a line behind the dash. Addresses are left as they are.
_DASHED = re.compile(r"(?<![\w./:=?&#-])(?:\d+(?:[-–]\d+)+(?![\w/]|[.:-]\w)|CO-PI\b)")
_DASHES = re.compile("[-–]")


def joined(text: str) -> str:
    """Put a space that does not break where words hold together, and join dashes; every letter stays where it was."""
    for at, length, new in reversed(list(_changes(text))):
        text = text[:at] + new + text[at + length :]
    return text


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Give what changes, in order: where, how many letters of the text give way, and to what."""
    found = [
        (space.start(), 1, GAP)
        for match in _TOGETHER.finditer(text)
        for space in _SPACES.finditer(text, match.start(), match.end())
    ]
    found += [
        (dash.end(), 0, GLUE)
        for match in _DASHED.finditer(text)
        for dash in _DASHES.finditer(text, match.start(), match.end())
    ]
    return iter(sorted(found))


# What stands within a line: a number in it may belong to a unit behind it.
# fmt: off
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "button", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "u", "label",
    "sub", "sup", "time",
))
# fmt: on
_KEPT = "code|kbd|option|pre|samp|script|style|svg|template|textarea|title"
_TAG = re.compile(
    rf"<(?P<kept>{_KEPT})\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>.*?</(?P=kept)\s*>|<!--.*?-->"
    r"|</?(?P<name>[a-zA-Z][\w-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.S,
)
_JOINING = re.compile(r"\d|CO-PI|[·–]")


def joined_html(html: str) -> str:
    """Join all that a page or a part of it says, across the marks that stand within a line; code is left alone."""
    done: list[str] = []
    block: list[str] = []  # text and marks by turns, as they stand in one block
    at = 0
    for tag in _TAG.finditer(html):
        block.append(html[at : tag.start()])
        at = tag.end()
        if tag["name"] and tag["name"].lower() not in INLINE:
            done += [*_joined_block(block), tag[0]]
            block = []
        else:
            block.append(tag[0])
    return "".join((*done, *_joined_block([*block, html[at:]])))


def _joined_block(pieces: list[str]) -> list[str]:
    """Join the text of one block: every second piece, from the first on."""
    texts = pieces[::2]
    whole = "".join(texts)
    if not _JOINING.search(whole):
        return pieces
    ends = list(accumulate(map(len, texts)))
    starts = [0, *ends]
    for at, length, new in reversed(list(_changes(whole))):
        slot = bisect_left(ends, at + length)
        within = at - starts[slot]
        texts[slot] = texts[slot][:within] + new + texts[slot][within + length :]
    pieces[::2] = texts
    return pieces
