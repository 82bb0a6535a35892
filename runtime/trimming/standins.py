"""Lets short files stand in for modules that Pyodide's start imports and no guide uses: three tenths of that start.

What a stand-in leaves out cannot be had: whoever asks for it is told so by Python, and then the build's trial of every
case fails (trial.py names the file to mend). The engine itself may import none of them.
"""

import ast
import shutil
from collections.abc import Mapping
from pathlib import Path

from runtime.inputs import RUNTIME_FILES, STDLIB, Unfit
from runtime.packing import archive

STANDING = Path(__file__).with_name("standing")
PLACES: Mapping[str, str] = {
    "asyncio": "asyncio.py",
    "importlib.abc": "importlib_abc.py",
    "inspect": "inspect.py",
    "ipaddress": "ipaddress.py",
    "textwrap": "textwrap.py",
    "tokenize": "tokenize.py",
    "_pyodide.docstring": "pyodide_docstring.py",
    "_pyodide.jsbind": "pyodide_jsbind.py",
    "pyodide._package_loader": "pyodide_package_loader.py",
    "pyodide.webloop": "pyodide_webloop.py",
}
"""Each module, and the file of `standing/` in its place."""


def over(library: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the standard library with the stand-ins in it; raises Unfit where it has no such module."""
    found = dict(library)
    for module, file in PLACES.items():
        stem = module.replace(".", "/")
        own = [name for name in found if name == f"{stem}.py" or name.startswith(f"{stem}/")]
        if not own:
            raise Unfit(
                f"Pyodide's library has no {module}: take it out of PLACES in standins.py, and run `make test`."
            )
        for name in own:
            del found[name]
        found[f"{stem}.py"] = (STANDING / file).read_bytes()
    return found


def make(pyodide: Path, folder: Path) -> None:
    """Leave the runtime in the folder, as it comes but for the stand-ins."""
    for name in (*RUNTIME_FILES, "package.json"):  # by which Node.js knows what kind of scripts they are
        shutil.copyfile(pyodide / name, folder / name)
    archive.write(folder / STDLIB, over(archive.read(pyodide / STDLIB)))


def refuse(files: Mapping[str, Path]) -> None:
    """Raise Unfit where one of these files, which are to run in the browser, imports what a stand-in is there for."""
    told = [
        f"{name} imports {module}" for name, file in files.items() for module in sorted(_imported(file) & {*PLACES})
    ]
    if told:
        mend = f"do without it, or take it out of PLACES in {Path(__file__).name}"
        raise Unfit(f"{'; '.join(told)}: in the browser a file with next to nothing stands in for it. Mend: {mend}.")


def _imported(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
