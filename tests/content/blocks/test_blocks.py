"""Blocks become accessible HTML whose links lead somewhere, and a wrong block says what to write."""

import re
from datetime import date
from html.parser import HTMLParser
from itertools import chain

import pytest
from markdown import markdown

from content import blocks
from content.blocks import WrongBlock
from content.blocks.html import plain
from content.blocks.law import _read_on
from content.registers import amounts, glossary, law, sources
from content.registers.law import Seen
from content.words import say
from tests.conftest import ROOT
from wizards.language.words import Words

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables"]
LANGUAGES = ("da", "en")


class Tags(HTMLParser):
    """The tags of a page with their attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))

    def values(self, attribute: str, tag: str = "") -> list[str]:
        return [attrs[attribute] for name, attrs in self.tags if attribute in attrs and tag in ("", name)]


def page(name: str, lang: str, *args: str) -> str:
    text = f"Before.\n\n{blocks.render(name, list(args), lang)}\n\nAfter."
    return str(markdown(text, extensions=EXTENSIONS))


def row(html: str, words: str) -> str:
    """The one row of a table that holds these words."""
    (found,) = [each for each in re.findall(r"<tr.*?</tr>", html, re.DOTALL) if words in each]
    return str(found)


@pytest.mark.usefixtures("small")
def test_an_amount_stands_in_the_language_of_the_page_with_the_day_on_which_it_ends() -> None:
    assert ">8.250\N{NO-BREAK SPACE}kr.<" in blocks.render("amount", ["bread"], "da")
    assert ">DKK\N{NO-BREAK SPACE}8,250<" in blocks.render("amount", ["bread"], "en")
    assert Tags(blocks.render("amount", ["bread"], "da")).values("data-valid-to") == ["2023-12-31"]


@pytest.mark.parametrize("name", list(amounts.register()))
def test_every_amount_can_be_placed_in_a_sentence(name: str) -> None:
    html = markdown(f"Over {blocks.render('amount', [name], 'da')} skal der udbud til.", extensions=EXTENSIONS)
    assert html.count("<p>") == 1
    assert "kr.</span>" in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_amounts_can_be_read_by_ear(lang: str) -> None:
    html = page("amounts", lang)
    tags = Tags(html)
    periods = [(period.first, period.last) for amount in amounts.register().values() for period in amount.periods]
    assert html.count("<caption>") == 1
    assert tags.values("scope", "th").count("col") == 4
    assert tags.values("scope", "th").count("rowgroup") == len(set(periods))
    assert tags.values("scope", "th").count("row") == len(periods)
    assert "<p>" not in html[html.index("<table") : html.index("</table>")]
    assert "markdown=" not in html


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("lang", "now", "then"), [("da", "8.250", "7.400"), ("en", "8,250", "7,400")])
def test_the_amounts_in_force_come_first(lang: str, now: str, then: str) -> None:
    html = page("amounts", lang)
    assert html.index("2023") < html.index("2021")
    assert html.index(now) < html.index(then)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_says_how_sure_each_amount_is_and_until_when(lang: str) -> None:
    html = page("amounts", lang)
    assert say("certainty.calculated", lang) in row(html, "300")
    assert say("certainty.one_text", lang) in row(html, {"da": "8.250", "en": "8,250"}[lang])
    assert Tags(html).values("data-valid-to") == ["2023-12-31"]


@pytest.mark.usefixtures("small")
def test_kroner_that_were_not_found_are_not_made_up() -> None:
    found = row(page("amounts", "da"), "30 euro".replace(" ", "\N{NO-BREAK SPACE}"))
    assert say("amounts.unknown", "da") in found
    assert "kr." not in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_has_its_anchor(lang: str) -> None:
    ids = Tags(page("sources", lang)).values("id")
    known = sources.register()
    assert [each for each in ids if each.startswith("source-")] == [f"source-{each}" for each in known.documents]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_provision_stands_on_its_page_and_where_it_once_stood_is_a_way_to_it(lang: str) -> None:
    there = {slug: Tags(page("law", lang, slug)).values("id", "dt") for slug in law.register().pages()}
    entries = list(law.register().entries())
    for slug, ids in there.items():
        assert sorted(ids) == sorted(f"law-{entry.said.id}" for entry in entries if entry.act.page == slug)
    ways = re.findall(r'<a href="([\w-]+)\.md#([^"]+)" id="([^"]+)"', page("sources", lang, "acts"))
    assert sorted(ways) == sorted((entry.act.page, *[f"law-{entry.said.id}"] * 2) for entry in entries)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_parts_of_the_sources_make_the_whole(lang: str) -> None:
    parts = [Tags(page("sources", lang, part)).values("id") for part in ("documents", "acts", "places")]
    assert all(parts)
    assert list(chain(*parts)) == Tags(page("sources", lang)).values("id")


@pytest.mark.usefixtures("small")
def test_law_says_how_sure_it_is_where_it_was_read_and_who_has_reviewed_it() -> None:
    html = page("law", "da", "lov-udbud") + page("law", "da", "lov-eu")
    entries = {id: html.split(f'id="law-{id}"')[1].split("<dt")[0] for id in ("old", "old-2", "new")}
    for id, sure in (("old", "read"), ("old-2", "known"), ("new", "one_text")):
        assert f'data-sure="{sure}"' in entries[id]
        assert say(f"sure_{sure}", "da") in entries[id]
    assert "Lovtidende, 2019" in entries["old"]
    assert "1. juni 2022" in entries["old"]
    assert "1. april 2019" in entries["old-2"]
    assert say("law.reviewed", "da", by="En jurist", day="1. maj 2022") in entries["old-2"]


@pytest.mark.usefixtures("small")
def test_the_box_of_coming_law_has_what_is_coming_alone_with_its_day_and_grade() -> None:
    told = page("coming-law", "en")
    assert "law-new" in told
    assert "law-old" not in told
    assert "1 January 2023" in told
    assert 'data-sure="one_text"' in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_has_its_anchor_and_every_link_inside_the_page_leads_to_one(lang: str) -> None:
    tags = Tags(page("glossary", lang))
    ids = tags.values("id", "dt")
    assert sorted(ids) == sorted(glossary.register())
    assert {href[1:] for href in tags.values("href") if href.startswith("#")} <= set(ids)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("lang", "other", "word"), [("da", "en", "bread"), ("en", "da", "brød")])
def test_the_twin_term_is_marked_as_the_other_language(lang: str, other: str, word: str) -> None:
    html = page("glossary", lang)
    assert f'<span lang="{other}">{word}</span>' in html
    assert f'lang="{lang}"' not in html


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["amounts", "glossary"])
def test_every_link_to_the_sources_and_to_the_law_has_its_anchor_there(name: str, lang: str) -> None:
    anchors = {("kilder", id) for id in Tags(page("sources", lang)).values("id", "dt")}
    for slug in law.register().pages():
        anchors |= {(slug, id) for id in Tags(page("law", lang, slug)).values("id", "dt")}
    links = re.findall(r'href="((?:kilder|lov)[\w-]*)\.md#([^"]+)"', page(name, lang))
    assert any(slug != "kilder" for slug, _ in links)
    assert set(links) <= anchors


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["amounts", "glossary", "sources"])
def test_no_markup_is_left_unread(name: str, lang: str) -> None:
    html = re.sub(r"<[^>]+>", "", page(name, lang))
    assert not re.search(r"\{#|\]\(|\*\*|&lt;|&amp;lt;", html)


def test_content_cannot_break_the_markup() -> None:
    assert plain("a < b & c") == "a &lt; b &amp; c"


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("amonut", ["works"]),
        ("amount", ["bread"]),
        ("amount", []),
        ("amount", ["works", "light_services"]),
        ("amounts", ["works"]),
        ("sources", ["poems"]),
        ("glossary", ["a"]),
    ],
)
def test_a_wrong_block_or_argument_says_what_and_how_to_mend(name: str, args: list[str]) -> None:
    with pytest.raises(WrongBlock) as caught:
        blocks.render(name, args, "da")
    assert caught.value.what
    assert caught.value.mend
    assert str(caught.value) == f"{caught.value.what}. {caught.value.mend}."


def test_every_block_is_explained_to_those_who_write_pages() -> None:
    rows = re.findall(r"^\| (`\{\{.*?) \|", (ROOT / "docs" / "WRITING.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\{\{ ([a-z-]+)", " ".join(rows))) == set(blocks.BLOCKS)


@pytest.mark.usefixtures("small")
def test_what_was_read_on_a_day_is_told_in_the_pages_language_and_listed_where_it_is_more() -> None:
    def read(*places: str) -> str:
        seen = [Seen(where=Words("Bageren, *Bread*", each), on=date(2022, 5, 1)) for each in places]
        return _read_on(date(2022, 5, 1), seen, "en")

    assert read("The Baker, *Brød & smør*").endswith(': The Baker, <span lang="da">Brød &amp; smør</span>.')
    assert read("A", "B").endswith(":<ul><li>A</li><li>B</li></ul>")
    danish = _read_on(date(2022, 5, 1), [Seen(where=Words("Bageren, *Bread*", ""), on=date(2022, 5, 1))], "da")
    assert danish.endswith(': Bageren, <span lang="en">Bread</span>.')
