"""The text of a built page in which words may be explained, run by run, and where each of its blocks ends."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

# Where no word is explained: it is a link or a button already, a heading, a name, or none of the page's own text.
# fmt: off
CLOSED = frozenset((
    "a", "button", "label", "legend", "summary", "form", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "th",
    "thead", "caption", "figcaption", "dt", "code", "pre", "kbd", "samp", "svg", "script", "style", "template",
))
# fmt: on
CLOSED_CLASSES = frozenset(("admonition-title", "ts-guide", "ts-figure", "footnote"))
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


@dataclass(frozen=True)
class Run:
    """A run of text: where it begins in the HTML, what it says, and in which block of the page it stands."""

    start: int
    text: str
    block: int


class PageText(HTMLParser):
    """The text of a page that may be marked, and where each of its blocks ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.runs: list[Run] = []
        self.ends: list[int] = []
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open: list[tuple[str, bool]] = []  # the elements that are open, and whether each is closed to marking
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        if tag in VOID:
            return
        given = dict(attrs)
        classes = set(str(given.get("class") or "").split())
        is_closed = tag in CLOSED or bool(classes & CLOSED_CLASSES) or "lang" in given or "popover" in given
        above = self._open[-1][1] if self._open else False
        self._open.append((tag, is_closed or above))

    def handle_endtag(self, tag: str) -> None:
        """Go out of an element, and note where a block ends."""
        if tag not in (name for name, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if not self._open:
            self.ends.append(self._html.index(">", self._place()) + 1)

    def handle_data(self, data: str) -> None:
        """Note a run of text that may be marked; text outside all blocks is none."""
        if self._open and not self._open[-1][1]:
            self.runs.append(Run(self._place(), data, len(self.ends)))

    def _place(self) -> int:
        """Say how far into the HTML the parser has come."""
        line, column = self.getpos()
        return self._lines[line - 1] + column
