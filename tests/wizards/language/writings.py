"""The table of how people write numbers, and how each is read."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from wizards.language.words import LANGUAGES

FILE = Path(__file__).with_name("writings.yml")


@dataclass(frozen=True, slots=True)
class Writing:
    """A number as somebody types it on a page in a language, and how it is read: a number, or what is wrong."""

    typed: str
    unit: str
    lang: str
    read: str


def writings() -> tuple[Writing, ...]:
    """Give every writing in every language."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(
        Writing(row["typed"], unit, lang, row.get("both") or row[lang])
        for unit, rows in told.items()
        for row in rows
        for lang in LANGUAGES
    )
