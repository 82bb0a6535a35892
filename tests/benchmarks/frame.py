"""Measure what a page fetches in our frame and in Material as it comes: `python -m tests.benchmarks.frame SITE`.

SITE is the built site. Stock Material is built here over the same Danish Markdown, its blocks placed, with the book's
order, Danish words, its search and the reader's own fonts (`font: false`, since its default asks Google for them).
Each page is opened in a browser that has fetched nothing yet; the server counts the bytes, as gzip, without headers.
Axe looks at both, light, at a desk, and counts the rules that are broken.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from content.blocks import render
from content.pages.markdown import PLACED
from content.pages.nav import nav
from content.pages.text import DOCS
from content.reading.yamlfile import ROOT
from tests.benchmarks.arguments import built_site
from tests.browser import axe, chromium
from tests.browser.server import Site, running

PAGES = ("index", "v04-salg-uden-udbud", "tal-vaerdi")  # the front page, a chapter, a page of charts and tables
STOCK = {
    "site_name": "10 skarpe",
    "theme": {"name": "material", "language": "da", "font": False},
    "plugins": [{"search": {"lang": "da"}}],
    "markdown_extensions": [
        "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", {"toc": {"toc_depth": 3}},
        {"pymdownx.tasklist": {"custom_checkbox": True}},
    ],
}  # fmt: skip


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "site", type=built_site, nargs="?", default=str(ROOT / "site"), help="the built site (default: site/)"
    )
    parser.add_argument("--pages", nargs="+", default=PAGES, help="file names of Danish pages")
    options = parser.parse_args()
    print(f"{'':34}{'requests':>9}{'KB':>8}{'of it HTML':>12}{'CSS':>7}{'scripts':>9}{'fonts':>7}{'axe':>5}")
    with tempfile.TemporaryDirectory() as scratch, browser() as opened:
        for name, site in (("ours", options.site), ("stock Material", stock(Path(scratch)))):
            with running(site) as (address, server):
                for slug in options.pages:
                    print(f"{f'{name}, {slug}':34}{row(opened, address, server, slug)}", flush=True)


def stock(folder: Path) -> Path:
    """Build the Danish book with Material as it comes."""
    (folder / "docs").mkdir()
    for page in (DOCS / "da").glob("*.md"):
        text = PLACED.sub(
            lambda call: render(call["name"], call["given"].split(), "da"), page.read_text(encoding="utf-8")
        )
        (folder / "docs" / page.name).write_text(text, encoding="utf-8")
    config = {**STOCK, "docs_dir": "docs", "site_dir": "site", "nav": ["index.md", *nav("da")]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        yield started
        started.close()


def row(opened: Browser, address: str, server: Site, slug: str) -> str:
    """Open a page as for the first time, and give its figures."""
    context = opened.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page = context.new_page()
    server.sent.clear()
    page.goto(address + ("" if slug == "index" else f"{slug}/"), wait_until="networkidle")
    sent = list(server.sent)
    page.evaluate(axe.AXE)
    broken = len(axe.look(page, "light", axe.TAGS))
    context.close()

    def weight(*kinds: str) -> float:
        return sum(size for path, size in sent if path.partition("?")[0].endswith(kinds)) / 1000

    html, css, scripts, fonts = weight("/"), weight(".css"), weight(".js", ".mjs", ".json"), weight(".woff2")
    return f"{len(sent):9}{weight(''):8.1f}{html:12.1f}{css:7.1f}{scripts:9.1f}{fonts:7.1f}{broken:5}"


if __name__ == "__main__":
    main()
