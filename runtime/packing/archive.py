"""Zip files that come out the same from the same content: fixed times, fixed order, nothing packed within."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from runtime.inputs import Unfit

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can name


def write(path: Path, files: Mapping[str, bytes], compression: int = ZIP_STORED) -> None:
    """Write the files as a zip, sorted by name; each as it is, where together they are packed tighter (packed.py)."""
    with ZipFile(path, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = compression
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, whatever built it
            archive.writestr(entry, files[name], compresslevel=9)


def read(path: Path) -> dict[str, bytes]:
    """Read every file of a zip."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def compile_in_place(folder: Path, *, without_docstrings: bool) -> None:
    """Turn the source of the folder's one wheel or zip into bytecode, with `pyodide py-compile`, and normalise it.

    A process of its own with a fixed hash seed, so that what else is loaded leaves no trace in the bytecode;
    SOURCE_DATE_EPOCH makes a module carry the hash of its source and not a time.
    """
    pyodide = Path(sys.executable).with_name("pyodide")
    if not pyodide.exists():
        raise Unfit(f"`pyodide` was not found beside {sys.executable}: run `pip install pyodide-build` there.")
    env = {**os.environ, "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
    env["PYTHONNODEBUGRANGES"] = "1"  # of a fault the line is told, and not the column
    env["PYTHONOPTIMIZE"] = "2" if without_docstrings else ""
    command = [str(pyodide), "py-compile", "--silent", "--no-keep", str(folder)]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    if done.returncode:
        raise Unfit(f"`pyodide py-compile` failed: {done.stderr.strip().splitlines()[-1]}")
    [archive] = folder.iterdir()
    write(archive, read(archive))
