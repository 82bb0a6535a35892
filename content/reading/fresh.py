"""Keep what was read from a file, for as long as the file stays as it was."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path


def fresh[T](read: Callable[[Path], T]) -> Callable[[Path], T]:
    """Read a file once, and again only when it has changed on disk."""
    kept: dict[Path, tuple[tuple[int, int], T]] = {}

    @wraps(read)
    def remembered(path: Path) -> T:
        status = path.stat()
        state = (status.st_mtime_ns, status.st_size)
        known = kept.get(path)
        if known is None or known[0] != state:
            known = kept[path] = (state, read(path))
        return known[1]

    return remembered
