"""Scripts and styles as they are published: each that a page names is one file, with all that it alone imports.

What only those who write them need is left out. esbuild does it (`hooks/join_scripts.mjs`); the step is kept by what
goes into it.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from building.cache import step
from content.reading.yamlfile import ROOT

ASSETS = ROOT / "theme" / "assets"
ROOMS = ("drafting", "guide", "page", "search")
JOINER = ROOT / "hooks" / "join_scripts.mjs"
PACKAGE = ROOT / "node_modules" / "esbuild" / "package.json"
CACHE = ROOT / ".cache" / "scripts"
NAMED = re.compile(rf"""["']((?:{"|".join(ROOMS)})/[\w-]+\.m?js)["']""")
JOINED = "joined.json"


class NotInstalledError(Exception):
    """What joins the scripts is not there; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Script:
    """A script or a style as it is published: its file, which others it imports, and which modules went into it."""

    file: Path
    imports: tuple[str, ...]
    holds: tuple[str, ...]


def scripts() -> list[Path]:
    """Name every script of the pages, as it is written."""
    return [path for room in ROOMS for path in sorted((ASSETS / room).iterdir()) if path.suffix in (".js", ".mjs")]


def named() -> list[str]:
    """Give the scripts that pages name, by their names below theme/assets/: each stays a file of its own."""
    found = {
        name for page in sorted((ROOT / "theme").rglob("*.html")) for name in NAMED.findall(page.read_text("utf-8"))
    }
    return sorted(found)


def joined() -> dict[str, Script]:
    """Give every published script and style by its name below theme/assets/.

    Raises:
        NotInstalledError: esbuild is not installed
        subprocess.CalledProcessError: a script cannot be read; esbuild has told which, and where
    """
    if not PACKAGE.is_file():
        raise NotInstalledError("node_modules has no esbuild, which joins scripts. Run `npm ci --ignore-scripts`.")
    names = [*named(), *(f"css/{style.name}" for style in sorted((ASSETS / "css").iterdir()))]

    def make(folder: Path) -> None:
        done = subprocess.run(
            ["node", str(JOINER), str(ASSETS), str(folder), *names],
            stdout=subprocess.PIPE,
            check=True,
            encoding="utf-8",
        )
        (folder / JOINED).write_text(done.stdout, encoding="utf-8")

    made = step(CACHE, "joined", [*names, PACKAGE, JOINER, *(ASSETS / room for room in (*ROOMS, "css"))], make)
    told = json.loads((made / JOINED).read_text(encoding="utf-8"))
    return {name: Script(made / name, tuple(it["imports"]), tuple(it["holds"])) for name, it in told.items()}
