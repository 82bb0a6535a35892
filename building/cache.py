"""A step of the build is a folder named after what went into it: there already, it is not made again."""

import contextlib
import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

KEPT = 8  # of each step, so that going back to a state of yesterday costs nothing and the cache does not grow for ever


def digest(parts: Iterable[str | bytes | Path]) -> str:
    """Hash texts, bytes and files (a folder is its files in order, with their names) into sixteen letters."""
    whole = hashlib.sha256()
    for part in parts:
        for piece in _pieces(part):
            whole.update(len(piece).to_bytes(8))
            whole.update(piece)
    return whole.hexdigest()[:16]


def _pieces(part: str | bytes | Path) -> Iterable[bytes]:
    if isinstance(part, str):
        yield part.encode()
    elif isinstance(part, bytes):
        yield part
    elif part.is_dir():
        for file in sorted(part.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(part).as_posix().encode()
                yield file.read_bytes()
    else:
        yield part.name.encode()
        yield part.read_bytes()


def place(cache: Path, name: str, parts: Iterable[str | bytes | Path]) -> Path:
    """Name the folder of a step, whether it is made already or not."""
    return cache / f"{name}-{digest(parts)}"


def step(cache: Path, name: str, parts: Iterable[str | bytes | Path], make: Callable[[Path], None]) -> Path:
    """Return the folder that `make` filled for these parts; a step that fails or is broken off leaves nothing."""
    done = place(cache, name, parts)
    if done.is_dir():
        return done
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache, prefix=f".{name}-") as scratch:
        fresh = Path(scratch) / "made"
        fresh.mkdir()
        make(fresh)
        with contextlib.suppress(OSError):  # another build made the same step meanwhile
            fresh.rename(done)
    older = sorted(cache.glob(f"{name}-{'[0-9a-f]' * 16}"), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in older[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
    return done
