"""Explain the glossary's terms where they stand: the first of each on a page leads to its meaning, and opens it there.

It is a link, since a link breaks across lines as its text does; theme/assets/page/terms.mjs makes it open the meaning.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, HTML_PLACEHOLDER_RE

from content.pages.roles import roles
from content.registers.glossary import Term
from content.registers.vocabulary import Vocabulary, vocabulary
from content.words import say

# Where no word is explained: it is a link or a button already, a heading, a name, or none of the page's own text.
# fmt: off
CLOSED = frozenset((
    "a", "button", "label", "legend", "summary", "form", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "th",
    "thead", "caption", "figcaption", "dt", "code", "pre", "kbd", "samp", "svg", "script", "style", "template",
))
# fmt: on
CLOSED_CLASSES = frozenset(("admonition-title", "footnote", "ts-course"))
MOST = 6  # on a page

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))

_TAG = re.compile(r"<(/?)([a-z]\w*)")


class Terms(Treeprocessor):
    """Marks the first of each term, and puts its meaning after the block in which it stands."""

    def __init__(self, md: Markdown, lang: str, page: str, placed: set[str]) -> None:
        super().__init__(md)
        self.lang, self.page, self.placed = lang, page, placed

    def run(self, root: Element) -> None:
        """Mark the page's terms; a page that has any loads what opens their meanings."""
        if self.page in roles().unexplained:
            return
        marker = _Marker(self.md, vocabulary(self.lang), self.page)
        for block in list(root):
            before = len(marker.explained)
            marker.mark(block)
            meanings = [_meaning(term, self.lang) for term in marker.explained[before:]]
            if meanings:
                meanings[-1].tail, block.tail = block.tail, None
                _put(root, block, meanings)
                self.placed.add("terms")


class _Marker:
    """Goes through a page in the order in which it is read, and makes a link of the first of each term."""

    def __init__(self, md: Markdown, known: Vocabulary, page: str) -> None:
        self.md, self.known, self.page = md, known, page
        self.explained: list[Term] = []
        self.open_tags = 0  # those that the page writes as HTML: what stands in them is left alone

    def mark(self, element: Element) -> None:
        """Mark the terms in one element."""
        if _is_closed(element):
            return
        children = list(element)
        element.text, links = self._split(element.text)
        element[0:0] = links
        for child in children:
            self.mark(child)
            child.tail, links = self._split(child.tail)
            _put(element, child, links)

    def _split(self, text: str | None) -> tuple[str, list[Element]]:
        """Give the text before its first term, and a link for each term with the text that follows it."""
        links: list[Element] = []
        texts = [""]
        for at, piece in enumerate(HTML_PLACEHOLDER_RE.split(text or "")):
            if at % 2:  # the number of a piece of HTML that Markdown keeps aside
                texts[-1] += HTML_PLACEHOLDER % piece
                self._pass(self.md.htmlStash.rawHtmlBlocks[int(piece)])
                continue
            end = 0
            for match, term in () if self.open_tags else self.known.find(piece):
                if self._is_to_explain(term):
                    texts[-1] += piece[end : match.start()]
                    links.append(_link(term, match[0]))
                    texts.append("")
                    end = match.end()
            texts[-1] += piece[end:]
        for link, tail in zip(links, texts[1:], strict=True):
            link.tail = tail
        return texts[0], links

    def _is_to_explain(self, term: Term) -> bool:
        """Note a term that comes for the first time; what the page itself is there to explain is left alone."""
        if term in self.explained or term.page == self.page or len(self.explained) == MOST:
            return False
        self.explained.append(term)
        return True

    def _pass(self, html: str | Element) -> None:
        """Count the tags that are open behind a piece of HTML, which is one tag or a whole block."""
        if isinstance(html, str) and (tag := _TAG.match(html)):
            is_end, name = bool(tag[1]), tag[2]
            if is_end:
                self.open_tags -= 1
            elif name not in VOID and not html.rstrip().endswith(("/>", f"</{name}>")):
                self.open_tags += 1


def _put(parent: Element, before: Element, new: list[Element]) -> None:
    """Put elements after one of their parent's children."""
    at = list(parent).index(before) + 1
    parent[at:at] = new


def _is_closed(element: Element) -> bool:
    """Say whether nothing in an element is marked."""
    classes = CLOSED_CLASSES.intersection(element.get("class", "").split())
    return element.tag in CLOSED or bool(classes) or "lang" in element.attrib


def _link(term: Term, word: str) -> Element:
    """Give a term as a link to what the glossary says of it."""
    link = Element("a", {"class": "ts-term", "href": _entry(term)})
    link.text = word
    return link


def _entry(term: Term) -> str:
    return f"{roles().glossary}.md#{term.id}"


def _meaning(term: Term, lang: str) -> Element:
    """Give what opens: the term, its meaning in one sentence, and the way to the glossary; no search finds it here."""
    attributes = {"class": "ts-meaning", "id": f"term-{term.id}", "popover": "", "role": "note"}
    meaning = Element("div", attributes | {"data-search-exclude": "true"})
    name = SubElement(meaning, "strong")
    name.text, name.tail = term.name[lang], f" {term.meaning[lang]} "
    SubElement(meaning, "a", {"href": _entry(term)}).text = say("glossary.more", lang)
    return meaning
