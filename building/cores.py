"""Long work on every core: the parts that take longest begin first, and what is done first is given first."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any


def on_every_core[T](call: Callable[..., T], parts: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, T]]:
    """Call a function with each part's arguments and give the results with their places, as they come.

    One part alone, and all of them from within a server, are done in place.
    """
    cores = min(len(parts), os.process_cpu_count() or 1)
    if cores < 2 or multiprocessing.current_process().daemon:
        yield from ((at, call(*part)) for at, part in enumerate(parts))
        return
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn")) as pool:
        waiting = {pool.submit(call, *part): at for at, part in enumerate(parts)}
        yield from ((waiting[future], future.result()) for future in as_completed(waiting))
