"""Where things are, written from a file of data: relative, so that they hold under any host and path."""

from content.data.records import Source
from content.pages.roles import roles
from content.registers import sources
from content.registers.sources import cite
from wizards.language.words import LANGUAGES, Words

FOLDER = "data/v1/"
"""Where version 1 lies, from the root of the site."""


def up(file: str) -> str:
    """Give the way from a file of version 1 to the root of the site."""
    return "../" * (FOLDER + file).count("/")


def data_file(root: str, name: str) -> str:
    """Give the address of a file of version 1, from wherever `root` leads from to the site's own."""
    return f"{root}{FOLDER}{name}.json"


def both(root: str, da: str, en: str | None = None) -> Words:
    """Give an address of each language's site, from the root; they are the same below it unless both are given."""
    return Words(f"{root}{da}", f"{root}en/{da if en is None else en}")


def page(root: str, place: str) -> Words:
    """Give the address of a page of both languages: `slug` or `slug#anchor`; the front page has no folder."""
    slug, mark, anchor = place.partition("#")
    folder = "" if slug == roles().front else f"{slug}/"
    return both(root, f"{folder}{mark}{anchor}")


def source(root: str, reference: str) -> Source:
    """Give what a reference means."""
    told = {lang: cite(reference, lang, sources=sources.register()) for lang in LANGUAGES}
    return Source(
        id=reference,
        name=Words(told["da"].long, told["en"].long),
        sure=told["da"].sure,
        address=page(root, told["da"].place),
    )
