"""The languages of the handbook, and one text in all of them."""

from dataclasses import dataclass

LANGUAGES = ("da", "en")
"""Danish first: it is written first, and it is what a reader gets who asks for no language."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in every language; `words[lang]` gives it in one."""

    da: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.da
