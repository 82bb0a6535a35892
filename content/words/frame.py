"""The words of the pages' frame (menus, buttons, messages) in one language."""

from collections.abc import Mapping
from pathlib import Path

from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("frame.yml")


type WordsFile = Mapping[str, Words]
"""What content/words/frame.yml holds."""


def read(path: Path) -> Mapping[str, Words]:
    """Read the words and prove that each stands in both languages."""
    reader = Reader(load(path))
    words: Mapping[str, Words] = read_whole(reader, WordsFile)
    reader.done()
    return words


register = kept(read, lambda: FILE)
"""Give the words of the frame in both languages."""


def frame_words(lang: str) -> dict[str, str]:
    """Give every word of the frame in one language."""
    return {key: words[lang] for key, words in register().items()}
