"""All pages of the book as they stand in their files, and what is wrong with those that cannot be read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.pages.markdown import PLACED
from content.pages.text import DOCS, Text, read
from content.reading.yamlfile import name
from wizards.guide.reader import Fault, Faults
from wizards.language.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Book:
    """The pages by language and name, the names of all files, and the faults of those that cannot be read."""

    pages: Mapping[tuple[str, str], Text]
    slugs: frozenset[str]
    faults: tuple[Fault, ...]

    def placed(self, block: str) -> Iterator[tuple[str, str, int, re.Match[str]]]:
        """Give where pages place a block: language, name and line of the page, and the block as it stands there."""
        for (lang, slug), page in self.pages.items():
            for at, line in page.lines():
                for found in PLACED.finditer(line) if block in line else ():
                    if found["name"] == block:
                        yield lang, slug, at, found


def gather(docs: Path = DOCS) -> Book:
    """Read every page of both languages."""
    pages: dict[tuple[str, str], Text] = {}
    slugs: set[str] = set()
    faults: list[Fault] = []
    for lang in LANGUAGES:
        for path in sorted((docs / lang).rglob("*.md")):
            if path.parent != docs / lang:
                faults.append(Fault(name(path), 1, "", "a page stands in a folder", "Put it beside the others"))
                continue
            slugs.add(path.stem)
            try:
                pages[lang, path.stem] = read(path)
            except Faults as wrong:
                faults += wrong.faults
    return Book(pages, frozenset(slugs), tuple(faults))
