"""What a contributor's words could do in a reader's browser: HTML, attributes and addresses that run something."""

import re
from collections.abc import Iterator
from pathlib import Path

from content.pages.roles import roles
from content.pages.text import read
from content.reading.yamlfile import name, read_text
from wizards.guide.reader import Fault

TAG = re.compile(r"<(?P<name>[a-zA-Z/!?][^\s>]*)(?P<rest>[^<>]*)>?")
RUNS = re.compile(r"(?i)\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*text/html")
GIVEN = re.compile(r"(?<!\{)\{(?!\{)[^{}]*=[^{}]*\}")
"""Braces behind a piece of Markdown that give it attributes."""
COMMENT = re.compile(r"(?:^|\s)#.*")

FRONT = frozenset({"div", "form", "label", "input", "button"})
"""What the start page is laid out with: it alone has HTML."""
PLAIN = re.compile(
    r'(?:\s+(?:class|id|for|type|name|role|aria-label|placeholder|autocomplete|action="\./"|markdown)(?:="[^"<>]*")?)*\s*/?'
)


def injected(path: Path) -> Iterator[Fault]:
    """Check one file with words in it, as it is written."""
    if path.suffix != ".md":
        for at, line in enumerate(read_text(path).splitlines(), 1):
            yield from _line(name(path), at, COMMENT.sub("", line), is_front=False, is_page=False)
        return
    page = read(path)
    for key in ("title", "description"):
        yield from _line(page.file, page.line(key), page.word(key), is_front=False, is_page=True)
    for at, line in page.lines():
        yield from _line(page.file, at, line, is_front=page.slug == roles().front, is_page=True)


def _line(file: str, at: int, line: str, *, is_front: bool, is_page: bool) -> Iterator[Fault]:
    for tag in TAG.finditer(line):
        known = tag["name"].strip("/") in FRONT and PLAIN.fullmatch(tag["rest"])
        if is_front and not known:
            mend = f"Keep to {', '.join(sorted(FRONT))} with plain attributes"
            yield Fault(file, at, tag[0], "is HTML that may run something", mend)
        elif not is_front and not is_page:  # of pages, markup.py tells it
            yield Fault(file, at, tag[0], "is HTML", "Write it as text")
    for runs in RUNS.finditer(line):
        yield Fault(file, at, runs[0], "is an address that runs something", "Write a page's name or https://")
    if is_page:
        for given in GIVEN.finditer(line):
            mend = "Keep to an anchor, a class or .draft: {#anchor .draft}"
            yield Fault(file, at, given[0], "gives an attribute, which may run something", mend)
