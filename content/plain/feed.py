"""The feed of changes, Atom, a language each: guides whose rules changed, and pages by the day of their history."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from xml.etree import ElementTree as Xml

from content.data.files import LICENCE
from content.data.pages import order
from content.data.places import page
from content.guides.guides import names, read_guide
from content.pages.history import changes
from content.pages.nav import page_facts, page_path
from content.pages.roles import roles
from content.reading.yamlfile import name
from content.words import say

FILE = "feed.xml"
MOST = 40
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, when, the address of the page from the root of the site, and what tells this change from others."""

    day: date
    title: str
    summary: str
    address: str
    mark: str


def recent(lang: str, known: Mapping[str, date] | None = None) -> list[Change]:
    """Give the newest changes, those of rules before those of pages on one day."""
    days = changes() if known is None else known
    return sorted(chain(_editions(lang), _pages(lang, days)), key=lambda each: each.day, reverse=True)[:MOST]


def feed(lang: str, site: str, known: Mapping[str, date] | None = None) -> str:
    """Give the feed; its addresses are whole, so it needs the site's own."""
    front, found = page_facts(lang, roles().front), recent(lang, known)
    home = f"{site}{page('', roles().front)[lang]}"
    top = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _add(top, "title", f"{front.title}: {say('changes.title', lang)}")
    _add(top, "id", f"{home}{FILE}")
    _add(top, "updated", _moment(max((each.day for each in found), default=date.min)))
    _add(top, "link", rel="self", type="application/atom+xml", href=f"{home}{FILE}")
    _add(top, "link", rel="alternate", type="text/html", href=home)
    _add(top, "link", rel="license", href=LICENCE)
    _add(_add(top, "author"), "name", front.title)
    for each in found:
        entry = _add(top, "entry")
        _add(entry, "title", each.title)
        _add(entry, "id", f"{site}{each.address}#{each.mark}")
        _add(entry, "updated", _moment(each.day))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{site}{each.address}")
        _add(entry, "summary", each.summary)
    Xml.indent(top, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(top, encoding="unicode")}\n'


def _editions(lang: str) -> Iterator[Change]:
    """Give each change of a guide's rules, as the guide tells its readers."""
    for id_ in names():
        guide = read_guide(id_).guide
        for edition in guide.editions:
            title = f"{guide.title[lang]}: {say('changes.rules', lang, version=edition.version)}"
            address = page("", guide.page)[lang]
            yield Change(edition.since, title, edition.changed[lang], address, f"edition-{edition.version}")


def _pages(lang: str, days: Mapping[str, date]) -> Iterator[Change]:
    for slug, _ in order():
        day = days.get(name(page_path(lang, slug)))
        if day:
            facts = page_facts(lang, slug)
            yield Change(day, facts.title, facts.description, page("", slug)[lang], day.isoformat())


def _add(parent: Xml.Element, tag: str, text: str = "", **attrs: str) -> Xml.Element:
    child = Xml.SubElement(parent, tag, attrs)
    child.text = text or None
    return child


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
