"""What travels of styles and pages: all that a browser needs, without what only those who write them do."""

import re
from pathlib import Path

NOTHING = r"(?:\s|(?>/\*.*?\*/))"
PIECES = re.compile(rf"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|{NOTHING}*([{{}};,]){NOTHING}*|{NOTHING}+""", re.S)
"""Strings, which stay; marks beside which no space counts, with what stands around them; and spaces and comments."""


def light(style: Path) -> bytes:
    """Give a style as it is published: a library, rcssmin 1.3, takes `.a :is(.b)` within `@media` for `.a:is(.b)`."""
    text = style.read_text(encoding="utf-8")
    return PIECES.sub(lambda found: found[1] or found[2] or " ", text).strip().encode()


def light_page(html: str) -> str:
    """Give a page without the indentation of its templates; the text that stands in them is left as it is."""
    before, article, after = html.partition("<article")
    text, end, foot = after.partition("</article>")
    return "".join((_flat(before), article, text, end, _flat(foot)))


def _flat(html: str) -> str:
    return re.sub(r"\n\s+(?=<|\Z)", "\n", html)
