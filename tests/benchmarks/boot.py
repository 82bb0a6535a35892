"""Measures how long a reader waits for Python's first answer, and what is fetched for it.

`python -m tests.benchmarks.boot --runs 7` opens two pages in Chromium by turns, each in a profile that has never
been used and then once more: one as Pyodide's quick start has it (main thread, the whole standard library as
source, the plain wheel), and ours. The clock runs from navigation to a guide's first
question; bytes are counted by the server.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from content.guides.compile import compile_guides
from runtime import build
from runtime.guides import files
from runtime.inputs import COMPILED, ROOT
from runtime.manifest import File
from runtime.requests import requests
from runtime.wheel import plain
from tests.browser import chromium
from tests.browser.server import Site, running

FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]

QUICK_START = """<!doctype html><html lang="en"><title>Quick start</title><link rel="icon" href="data:,">
<script src="pyodide/pyodide.js"></script>
<script type="module">
const pyodide = await loadPyodide();
await pyodide.loadPackage(new URL("{wheel}", location).href);
window.answer = pyodide.pyimport("wizards.door").answer({request});
window.answeredAt = performance.now();
</script>"""

OURS = """<!doctype html><html lang="en"><title>Ours</title><link rel="icon" href="data:,">
<meta name="python" content="python/{base}" data-guide="{guide}" data-manifest="{manifest}" data-worker="{worker}">
<link rel="modulepreload" href="guide/python.mjs">
<link rel="modulepreload" href="guide/fetching.mjs">
<script type="module" async src="guide/start.mjs"></script>
<script type="module">
import {{ python }} from "./guide/start.mjs";
window.answer = JSON.stringify(await python.ask({request}));
window.answeredAt = performance.now();
</script>"""


class Visit(NamedTuple):
    """One visit: seconds to the first answer, and bytes that the server sent."""

    seconds: float
    bytes: int


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7, help="how often each page is opened (default 7)")
    parser.add_argument("--throttle", type=float, metavar="MBIT", help="a line of so many Mbit/s, 40 ms away")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, site(Path(scratch)) as (address, server):
        visits: dict[str, list[tuple[Visit, Visit]]] = {"quick start": [], "ours": []}
        for run in range(options.runs + 1):
            for name, seen in visits.items():
                page = address + name.replace(" ", "-") + ".html"
                both = visit_twice(page, server, options.throttle)
                if run:  # in the first the server was still compressing
                    seen.append(both)
    print(table(visits, options.throttle))


@contextmanager
def site(folder: Path) -> Iterator[tuple[str, Site]]:
    """Serve both pages, and what each of them loads."""
    if not files():
        compile_guides()
    request = next(requests())
    manifest = build(folder / "python", asked=[request])
    wheel = plain(folder, {f"wizards/compiled/{file.name}": file.read_bytes() for file in COMPILED.glob("*.json")})
    (folder / "quick-start.html").write_text(QUICK_START.format(wheel=wheel.name, request=json.dumps(request)))
    scripts = ROOT / "theme/assets/guide"
    hashes = {"manifest": manifest.integrity, "worker": File.of(scripts / "worker.mjs").integrity}
    ours = OURS.format(base=manifest.base, guide=json.loads(request)["guide"], request=request, **hashes)
    (folder / "ours.html").write_text(ours)
    overlays = {"pyodide/": ROOT / "node_modules/pyodide", "guide/": scripts}
    with running(folder, path="/site/", overlays=overlays) as served:
        yield served


def visit_twice(address: str, server: Site, throttle: float | None) -> tuple[Visit, Visit]:
    """Open the page in a new profile, and once more."""
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium.path(), args=FLAGS, headless=True
        )
        page = browser.pages[0]
        if throttle:
            slow_down(page, throttle)
        page.wait_for_timeout(500)  # the browser's own start is not what is measured
        cold = visit(page, address, server)
        page.goto("about:blank")
        page.wait_for_timeout(500)
        warm = visit(page, address, server)
        browser.close()
    return cold, warm


def slow_down(page: Page, megabits: float) -> None:
    """Let the browser behave as if the line were slow; this holds for the page's workers too."""
    rate = megabits * 1_000_000 / 8
    conditions = {"offline": False, "latency": 40, "downloadThroughput": rate, "uploadThroughput": rate}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", conditions)


def visit(page: Page, address: str, server: Site) -> Visit:
    """Open the page and wait for Python's answer."""
    server.sent.clear()
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.answeredAt", timeout=120_000)
    return Visit(page.evaluate("window.answeredAt") / 1000, sum(size for _, size in server.sent))


def table(visits: dict[str, list[tuple[Visit, Visit]]], throttle: float | None) -> str:
    """Medians and the fastest, with the quick start's as so many times ours."""
    line = f"{throttle:g} Mbit/s" if throttle else "this machine"
    rows = [f"medians of {len(visits['ours'])}, {line}", f"{'':12}{'cold':>9}{'fastest':>10}{'warm':>9}{'fetched':>11}"]
    figures = {name: _figures(seen) for name, seen in visits.items()}
    rows += [f"{name:12}{c:7.2f} s{f:8.2f} s{w:7.2f} s{b:8.2f} MB" for name, (c, f, w, b) in figures.items()]
    ratio = [slow / fast for slow, fast in zip(figures["quick start"], figures["ours"], strict=True)]
    rows.append(f"{'ratio':12}{ratio[0]:7.1f} ×{ratio[1]:8.1f} ×{ratio[2]:7.1f} ×{ratio[3]:8.2f} ×")
    return "\n".join(rows)


def _figures(seen: list[tuple[Visit, Visit]]) -> tuple[float, float, float, float]:
    cold = [first.seconds for first, _ in seen]
    fetched = median(first.bytes for first, _ in seen) / 1e6
    return median(cold), min(cold), median(second.seconds for _, second in seen), fetched


if __name__ == "__main__":
    main()
