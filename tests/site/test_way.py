"""The way from need to spread in the built pages: each page has its place, and none is more than two clicks away."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from content.pages.nav import sections
from content.pages.spine import spine
from wizards.language.words import LANGUAGES

SLUGS = [slug for section in sections() for slug in section.pages]
HERE = re.compile(r'<details class="ts-here">.*?</nav>\s*</details>', re.S)
ASK = re.compile(r'<section class="ts-ask-people".*?</section>', re.S)


class Links(HTMLParser):
    """Gathers the addresses that a page links to, and those within its folded parts apart."""

    def __init__(self) -> None:
        super().__init__()
        self.open: set[str] = set()
        self.folded: set[str] = set()
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag == "details"
        if tag == "a" and (link := dict(attrs).get("href")):
            (self.folded if self.depth else self.open).add(link)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "details"


def page(site: Path, lang: str, slug: str = "") -> str:
    return (site / ("" if lang == "da" else lang) / slug / "index.html").read_text(encoding="utf-8")


def slugs(links: set[str], base: str = "http://x/") -> set[str]:
    return {urlsplit(urljoin(base, link)).path.strip("/") for link in links}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_two_clicks_from_the_start_page_at_most(site: Path, lang: str) -> None:
    """One click where a link is seen, two where it is folded or stands on a page that is linked to."""
    front = Links()
    front.feed(page(site, lang))
    near = slugs(front.open) | slugs(front.folded)
    for slug in slugs(front.open) & set(SLUGS):
        further = Links()
        further.feed(page(site, lang, slug))
        near |= slugs(further.open, f"http://x/{slug}/")
    assert set(SLUGS) - near == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_shows_every_page_of_the_way_side_by_side_and_folded(site: Path, lang: str) -> None:
    html = page(site, lang)
    drawn = html[html.index('<section class="ts-way-map"') : html.index('<div class="ts-spread"')]
    parts = re.split(r'<li id="way-([\w-]+)">', drawn)[1:]
    assert parts[::2] == list(spine().stages)
    for id_, part in zip(parts[::2], parts[1::2], strict=True):
        wide, folded = part.split('<details class="ts-way-map__folded">')
        stage = spine().stages[id_]
        wanted = [*stage.municipality.pages, *stage.company.pages]
        for way in (wide, folded):
            found = [link.strip("/") for link in re.findall(r'href="([^"#]+)"', way)]
            assert found == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_where_it_stands_and_costs_little_more_by_it(site: Path, lang: str, slug: str) -> None:
    html = page(site, lang, slug)
    stages = spine().stages_of(slug)
    found = HERE.findall(html)
    assert len(found) == bool(stages)
    assert len(ASK.findall(html)) == 1
    if not stages:
        return
    current = re.findall(r'<li aria-current="step"><a href="[^"#]*#way-([\w-]+)">', found[0])
    assert current == [stage.id for stage in stages]
    assert '<b aria-current="page">' in found[0]
    assert f"/{slug}/" not in found[0]
    bare = ASK.sub("", HERE.sub("", html)).encode()
    assert len(gzip.compress(html.encode())) - len(gzip.compress(bare)) < 3072


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_page_says_who_can_be_asked_on_its_own_side(site: Path, lang: str) -> None:
    told = {helper.id: helper.name[lang] for helper in spine().helpers.values()}
    for slug in SLUGS:
        ask = ASK.findall(page(site, lang, slug))[0]
        sides = re.findall(r'<div class="ts-(company|municipality)">', ask)
        assert sides
        for side in sides:
            for helper in spine().helpers_of(slug, side):
                assert told[helper.id] in ask, (slug, helper.id)
