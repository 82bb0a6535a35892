"""The register of links: what it refuses, and the table that a page places."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from markdown import markdown

from content import blocks
from content.pages.nav import page_path, sections
from content.registers import links
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

PLACED = re.compile(r"\{\{\s*links\s+([a-z-]+)\s*\}\}")
GOOD = """\
columns: {what: {da: Navn, en: Name}, gives: {da: Hvad, en: What}, status: {da: Adressen, en: The address}}
statuses:
  unchecked: {da: Ikke efterset, en: Not checked}
  renamed: {da: Nyt navn, en: New name}
  moved: {da: Flyttet, en: Moved}
  dead: {da: Virker ikke, en: Does not work}
  replaced: {da: Afløst, en: Replaced}
groups: {tools: {da: Redskaber, en: Tools}}
links:
  guide:
    group: tools
    language: da
    title: {da: Guiden & dens <kort>, en: the guide}
    owner: {da: Klyngen, en: The cluster}
    url: https://example.org/a?b=1&c=2
    gives: {da: Redskaber., en: Tools.}
    status: unchecked
    status_note: {da: Adresse fra 2022., en: Address of 2022.}
    sources: ["001:359-363"]
"""


class Table(HTMLParser):
    """The cells of a table by their row, and the links in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "links.yml"
    path.write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(links, "FILE", path)
    return path


def placed(group: str, lang: str) -> Table:
    """One group's table as it stands on a page."""
    return Table(markdown(blocks.render("links", [group], lang), extensions=["attr_list", "md_in_html"]))


def faults(path: Path, old: str, new: str) -> str:
    assert old in GOOD
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(Faults) as told:
        links.read(path)
    return str(told.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("group: tools", "group: toys", "links.guide.group: `toys` is unknown. Write one of: tools."),
        ("language: da", "language: fi", "links.guide.language: `fi` is unknown. Write one of: da, en, no."),
        ("status: unchecked", "status: fine", "links.guide.status: `fine` is unknown"),
        ("https://example.org/a?b=1&c=2", "www.example.org", "`www.example.org` is not a whole address"),
        ("https://example.org/a?b=1&c=2", "https://example.org/a b", "is not a whole address"),
        ("https://example.org/a?b=1&c=2", "https://[broken", "`https://[broken` is not a whole address"),
        ("status: unchecked", "status: dead", "links.guide.url: is the address of a dead link"),
        ('["001:359-363"]', '["001:999999"]', "is outside the document's lines"),
        ('["001:359-363"]', "[]", "links.guide.sources: has no entries"),
        (", en: the guide}", "}", "links.guide.title: the key en is missing"),
        ("groups: {", "groups: {toys: {da: Legetøj, en: Toys}, ", "groups.toys: has no links"),
        ("  renamed: {da: Nyt navn, en: New name}\n", "", "statuses: the key renamed is missing"),
        ("    gives: {da: Redskaber., en: Tools.}\n", "", "links.guide: the key gives is missing"),
    ],
)
def test_a_fault_is_told_where_it_stands(own: Path, old: str, new: str, told: str) -> None:
    assert told in faults(own, old, new)


def test_all_faults_are_told_at_once(own: Path) -> None:
    bad = GOOD.replace("group: tools", "group: toys").replace("language: da", "language: fi")
    own.write_text(bad, encoding="utf-8")
    with pytest.raises(Faults) as told:
        links.read(own)
    assert {fault.path for fault in told.value.faults} >= {"links.guide.group", "links.guide.language"}


def test_a_table_in_the_works_own_language(own: Path) -> None:
    table = placed("tools", "da")
    assert table.rows == [
        ["Navn", "Hvad", "Adressen"],
        ["Guiden & dens <kort>", "Klyngen. Redskaber.", "Ikke efterset. Adresse fra 2022."],
    ]
    assert ("a", {"href": "https://example.org/a?b=1&c=2", "hreflang": "da"}) in table.tags


def test_a_table_in_another_language_marks_the_name_and_translates_it(own: Path) -> None:
    table = placed("tools", "en")
    assert table.rows[1][0] == "Guiden & dens <kort> (the guide)"
    assert ("a", {"href": "https://example.org/a?b=1&c=2", "hreflang": "da", "lang": "da"}) in table.tags


def test_a_name_without_an_address_is_still_marked(own: Path) -> None:
    own.write_text(GOOD.replace("    url: https://example.org/a?b=1&c=2\n", ""), encoding="utf-8")
    table = placed("tools", "en")
    assert not any(tag == "a" for tag, _ in table.tags)
    assert ("span", {"lang": "da"}) in table.tags


def test_a_table_can_be_read_without_seeing_it(own: Path) -> None:
    table = placed("tools", "en")
    assert [tag for tag, _ in table.tags][:2] == ["table", "caption"]
    scopes = [attrs["scope"] for tag, attrs in table.tags if tag == "th"]
    assert scopes == ["col", "col", "col", "row"]


def test_an_unknown_group_is_told_with_those_there_are() -> None:
    with pytest.raises(blocks.WrongBlock, match="was given toys"):
        blocks.render("links", ["toys"], "da")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_group_has_its_place_in_the_book_once(lang: str) -> None:
    pages = [page_path(lang, slug).read_text(encoding="utf-8") for section in sections() for slug in section.pages]
    assert sorted(PLACED.findall("\n".join(pages))) == sorted(links.register().groups)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_is_shown_once_with_words_of_its_own(lang: str) -> None:
    known = links.register()
    tables = [placed(group, lang) for group in known.groups]
    names = [row[0] for table in tables for row in table.rows[1:]]
    assert len(names) == len(set(names)) == len(known.links)


def test_no_address_leads_to_a_domain_that_was_given_up() -> None:
    given_up = {"coi.dk", "opiguide.dk", "ehhs.dk", "udbudsportalen.dk", "welfaretech.dk"}
    urls = [link.url for link in links.register().links.values() if link.url]
    assert not given_up & {urlsplit(url).netloc.removeprefix("www.") for url in urls}
