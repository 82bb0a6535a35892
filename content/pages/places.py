"""Places in the book: a page's name, with #anchor where one part of it is meant."""

from typing import Annotated

from content.pages.nav import page_facts, page_path, sections
from wizards.guide.shapes import Rule


def page_fault(page: str) -> tuple[str, str] | None:
    """Say what is wrong with a page's name, and how to mend it."""
    if page in {slug for section in sections() for slug in section.pages}:
        return None
    return f"the page `{page}` is not in content/pages/nav.yml", "Name a page of the book"


def _place_fault(place: str) -> tuple[str, str] | None:
    return page_fault(place.partition("#")[0])


type PageName = Annotated[str, Rule(page_fault)]
"""A page of the book as a field of a record."""
type Place = Annotated[str, Rule(_place_fault)]
"""A page with or without an anchor as a field of a record; the anchor is proved when the link is made."""


def address(place: str) -> str:
    """Write a place as a link between pages does: `page.md#anchor`."""
    page, mark, anchor = place.partition("#")
    return f"{page}.md{mark}{anchor}"


def title(place: str, lang: str) -> str:
    """Give the title of the page a place is on, or its name before it is written."""
    page = place.partition("#")[0]
    return page_facts(lang, page).title if page_path(lang, page).exists() else page
