"""Explain the glossary's terms where they stand: the first of each on a page becomes a button for its meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import load
from content.registers import glossary
from content.registers.glossary import Term
from wizards.language.words import LANGUAGES, Words

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


FILE = Path(__file__).with_name("terms.yml")
GLOSSARY = "ordliste"
SILENT = frozenset((GLOSSARY, "index", "find-vej", "figurer-og-tabeller"))  # pages that are lists of words and ways
MOST = 6  # on a page
READ_ON = Words("Se ordlisten", "See the glossary")

# Signs that stand close to a word.
OPENING, CLOSING = tuple("(»“"), tuple(".,:;!?)«”’")


@dataclass(frozen=True)
class Vocabulary:
    """The words to look for in one language, and the term that each of them stands for."""

    pattern: re.Pattern[str]
    terms: dict[str, Term]


def read(path: Path) -> dict[str, frozenset[str]]:
    """Read the words that are left alone, and prove that each of them is a word of the glossary."""
    check = Check(load(path))
    check.keys((), " ".join(LANGUAGES))
    left: dict[str, frozenset[str]] = {}
    for lang in LANGUAGES:
        known = {word for word, _ in _words(lang)}
        words = check.texts((lang,))
        for at, word in enumerate(words):
            if word not in known:
                check.wrong((lang, at), f"`{word}` is no word of the glossary", "Remove it, or mend its spelling")
        left[lang] = frozenset(words)
    check.done()
    return left


_remembered = fresh(read)


def explain(html: str, lang: str, slug: str, glossary_address: str) -> str:
    """Turn the first of each term into a button, and put its meaning after the block in which it stands."""
    if slug in SILENT:
        return html
    page = PageText(html)
    found = list(_found(page.runs, _vocabulary(lang, _stamp()), slug))
    put: list[tuple[int, int, str]] = []
    for start, end, term, block in found:
        button = f'<button type="button" class="ts-term" popovertarget="term-{term.id}">{html[start:end]}</button>'
        first, last = _with_signs(html, start, end)
        if (first, last) != (start, end):  # a line never breaks between a word and its comma, but may at a button
            button = f'<span class="ts-whole">{html[first:start]}{button}{html[end:last]}</span>'
        put += [(first, last, button), (page.ends[block], page.ends[block], _meaning(term, lang, glossary_address))]
    # From the end to the start, so that places before stay where they are; at one place the first term stays first.
    for start, end, instead in reversed(sorted(put, key=lambda each: each[:2])):
        html = html[:start] + instead + html[end:]
    return html


def _found(runs: list[Run], known: Vocabulary, slug: str) -> Iterator[tuple[int, int, Term, int]]:
    """Give the first place of each term, but for what the page itself is there to explain."""
    seen: set[str] = set()
    for run in runs:
        for match in known.pattern.finditer(run.text):
            term = known.terms[_key(match[0])]
            if term.page == slug or term.id in seen:
                continue
            seen.add(term.id)
            yield run.start + match.start(), run.start + match.end(), term, run.block
            if len(seen) == MOST:
                return


def _with_signs(html: str, start: int, end: int) -> tuple[int, int]:
    """Take in the signs that stand close round a word."""
    while html[start - 1 : start] in OPENING:
        start -= 1
    while html[end : end + 1] in CLOSING:
        end += 1
    return start, end


def _meaning(term: Term, lang: str, glossary_address: str) -> str:
    """Give what opens: the term, its meaning in one sentence, and the way to the glossary."""
    name = escape(term.name[lang], quote=False)
    return (
        f'<div class="ts-meaning" id="term-{term.id}" popover role="note"><strong>{name}</strong> '
        f'{escape(term.meaning[lang], quote=False)} <a href="{glossary_address}#{term.id}">{READ_ON[lang]}</a></div>'
    )


def _stamp() -> tuple[int, int]:
    """Tell one state of the glossary and of the list from another."""
    return (FILE.stat().st_mtime_ns, glossary.FILE.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _vocabulary(lang: str, changed: tuple[int, int]) -> Vocabulary:
    """Give the words to look for, longest first, so that a longer term is not taken for a shorter one."""
    left = _remembered(FILE)[lang]
    words = {word: term for word, term in _words(lang) if word not in left}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    pattern = rf"(?<![\w-])(?:{'|'.join(map(_spelt, ordered))})(?![\w-])"
    return Vocabulary(re.compile(pattern), {_key(word): term for word, term in words.items()})


def _words(lang: str) -> Iterator[tuple[str, Term]]:
    """Give each word of the glossary with its term: names, the same without brackets, and variants."""
    for term in glossary.register().values():
        bare = re.sub(r"\s*\([^)]*\)", "", term.name[lang])
        for word in dict.fromkeys((term.name[lang], bare, *term.variants[lang])):
            yield word, term


def _spelt(word: str) -> str:
    """Give the pattern of one word: a name as it is written, any other with either first letter."""
    parts = r"\s+".join(map(re.escape, word.split()))
    return parts if word != word.lower() else f"(?i:{parts})"


def _key(word: str) -> str:
    """Give a word as it is looked up."""
    return re.sub(r"\s+", " ", unescape(word)).casefold()
