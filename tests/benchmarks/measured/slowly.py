"""Let a browser's pages and workers run as on a slower processor: `python -m tests.benchmarks.measured.slowly PID 4`.

Chrome's own throttling (`Emulation.setCPUThrottlingRate`) slows the page's thread and refuses workers, where Python
runs. So the processes that draw pages are stopped and let go by turns: at four times slower they run a quarter of the
time. Linux alone tells which processes these are.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

RUN = 0.003
"""Seconds for which they run at a time; what is measured is as long as a turn too long or too short at the most."""


def drawing(browser: int) -> list[int]:
    """Give the processes below a browser's that draw pages and run their workers."""
    found: list[int] = []
    waiting = [browser]
    while waiting:
        with suppress(OSError):
            process = Path("/proc") / str(waiting.pop())
            command = (process / "cmdline").read_bytes()
            if b"--type=renderer" in command:
                found.append(int(process.name))
            for each in process.glob("task/*/children"):
                waiting += map(int, each.read_text().split())
    return found


@contextmanager
def slowed(browser: int, times: float) -> Iterator[None]:
    """Slow a browser down, by the process of its own, until the end."""
    if times == 1:
        yield
        return
    if not Path("/proc/self/task").exists():
        raise OSError("Only Linux tells which processes draw pages: choose a profile with the processor as it is.")
    command = [sys.executable, "-m", "tests.benchmarks.measured.slowly", str(browser), str(times)]
    with subprocess.Popen(command) as running:
        try:
            yield
        finally:
            running.terminate()


def _send(processes: list[int], what: signal.Signals) -> None:
    for each in processes:
        with suppress(ProcessLookupError):
            os.kill(each, what)


def main(browser: str, times: str) -> None:
    """Stop and let go until told to end, or until the browser has."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    known = drawing(int(browser))
    let_go = time.monotonic()
    try:
        while Path("/proc", browser).exists():
            _send(known, signal.SIGSTOP)
            stopped = time.monotonic()
            known = drawing(int(browser))
            rest = (float(times) - 1) * (stopped - let_go)  # after as long as they really ran
            time.sleep(max(0, stopped + rest - time.monotonic()))
            _send(known, signal.SIGCONT)
            let_go = time.monotonic()
            time.sleep(RUN)
    finally:
        _send(known, signal.SIGCONT)


if __name__ == "__main__":
    main(*sys.argv[1:])
