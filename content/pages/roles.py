"""What single pages of the book are there for: the front page, the registers that others link to, the footer."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.pages.nav import sections
from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import read_whole

FILE = Path(__file__).with_name("roles.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The page, or the pages, in each role, by their file names."""

    front: str
    glossary: str
    sources: str
    templates: str
    example: str
    footer: tuple[str, ...]
    gathering: tuple[str, ...]
    behind: tuple[str, ...]
    lost: tuple[str, ...]
    unexplained: tuple[str, ...]
    certainty: tuple[str, ...]
    itself: tuple[str, ...]


def read(path: Path) -> Roles:
    """Read the roles and prove that each is given to pages of the book."""
    reader = Reader(load(path))
    found: Roles = read_whole(reader, Roles)
    known = {found.front, *(slug for section in sections() for slug in section.pages)}
    for route, slug in _named(found):
        if slug and slug not in known:
            reader.wrong(route, f"the page `{slug}` is not in content/pages/nav.yml", "Name a page of the book")
    reader.done()
    return found


def _named(found: Roles) -> Iterator[tuple[Route, str]]:
    yield ("glossary",), found.glossary
    yield ("sources",), found.sources
    yield ("templates",), found.templates
    yield ("example",), found.example
    several: dict[str, Collection[str]] = {
        "footer": found.footer,
        "gathering": found.gathering,
        "behind": found.behind,
        "lost": found.lost,
        "unexplained": found.unexplained,
        "certainty": found.certainty,
        "itself": found.itself,
    }
    for role, pages in several.items():
        yield from (((role, at), slug) for at, slug in enumerate(pages))


roles = kept(read, lambda: FILE)
"""Give the handbook's own roles."""
