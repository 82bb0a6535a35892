"""The law in the pages: the page that an act names shows that page's acts, and no other page does."""

from collections.abc import Iterator

from content.pages.book import gather
from content.reading.yamlfile import load
from content.registers.law import FILE, register
from wizards.guide.reader import Fault


def unplaced() -> Iterator[Fault]:
    """Look for the block `law` on each page that acts name, and for pages that place another page's acts."""
    law, document, book = register(), load(FILE), gather()
    placed: set[tuple[str, str]] = set()
    for lang, slug, at, block in book.placed("law"):
        given = block["given"].strip()
        placed.add((lang, given))
        if given != slug and given in law.pages():
            what = f"the page of these acts is `{given}`"
            yield book.pages[lang, slug].fault(at, block[0], what, "Place it there alone")
    for act in law.acts.values():
        for (lang, slug), page in book.pages.items():
            if slug == act.page and (lang, slug) not in placed:
                what, mend = f"{page.file} does not show its acts", f"Place them there with {{{{ law {slug} }}}}"
                yield document.fault(("acts", act.id, "page"), what, mend)
