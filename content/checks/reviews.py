"""Until when a page can be relied on: by when it is read again, and when an amount or a rule that it tells ends."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from content.guides import guides
from content.pages import reviews
from content.pages.nav import page_facts, page_path
from content.pages.roles import roles
from content.registers import law
from content.registers.law import Entry

LAW = "law:"
VALID_TO = re.compile(r'data-valid-to="(\d{4}-\d{2}-\d{2})"')
"""What blocks write beside an amount, a drawing with one and a guide that reckons with some."""
NAMED = re.compile(r'#law-([a-z0-9-]+)"')
"""How a page names a provision: by a link to its entry."""
GUIDE = re.compile(r"guide-(?P<guide>[a-z-]+)")
"""The name of a guide's own page."""


def page_review(lang: str, slug: str) -> date:
    """Give the day by which a page is looked at again: its own, its guide's, or that of a rule that it builds on."""
    days = [reviews.register().of_page(slug)]
    placed = GUIDE.fullmatch(slug)
    if placed and placed["guide"] in guides.names():
        days.append(guides.read_guide(placed["guide"]).guide.review_by)
    known = law.register()
    days += [due for entry in built_on(lang, slug) if (due := known.review_by(entry.said))]
    return min(days)


def ends_of(lang: str, slug: str, html: str) -> Mapping[str, date]:
    """Give the last days of what a page tells: its review, its amounts, its rules, and the law it calls coming."""
    found = {"review": page_review(lang, slug)}
    if ends := VALID_TO.findall(html):
        found["amounts"] = date.fromisoformat(min(ends))
    if ends_of_rules := [entry.said.to for entry in built_on(lang, slug) if entry.said.to and in_force(entry)]:
        found["law"] = min(ends_of_rules)
    told = [] if slug in roles().gathering else NAMED.findall(html)  # a list of pages tells nothing of the law
    named = {*told, *(entry.said.id for entry in built_on(lang, slug))}
    coming = (entry.said for entry in law.register().entries() if entry.said.coming and entry.said.id in named)
    if begins := [said.since for said in coming if said.since]:
        found["coming"] = min(begins) - timedelta(days=1)
    return found


def in_force(entry: Entry) -> bool:
    """Tell whether a rule held when the register was written: what had ended by then is told as history."""
    known = law.register().written
    return entry.said.to is None or known is None or entry.said.to >= known


def built_on(lang: str, slug: str) -> Iterator[Entry]:
    """Give the law that stands on a page, or that the page names among its sources."""
    if not page_path(lang, slug).exists():
        return
    yield from (entry for entry in law.register().entries() if entry.act.page == slug)
    for reference in page_facts(lang, slug).sources:
        entry = law.register().find(reference.removeprefix(LAW)) if reference.startswith(LAW) else None
        if entry:
            yield entry
