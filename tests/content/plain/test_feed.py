"""The feed of changes: newest first, whole addresses, and an id for each change."""

from datetime import date
from xml.etree import ElementTree as Xml

import pytest

from content.plain.feed import ATOM, MOST, feed, recent
from wizards.language.words import LANGUAGES

SITE = "https://book.example/x/"
KNOWN = {"docs/da/v04-salg-uden-udbud.md": date(2031, 2, 3), "docs/en/v04-salg-uden-udbud.md": date(2031, 2, 4)}


@pytest.mark.parametrize(("lang", "day"), [("da", date(2031, 2, 3)), ("en", date(2031, 2, 4))])
def test_the_page_that_changed_last_comes_first_in_its_language(lang: str, day: date) -> None:
    found = recent(lang, KNOWN)
    assert (found[0].day, found[0].address.endswith("v04-salg-uden-udbud/")) == (day, True)
    assert [each.day for each in found] == sorted((each.day for each in found), reverse=True)
    assert len(found) <= MOST


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_feed_has_what_atom_asks_for(lang: str) -> None:
    top = Xml.fromstring(feed(lang, SITE, KNOWN))
    entries = top.findall(f"{{{ATOM}}}entry")
    assert entries
    for each in (top, *entries):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{{{ATOM}}}{name}")) == 1
    ids = [each.findtext(f"{{{ATOM}}}id", "") for each in entries]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith(SITE + ("en/" if lang == "en" else "")) for each in ids)
    assert top.findtext(f"{{{ATOM}}}updated") == entries[0].findtext(f"{{{ATOM}}}updated")
