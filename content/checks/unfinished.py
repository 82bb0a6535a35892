"""What a build may show and a release may demand to be done: drafts, and translations that are behind."""

from collections.abc import Iterator
from pathlib import Path

from content.checks.stamp import stale
from content.pages.book import gather
from content.pages.drafts import KEY, draft_sections, is_draft
from content.pages.text import DOCS
from wizards.guide.reader import Fault


def unfinished(docs: Path = DOCS) -> Iterator[Fault]:
    """Give each draft, and each English page whose Danish page is newer, with what finishes it."""
    for (lang, slug), page in gather(docs).pages.items():
        if lang != "da":
            continue
        if is_draft(page):
            mend = f"Write docs/en/{slug}.md, remove `{KEY}: true`, then run: make stamp PAGE={slug}"
            yield page.fault(page.line(KEY), KEY, "the page is a draft in Danish alone", mend)
        for section in draft_sections(page):
            mend = f"Write it in docs/en/{slug}.md, remove `.draft`, then run: make stamp PAGE={slug}"
            yield page.fault(section.at, section.heading.anchor, "the section is a draft in Danish alone", mend)
    yield from stale(docs)
