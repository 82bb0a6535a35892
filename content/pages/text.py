"""A page as its writer sees it: the words that a reader meets, line by line, without the marks round them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from content.reading.fresh import fresh
from content.reading.yamlfile import ROOT, load, name, parse, read_text
from wizards.guide.reader import Fault, Faults, Node, Route
from wizards.language.words import LANGUAGES

DOCS = ROOT / "docs"
SEARCHED = ("keywords", "variants", "file")
NAMES = ("official",)  # in YAML, an act or text may stand under its Danish name on the English side too

OPENING = re.compile(r'^\s*(?:!!!|\?\?\?\+?) \w+(?: "(?P<title>.*)")?\s*$')
MARKS = (
    (re.compile(r"`[^`]*`|<[^>]+>|\{\{.*?\}\}|\{[^}]*\}"), " "),  # code, tags, blocks, anchors
    (re.compile(r"\]\([^)\s]*\)"), "]"),  # a link's address
    (re.compile(r"<?https?://\S+|\b(?:[\w-]+\.)+(?:dk|eu|org|com|no|net)\b(?:/\S*)?"), " "),  # an address in the text
    (re.compile(r"(?<![\w.])\.[a-z]{2,5}\b"), " "),  # a kind of file, `.docx`
    (re.compile(r"^(\s*(?:[-*]|\d+\.)) \[[ x]\]"), r"\1"),  # a box to tick
    (re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$"), ""),  # the line under a table's header
)


FENCE = "---"
START = f"Write {FENCE} on line 1, then `title: ...` and the other keys, then {FENCE} again"


class Words(NamedTuple):
    """Some words at their place; a name may be in the other language."""

    file: str
    lang: str
    line: int
    text: str
    name: bool = False


@dataclass(frozen=True)
class Text:
    """One page's file, cut into front matter and body; lines count from 1 at the top of the file."""

    file: str
    lang: str
    slug: str
    meta: Mapping[str, Node]
    head: tuple[str, ...]
    body: tuple[str, ...]

    def line(self, key: str) -> int:
        """Say on which line a key of the front matter stands; a missing one stands where the front matter begins."""
        return next((at for at, text in enumerate(self.head, 1) if text.startswith(f"{key}:")), 1)

    def word(self, key: str) -> str:
        """Give one value of the front matter as text, empty where it is missing."""
        value = self.meta.get(key)
        return value if isinstance(value, str) else ""

    def words(self, key: str) -> tuple[str, ...]:
        """Give one list of the front matter, empty where it is missing or no list."""
        value = self.meta.get(key)
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()

    def fault(self, line: int, path: str, what: str, mend: str) -> Fault:
        """Make the fault that points at one line of the page."""
        return Fault(self.file, line, path, what, mend)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Give the body's lines with their numbers."""
        return enumerate(self.body, len(self.head) + 1)


@fresh
def read(path: Path) -> Text:
    """Read one page; front matter that is missing, unclosed or no YAML is a fault at its line."""
    file, lines = name(path), read_text(path).rstrip("\n").split("\n")
    fences = [at for at, line in enumerate(lines) if line.rstrip() == FENCE]
    if not fences or fences[0]:
        raise Faults([Fault(file, 1, "", "the page does not begin with its front matter", START)])
    heading = next((at for at in range(1, len(lines)) if lines[at].startswith("#") and not lines[at - 1]), len(lines))
    if len(fences) < 2 or fences[1] > heading:
        what = "the front matter that begins here is not closed"
        raise Faults([Fault(file, 1, "", what, f"Write {FENCE} on a line of its own after its last key")])
    head, body = lines[: fences[1] + 1], lines[fences[1] + 1 :]
    front = parse(file, "\n".join(head[1:-1]), above=1)
    if not isinstance(front.data, dict):
        raise Faults([Fault(file, 2, "", "the front matter is not a list of keys with values", START)])
    return Text(file, path.parent.name, path.stem, front.data, tuple(head), tuple(body))


def pages(docs: Path = DOCS) -> Iterator[Text]:
    """Give every page of both languages."""
    for lang in LANGUAGES:
        for path in sorted((docs / lang).glob("*.md")):
            yield read(path)


def prose(text: Text) -> Iterator[tuple[int, str]]:
    """Give what a reader meets: title, description and body, line by line, without marks and addresses."""
    for key in ("title", "description"):
        if text.word(key):
            yield text.line(key), text.word(key)
    for at, line in text.lines():
        plain = bare(line)
        if plain.strip():
            yield at, plain


def bare(line: str) -> str:
    """Take the marks out of one line of Markdown; emphasis stays, since it says something of its words."""
    box = OPENING.match(line)
    if box:
        return box["title"] or ""
    for mark, instead in MARKS:
        line = mark.sub(instead, line)
    return line


def entries(folder: Path) -> Iterator[Words]:
    """Give every Danish and English text of the YAML under a folder."""
    for path in sorted(folder.rglob("*.yml")):
        yield from entries_of(path)


def entries_of(path: Path) -> Iterator[Words]:
    """Give every Danish and English text of one YAML file."""
    document = load(path)
    for lang, route, words in _told(document.data, ()):
        named = not set(NAMES).isdisjoint(route)
        yield Words(document.file, lang, document.line(route), bare(words), named)


def _told(node: Node, route: Route, lang: str = "") -> Iterator[tuple[str, Route, str]]:
    """Walk down to each text under `da` or `en`; what is only searched for, or names a file, is left out."""
    if isinstance(node, str):
        if lang:
            yield lang, route, node
        return
    for step, child in node.items() if isinstance(node, dict) else enumerate(node):
        if step not in SEARCHED:
            yield from _told(child, (*route, step), str(step) if step in LANGUAGES else lang)
