"""Stands in for asyncio: a guide's Python is asked and answers, and never waits."""

from typing import Never


def get_event_loop() -> Never:
    """Pyodide asks for this name when it starts, and for a loop when Python waits for JavaScript."""
    raise RuntimeError("there is no event loop here")
