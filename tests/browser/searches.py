"""Ask the real search what readers ask, known and not yet known: `python -m tests.browser.searches SITE`.

The site may be of an earlier day: its texts are asked with the keywords and the search of now."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Page, Route, sync_playwright

from content.pages.roles import roles
from content.pages.search_facts import search_facts
from hooks.index_search import template_pages
from tests.browser import chromium
from tests.browser.book import path
from tests.browser.server import running
from tests.conftest import ROOT

KNOWN = Path(__file__).with_name("queries.yml")
PROBLEMS = Path(__file__).with_name("queries-problems.yml")
UNSEEN = Path(__file__).with_name("queries-unseen.yml")


@dataclass(frozen=True)
class Query:
    """What a reader types, in which language, and the pages that answer it."""

    id: str
    lang: str
    words: str
    targets: frozenset[str]


def queries(file: Path = KNOWN) -> list[Query]:
    """Read queries: those the search is held to, or further ones."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Query(e["id"], e["lang"], e["query"], frozenset(e["targets"])) for e in entries]


def found(page: Page, words: str) -> list[str]:
    """Type words into the open search and give the slugs of the pages found, best first."""
    page.get_by_role("searchbox").last.fill(words)
    page.locator("#search [role=status]").get_by_text(re.compile(r"\d+ (side|page)|Ingen|No pages")).wait_for()
    addresses = page.locator(".ts-found").evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(a).path.rstrip("/").rsplit("/", 1)[-1] for a in addresses]


def ranks(page: Page, address: str, file: Path = KNOWN) -> Iterator[tuple[Query, int | None, list[str]]]:
    """Give each query's place of its first right page (from 1), and what stood first."""
    for lang in ("da", "en"):
        page.goto(address + path(lang, "index"))
        page.locator("[data-open-search]").click()
        for query in queries(file):
            if query.lang == lang:
                slugs = found(page, query.words)
                right = (i for i, slug in enumerate(slugs, 1) if slug in query.targets)
                yield query, next(right, None), slugs[:3]


def indexed_anew(site: Path, folder: Path) -> dict[str, Path]:
    """Make both indexes again from a built site's texts and the keywords of now: what lies over the site, and where."""
    shipped = next(site.glob("assets/scripts-*/search"))
    over = {f"{shipped.relative_to(site).as_posix()}/": folder}
    for module in [*(ROOT / "theme" / "assets" / "search").glob("*.mjs"), shipped / "minisearch.mjs"]:
        shutil.copy(module, folder)
    for lang, root in (("da", ""), ("en", "en/")):
        search = site / root / "search"
        listed = json.loads((search / "search_index.json").read_text(encoding="utf-8"))["pages"]
        rows = (dict(zip(listed, row, strict=True)) for row in zip(*listed.values(), strict=True))
        pages = [page for page in rows if "#" not in page["url"]]
        texts = json.loads((search / "search_texts.json").read_text(encoding="utf-8"))[: len(pages)]
        for page, parts in zip(pages, texts, strict=True):
            slug = page["url"].strip("/") or roles().front
            page |= asdict(search_facts(lang, slug)) | {"parts": parts}
        pages += (asdict(page) for page in template_pages(lang))
        file = over[f"{root}search/search_index.json"] = folder / f"search_index-{lang}.json"
        make = ["node", str(ROOT / "hooks" / "index_search.mjs"), "index", lang]
        with file.open("w", encoding="utf-8") as index:
            subprocess.run(make, input=json.dumps(pages), stdout=index, encoding="utf-8", check=True)
    return over


def unhashed(route: Route) -> None:
    """Give a page without the hashes of the files that it was built with: others lie over them."""
    came = route.fetch()
    route.fulfill(response=came, body=re.sub(r' (?:integrity|data-\w+-hash)="[^"]*"', "", came.text()))


def main(site: str) -> None:
    """Print each query's rank, how many were answered among the first, and what the first answer weighs."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(site), path="/10-skarpe/", overlays=indexed_anew(Path(site), Path(folder))) as (address, server),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        for file in (KNOWN, PROBLEMS, UNSEEN):
            print(f"\n{file.name}")
            page = browser.new_page()
            page.route(re.compile(r"/10-skarpe/(?:en/)?$"), unhashed)
            told = list(ranks(page, address, file))
            for query, rank, first in told:
                late = "" if rank and rank <= 3 else f"   ({', '.join(first)})"
                print(f"{rank or '-':>3}  {query.id}  {query.words}{late}")
            for most in (1, 3, 5):
                print(f"{sum(1 for _, r, _ in told if r and r <= most)} of {len(told)} among the first {most}")
        browser.close()
    print("\nfetched when the search is opened (gzip):")
    for name, size in dict(server.sent).items():
        if "minisearch" in name or "search_" in name:
            print(f"{size:>9,}  {name}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "site")
