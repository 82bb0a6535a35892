"""The words that the blocks put round the content, in both languages."""

from html import escape
from pathlib import Path

from content.reading.register import Check, fresh
from content.reading.yamlfile import load
from wizards.language.words import Words

FILE = Path(__file__).with_name("blocks.yml")


def read(path: Path) -> dict[str, Words]:
    """Read the words and prove that each stands in both languages."""
    check = Check(load(path))
    words = {str(at[-1]): check.words(at) for at in check.entries(())}
    check.done()
    return words


_remembered = fresh(read)


def say(key: str, lang: str, **values: str) -> str:
    """Give the words of a key in one language, with its braces filled in."""
    return _remembered(FILE)[key][lang].format(**values)


def plain(text: str) -> str:
    """Make content safe to stand in HTML and in Markdown."""
    return escape(text, quote=False)


def foreign(text: str, lang: str) -> str:
    """Mark words that stand in another language than the page's, for those who hear them read."""
    return f'<span lang="{lang}">{plain(text)}</span>'
