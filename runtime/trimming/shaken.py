"""Pyodide's script and WebAssembly without what neither calls, and without the tables that nothing reads."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from building.progress import working
from runtime.inputs import LOADER, MODULE, ROOT, RUNTIME_FILES, SCRIPT, TOOLS, Unfit
from runtime.trimming import tables

SHAKE = Path(__file__).with_name("shake.mjs")


def made_of(pyodide: Path) -> tuple[str | Path, ...]:
    """Give all that the two files come from."""
    versions = ((ROOT / "node_modules" / name / "package.json").read_text(encoding="utf-8") for name in TOOLS)
    return (*(pyodide / name for name in RUNTIME_FILES), Path(__file__).parent, *versions)


def make(pyodide: Path, folder: Path) -> None:
    """Leave both in the folder; raises Unfit."""
    with TemporaryDirectory() as scratch, working("Taking out of the browser's Python what no guide uses"):
        given = Path(scratch)
        for name in (LOADER, SCRIPT):
            shutil.copyfile(pyodide / name, given / name)
        (given / MODULE).write_bytes(tables.load().blank((pyodide / MODULE).read_bytes()))
        command = [shutil.which("node") or "node", str(SHAKE), str(given), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()]
        raise Unfit("\n".join([f"{SHAKE.name} could not trim Pyodide's files:", *(line[:300] for line in said[-8:])]))
