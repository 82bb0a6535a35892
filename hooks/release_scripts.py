"""Keep what runs on a page of one release: scripts at an address of their own for each, with the hash of every file.

Scripts and styles are published joined (`hosting/joined.py`), pages without the indentation of their templates
(`hosting/light.py`). A page that is open while the host gets a newer release finds its own files or none, and never
another's. While pages are served to an editor, scripts keep their place and are fetched as they are.
"""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from building.cache import digest
from content.reading.yamlfile import ROOT
from hooks.hosting.files import IN_SITE
from hooks.hosting.files import files as servers_files
from hooks.hosting.joined import ASSETS, ROOMS, NotInstalledError, Script, joined, scripts
from hooks.hosting.light import light_page
from hooks.hosting.policy import ASTRAY, in_astray, in_page
from runtime.manifest import integrity

LIBRARY = (ROOT / "node_modules" / "minisearch" / "package.json", ROOT / "hooks" / "index_search.mjs")
"""What the search's library is made of, which lies among its scripts."""
IMPORT = re.compile(r"""^(?:import|export)\b(?:[^"'(;]*\bfrom\b)?\s*["'](\.[^"']+)["']""", re.M)

_served: list[str] = []  # the commands: a policy would stop the live reload of `mkdocs serve`


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether pages are built or served."""
    _served.append(command)


def published() -> dict[str, Script]:
    """Give every script of a built site; while pages are served there is none that is published."""
    if "serve" in _served:
        return {}
    try:
        return joined()
    except NotInstalledError as error:
        raise PluginError(str(error)) from None
    except subprocess.CalledProcessError:
        raise PluginError("A script cannot be joined; which, and where, stands above.") from None


def folder(made: Mapping[str, Script]) -> str:
    """Give the folder below assets/ that the scripts lie in, with its slash: a new one for each release of them."""
    if not made:
        return ""
    own = [part for name, script in made.items() if not name.startswith("css/") for part in (name, script.file)]
    library = [path for path in LIBRARY if path.is_file()]  # the search says what to do without it
    return f"scripts-{digest([*own, *library])[:8]}/"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the scripts where this release has them; scripts and styles are published as they were joined."""
    made = published()
    place = folder(made)
    for file in list(files):
        name = file.src_uri.removeprefix("assets/")
        room = name.partition("/")[0]
        if not file.src_uri.startswith("assets/") or not made:
            continue
        if room in ROOMS and name not in made:
            files.remove(file)
            continue
        if room in ROOMS:
            file.dest_uri = f"assets/{place}{name}"
        if name in made:
            file.content_bytes = made[name].file.read_bytes()
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates where the scripts are, their hashes, what each imports, and which release the page is of."""
    made = published()
    env.globals["scripts"] = folder(made)
    env.globals["hashes"] = {name: integrity(script.file.read_bytes()) for name, script in made.items()}
    imports = {name: script.imports for name, script in made.items()} or written_imports()
    env.globals["modules"] = {name: needed(name, imports) for name in imports}
    env.globals["policy"] = in_page() if made else ""
    env.globals["astray"], env.globals["astray_policy"] = ASTRAY, in_astray() if made else ""
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


def written_imports() -> dict[str, list[str]]:
    """Give what each script imports as it is written, all by their names below theme/assets/."""
    found: dict[str, list[str]] = {}
    for script in scripts():
        imports = ((script.parent / each).resolve() for each in IMPORT.findall(script.read_text(encoding="utf-8")))
        found[script.relative_to(ASSETS).as_posix()] = [path.relative_to(ASSETS).as_posix() for path in imports]
    return found


def needed(name: str, imports: Mapping[str, Iterable[str]]) -> list[str]:
    """Give every script that one needs before it can run, so that a page asks for all of them at once."""
    found = [name]
    for each in found:  # which grows while it is read
        found += [more for more in dict.fromkeys(imports[each]) if more not in found]
    return found[1:]
