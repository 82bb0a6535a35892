"""Python's start, measured: the pages by turns, so that what else the machine does falls on all of them alike."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.benchmarks.arguments import Options
from tests.benchmarks.boot.pages import pages
from tests.benchmarks.boot.peers import installed
from tests.benchmarks.boot.visits import Visits, rows, visited
from tests.benchmarks.measured.browsers import stands, version
from tests.benchmarks.measured.figures import Row, Table
from tests.browser.server import running, site_path


def boots(options: Options) -> tuple[Table, str]:
    """Measure the start of Python on each line; gives the figures and the browser's version."""
    peers = installed()
    for name in peers.missing:
        print(f"{name} is left out: it could not be installed.", file=sys.stderr)
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        measured, overlays = pages(options.site, options.guides[0], Path(scratch), peers)
        path = site_path(options.site)
        with (
            running(options.site, path=path, overlays=overlays) as served,
            stands(playwright, served, options.profiles) as lines,
        ):
            for stand in lines:
                seen: dict[str, list[Visits]] = {page.name: [] for page in measured}
                for run in range(options.runs):
                    for page in measured:
                        seen[page.name].append(visited(stand, page))
                        print(f"{stand.profile.name}: {page.name}, {run + 1} of {options.runs}", file=sys.stderr)
                found += rows(stand, dict(seen))
        return Table("boot", "Python's start, to its first answer", options.runs, found), version(playwright)
