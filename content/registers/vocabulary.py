"""The words of the glossary that are explained where they stand in a text, and those that are left alone."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.reading.fresh import kept, until_files_change
from content.reading.yamlfile import load
from content.registers import glossary
from content.registers.glossary import Term
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import LANGUAGES

FILE = Path(__file__).with_name("unexplained_words.yml")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words to look for in one language, and the term that each of them stands for."""

    pattern: re.Pattern[str]
    terms: dict[str, Term]

    def find(self, text: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Give each word that stands for a term, in the order of the text."""
        for match in self.pattern.finditer(text):
            yield match, self.terms[_key(match[0])]


def look_for(terms: Iterable[Term], left_alone: Collection[str], lang: str) -> Vocabulary:
    """Make the words to look for: longest first, so that a longer term is not taken for a shorter one."""
    words = {word: term for word, term in _words(terms, lang) if word not in left_alone}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    # A word that goes on, or a dot with more behind it, as in an address, is another word.
    pattern = rf"(?<![\w-])(?:{'|'.join(map(_spelt, ordered))})(?!\.?[\w-])"
    return Vocabulary(re.compile(pattern), {_key(word): term for word, term in words.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained:
    """The words of the glossary that pages leave alone, in each language."""

    da: tuple[str, ...]
    en: tuple[str, ...]

    def __getitem__(self, lang: str) -> tuple[str, ...]:
        return self.en if lang == "en" else self.da


def read(path: Path) -> Unexplained:
    """Read the words that are left alone, and prove that each of them is a word of the glossary."""
    reader = Reader(load(path))
    left: Unexplained = read_whole(reader, Unexplained)
    for lang in LANGUAGES:
        known = {word for word, _ in _words(glossary.register().values(), lang)}
        for at, word in enumerate(left[lang]):
            if word not in known:
                reader.wrong((lang, at), f"`{word}` is no word of the glossary", "Remove it, or mend its spelling")
    reader.done()
    return left


register = kept(read, lambda: FILE)
"""Give the words that are left alone."""


@until_files_change
def vocabulary(lang: str) -> Vocabulary:
    """Give the words of the handbook's own glossary to look for in one language."""
    return look_for(glossary.register().values(), register()[lang], lang)


def _words(terms: Iterable[Term], lang: str) -> Iterator[tuple[str, Term]]:
    """Give each word that stands for a term, with the term: names, the same without brackets, and variants."""
    for term in terms:
        bare = re.sub(r"\s*\([^)]*\)", "", term.name[lang])
        for word in dict.fromkeys((term.name[lang], bare, *term.variants[lang])):
            yield word, term


def _spelt(word: str) -> str:
    """Give the pattern of one word: a name as it is written, any other with either first letter."""
    parts = r"\s+".join(map(re.escape, word.split()))
    return parts if word != word.lower() else f"(?i:{parts})"


def _key(word: str) -> str:
    """Give a word as it is looked up."""
    return re.sub(r"\s+", " ", word).casefold()
