"""The engine as a wheel: built as any wheel is, compiled to bytecode for the browser, and the same bytes each time.

The code is built and compiled alone; the words, which change oftener, are laid into it afterwards. Guides stay out.
"""

import subprocess
import sys
from pathlib import Path

from building.progress import working
from runtime import archive
from runtime.inputs import COMPILED, ROOT, Unfit
from wizards.language.words import WORDS

WITHIN = "wizards/compiled/"


def make(folder: Path) -> None:
    """Leave the code, compiled, in the folder. Docstrings and assertions stay: it is the engine that was tested."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    with working("Packing the engine"):
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1]
        raise Unfit(f"The wheel of wizards/ was not built: {last} (is `pip install build hatchling` done?)")
    archive.compile_in_place(folder, without_docstrings=False)
    engine = inside(folder)
    files = {name: content for name, content in archive.read(engine).items() if not name.startswith(WITHIN)}
    record = next(name for name in files if name.endswith(".dist-info/RECORD"))
    lines = files[record].splitlines(keepends=True)
    files[record] = b"".join(line for line in lines if not line.startswith(WITHIN.encode()))
    archive.write(engine, files)


def with_words(code: Path, folder: Path) -> None:
    """Leave the wheel of the code with the engine's words in it, as they lie compiled beside the engine."""
    engine = inside(code)
    archive.write(folder / engine.name, archive.read(engine) | {WITHIN + WORDS: (COMPILED / WORDS).read_bytes()})


def inside(folder: Path) -> Path:
    """The wheel that was left in a folder."""
    [wheel] = folder.glob("*.whl")
    return wheel
