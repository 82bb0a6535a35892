"""Measure what a build costs: `python -m tests.benchmarks.site`, in copies of this clone, all in one run.

- `stock` is Material as it comes, with the same Markdown extensions, over docs/da and then docs/en: blocks stay text.
- `warm` builds again what is built already; `cold` has no .cache and no compiled guides.
- `--pages 10` measures too what ten times the pages cost, each page copied nine times, beside once the pages: both cold
  of pages, with the guides proved and their Python made, since guides do not grow with the pages.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import yaml

from content.reading.yamlfile import ROOT

STOCK = """\
site_name: Stock
docs_dir: {docs}
site_dir: {site}
theme: {{name: material}}
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {{toc_depth: 3}}
  - pymdownx.tasklist: {{custom_checkbox: false, clickable_checkbox: true}}
"""


def copy(folder: Path) -> Path:
    """Copy what git knows or would take, and lend the copy the npm packages."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def build(folder: Path, config: str = "mkdocs.yml", site: str = "site") -> tuple[float, float]:
    """Build once as `make site` does; give the seconds that passed and those that processors worked."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]
    command += ["--strict", "--site-dir", site] if config == "mkdocs.yml" else []
    begun, before = time.perf_counter(), os.times()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": "."})
    if done.returncode:
        raise SystemExit(f"The build failed:\n{done.stdout}{done.stderr}")
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, worked


def stock(folder: Path) -> tuple[float, float]:
    """Build both languages with Material as it comes."""
    figures = []
    for lang in ("da", "en"):
        config = folder / f"stock.{lang}.yml"
        config.write_text(STOCK.format(docs=folder / "docs" / lang, site=folder / "stock" / lang))
        figures.append(build(folder, config.name))
    return sum(each for each, _ in figures), sum(each for _, each in figures)


def clear(folder: Path) -> None:
    """Take away all that a build keeps."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    shutil.rmtree(folder / "wizards" / "compiled", ignore_errors=True)


def forget_pages(folder: Path) -> None:
    """Take away what a build keeps of pages, and leave the proofs and the browser's Python."""
    for name in ("pages", "search", "checks.json"):
        path = folder / ".cache" / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def multiply(folder: Path, times: int) -> int:
    """Copy each page of the book until there are so many times as many; give how many there are then."""
    order = folder / "content" / "pages" / "nav.yml"
    sections = yaml.safe_load(order.read_text(encoding="utf-8"))
    for section in sections:
        slugs = list(section["pages"])
        for slug in slugs:
            for count in range(2, times + 1):
                section["pages"].append(f"{slug}-copy{count}")
                for lang in ("da", "en"):
                    page = folder / "docs" / lang / f"{slug}.md"
                    if page.exists():
                        shutil.copy2(page, page.with_name(f"{slug}-copy{count}.md"))
    order.write_text(yaml.safe_dump(sections, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return sum(len(section["pages"]) for section in sections) + 1


def figures(name: str, once: Callable[[], tuple[float, float]], runs: int) -> tuple[float, float]:
    """Measure some runs and print their medians."""
    taken = [once() for _ in range(runs)]
    passed, worked = median(each for each, _ in taken), median(each for _, each in taken)
    print(f"{name:28}{passed:8.1f} s{worked:8.1f} s of processors   (median of {runs})", flush=True)
    return passed, worked


def ratio(name: str, first: tuple[float, float], second: tuple[float, float], goal: float) -> None:
    """Print how many times as much the first costs as the second."""
    print(f"{name:28}{first[0] / second[0]:8.1f} ×{first[1] / second[1]:8.1f} × of processors   (goal {goal:g} ×)")


def cold(folder: Path) -> tuple[float, float]:
    """Build from nothing."""
    clear(folder)
    return build(folder)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", type=int, default=1, help="measure so many times the pages too")
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as scratch:
        folder = copy(Path(scratch) / "once")
        passed, worked = cold(folder)
        print(f"{'cold':28}{passed:8.1f} s{worked:8.1f} s of processors   (goal 45 s)", flush=True)
        plain = figures("stock Material, twice", lambda: stock(folder), given.runs)
        warm = figures("warm", lambda: build(folder), given.runs)
        ratio("warm : stock", warm, plain, 1.5)
        if given.pages > 1:

            def of_pages(place: Path) -> tuple[float, float]:
                forget_pages(place)
                return build(place)

            many = Path(scratch) / "many"
            shutil.copytree(folder, many, symlinks=True, ignore=shutil.ignore_patterns("site", "stock"))
            once = figures("the pages alone", lambda: of_pages(folder), given.runs)
            count = multiply(many, given.pages)
            more = figures(f"{count} pages a language", lambda: of_pages(many), 1)
            ratio(f"{given.pages} times the pages", more, once, given.pages * 1.05)


if __name__ == "__main__":
    main()
