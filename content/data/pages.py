"""The pages and the templates as version 1 gives them, in the book's order."""

from collections.abc import Iterator
from typing import Any

from content.data import records
from content.data.places import both, page
from content.pages.nav import is_written, page_facts, sections
from content.pages.roles import roles
from content.pages.spine import spine
from content.templates.address import address, anchor
from content.templates.reader import templates
from wizards.language.words import Words

MARKDOWN = "index.md"
"""What a page's Markdown is called, in the page's own folder."""


def order() -> Iterator[tuple[str, records.Section | None]]:
    """Give the page names in the book's order, each with its section; the front page comes first and has none."""
    yield roles().front, None
    for section in sections():
        shown = records.Section(id=section.id, title=section.title)
        yield from ((slug, shown) for slug in section.pages if is_written("da", slug) and is_written("en", slug))


def all_pages(root: str) -> Iterator[records.Page]:
    """Give every page that both languages have."""
    for slug, section in order():
        da, en = page_facts("da", slug), page_facts("en", slug)
        audience: Any = da.audience
        place = page(root, slug)
        yield records.Page(
            slug=slug,
            title=Words(da.title, en.title),
            description=Words(da.description, en.description),
            section=section,
            audience=audience,
            turn=da.turn,
            stages=tuple(stage.id for stage in spine().stages_of(slug)),
            sources=da.sources,
            address=place,
            markdown=Words(place.da + MARKDOWN, place.en + MARKDOWN),
        )


def all_templates(root: str) -> Iterator[records.Template]:
    """Give every template with its files."""
    for one in templates().values():
        formats = ("docx", "xlsx") if one.sheet else ("docx",)
        yield records.Template(
            id=one.id,
            title=one.title,
            what=one.what,
            who=one.who,
            takes=one.takes,
            stage=one.step,
            side=one.side,
            lawyer=one.lawyer,
            files=tuple(_file(root, one, kind, filled) for kind in formats for filled in (False, True)),
            address=page(root, f"{roles().templates}#{anchor(one)}"),
        )


def _file(root: str, one: Any, kind: Any, filled: bool) -> records.File:
    places = [address(one, lang, kind, filled=filled) for lang in ("da", "en")]
    return records.File(format=kind, filled=filled, address=both(root, *places))
