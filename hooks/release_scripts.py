"""Keep what runs on a page of one release: scripts at an address of their own for each, with the hash of every file.

Scripts, styles and pages are published without what only those who write them need (`hosting/light.py`).

A page that is open while the host gets a newer release finds its own files or none, and never another's. While pages
are served to an editor, scripts keep their place and are fetched as they are.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from building.cache import digest
from content.reading.yamlfile import ROOT
from hooks.hosting.files import IN_SITE
from hooks.hosting.files import files as servers_files
from hooks.hosting.light import light, light_page
from hooks.hosting.policy import ASTRAY, in_astray, in_page
from runtime.manifest import integrity

ASSETS = ROOT / "theme" / "assets"
ROOMS = ("drafting", "guide", "page", "search")
LIBRARY = (ROOT / "node_modules" / "minisearch" / "package.json", ROOT / "hooks" / "index_search.mjs")
"""What the search's library is made of, which lies among its scripts."""
IMPORT = re.compile(r"""^(?:import|export)\b(?:[^"'(;]*\bfrom\b)?\s*["'](\.[^"']+)["']""", re.M)

_served: list[str] = []  # the commands: a policy would stop the live reload of `mkdocs serve`


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether pages are built or served."""
    _served.append(command)


def scripts() -> list[Path]:
    """Name every script of the pages."""
    return [path for room in ROOMS for path in sorted((ASSETS / room).iterdir()) if path.suffix in (".js", ".mjs")]


def folder() -> str:
    """Give the folder below assets/ that the scripts lie in, with its slash: a new one for each release of them."""
    if "serve" in _served:
        return ""
    own = [part for path in scripts() for part in (path.name, light(path))]
    library = [path for path in LIBRARY if path.is_file()]  # the search says what to do without it
    return f"scripts-{digest([*own, *library])[:8]}/"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the scripts where this release has them, and make them and the styles light."""
    place = folder()
    for file in files:
        path = ASSETS / file.src_uri.removeprefix("assets/")
        room = path.relative_to(ASSETS).parts[0]
        if not file.src_uri.startswith("assets/") or room not in (*ROOMS, "css"):
            continue
        if room in ROOMS and place not in file.dest_uri:
            file.dest_uri = f"assets/{place}{file.src_uri.removeprefix('assets/')}"
        if "serve" not in _served and path.is_file():
            file.content_bytes = light(path)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates where the scripts are, their hashes, what each imports, and which release the page is of."""
    is_built = "serve" not in _served
    named = {path.relative_to(ASSETS).as_posix(): path for path in scripts()}
    env.globals["scripts"] = folder()
    env.globals["hashes"] = {name: integrity(light(path)) for name, path in named.items()} if is_built else {}
    env.globals["modules"] = {name: modules(path) for name, path in named.items() if path.suffix == ".mjs"}
    env.globals["policy"] = in_page() if is_built else ""
    env.globals["astray"], env.globals["astray_policy"] = ASTRAY, in_astray() if is_built else ""
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Publish a page without the indentation of its templates."""
    return output if "serve" in _served else light_page(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Lay beside the pages what hosts read there: the headers that go with them, and where the page 404 is."""
    if config.extra["lang"] == "da" and "serve" not in _served:
        made = servers_files(urlsplit(config.site_url or "").path or "/")
        for name, place in IN_SITE.items():
            (Path(config.site_dir) / place).write_text(made[name], encoding="utf-8")


def modules(script: Path) -> list[str]:
    """Give every module that a script needs before it can run, so that a page asks for all of them at once."""
    found: list[Path] = [script]
    for each in found:  # which grows while it is read
        for name in IMPORT.findall(each.read_text(encoding="utf-8")):
            if (path := (each.parent / name).resolve()) not in found:
                found.append(path)
    return [path.relative_to(ASSETS).as_posix() for path in found[1:]]
