"""What a contributor's words could do in a reader's browser: HTML, attributes and addresses that run something."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from content.pages.roles import roles
from content.pages.text import Text, read
from content.reading.yamlfile import load
from wizards.guide.reader import Fault, Node, Route

GAP = r"[\t\r]*(?:\n[ \t>]*)?"
"""What a browser leaves out of an address, and what Markdown leaves out where a line of a box or a quotation begins."""


def _scheme(name: str) -> str:
    return rf"\b{GAP.join(name)}\s*:"


TAG = re.compile(r"<(?P<name>[a-zA-Z/!?][^\s>]*)(?P<rest>[^<>]*)>?")
RUNS = re.compile(rf"(?i){_scheme('javascript')}|{_scheme('vbscript')}|{_scheme('data')}\s*text/html")
GIVEN = re.compile(r"\{[^\n]*?=[^\n]*\}")
"""Braces behind a piece of Markdown that give it attributes; they go to the line's last brace, whatever is within."""
PLAINLY = re.compile(r"\{+[^{}=\n]*\}")
"""Braces that give none: an anchor, a block, a number's name."""

FRONT = frozenset({"div", "form", "label", "input", "button"})
"""What the start page is laid out with: it alone has HTML."""
PLAIN = re.compile(
    r'(?:\s+(?:class|id|for|type|name|role|aria-label|placeholder|autocomplete|action="\./"|markdown)(?:="[^"<>]*")?)*\s*/?'
)


def injected(path: Path) -> Iterator[Fault]:
    """Check one file with words in it, as its reader gets them."""
    if path.suffix == ".md":
        yield from _page(read(path))
        return
    document = load(path)
    for route, words in _written(document.data, ()):
        yield from _words(document.file, document.line(route), words)


def _written(node: Node, route: Route) -> Iterator[tuple[Route, str]]:
    """Walk down to each text of a YAML file, and to the keys on the way."""
    if isinstance(node, str):
        yield route, node
        return
    for step, child in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(step, str):
            yield (*route, step), step
        yield from _written(child, (*route, step))


def _page(page: Text) -> Iterator[Fault]:
    for key in ("title", "description"):
        yield from _words(page.file, page.line(key), page.word(key))
    is_front = page.slug == roles().front
    for at, line in page.lines():
        for tag in TAG.finditer(line) if is_front else ():  # of the other pages, markup.py tells it
            if not (tag["name"].strip("/") in FRONT and tag[0].endswith(">") and PLAIN.fullmatch(tag["rest"])):
                mend = f"Keep to {', '.join(sorted(FRONT))} with plain attributes, each tag on one line"
                yield Fault(page.file, at, tag[0], "is HTML that may run something", mend)
        yield from _given(page.file, at, line)
    yield from _run(page.file, len(page.head) + 1, "\n".join(page.body))


def _words(file: str, at: int, words: str) -> Iterator[Fault]:
    """Check words that stand outside a page's text, where nothing is HTML."""
    for tag in TAG.finditer(words):
        yield Fault(file, at, tag[0], "is HTML", "Write it as text")
    yield from _given(file, at, words)
    for fault in _run(file, at, words):
        yield Fault(file, at, fault.path, fault.what, fault.mend)


def _given(file: str, at: int, words: str) -> Iterator[Fault]:
    if GIVEN.search(PLAINLY.sub("}", words)):  # what opens before them may close with them
        mend = "Keep to an anchor, a class or .draft: {#anchor .draft}"
        yield Fault(file, at, "{" + words.partition("{")[2], "gives an attribute, which may run something", mend)


def _run(file: str, first: int, words: str) -> Iterator[Fault]:
    """Look at addresses as a browser does, which reads `&#115;` as the letter that it stands for."""
    text = "\n".join(unescape(line).replace("\n", "\t") for line in words.split("\n"))
    for runs in RUNS.finditer(text):
        at = first + text.count("\n", 0, runs.start())
        said, mend = " ".join(runs[0].split()), "Write a page's name or https://"
        yield Fault(file, at, said, "is an address that runs something", mend)
