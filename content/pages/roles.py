"""What single pages of the book are there for: the front page, the registers that others link to, the footer."""

from dataclasses import dataclass
from pathlib import Path

from content.pages.nav import sections
from content.reading.fresh import fresh
from content.reading.register import Check
from content.reading.yamlfile import Route, load

FILE = Path(__file__).with_name("roles.yml")
ONE = ("front", "glossary", "sources")
SEVERAL = ("footer", "gathering", "unexplained")


@dataclass(frozen=True, slots=True)
class Roles:
    """The page, or the pages, in each role, by their file names."""

    front: str
    glossary: str
    sources: str
    footer: tuple[str, ...]
    gathering: frozenset[str]
    unexplained: frozenset[str]


def read(path: Path) -> Roles:
    """Read the roles and prove that each is given to pages of the book."""
    check = Check(load(path))
    check.keys((), " ".join((*ONE, *SEVERAL)))
    front = check.text(("front",))
    known = {front, *(slug for section in sections() for slug in section.pages)}

    def page(at: Route) -> str:
        slug = check.text(at)
        if slug and slug not in known:
            check.wrong(at, f"the page `{slug}` is not in content/pages/nav.yml", "Name a page of the book")
        return slug

    def pages(role: str) -> tuple[str, ...]:
        return tuple(page(at) for at in check.entries((role,)))

    roles = Roles(
        front=front,
        glossary=page(("glossary",)),
        sources=page(("sources",)),
        footer=pages("footer"),
        gathering=frozenset(pages("gathering")),
        unexplained=frozenset(pages("unexplained")),
    )
    check.done()
    return roles


_remembered = fresh(read)


def roles() -> Roles:
    """Give the handbook's own roles."""
    return _remembered(FILE)
