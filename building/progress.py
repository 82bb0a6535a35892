"""Say what long work is doing while it runs: the name of each step at its start, and its seconds at its end."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import perf_counter

SHORT = 0.3  # seconds: a step that is over sooner is not worth a line
SILENT = 10.0  # seconds after which a step that runs on says so again

type Say = Callable[[str], None]


def aloud(line: str) -> None:
    """Print a line at once, also where the output is a file or a pipe; work goes on where nobody reads it any more."""
    with suppress(BrokenPipeError):
        print(line, flush=True)


@contextmanager
def working(name: str, say: Say = aloud, short: float = SHORT, silent: float = SILENT) -> Iterator[None]:
    """Name the work within once it has run for a moment, again while it runs on, and its seconds when it is over."""
    begun, over = perf_counter(), threading.Event()

    def watch() -> None:
        wait = short
        while not over.wait(wait):
            lasted = perf_counter() - begun
            say(f"{name} ..." if wait == short else f"{name} ... {lasted:.0f} s")
            wait = silent

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    ended = "broken off after"
    try:
        yield
        ended = "took"
    finally:
        over.set()
        watcher.join()
        if (lasted := perf_counter() - begun) >= short:
            say(f"{name} {ended} {lasted:.1f} s")
