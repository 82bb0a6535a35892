"""A number and what it counts never part at a line's end: where a space joins them, no line breaks."""

import re
from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

GAP = "\N{NO-BREAK SPACE}"

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
    "kap.", "side", "page", "pages", "section", "sections", "artikel", "article", "kapitel", "chapter", "bilag",
    "annex", "figur", "figure", "tabel", "table", "punkt", "point", "trin", "step", "fase", "phase", "uge", "week",
)
_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)
# fmt: on


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SPACE = r"[ \n]"
_JOINED = re.compile(
    rf"(?<=\d){_SPACE}(?=(?:{_one_of(_SIGNS)})|(?:{_one_of(_UNITS)})\b)"
    rf"|(?<=mi[oa]\.){_SPACE}(?=kr\.|kroner\b|DKK\b|EUR\b|euro\b)"
    rf"|(?<=\d){_SPACE}(?=(?:{_one_of(_MONTHS)})\b)|(?<=\d\.){_SPACE}(?=(?:{_one_of(_MONTHS)})\b)"
    rf"|(?<=\bn){_SPACE}(?==)|(?<=\bn[ \n]=){_SPACE}(?=\d)"
)
_NUMBERED = re.compile(rf"(?<!\w)({_one_of(_BEFORE)}){_SPACE}(?=\d)", re.I)


def joined(text: str) -> str:
    """Put a space that does not break between a number and what it counts; every letter stays where it was."""
    return _NUMBERED.sub(rf"\1{GAP}", _JOINED.sub(GAP, text))


# What stands within a line: a number in it may belong to a unit behind it.
# fmt: off
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "button", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "u", "label",
))
KEPT = frozenset(("code", "kbd", "pre", "samp", "script", "style", "textarea"))
# fmt: on
END = "\x00"  # between what stands in different blocks

type Slot = tuple[Element, Literal["text", "tail"]]


def join_within(root: Element) -> None:
    """Join numbers and units in all that an element says, across the marks that stand within a line."""
    slots = list(_slots(root))
    texts = [(getattr(slot[0], slot[1]) or "") if slot else END for slot in slots]
    whole, at = joined("".join(texts)), 0
    for slot, text in zip(slots, texts, strict=True):
        if slot and text:
            setattr(slot[0], slot[1], whole[at : at + len(text)])
        at += len(text)


def _slots(element: Element) -> Iterator[Slot | None]:
    """List where text stands, in the order in which it is read; nothing where one block ends and the next begins."""
    is_block = element.tag not in INLINE
    if is_block:
        yield None
    if element.tag not in KEPT:
        yield element, "text"
        for child in element:
            yield from _slots(child)
            yield child, "tail"
    if is_block:
        yield None


class Joined(Treeprocessor):
    """Joins numbers and units on a whole page."""

    def run(self, root: Element) -> None:
        """Go through the page after all that looks for words in it."""
        join_within(root)
