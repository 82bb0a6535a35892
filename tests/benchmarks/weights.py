"""Weighs every page as a browser first fetches it: `python -m tests.benchmarks.weights SITE`.

Bytes are those of the files as they travel (gzip where a host zips), without headers. A guide's page is weighed before
Python: what comes from Python's folder is told apart.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.arguments import BUILT, built_site
from tests.benchmarks.measured.browsers import version
from tests.benchmarks.measured.figures import Row, Table, tell
from tests.browser import chromium
from tests.browser.server import Site, running, site_path

KIB = 1024
QUIET = 700
"""Milliseconds in which nothing more is fetched once a page has all that it asks for, on a busy machine too."""
GOALS = {"text": 60, "glossary": 90, "guide": 120}
"""The most KiB that a page of a kind is to weigh."""
PARTS = {
    "HTML": ("/", ".html"),
    "style": (".css",),
    "script": (".js", ".mjs"),
    "faces": (".woff2",),
    "pictures": (".svg", ".png"),
}
"""How the addresses of a part's files end."""
PYTHON, OTHER = "Python", "other"


@dataclass(frozen=True, slots=True)
class Weight:
    """A page, its kind, and the bytes of each of its files."""

    page: str
    kind: str
    files: Mapping[str, int]

    @property
    def parts(self) -> Mapping[str, int]:
        """Give the bytes of each part."""
        found = Counter[str]()
        for file, size in self.files.items():
            found[part(file)] += size
        return found

    @property
    def whole(self) -> int:
        """Give the bytes of all but Python."""
        return sum(size for name, size in self.parts.items() if name != PYTHON)


def part(file: str) -> str:
    """Say what a file is, from its address."""
    path = file.partition("?")[0]
    if "/python/" in path:
        return PYTHON
    return next((name for name, endings in PARTS.items() if path.endswith(endings)), OTHER)


def kind(page: str) -> str:
    """Say of which kind a page is, from its address below the site."""
    name = page.removeprefix("en/").strip("/")
    return "guide" if re.match(r"(guide|embed)-", name) else "glossary" if name == "ordliste" else "text"


def weigh(browser: Browser, address: str, server: Site, page: str) -> Weight:
    """Open a page in a profile that has never been used, and wait until it fetches nothing more."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    server.sent.clear()
    opened.goto(address + page, timeout=120_000)
    known = -1
    while len(server.sent) > known:
        known = len(server.sent)
        opened.wait_for_timeout(QUIET)
    files = Counter[str]()
    for file, size in list(server.sent):
        files[file.removeprefix(server.path)] += size
    context.close()
    files[page or "/"] = files.pop(page, 0)
    return Weight(page or "/", kind(page), files)


def tables(weights: Sequence[Weight]) -> list[Table]:
    """Give the heaviest pages with their parts, each kind against its goal, and what every page fetches."""
    ordered = sorted(weights, key=lambda each: -each.whole)
    kinds = {name: [each for each in ordered if each.kind == name] for name in GOALS}
    heads = (*PARTS, OTHER)
    heaviest: list[Row] = [
        {"kind": name, "page": each.page, "KiB": _kib(each.whole), **{head: _kib(each.parts[head]) for head in heads}}
        for name, found in kinds.items()
        for each in found[:5]
    ]
    goals: list[Row] = [
        {
            "kind": name,
            "pages": len(found),
            "goal_KiB": GOALS[name],
            "over_goal": sum(each.whole > GOALS[name] * KIB for each in found),
            "lightest_KiB": _kib(found[-1].whole),
            "middle_KiB": _kib(found[len(found) // 2].whole),
            "heaviest_KiB": _kib(found[0].whole),
        }
        for name, found in kinds.items()
        if found
    ]
    files: list[Row] = [
        {"kind": name, "page": each.page, "file": file, "KiB": _kib(size)}
        for name, found in kinds.items()
        for each in found[:1]
        for file, size in sorted(each.files.items(), key=lambda one: -one[1])
        if part(file) != PYTHON
    ]
    return [
        Table("weights", "What pages weigh, cold, without Python", 1, goals),
        Table("heaviest", "The five heaviest of each kind, and their parts (KiB)", 1, heaviest),
        Table("files", "The files of the heaviest of each kind", 1, files),
    ]


def every(weights: Sequence[Weight]) -> Table:
    """Give every page with its parts, the heaviest first."""
    ordered = sorted(weights, key=lambda each: -each.whole)
    heads = (*PARTS, OTHER)
    rows: list[Row] = [
        {"kind": each.kind, "page": each.page, "KiB": _kib(each.whole), **{h: _kib(each.parts[h]) for h in heads}}
        for each in ordered
    ]
    return Table("pages", "Every page (KiB)", 1, rows)


def _kib(size: int) -> float:
    return round(size / KIB, 2)


def main() -> None:
    """Weigh, print, and write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "site", type=built_site, nargs="?", default=str(BUILT), help="the built site (default: make test's)"
    )
    parser.add_argument("--only", default="", help="pages whose address has this in it")
    parser.add_argument("--out", type=Path, help="a file to write the figures to, as JSON")
    options = parser.parse_args()
    pages = sorted(f"{file.parent.relative_to(options.site)}/" for file in options.site.rglob("index.html"))
    with sync_playwright() as playwright, running(options.site, path=site_path(options.site)) as (address, server):
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        weights: list[Weight] = []
        for page in (page for page in pages if options.only in page):
            weights.append(weigh(browser, address, server, "" if page == "./" else page))
            print(f"{weights[-1].whole / KIB:7.1f} KiB  {weights[-1].page}", file=sys.stderr)
        browser.close()
        told = version(playwright)
    tell(tables(weights), "make page-bench", told, options.out, [every(weights)])


if __name__ == "__main__":
    main()
