"""A page of Pyodide-MkDocs-Theme that has Python answer the same request, with all that it fetches on this machine.

The theme names a CDN and Pyodide 0.25, whose Python 3.11 cannot run the engine. What it takes from the CDN lies here,
in the same versions (jquery.terminal in a neighbouring one, since npm has that one no longer), and Pyodide is ours.
"""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

from tests.benchmarks.boot.peers import FOLDER, PACKAGES, PYODIDE

MKDOCS = """site_name: First question
site_url: https://theme.invalid/
theme: {name: pyodide-mkdocs-theme, language: en, font: false}
plugins:
  - pyodide_macros:
      project: {id: first-question}
      build: {python_libs: [wizards]}
"""
PAGE = '# First question\n\n{{ run("asked") }}\n'
ASKED = """# --- PYODIDE:env --- #
import importlib
import js
import wizards
js.window.answer = importlib.import_module("wizards.door").answer(REQUEST)
js.window.answeredAt = js.performance.now()
"""
OWN = "https://theme.invalid/"
CDN = "https://cdn.jsdelivr.net/"
TEX = tuple(f"input/tex/extensions/{name}" for name in ("cancel", "color", "enclose"))
FROM_CDN = {
    "npm/lodash@4.17.20/lodash.min.js": PACKAGES / "lodash/lodash.min.js",
    "npm/jquery@3.7.1": PACKAGES / "jquery/dist/jquery.min.js",
    "npm/jquery.terminal@2.43.1/css/jquery.terminal.min.css": PACKAGES / "jquery.terminal/css/jquery.terminal.min.css",
    "npm/jquery.terminal@2.43.1/js/jquery.terminal.min.js": PACKAGES / "jquery.terminal/js/jquery.terminal.min.js",
    **{
        f"npm/mathjax@3/es5/{name}.js": PACKAGES / "mathjax/es5" / f"{name}.js"
        for name in ("tex-mml-chtml", "output/svg", "output/svg/fonts/tex", *TEX)
    },
    **{
        f"npm/ace-builds@1.44.0/src-min-noconflict/{name}": PACKAGES / "ace-builds/src-min-noconflict" / name
        for name in ("ace.js", "ext-language_tools.js")
    },
    "pyodide/v0.25.0/full/pyodide.js": PYODIDE / "pyodide.js",
}
"""What stands in the theme's pages, and what lies in its place."""
BESIDE = ("pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""What Pyodide fetches from where its first script came from."""


def built(folder: Path, wheel: Path, request: str, address: str) -> Path:
    """Build the page; it is to be served at the address, a path from the root that ends with a slash."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (docs / "index.md").write_text(PAGE, encoding="utf-8")
    (docs / "asked.py").write_text(ASKED.replace("REQUEST", repr(request)), encoding="utf-8")
    with zipfile.ZipFile(wheel) as engine:
        engine.extractall(folder, [name for name in engine.namelist() if name.startswith("wizards/")])
    command = [str(FOLDER / "python/bin/mkdocs"), "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    site = folder / "site"
    for place, file in FROM_CDN.items():
        _lay(file, site / "cdn" / place)
    for name in BESIDE:
        _lay(PYODIDE / name, (site / "cdn" / "pyodide/v0.25.0/full" / name))
    for page in (*site.glob("*.html"), *site.glob("js-*/*.js")):
        text = re.sub(r'integrity(=|: )"[^"]*",?', "", page.read_text(encoding="utf-8"))
        text = text.replace(CDN, f"{address}cdn/").replace(OWN, address)
        page.write_text(text.replace("cdn/npm/jquery@3.7.1", "cdn/npm/jquery@3.7.1.js"), encoding="utf-8")
    (site / "cdn/npm/jquery@3.7.1").rename(site / "cdn/npm/jquery@3.7.1.js")  # else it would be of no known type
    return site


def _lay(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, place)
