"""Measure how long an edit takes to be seen: `python -m tests.benchmarks.edit`, which puts back what it edits.

It serves this clone as `make serve` does, opens a page in a browser, writes to a file, and waits until the browser
shows what was written, having loaded the page again by itself. Before the next edit the file is put back and seen so.
"""

import argparse
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from content.reading.yamlfile import ROOT
from tests.browser import chromium

ADDRESS = "127.0.0.1:8767"
LONGEST = 600_000  # milliseconds: a first build from nothing, on a busy machine

TEXT = "mark => document.body.textContent.includes(mark)"
STYLE = "mark => getComputedStyle(document.documentElement).getPropertyValue('--mark').trim() === mark"
DATA = "mark => document.documentElement.dataset.mark === mark"
CLASS = "mark => document.querySelector('.' + mark) !== null"


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of edit: the seconds it may take, the file, what becomes of its text, and where and how it is seen."""

    name: str
    goal: float
    file: str
    change: Callable[[str, str], str]
    page: str
    seen: str = TEXT


def behind(known: str, new: str) -> Callable[[str, str], str]:
    """Put something with the mark in it behind words that the file is known to hold."""

    def change(text: str, mark: str) -> str:
        assert known in text, f"{known!r} is no longer there: name other words"
        return text.replace(known, known + new.replace("MARK", mark), 1)

    return change


def at_end(line: str) -> Callable[[str, str], str]:
    """Put a line with the mark in it at the end."""
    return lambda text, mark: text + line.replace("MARK", mark) + "\n"


def in_paragraph(text: str, mark: str) -> str:
    """Put the mark, as code, at the end of a page's first paragraph."""
    lines = text.split("\n")
    at = next(at for at, line in enumerate(lines) if at > 8 and line[:1].isalpha())
    lines[at] += f" `{mark}`"
    return "\n".join(lines)


def in_logic(text: str, mark: str) -> str:
    """Give a guide words with the mark, and its first rule another id, so that it asks for a new proof."""
    changed = behind("da: Hvad har I at begynde med", " `MARK`")(text, mark)
    ruled, found = re.subn(r"(?<=rules:\n)(\s+- \{?id: \w+)", rf"\1_{mark}", changed, count=1)
    assert found, "its first rule no longer begins with its id: change its logic in another way"
    return ruled


GUIDE, AMOUNTS = "content/guides/project-type.yml", "content/registers/amounts.yml"
# fmt: off
EDITS = (
    Edit("page, Danish", 2, "docs/da/om-haandbogen.md", in_paragraph, "om-haandbogen/"),
    Edit("page, English", 2, "docs/en/om-haandbogen.md", in_paragraph, "en/om-haandbogen/"),
    Edit("amount, Danish", 2, AMOUNTS, behind("da: Varer og tjenesteydelser til kommuner", " `MARK`"),
         "beloeb-og-graenser/"),
    Edit("amount, English", 2, AMOUNTS, behind("en: Goods and services for municipalities", " `MARK`"),
         "en/beloeb-og-graenser/"),
    Edit("guide's words", 5, GUIDE, behind("da: Hvad har I at begynde med", " `MARK`"), "guide-project-type/"),
    Edit("guide, proved anew", 5, GUIDE, in_logic, "guide-project-type/"),
    Edit("style", 1, "theme/assets/css/frame.css", at_end(":root { --mark: MARK }"), "om-haandbogen/", STYLE),
    Edit("script", 1, "theme/assets/page/frame.mjs", at_end('document.documentElement.dataset.mark = "MARK";'),
         "en/om-haandbogen/", DATA),
    Edit("template", 2, "theme/parts/footer.html", at_end("<p>MARK</p>"), "om-haandbogen/"),
    Edit("Python module", 5, "content/markup/tables.py", behind('FRAME = "ts-table', " MARK"), "beloeb-og-graenser/",
         CLASS),
)
# fmt: on


def measure(page: Page, edit: Edit, runs: int) -> Iterator[float]:
    """Edit and look as often as is asked, and leave the file as it was."""
    file, before = ROOT / edit.file, (ROOT / edit.file).read_text(encoding="utf-8")
    page.goto(f"http://{ADDRESS}/{edit.page}")
    if page.locator("#faults").count():
        raise SystemExit(f"There is nothing to measure before this is mended:\n{page.locator('#faults').inner_text()}")
    try:
        for run in range(runs):
            mark = f"edit{time.time_ns() % 10**9}x{run}"
            begun = time.perf_counter()
            file.write_text(edit.change(before, mark), encoding="utf-8")
            page.wait_for_function(edit.seen, arg=mark, polling=20, timeout=LONGEST)
            yield time.perf_counter() - begun
            file.write_text(before, encoding="utf-8")
            page.wait_for_function(f"mark => !({edit.seen})(mark)", arg=mark, polling=20, timeout=LONGEST)
            page.wait_for_timeout(1500)  # a build that follows what was shown at once
    finally:
        file.write_text(before, encoding="utf-8")


def wait_until_open(server: "subprocess.Popen[str]") -> float:
    """Give the seconds until the address is open."""
    begun = time.perf_counter()
    assert server.stdout
    for line in server.stdout:
        print(f"  {line.rstrip()}", flush=True)
        if line.startswith("Serving "):
            return time.perf_counter() - begun
    raise SystemExit("The server ended before it opened its address.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve, edit, look, put back, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="", help="a part of the names of the edits to measure")
    given = parser.parse_args(arguments)
    log = ROOT / ".cache" / "edit-benchmark.log"
    command = [sys.executable, "-m", "hooks.serving", ADDRESS]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        print(f"open after {wait_until_open(server):.1f} s", flush=True)
        _pour(server, log)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
            page = browser.new_page()
            print(f"{'edit':20}{'median':>9}{'fastest':>9}{'slowest':>9}{'goal':>8}   of {given.runs}", flush=True)
            for edit in EDITS:
                if given.only in edit.name:
                    took = list(measure(page, edit, given.runs))
                    figures = f"{median(took):7.2f} s{min(took):7.2f} s{max(took):7.2f} s{edit.goal:6g} s"
                    print(f"{edit.name:20}{figures}", flush=True)
            browser.close()
    finally:
        server.terminate()
        server.wait()


def _pour(server: "subprocess.Popen[str]", log: Path) -> None:
    """Let what the server says from now on go to a file, or it would wait for a reader."""
    assert server.stdout
    stream = server.stdout
    log.parent.mkdir(exist_ok=True)

    def pour() -> None:
        with log.open("w", encoding="utf-8") as file:
            for line in stream:
                file.write(line)
                file.flush()

    threading.Thread(target=pour, daemon=True).start()


if __name__ == "__main__":
    main()
