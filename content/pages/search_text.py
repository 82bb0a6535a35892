"""A page's HTML cut at its headings into plain text, as the search reads it."""

from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # a word is found whole
UNREAD = {"script", "style", "template", "noscript", "button", "svg"}
STOPPED = {"td", "th", "li", "dd", "label", "figcaption"}  # what stands by itself on the page, and in a line ends
ONWARD = "next"  # the section that only links to other pages
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
# What may stand within a word or against it: at any other tag one word ends and the next begins.
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "u"}
INLINE |= {"var", "wbr"}
MEANING = "ts-meaning"  # a term's meaning stands where the term does, and is the glossary's text
BOX_TITLE, SHORT = "admonition-title", "short"  # "In short" stands on every page


@dataclass(frozen=True, slots=True)
class PageSection:
    """What stands from one heading with an anchor to the next; the page's own heading and what follows has none."""

    anchor: str
    title: str
    text: str


def sections_of(html: str) -> list[PageSection]:
    """Cut a page at its headings, without what only links, what is marked `data-search-exclude` and terms' meanings."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        PageSection(anchor, _one_line(title), _one_line(text))
        for anchor, title, text in reader.sections
        if anchor != ONWARD
    ]


def _one_line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


class _Reader(HTMLParser):
    """Gathers the pieces of each section's heading and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self.pieces = self.sections[0][2]  # where the text goes that is read now
        self.open: list[tuple[str, str]] = []  # each element's tag and what ends with it
        self.unread = 0  # how many of the open elements are not to be read
        self.in_short = False  # whether the element before this one opened the box that says it in short

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
        inline = tag in INLINE
        is_of_short, self.in_short = self.in_short and BOX_TITLE in classes, SHORT in classes
        if not inline:
            self.pieces.append(" ")
        if tag in VOID:
            return
        ends = "" if inline else "sentence" if tag in STOPPED else "word"
        if self.unread or tag in UNREAD or "data-search-exclude" in named or MEANING in classes or is_of_short:
            self.unread += 1
            ends = "unread"
        elif tag == "h1" or (tag in HEADINGS and named.get("id")):
            if tag != "h1":
                self.sections.append((named["id"] or "", [], []))
            self.pieces = self.sections[-1][1]
            ends = "heading"
        self.open.append((tag, ends))

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == each for each, _ in self.open):
            return
        ended = ""
        while ended != tag:  # what HTML lets end by itself goes along: li, p, td …
            ended, ends = self.open.pop()
            if ends == "unread":
                self.unread -= 1
            elif ends == "heading":
                self.pieces = self.sections[-1][2]
            elif ends == "sentence":
                self._stop()
            if ends:
                self.pieces.append(" ")

    def _stop(self) -> None:
        """End what was read with a full stop, where no sign ends it already."""
        last = next((piece.rstrip() for piece in reversed(self.pieces) if piece.strip()), "")
        if last and (last[-1].isalnum() or last[-1] in ")%»”’"):
            self.pieces.append(".")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.pieces.append(data.replace(SOFT_HYPHEN, ""))
