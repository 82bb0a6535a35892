"""Places in the book: a page's name, with #anchor where one part of it is meant."""

from typing import Annotated

from content.pages.markdown import heading
from content.pages.nav import is_written, page_facts, page_path, sections
from content.pages.text import read
from wizards.guide.near import meant
from wizards.guide.shapes import Rule


def page_fault(page: str) -> tuple[str, str] | None:
    """Say what is wrong with a page's name, and how to mend it."""
    known = [slug for section in sections() for slug in section.pages]
    if page in known:
        return None
    return f"the page `{page}` is not in content/pages/nav.yml", meant(page, known, "Name a page of the book")


def place_fault(place: str) -> tuple[str, str] | None:
    """Say what is wrong with a place, whose anchor must be one of the page's headings."""
    page, _, anchor = place.partition("#")
    if fault := page_fault(page):
        return fault
    if not anchor or not is_written("da", page):
        return None
    heads = (heading(line) for line in read(page_path("da", page)).body)  # the other language has the same anchors
    anchors = [head.anchor for head in heads if head and head.anchor]
    if anchor in anchors:
        return None
    mend = meant(anchor, anchors, f"Name one of: {', '.join(anchors)}")
    return f"the page `{page}` has no heading with the anchor `{anchor}`", mend


type PageName = Annotated[str, Rule(page_fault)]
"""A page of the book as a field of a record."""
type Place = Annotated[str, Rule(place_fault)]
"""A page with or without an anchor as a field of a record."""


def address(place: str) -> str:
    """Write a place as a link between pages does: `page.md#anchor`."""
    page, mark, anchor = place.partition("#")
    return f"{page}.md{mark}{anchor}"


def from_root(place: str) -> str:
    """Write a place as a page's HTML names it, from the root of a language's site: `page/#anchor`."""
    page, mark, anchor = place.partition("#")
    return f"{page}/{mark}{anchor}"


def title(place: str, lang: str) -> str:
    """Give the title of the page a place is on, or its name before it is written."""
    page = place.partition("#")[0]
    return page_facts(lang, page).title if page_path(lang, page).exists() else page
