"""A copy of the tree, in which faults are put in and taken out again: the working tree is never touched."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.mutants.drawn import Mutant

MADE = ("wizards/compiled", ".cache")
"""What tests make beside the code they try, and the next must not find."""
_seconds = count(1)


def copy(root: Path, to: Path) -> None:
    """Copy every file that the repository has or would have, and lend it the npm packages."""
    listed = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.run(listed, capture_output=True, check=True, text=True).stdout.split("\0"):
        if name and (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    if (root / "node_modules").is_dir():
        (to / "node_modules").symlink_to(root / "node_modules")


@contextmanager
def mutated(tree: Path, mutant: Mutant) -> Iterator[None]:
    """Put a fault in, and leave the tree afterwards as it was."""
    path = tree / mutant.file
    source, state = path.read_bytes(), path.stat()
    made = {file: file.read_bytes() for file in _made(tree)}
    try:
        path.write_bytes(mutant.applied(source))
        # Bytecode is known by the second and the size of its source: each mutant gets a second of its own.
        later = int(state.st_mtime) + next(_seconds)
        os.utime(path, (later, later))
        yield
    finally:
        path.write_bytes(source)
        os.utime(path, (state.st_atime, state.st_mtime))
        for file in _made(tree):
            if file not in made:
                file.unlink()
        for file, content in made.items():
            if not file.exists() or file.read_bytes() != content:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)


def _made(tree: Path) -> list[Path]:
    return [file for folder in MADE for file in sorted((tree / folder).rglob("*")) if file.is_file()]
