"""The glossary: what the field's words mean, in Danish and English, and which page explains them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from content.pages.places import PageName
from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers.sources import Reference
from wizards.guide.reader import Reader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("glossary.yml")
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """What else a term is called, in each language."""

    da: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __getitem__(self, lang: str) -> tuple[str, ...]:
        return self.en if lang == "en" else self.da


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of the field: what it is called, what it means, what else it is called, where to read on."""

    id: Annotated[str, NAMED]
    da: str
    en: str
    meaning: Words
    variants: Variants = Variants()
    see: tuple[str, ...] = ()
    page: PageName | None = None
    sources: tuple[Reference, ...] = ()

    @property
    def name(self) -> Words:
        """Give the term in both languages."""
        return Words(self.da, self.en)


type GlossaryFile = Mapping[str, Term]
"""What content/registers/glossary.yml holds."""


def read(path: Path) -> Mapping[str, Term]:
    """Read the glossary and prove that references lead somewhere and no word stands for two terms."""
    reader = Reader(load(path))
    terms: Mapping[str, Term] = read_whole(reader, GlossaryFile)
    for name, term in terms.items():
        for at, other in enumerate(term.see):
            if other not in terms or other == name:
                reader.wrong((name, "see", at), f"`{other}` is no other term", "Name the id of another entry")
    _no_word_twice(reader, terms)
    reader.done()
    return terms


register = kept(read, lambda: FILE)
"""Give the handbook's own glossary."""


def in_order(terms: Mapping[str, Term], lang: str) -> list[Term]:
    """Give the terms in the alphabet of a language: æ, ø and å come last, small words and signs do not count."""
    return sorted(terms.values(), key=lambda term: (letters(term.name[lang]), term.id))


def letters(word: str) -> list[int]:
    """Give a word as places in the alphabet, so that words can be put in order."""
    return [ALPHABET.index(sign) for sign in word.lower().replace("é", "e") if sign in ALPHABET]


def _no_word_twice(reader: Reader, terms: Mapping[str, Term]) -> None:
    """Note each word that stands for two terms, or twice for one, in the same language."""
    for lang in LANGUAGES:
        owner: dict[str, str] = {}
        for term in terms.values():
            for word in (term.name[lang], *term.variants[lang]):
                key = word.casefold()
                if key in owner:
                    what = f"`{word}` ({lang}) already stands under {owner[key]}"
                    reader.wrong((term.id,), what, "Keep it in one place")
                owner[key] = term.id
