"""What a head tells machines: of the right kind, on each page of its own address, and nothing that a tag could end."""

import json
from dataclasses import replace

import pytest

from content.data.pages import order
from content.pages.nav import page_facts
from content.plain.linked import linked
from content.plain.lists import manifest, robots
from wizards.language.words import LANGUAGES

SLUGS = [slug for slug, _ in order()]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("site", ["", "https://book.example/x/"])
def test_a_page_names_its_own_place(lang: str, site: str) -> None:
    found = {slug: linked(lang, slug, site) for slug in SLUGS}
    below = (site or "https://book.example/x/") + ("en/" if lang == "en" else "")
    for slug, text in found.items():
        whole = json.loads(text)
        things = whole.get("@graph", [whole])
        kinds = {each["@type"] for each in things}
        assert "<" not in text
        assert "FAQPage" not in text
        front = slug == "index"
        assert kinds - {"DefinedTermSet"} == ({"WebSite"} if front else {"TechArticle", "BreadcrumbList"})
        assert ("DefinedTermSet" in kinds) == (slug == "ordliste")
        if site:
            assert things[0]["url"] == below + ("" if front else f"{slug}/")
        else:
            assert "book.example" not in text
            assert all(each == "https://schema.org" or "creativecommons.org" in each for each in hosts(whole))


def test_a_title_cannot_end_the_script_that_it_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = replace(page_facts("da", "ordliste"), title="</script><b>")
    monkeypatch.setattr("content.plain.linked.page_facts", lambda *_: facts)
    text = linked("da", "ordliste", "")
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["headline"] == facts.title


def hosts(node: object) -> list[str]:
    """Every whole address in it."""
    parts = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    own = [node] if isinstance(node, str) and "://" in node else []
    return own + [each for part in parts for each in hosts(part)]


def test_robots_names_the_sitemap_only_where_the_site_has_an_address() -> None:
    assert "Sitemap" not in robots("")
    assert "Sitemap: https://book.example/x/sitemap.xml\n" in robots("https://book.example/x/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_manifest_leads_nowhere_else(lang: str) -> None:
    told = json.loads(manifest(lang))
    assert told["lang"] == lang
    assert hosts(told) == []
