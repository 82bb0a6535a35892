"""The engine as a wheel for the browser: its code under its own name, compiled to bytecode, the same bytes each time.

The code is packed and compiled alone; the words, which change oftener, are laid into it afterwards. Guides stay out.
What others install is another wheel (`make wheel`), under another name.
"""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path

from building.progress import working
from runtime.inputs import COMPILED
from runtime.packing import archive
from runtime.packing.reached import reached
from wizards.language.words import WORDS

DOOR, PACKAGES = "wizards.door", ("wizards",)
"""What the worker imports, and the package that it leads to: proofs and the terminal stay at home."""
REHEARSAL = "wizards.rehearsal"
"""What the worker imports when nobody asks anything."""
READIED = Path(__file__).with_name("readied.py")
"""What runs before the engine is imported, and spares it time (runtime/packing/hearing.py)."""
WITHIN = "wizards/compiled/"
NAME = "wizards-1"
TOLD = "Wheel-Version: 1.0\nGenerator: runtime\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
"""What a wheel says of how it was made."""


def make(folder: Path) -> None:
    """Leave the code, compiled, in the folder. Docstrings and assertions stay: it is the engine that was tested."""
    with working("Packing the engine"):
        plain(folder)
        archive.compile_in_place(folder, without_docstrings=False)


def code() -> Mapping[str, Path]:
    """Give every file of code that travels, by its place in the wheel."""
    return {**reached(DOOR, PACKAGES), **reached(REHEARSAL, PACKAGES), READIED.name: READIED}


def plain(folder: Path, more: Mapping[str, bytes] | None = None) -> Path:
    """Leave the code in the folder as it was written, with more files by their names; gives the wheel."""
    found = {name: file.read_bytes() for name, file in code().items()}
    return packed(folder, NAME, {**found, **(more or {})})


def packed(folder: Path, name: str, content: Mapping[str, bytes]) -> Path:
    """Leave files by their names in the folder as a wheel; no registry has it, so its version says nothing."""
    told = {"METADATA": f"Metadata-Version: 2.1\nName: {name.removesuffix('-1')}\nVersion: 1\n", "WHEEL": TOLD}
    files = {**content} | {f"{name}.dist-info/{each}": text.encode() for each, text in told.items()}
    record = "".join(f"{each},{_hash(part)},{len(part)}\n" for each, part in files.items())
    record += f"{name}.dist-info/RECORD,,\n"
    archive.write(folder / f"{name}-py3-none-any.whl", files | {f"{name}.dist-info/RECORD": record.encode()})
    return inside(folder)


def _hash(content: bytes) -> str:
    """Give a content's hash as a wheel's record writes it."""
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def with_words(code: Path, folder: Path) -> None:
    """Leave the wheel of the code with the engine's words in it, as they lie compiled beside the engine."""
    engine = inside(code)
    archive.write(folder / engine.name, archive.read(engine) | {WITHIN + WORDS: (COMPILED / WORDS).read_bytes()})


def inside(folder: Path) -> Path:
    """The wheel that was left in a folder."""
    [wheel] = folder.glob("*.whl")
    return wheel
