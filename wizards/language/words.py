"""The languages of the handbook, one text in all of them, and what the engine says in each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from wizards.shelf import read

LANGUAGES = ("da", "en")
"""Danish first: it is written first, and it is what a reader gets who asks for no language."""


WORDS = "words.json"
"""The file of the engine's words, which the build puts among the compiled guides."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in every language; `words[lang]` gives it in one."""

    da: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.da


def say(key: str, lang: str, **values: str) -> str:
    """Give the words of a key of content/words/guides.yml in one language, with its braces filled in."""
    return _compiled()[key][lang].format(**values)


@cache
def _compiled() -> Mapping[str, Mapping[str, str]]:
    """Read the words that travel with the engine; the build makes them, as it makes the guides."""
    words: Mapping[str, Mapping[str, str]] = json.loads(read(WORDS))
    return words
