"""Stands in for pyodide._package_loader: packages come from the worker, which lays them where they are looked for."""


class Place:
    """A folder that Pyodide asks to hear as text."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = Place("/lib/site-packages")
DSO_DIR = Place("/usr/lib")


def init_loaded_packages() -> None:
    """Count no package: none is loaded by Pyodide."""
