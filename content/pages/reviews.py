"""By when each page and each template is read again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from content.pages.nav import sections
from content.reading.fresh import kept
from content.reading.yamlfile import load
from wizards.guide.near import meant
from wizards.guide.reader import Reader
from wizards.guide.shapes import read_whole

FILE = Path(__file__).with_name("reviews.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """The day on which all was read, after how many days that is done again, and what was read again since."""

    read_again_after: int
    read: date
    pages: Mapping[str, date] = field(default_factory=dict)
    templates: Mapping[str, date] = field(default_factory=dict)

    def of_page(self, slug: str) -> date:
        """Give the day by which a page is read again."""
        return self._after(self.pages.get(slug))

    def of_template(self, name: str) -> date:
        """Give the day by which a template is read again."""
        return self._after(self.templates.get(name))

    def _after(self, since: date | None) -> date:
        return (since or self.read) + timedelta(days=self.read_again_after)


def read(path: Path) -> Reviews:
    """Read the days, and prove that each is of a page of the book."""
    reader = Reader(load(path))
    found: Reviews = read_whole(reader, Reviews)
    known = ["index", *(slug for section in sections() for slug in section.pages)]
    for slug in found.pages:
        if slug not in known:
            mend = meant(slug, known, "Name a page of content/pages/nav.yml")
            reader.wrong(("pages", slug), f"there is no page `{slug}`", mend)
    reader.done()
    return found


register = kept(read, lambda: FILE)
"""Give the handbook's own days."""
