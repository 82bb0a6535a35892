"""Keep what was read from files, for as long as the files stay as they were."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from threading import local

type State = tuple[int, int] | None
"""When a file was last written, and its size; None where there is no file."""


class _Making(local):
    """What a thread is making at the moment, from the outside in: the files that each of it has read."""

    def __init__(self) -> None:
        self.depending: list[dict[Path, State]] = []


_making = _Making()


def notice(path: Path) -> State:
    """Give a file's state, and let whatever is being made depend on it; a file that is missing is depended on too."""
    try:
        status = path.stat()
    except OSError:
        state = None
    else:
        state = (status.st_mtime_ns, status.st_size)
    for files in _making.depending:
        files.setdefault(path, state)
    return state


@contextmanager
def depending() -> Iterator[dict[Path, State]]:
    """Gather the files that are read within, each as it was then."""
    files: dict[Path, State] = {}
    _making.depending.append(files)
    try:
        yield files
    finally:
        _making.depending.pop()


def until_files_change[**P, T](make: Callable[P, T]) -> Callable[P, T]:
    """Make a thing once for its arguments, and again when any file has changed that was read in making it."""
    kept: dict[Hashable, tuple[dict[Path, State], T]] = {}

    @wraps(make)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (args, tuple(sorted(kwargs.items())))
        known = kept.get(key)
        if known is not None and all([notice(path) == state for path, state in known[0].items()]):
            return known[1]
        with depending() as files:
            made = make(*args, **kwargs)
        kept[key] = (files, made)
        return made

    return remembered


def fresh[T](read: Callable[[Path], T]) -> Callable[[Path], T]:
    """Read a file once, and again when it has changed, or another file has that was read beside it."""

    @until_files_change
    @wraps(read)
    def remembered(path: Path) -> T:
        notice(path)
        return read(path)

    return remembered


def kept[T](read: Callable[[Path], T], file: Callable[[], Path]) -> Callable[[], T]:
    """Give a function that reads the one file of a register, fresh."""
    remembered = fresh(read)
    return lambda: remembered(file())
