"""The registers are made of the content itself, and every way in them leads somewhere."""

import re
from pathlib import Path

import pytest
from markdown import markdown

from content import blocks, figures
from content.blocks import overview
from content.pages import page_parts
from content.pages.nav import page_facts, page_path, sections
from content.pages.roles import roles
from content.registers import cases, sources, statistics, ways
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES

LINK = re.compile(r"\]\(([\w-]+)\.md(?:#([\w-]+))?\)")
MADE = ("cases", "ways company", "ways municipality", "ways others", "glance statistics", "shown", "page-sources")
PAGES = [slug for section in sections() for slug in section.pages]


def render(call: str, lang: str) -> str:
    name, *args = call.split()
    return blocks.render(name, args, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", MADE)
def test_every_link_of_a_register_leads_to_a_page_and_a_heading_of_it(call: str, lang: str) -> None:
    links = LINK.findall(render(call, lang))
    assert links
    for slug, anchor in links:
        text = page_path(lang, slug).read_text(encoding="utf-8")
        made = blocks.render("law", [slug], lang) if anchor.startswith("law-") else ""
        assert not anchor or f"{{#{anchor}}}" in text + made, (slug, anchor)


@pytest.mark.parametrize("call", MADE)
def test_both_languages_have_the_same_ways_in_the_same_order(call: str) -> None:
    danish, english = (LINK.findall(render(call, lang)) for lang in LANGUAGES)
    assert danish == english


@pytest.mark.parametrize("call", MADE)
def test_what_is_gathered_from_other_pages_is_not_searched_here(call: str) -> None:
    html = str(markdown(render(call, "da"), extensions=["attr_list", "md_in_html", "tables"]))
    assert not re.search(r"\]\(|\{#|\*\*", re.sub(r"<[^>]+>", "", html))
    if not call.startswith("ways"):
        outside = re.sub(r"<section data-search-exclude.*?</section>", "", html, flags=re.S)
        assert "href" not in outside


def test_every_way_is_asked_from_one_side_and_answered_by_a_written_page() -> None:
    known = ways.register()
    assert list(known) == ["company", "municipality", "others"]
    for reader in known.values():
        for way in reader.ways.values():
            assert way.asks
            for question in way.asks:
                assert question.go.partition("#")[0] in PAGES


def test_a_way_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ways.yml"
    words = "{da: a, en: a}"
    path.write_text(
        f"company:\n  asks: {words}\n  page: {words}\n  ways:\n    one:\n      holds: {words}\n"
        "      asks:\n        - {da: a, en: a, go: nowhere}\n",
        encoding="utf-8",
    )
    with pytest.raises(Faults, match="the page `nowhere` is not in"):
        ways.read(path)


def test_every_case_of_the_book_is_in_the_register() -> None:
    told = {place.partition("#")[0] for case in cases.register().cases.values() for place in (case.page, *case.also)}
    for lang in LANGUAGES:
        boxed = {spot.slug for spot in page_parts.book(lang) if spot.kind == "box" and spot.what.startswith("case ")}
        assert boxed <= told
    assert {slug for slug in PAGES if slug.startswith("case-") and slug != "case-korte-eksempler"} <= told


def test_a_case_and_its_situations_must_know_each_other(tmp_path: Path) -> None:
    path = tmp_path / "cases.yml"
    words = "{da: a, en: a}"
    path.write_text(
        f"situations:\n  used: {words}\n  unused: {words}\ncases:\n  one:\n    name: {words}\n    page: case-aquatime\n"
        f"    place: {words}\n    year: {words}\n    situations: [used, else]\n    teaches: {words}\n"
        f"    facts: {{who: {words}, solution: {words}, result: {words}}}\n    course: {{caption: {words}, steps: ["
        + ", ".join([f"{{head: {words}, company: {words}}}"] * 3)
        + "]}\n",
        encoding="utf-8",
    )
    with pytest.raises(Faults) as caught:
        cases.read(path)
    assert "`else` is unknown" in str(caught.value)
    assert "situations.unused: has no cases" in str(caught.value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_statistic_is_at_a_glance_with_its_figures_and_years(lang: str) -> None:
    table = overview.statistics_table(lang)
    assert table.count("\n| ") == len(statistics.register())
    for one in statistics.register().values():
        row = next(row for row in table.splitlines() if f"[{one.title[lang]}](" in row)
        assert all(item.words(lang) in row for item in one.items)
        assert one.year.said(lang) in row
        assert str(one.year.published) in row


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_and_every_table_is_listed_under_its_section(lang: str) -> None:
    listed = "\n".join(below for _, _, below in overview.drawings_and_tables(lang))
    for one in figures.register().values():
        assert one.caption[lang] in listed
    for spot in page_parts.book(lang):
        if spot.kind == "table":
            assert f"]({spot.address})" in listed, spot


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reference_of_every_page_is_found_from_its_source(lang: str) -> None:
    groups = {anchor: below for anchor, _, below in overview.pages_by_source(lang)}
    assert list(groups) == [*(f"pages-{id}" for id in sources.register().documents), "pages-acts"]
    for slug in set(PAGES) - set(roles().gathering):
        for reference in page_facts(lang, slug).sources:
            document = reference.partition(":")[0]
            assert f"]({slug}.md)" in groups["pages-acts" if document == "law" else f"pages-{document}"], reference


def test_a_page_is_read_heading_by_heading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "---\ntitle: x\n---\n# Top\n\n## The *first* [part](x.md) {#first}\n\n| **A** | B |\n|---|---|\n| 1 | 2 |\n\n"
        '{{ figure vtv }}\n\n!!! case "Name"\n    Text.\n\n### Deeper {#deep}\n\n- [ ] one\n- [x] two\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(page_parts, "page_path", lambda lang, slug: page)
    found = page_parts.spots("da", "page")
    assert [(each.kind, each.what, each.title, each.address) for each in found] == [
        ("table", "A · B", "The first part", "page.md#first"),
        ("block", "figure vtv", "The first part", "page.md#first"),
        ("box", "case Name", "The first part", "page.md#first"),
        ("tasks", "", "Deeper", "page.md#deep"),
    ]


@pytest.mark.usefixtures("small")
def test_the_amounts_at_a_glance_are_those_of_the_register() -> None:
    assert "8.250" in blocks.render("glance", ["amounts"], "da")
    with pytest.raises(blocks.WrongBlock):
        blocks.render("glance", ["poems"], "da")
