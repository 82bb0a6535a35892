"""Ask the real search every question that readers are known to ask: `python -m tests.browser.searches SITE`."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Page, sync_playwright

from tests.browser import chromium
from tests.browser.book import path
from tests.browser.server import running

FILE = Path(__file__).with_name("queries.yml")


@dataclass(frozen=True)
class Query:
    """What a reader types, in which language, and the pages that answer it."""

    id: str
    lang: str
    words: str
    targets: frozenset[str]


def queries() -> list[Query]:
    """Read the project's queries."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return [Query(e["id"], e["lang"], e["query"], frozenset(e["targets"])) for e in entries]


def found(page: Page, words: str) -> list[str]:
    """Type words into the open search and give the slugs of the pages found, best first."""
    page.get_by_role("searchbox").last.fill(words)
    page.locator("#search [role=status]").get_by_text(re.compile(r"\d+ (side|page)|Ingen|No pages")).wait_for()
    addresses = page.locator(".ts-found").evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(a).path.rstrip("/").rsplit("/", 1)[-1] for a in addresses]


def ranks(page: Page, address: str) -> Iterator[tuple[Query, int | None, list[str]]]:
    """Give each query's place of its first right page (from 1), and what stood first."""
    for lang in ("da", "en"):
        page.goto(address + path(lang, "index"))
        page.locator("[data-open-search]").click()
        for query in queries():
            if query.lang == lang:
                slugs = found(page, query.words)
                right = (i for i, slug in enumerate(slugs, 1) if slug in query.targets)
                yield query, next(right, None), slugs[:3]


def main(site: str) -> None:
    """Print each query's rank and how many were answered among the first three and five."""
    with running(Path(site), path="/10-skarpe/") as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        told = list(ranks(browser.new_page(), address))
        browser.close()
    for query, rank, first in told:
        print(
            f"{rank or '-':>3}  {query.id}  {query.words}" + ("" if rank and rank <= 3 else f"   ({', '.join(first)})")
        )
    for most in (1, 3, 5):
        print(f"{sum(1 for _, r, _ in told if r and r <= most)} of {len(told)} among the first {most}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "site")
