"""The words of the pages' frame (menus, buttons, messages) in one language."""

from pathlib import Path

from content.reading.fresh import fresh
from content.reading.register import Check
from content.reading.yamlfile import load
from wizards.language.words import Words

FILE = Path(__file__).with_name("frame.yml")


def read(path: Path) -> dict[str, Words]:
    """Read the words and prove that each stands in both languages."""
    check = Check(load(path))
    words = {str(at[-1]): check.words(at) for at in check.entries(())}
    check.done()
    return words


_remembered = fresh(read)


def frame_words(lang: str) -> dict[str, str]:
    """Give every word of the frame in one language."""
    return {key: words[lang] for key, words in _remembered(FILE).items()}
