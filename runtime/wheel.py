"""The engine as a wheel: built as any wheel is, compiled to bytecode for the browser, and the same bytes each time."""

import subprocess
import sys
from pathlib import Path

from runtime import archive
from runtime.inputs import ROOT, Unfit


def make(folder: Path) -> None:
    """Leave the compiled wheel in the folder. Docstrings and assertions stay: it is the engine that was tested."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1]
        raise Unfit(f"The wheel of wizards/ was not built: {last} (is `pip install build hatchling` done?)")
    archive.compile_in_place(folder, without_docstrings=False)


def inside(folder: Path) -> Path:
    """The wheel that `make` left."""
    [wheel] = folder.glob("*.whl")
    return wheel
