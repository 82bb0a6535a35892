"""The pages whose start is measured: each has Python answer one request, and notes the answer and when it came."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED

from content.guides.compile import compile_guides
from runtime.inputs import COMPILED
from runtime.packing import archive
from runtime.packing.guides import files
from runtime.packing.wheel import plain
from tests.benchmarks.boot.mkdocs_theme import built
from tests.benchmarks.boot.peers import PYODIDE, Peers
from tests.browser.server import site_path

BENCH = "bench/"
"""Where these pages lie, below the site that is measured."""

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><link rel="icon" href="data:,">\n'

QUICK_START = """<script src="pyodide/pyodide.js"></script>
<script type="module">
const pyodide = await loadPyodide();
await pyodide.loadPackage(new URL("{wheel}", location).href);
window.answer = pyodide.pyimport("wizards.door").answer({request});
window.answeredAt = performance.now();
</script>"""

PYSCRIPT = """<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<script type="py" config='{config}'>
import js
from wizards.door import answer
js.window.answer = answer({request})
js.window.answeredAt = js.performance.now()
</script>"""

# The engine's dataclasses and types are not in MicroPython: it reads the guide's file and gives its first question.
MICROPYTHON = """<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<script type="mpy" config='{config}'>
import js, json
with open("guide.json") as file:
    question = json.load(file)["questions"][0]
js.window.answer = json.dumps({{"view": "question", "question": {{"id": question["id"]}}}})
js.window.answeredAt = js.performance.now()
</script>"""

OURS = """{python}
<script type="module">
import {{ python }} from "{start}";
window.answer = JSON.stringify(await python.ask({request}));
window.answeredAt = performance.now();
</script>"""

ON_A_PAGE = """addEventListener("DOMContentLoaded", async () => {{
  const start = document.querySelector('[src$="/start.mjs"], [href$="/start.mjs"]');
  const {{ python }} = await import(start.src || start.href);
  window.answer = JSON.stringify(await python.ask({request}));
  window.answeredAt = performance.now();
}});"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to open: its name, where it lies below the site, and what is run in it before its own scripts."""

    name: str
    place: str
    before: str = ""


def pages(site: Path, guide: str, folder: Path, peers: Peers) -> tuple[tuple[Page, ...], Mapping[str, Path]]:
    """Write the pages into a folder; give them, the quick start first, and what is to be laid over the site."""
    if not files():
        compile_guides()
    request = json.dumps({"guide": guide, "lang": "da", "fragment": "", "today": _today(guide)})
    wheel = plain(folder, {f"wizards/compiled/{file.name}": file.read_bytes() for file in COMPILED.glob("*.json")})
    archive.write(wheel, archive.read(wheel), ZIP_DEFLATED)  # as wheels are; ours are packed whole when they are sent
    written = {"quick start": QUICK_START.format(wheel=wheel.name, request=json.dumps(request))}
    overlays = {BENCH: folder, f"{BENCH}pyodide/": PYODIDE}
    if peers.pyscript:
        overlays |= {f"{BENCH}pyscript/": peers.pyscript, f"{BENCH}micropython/": peers.micropython}
        (folder / "guide.json").write_bytes((COMPILED / f"{guide}.json").read_bytes())
        (folder / "engine.zip").write_bytes(wheel.read_bytes())
        config = {"interpreter": "./pyodide/pyodide.mjs", "files": {"./engine.zip": "./*"}}
        written["PyScript, Pyodide"] = PYSCRIPT.format(config=json.dumps(config), request=json.dumps(request))
        config = {"interpreter": "./micropython/micropython.mjs", "files": {"./guide.json": "./guide.json"}}
        written["PyScript, MicroPython"] = MICROPYTHON.format(config=json.dumps(config))
    found: list[Page] = []
    place = f"guide-{guide}/"
    head, start = _start(site / place / "index.html")
    written["ours, Python alone"] = OURS.format(python=head, start=start, request=request)
    for name, body in written.items():
        file = re.sub(r"\W+", "-", name.lower()) + ".html"
        (folder / file).write_text(HEAD.format(name=name) + body, encoding="utf-8")
        found.append(Page(name, BENCH + file))
    if peers.mkdocs_theme:
        address = f"{site_path(site)}{BENCH}theme/"
        overlays[f"{BENCH}theme/"] = built(folder / "theme", wheel, request, address)
        found.append(Page("Pyodide-MkDocs-Theme", f"{BENCH}theme/"))
    found.append(Page("ours, the guide's page", place, ON_A_PAGE.format(request=request)))
    return tuple(found), overlays


def _start(page: Path) -> tuple[str, str]:
    """Give what a guide's page has in its head to start Python, and the address of the script that does."""
    html = page.read_text(encoding="utf-8")
    scripts = r'<(?:link|script)[^>]*/(?:start|python|fetching|worker)\.mjs"[^>]*>(?:</script>)?'
    found = re.findall(rf'<meta name="python"[^>]*>|{scripts}', html)
    start = re.search(r'"([^"]*/start\.mjs)"', html)
    assert start, f"{page} names no start.mjs: say in tests/benchmarks/boot/pages.py what starts Python"
    return "\n".join(found), start[1]


def _today(guide: str) -> str:
    return str(json.loads((COMPILED / f"{guide}.json").read_text(encoding="utf-8"))["reviewed"])
