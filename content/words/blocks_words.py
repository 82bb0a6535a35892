"""The words that the blocks put round the content, in both languages."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("blocks.yml")


type WordsFile = Mapping[str, Words]


def read(path: Path) -> Mapping[str, Words]:
    """Read the words and prove that each stands in both languages."""
    reader = Reader(load(path))
    words: Mapping[str, Words] = read_whole(reader, WordsFile)
    reader.done()
    return words


_words = kept(read, lambda: FILE)


def say(key: str, lang: str, **values: str) -> str:
    """Give the words of a key in one language, with its braces filled in."""
    return _words()[key][lang].format(**values)


def plain(text: str) -> str:
    """Make content safe to stand in HTML and in Markdown."""
    return escape(text, quote=False)


def foreign(text: str, lang: str) -> str:
    """Mark words that stand in another language than the page's, for those who hear them read."""
    return f'<span lang="{lang}">{plain(text)}</span>'
