"""Stands in for importlib.abc, whose whole reads resources, with all that this takes."""

from importlib._abc import Loader as Loader


class MetaPathFinder:
    """What Pyodide's finder of JavaScript's modules derives from."""

    def invalidate_caches(self) -> None:
        """Forget nothing: nothing is kept."""
