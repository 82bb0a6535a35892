"""What a writer adds is in the site at the first build: a new guide answers, and drafts stand on the English side."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from content.checks.stamp import stamp
from content.new_guide.start import outside, start, with_page
from tests.browser.server import running
from tests.conftest import ROOT

ROOMS = ("building", "content", "docs", "hooks", "runtime", "theme", "wizards")
DRAFT = """---
title: En kladde
description: En side, der endnu kun er på dansk.
audience: both
draft: true
sources: ["000:1-8"]
keywords: [kladde]
---

# En kladde

Beløbet er {{ amount works }} i dag.

## Tilbage {#back}

- [Forsiden](index.md)
"""
SECTION = """
## Et nyt afsnit {#draft-section .draft}

Det står kun på dansk, og beløbet er {{ amount works }} i dag.
"""

pytestmark = pytest.mark.xdist_group("new-content")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with a new guide, a draft of a page and a draft of a section."""
    root = tmp_path_factory.mktemp("tree")
    for room in ROOMS:
        shutil.copytree(ROOT / room, root / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.glob("*.*"):
        if file.is_file():
            shutil.copy(file, root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    if (ROOT / ".cache").is_dir():  # what is kept by what it was made of need not be made again
        shutil.copytree(ROOT / ".cache", root / ".cache", ignore=shutil.ignore_patterns("tested-site"))
    start("my-guide", root)
    nav = root / "content" / "pages" / "nav.yml"
    nav.write_text(with_page(nav, "draft"), encoding="utf-8")
    spine = nav.with_name("spine.yml")
    spine.write_text(outside(spine, "draft"), encoding="utf-8")
    (root / "docs" / "da" / "draft.md").write_text(DRAFT, encoding="utf-8")
    with (root / "docs" / "da" / "guide-my-guide.md").open("a", encoding="utf-8") as page:
        page.write(SECTION)
    stamp(["guide-my-guide"], root / "docs")
    return root


def build(root: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Build the copy as a writer does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")],
        cwd=root,
        env={
            **os.environ,
            "SITE_URL": "http://127.0.0.1/",
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": str(root),
            **more,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def built(root: Path) -> subprocess.CompletedProcess[str]:
    """The copy, built once."""
    done = build(root)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def address(root: Path, built: subprocess.CompletedProcess[str]) -> Iterator[str]:
    """The address of the copy's site."""
    with running(root / "site", path="/") as (served, _):
        yield served


@pytest.mark.parametrize(
    ("lang", "menu", "title"), [("da", "", "Titel på vejviseren"), ("en", "en/", "Title of the guide")]
)
def test_a_new_guide_is_found_in_the_menu_and_answers(
    context: BrowserContext, address: str, lang: str, menu: str, title: str
) -> None:
    page = context.new_page()
    page.goto(address + menu + "om-haandbogen/")
    page.locator(".ts-menu summary").filter(has_text="Vejvisere" if lang == "da" else "Guides").click()
    page.locator(".ts-menu").get_by_role("link", name=title).click()
    page.locator("#first-yes").check(timeout=20_000)
    page.locator('form[data-question="first"]').get_by_role("button").click()
    expect(page.locator(".ts-check h2")).to_be_visible(timeout=20_000)
    page.locator(".ts-check > button").click()
    expect(page.locator('.ts-result [data-outcome="answer:do_it"]')).to_be_visible(timeout=20_000)


def test_the_build_names_each_draft(built: subprocess.CompletedProcess[str]) -> None:
    assert "docs/da/draft.md:5: draft: the page is a draft" in built.stderr
    assert "draft-section: the section is a draft" in built.stderr
    assert "the Danish page is newer" not in built.stderr


def test_a_release_demands_that_no_draft_is_left(root: Path, built: subprocess.CompletedProcess[str]) -> None:
    released = build(root, RELEASE="1")
    assert released.returncode != 0
    assert "docs/da/draft.md:5: draft: the page is a draft" in released.stderr


def test_a_draft_of_a_page_stands_in_danish_on_the_english_side(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "draft/")
    expect(page.locator("article .admonition:not(.ts-past)")).to_have_count(0)
    expect(page.locator("link[hreflang=en]")).to_have_count(0)
    page.goto(address + "en/draft/")
    expect(page.locator("link[hreflang=en]")).to_have_count(0)
    expect(page.locator("article .admonition[lang=en]")).to_contain_text("Not yet in English")
    expect(page.locator("article[lang=da] h1")).to_have_text("En kladde")
    expect(page.locator("article [data-amount]")).to_contain_text("kr.")
    expect(page.locator(".ts-menu a[aria-current=page]")).to_contain_text("En kladde")
    page.locator("article a[href]").filter(has_text="Forsiden").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_draft_of_a_section_stands_in_danish_at_its_place(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "guide-my-guide/#draft-section")
    expect(page.locator("article section[lang=da]")).to_have_count(0)
    page.goto(address + "en/guide-my-guide/#draft-section")
    section = page.locator("article section[lang=da]")
    expect(section.locator("h2#draft-section")).to_have_text("Et nyt afsnit")
    expect(section.locator("div[lang=en] .admonition")).to_contain_text("Not yet in English")
    expect(section.locator("[data-amount]")).to_contain_text("kr.")


def test_a_draft_is_found_by_searching_in_both_languages(root: Path, built: subprocess.CompletedProcess[str]) -> None:
    for site in ("site", "site/en"):
        assert "En kladde" in (root / site / "search" / "search_index.json").read_text(encoding="utf-8")
