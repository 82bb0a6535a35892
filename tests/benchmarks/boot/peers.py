"""What others do the same job with, installed apart by pinned versions and hashes: nothing of the handbook needs it.

`python -m tests.benchmarks.boot.peers` installs it in `.cache/peers`. What cannot be had is left out, by name.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from runtime.inputs import ROOT

PINNED = ROOT / "tests" / "benchmarks" / "peers"
FOLDER = ROOT / ".cache" / "peers"
PACKAGES = FOLDER / "node_modules"
PYODIDE = ROOT / "node_modules" / "pyodide"


@dataclass(frozen=True, slots=True)
class Peers:
    """The folders of PyScript (nothing: not there) and its MicroPython, and whether the theme for MkDocs is there."""

    pyscript: Path | None
    micropython: Path
    mkdocs_theme: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """Name those that are not."""
        there = {"PyScript with Pyodide and with MicroPython": self.pyscript, "Pyodide-MkDocs-Theme": self.mkdocs_theme}
        return tuple(name for name, is_there in there.items() if not is_there)


def installed() -> Peers:
    """Install what is not there yet, and give what is."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not _is_current("package-lock.json"):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PINNED / name, FOLDER / name)
        _run(["npm", "ci", "--silent", "--ignore-scripts"], "package-lock.json")
    if not _is_current("requirements.txt"):
        _run([sys.executable, "-m", "venv", "python"])
        asked = (
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            str(PINNED / "requirements.txt"),
        )
        _run(["python/bin/python", "-m", "pip", *asked], "requirements.txt")
    return found()


def found() -> Peers:
    """Give those that are installed."""
    pyscript, micropython = PACKAGES / "@pyscript/core/dist", PACKAGES / "@micropython/micropython-webassembly-pyscript"
    theme = (FOLDER / "python" / "bin" / "mkdocs").exists() and (PACKAGES / "jquery").exists()
    return Peers(pyscript if pyscript.exists() and micropython.exists() else None, micropython, theme)


def _run(command: list[str], done: str = "") -> None:
    """Run an installer; where it succeeds, note by which list."""
    ended = subprocess.run(command, cwd=FOLDER, check=False)
    if done and not ended.returncode:
        shutil.copy(PINNED / done, FOLDER / f"installed-{done}")


def _is_current(name: str) -> bool:
    own = FOLDER / f"installed-{name}"
    return own.exists() and own.read_bytes() == (PINNED / name).read_bytes()


def main() -> None:
    """Install, and name what could not be had."""
    for name in installed().missing:
        print(f"{name} could not be installed and is left out.", file=sys.stderr)


if __name__ == "__main__":
    main()
