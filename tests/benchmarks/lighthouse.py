"""Has Lighthouse judge five kinds of page as on a telephone: `python -m tests.benchmarks.lighthouse SITE`.

Lighthouse is installed beside the peers (`tests/benchmarks/peers`); it asks nobody but the page.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.arguments import BUILT, built_site
from tests.benchmarks.boot.peers import PACKAGES, installed
from tests.benchmarks.measured.figures import Row, Table, tell
from tests.browser import chromium
from tests.browser.server import running, site_path

KINDS = {
    "front page": "",
    "chapter": "k08-living-labs/",
    "charts": "tal-vaerdi/",
    "glossary": "ordliste/",
    "guide": "guide-threshold/",
}
AUDITS = {
    "first_paint_ms": "first-contentful-paint",
    "largest_paint_ms": "largest-contentful-paint",
    "blocked_ms": "total-blocking-time",
    "layout_shift": "cumulative-layout-shift",
}


def judged(address: str) -> Any:
    """Give Lighthouse's report on a page."""
    flags = "--chrome-flags=--headless --no-sandbox"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        asked = ["--only-categories=performance", "--quiet", "--output=json", f"--output-path={report}", flags]
        command = ["node", str(PACKAGES / "lighthouse/cli/index.js"), address, *asked]
        here = {**os.environ, "CHROME_PATH": chromium.path(), "CI": "1"}
        subprocess.run(command, env=here, check=True, capture_output=True)
        return json.loads(report.read_text(encoding="utf-8"))


def row(kind: str, reports: list[Any]) -> Row:
    """Give the medians of a page's reports."""
    scores = [100 * report["categories"]["performance"]["score"] for report in reports]
    told = {
        key: round(median(report["audits"][audit]["numericValue"] for report in reports), 3)
        for key, audit in AUDITS.items()
    }
    return {"page": kind, "performance": round(median(scores)), "least": round(min(scores)), **told}


def main() -> None:
    """Judge, print, and write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "site", type=built_site, nargs="?", default=str(BUILT), help="the built site (default: make test's)"
    )
    parser.add_argument("--runs", type=int, default=7, help="how often each page is judged (default 7)")
    parser.add_argument("--out", type=Path, help="a file to write the figures to, as JSON")
    options = parser.parse_args()
    installed()
    if not (PACKAGES / "lighthouse").exists():
        raise SystemExit("Lighthouse could not be installed: npm did not get it.")
    reports: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    with running(options.site, path=site_path(options.site)) as (address, _):
        for run in range(options.runs):
            for kind, page in KINDS.items():
                reports[kind].append(judged(address + page))
                print(f"{kind}, {run + 1} of {options.runs}", file=sys.stderr)
    table = Table("lighthouse", "Lighthouse, mobile", options.runs, [row(kind, each) for kind, each in reports.items()])
    version = next(iter(reports.values()))[0]["lighthouseVersion"]
    tell([table], f"make lighthouse RUNS={options.runs}", f"Lighthouse {version}", options.out)


if __name__ == "__main__":
    main()
