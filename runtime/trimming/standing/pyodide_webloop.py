"""Stands in for pyodide.webloop, the event loop of a page, which nothing here waits in."""


def _initialize_event_loop() -> None:
    """Set none up; Pyodide calls this when it starts."""
