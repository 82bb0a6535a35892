"""The glossary: what the field's words mean, in Danish and English, and which page explains them."""

from dataclasses import dataclass
from pathlib import Path

from content.pages.nav import sections
from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, Route, load
from content.registers.sources import cite
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).with_name("glossary.yml")
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(frozen=True)
class Term:
    """One word of the field: what it is called, what it means, what else it is called, where to read on."""

    id: str
    name: Words
    meaning: Words
    variants: dict[str, tuple[str, ...]]
    see: tuple[str, ...]
    page: str | None
    sources: tuple[str, ...]


def read(path: Path) -> dict[str, Term]:
    """Read the glossary and prove that references lead somewhere and no word stands for two terms."""
    check = Check(load(path))
    terms = {str(at[-1]): _term(check, at) for at in check.entries(())}
    _no_word_twice(check, terms)
    check.done()
    return terms


_remembered = fresh(read)


def register() -> dict[str, Term]:
    """Give the handbook's own glossary."""
    return _remembered(FILE)


def in_order(terms: dict[str, Term], lang: str) -> list[Term]:
    """Give the terms in the alphabet of a language: æ, ø and å come last, small words and signs do not count."""
    return sorted(terms.values(), key=lambda term: (letters(term.name[lang]), term.id))


def letters(word: str) -> list[int]:
    """Give a word as places in the alphabet, so that words can be put in order."""
    return [ALPHABET.index(sign) for sign in word.lower().replace("é", "e") if sign in ALPHABET]


def _term(check: Check, at: Route) -> Term:
    """Read one term."""
    check.keys(at, "da en meaning", "variants see page sources")
    if check.has((*at, "variants")):
        check.keys((*at, "variants"), "", " ".join(LANGUAGES))
    page = check.text((*at, "page")) if check.has((*at, "page")) else None
    if page and page not in {slug for section in sections() for slug in section.pages}:
        check.wrong((*at, "page"), f"the page `{page}` is not in content/pages/nav.yml", "Name a page of the book")
    see = check.texts((*at, "see"))
    for step, other in enumerate(see):
        if not check.has((other,)) or other == at[-1]:
            check.wrong((*at, "see", step), f"`{other}` is no other term", "Name the id of another entry")
    return Term(
        id=str(at[-1]),
        name=Words(check.text((*at, "da")), check.text((*at, "en"))),
        meaning=check.words((*at, "meaning")),
        variants={lang: check.texts((*at, "variants", lang)) for lang in LANGUAGES},
        see=see,
        page=page,
        sources=_sources(check, (*at, "sources")),
    )


def _sources(check: Check, at: Route) -> tuple[str, ...]:
    """Read a term's sources, each of which must exist."""
    references = check.texts(at)
    for step, reference in enumerate(references):
        try:
            cite(reference, "da", file=check.document.file, line=check.document.line((*at, step)))
        except Faults as faults:
            check.faults += faults.faults
    return references


def _no_word_twice(check: Check, terms: dict[str, Term]) -> None:
    """Note each word that stands for two terms, or twice for one, in the same language."""
    for lang in LANGUAGES:
        owner: dict[str, str] = {}
        for term in terms.values():
            for word in (term.name[lang], *term.variants[lang]):
                key = word.casefold()
                if key in owner:
                    what = f"`{word}` ({lang}) already stands under {owner[key]}"
                    check.wrong((term.id,), what, "Keep it in one place")
                owner[key] = term.id
