"""The block `sources`: the five documents, the ways to the law, and where to check for oneself."""

from content.blocks.html import foreign, plain
from content.blocks.law import law_index
from content.registers import sources
from content.registers.sources import Document, Place
from content.words import say

SECTIONS = ("documents", "acts", "places")


def sources_block(section: str, lang: str) -> str:
    """Give the register as lists of terms, all of it or the one section that is named."""
    chosen = (section,) if section else SECTIONS
    known = sources.register()
    lists = {
        "documents": [_document(each, lang) for each in known.documents.values()],
        "acts": list(law_index(lang)),
        "places": [_place(each, lang) for each in known.places.values()],
    }
    return "\n".join(entry for section in chosen for entry in lists[section])


def _document(document: Document, lang: str) -> str:
    """Give one document: its title, who made it, what it is and what was taken from it."""
    title = plain(document.title.da) if lang == "da" else foreign(document.title.da, "da")
    translated = "" if lang == "da" else f" ({plain(document.title[lang])})"
    maker = f"{plain(document.publisher[lang])}, {document.years(lang)}"
    kind = plain(document.kind[lang])
    return _entry(
        f"{title}{translated}",
        f"source-{document.id}",
        f"{maker}. {kind[0].upper()}{kind[1:]}. {plain(document.what[lang])}",
        f"{say('sources.taken', lang)}: {plain(document.taken[lang])}",
    )


def _place(place: Place, lang: str) -> str:
    """Give one public address, and what a reader finds there."""
    return _entry(
        f"[{plain(place.name[lang])}]({place.url})",
        f"place-{place.id}",
        f"{say('sources.find', lang)} {plain(place.find[lang])}.",
    )


def _entry(term: str, anchor: str, *lines: str) -> str:
    """Give one term of a list with its anchor, and what is said of it line by line."""
    return f"{term} {{#{anchor}}}\n:   {'<br>'.join(filter(None, lines))}\n"
