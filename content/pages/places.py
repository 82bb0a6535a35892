"""Places in the book: a page's name, with #anchor where one part of it is meant."""

from content.pages.nav import page_facts, page_path, sections
from content.reading.register import Check
from content.reading.yamlfile import Route


def read_place(check: Check, at: Route) -> str:
    """Read a place, whose page must be one of the book's; the anchor is proved when the link is made."""
    place = check.text(at)
    page = place.partition("#")[0]
    if place and page not in {slug for section in sections() for slug in section.pages}:
        check.wrong(at, f"the page `{page}` is not in content/pages/nav.yml", "Name a page of the book")
    return place


def read_places(check: Check, at: Route) -> tuple[str, ...]:
    """Read a list of places; a list that is left out is empty."""
    return tuple(read_place(check, here) for here in check.entries(at)) if check.has(at) else ()


def address(place: str) -> str:
    """Write a place as a link between pages does: `page.md#anchor`."""
    page, mark, anchor = place.partition("#")
    return f"{page}.md{mark}{anchor}"


def title(place: str, lang: str) -> str:
    """Give the title of the page a place is on, or its name before it is written."""
    page = place.partition("#")[0]
    return page_facts(lang, page).title if page_path(lang, page).exists() else page
