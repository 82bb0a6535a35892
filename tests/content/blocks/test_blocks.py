"""Blocks become accessible HTML whose links lead somewhere, and a wrong block says what to write."""

import re
from functools import cache
from html.parser import HTMLParser
from itertools import chain

import pytest
from markdown import markdown

from content import blocks
from content.blocks import WrongBlock
from content.registers import amounts, glossary, sources
from content.words.blocks_words import plain, say

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


@cache
def page(name: str, lang: str, *args: str) -> str:
    text = f"Before.\n\n{blocks.render(name, list(args), lang)}\n\nAfter."
    return str(markdown(text, extensions=EXTENSIONS))


def test_an_amount_stands_in_the_language_of_the_page() -> None:
    danish = blocks.render("amount", ["municipality_goods_services"], "da")
    english = blocks.render("amount", ["municipality_goods_services"], "en")
    assert ">1.611.360\u00a0kr.<" in danish
    assert ">DKK\u00a01,611,360<" in english


def test_an_amount_carries_the_day_on_which_it_ends() -> None:
    assert Tags(blocks.render("amount", ["works"], "da")).values("data-valid-to") == ["2027-12-31"]


@pytest.mark.parametrize("name", list(amounts.register()))
def test_every_amount_can_be_placed_in_a_sentence(name: str) -> None:
    html = markdown(f"Over {blocks.render('amount', [name], 'da')} skal der udbud til.", extensions=EXTENSIONS)
    assert html.count("<p>") == 1
    assert "kr.</span>" in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_amounts_can_be_read_by_ear(lang: str) -> None:
    html = page("amounts", lang)
    tags = Tags(html)
    assert html.count("<caption>") == 1
    assert tags.values("scope", "th").count("col") == 4
    assert tags.values("scope", "th").count("rowgroup") == 2
    assert tags.values("scope", "th").count("row") == 2 * len(amounts.register())
    assert "<p>" not in html[html.index("<table") : html.index("</table>")]
    assert "markdown=" not in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_amounts_in_force_come_first(lang: str) -> None:
    html = page("amounts", lang)
    assert html.index("2027") < html.index("2024")
    figures = {"da": ("1.611.360", "1.644.638"), "en": ("1,611,360", "1,644,638")}[lang]
    assert html.index(figures[0]) < html.index(figures[1])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_says_how_sure_each_amount_is_and_until_when(lang: str) -> None:
    html = page("amounts", lang)
    figures = {"da": "5.595.000", "en": "5,595,000"}[lang]
    row = next(row for row in html.split("<tr>") if figures in row)
    assert say("certainty.calculated", lang) in row
    assert Tags(html).values("data-valid-to") == ["2027-12-31"]
    assert "2027" in Tags(html).values("data-expired")[0]


def test_kroner_that_were_not_found_are_not_made_up() -> None:
    row = next(row for row in page("amounts", "da").split("<tr>") if "443.000" in row)
    assert say("amounts.unknown", "da") in row
    assert "kr." not in row


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_has_its_anchor(lang: str) -> None:
    ids = Tags(page("sources", lang)).values("id")
    known = sources.register()
    assert [each for each in ids if each.startswith("source-")] == [f"source-{each}" for each in known.documents]
    assert [each for each in ids if each.startswith("law-")] == [f"law-{each}" for each in known.acts]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_parts_of_the_sources_make_the_whole(lang: str) -> None:
    parts = [Tags(page("sources", lang, part)).values("id", "dt") for part in ("documents", "acts", "places")]
    assert all(parts)
    assert list(chain(*parts)) == Tags(page("sources", lang)).values("id", "dt")


def test_an_act_says_how_sure_it_is_and_when_it_was_checked() -> None:
    html = page("sources", "da", "acts")
    entry = html[html.index('id="law-ul-39"') : html.index('id="law-ul-49"')]
    assert say("certainty.one_text", "da") in entry
    assert "21. november 2026" in entry


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_has_its_anchor_and_every_link_inside_the_page_leads_to_one(lang: str) -> None:
    tags = Tags(page("glossary", lang))
    ids = tags.values("id", "dt")
    assert sorted(ids) == sorted(glossary.register())
    assert {href[1:] for href in tags.values("href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_twin_term_is_marked_as_the_other_language(lang: str) -> None:
    html = page("glossary", lang)
    other, word = {"da": ("en", "threshold"), "en": ("da", "tærskelværdi")}[lang]
    assert f'<span lang="{other}">{word}</span>' in html
    assert f'lang="{lang}"' not in html


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["amounts", "glossary"])
def test_every_link_to_the_sources_has_its_anchor_there(name: str, lang: str) -> None:
    anchors = set(Tags(page("sources", lang)).values("id"))
    links = re.findall(r'href="kilder\.md#([^"]+)"', page(name, lang))
    assert links
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
