"""A page's HTML cut at its headings into plain text, as the search reads it."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

UNREAD = {"script", "style", "template"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
# What may stand within a word or against it: at any other tag one word ends and the next begins.
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "u"}
INLINE |= {"var", "wbr"}
MEANING = "ts-meaning"  # a term's meaning stands where the term does, and is the glossary's text
TERM = "ts-term"


@dataclass(slots=True)
class PageSection:
    """What stands from one heading with an anchor to the next; the page's own heading and what follows has none."""

    anchor: str = ""
    title: str = ""
    text: str = ""


def sections_of(html: str) -> list[PageSection]:
    """Cut a page at its headings, leaving out what is marked with `data-search-exclude` and the terms' meanings."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for each in reader.sections:
        each.title, each.text = _one_line(each.title), _one_line(each.text)
    return reader.sections


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@dataclass(slots=True)
class _Element:
    tag: str
    unread: bool
    inline: bool
    heading: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [PageSection()]
        self.open: list[_Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
        unread = tag in UNREAD or "data-search-exclude" in named or MEANING in classes
        element = _Element(tag, unread or self._unread, tag in INLINE or TERM in classes)
        if not element.inline:
            self._put(" ")
        if tag in VOID:
            return
        anchor = named.get("id")
        if tag == "h1" and not element.unread:
            element.heading = True
        elif re.fullmatch("h[2-6]", tag) and anchor and not element.unread:
            element.heading = True
            self.sections.append(PageSection(anchor))
        self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not any(each.tag == tag for each in self.open):
            return
        while (ended := self.open.pop()).tag != tag:  # what HTML lets end by itself: li, p, td …
            pass
        if not ended.inline:
            self._put(" ")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._put(data)

    @property
    def _unread(self) -> bool:
        return bool(self.open) and self.open[-1].unread

    def _put(self, text: str) -> None:
        section = self.sections[-1]
        if any(each.heading for each in self.open):
            section.title += text
        else:
            section.text += text
