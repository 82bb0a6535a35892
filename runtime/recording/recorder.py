"""Runs inside the untrimmed runtime: tells which modules of the standard library the engine made it load."""

import builtins
import contextlib
import dataclasses
import importlib
import importlib.util
import json
import sys
from pathlib import PurePosixPath
from zipimport import zipimporter


def record(statements: str) -> str:
    """Carry out these import statements, then name every file that came from the standard library's zip."""
    for statement in json.loads(statements):
        with contextlib.suppress(ImportError):  # one that only another platform has, guarded where it stands
            exec(statement, {"__name__": "recorder"})
    loaded = [module.__name__ for module in list(sys.modules.values()) if _from_zip(module)]
    files = [PurePosixPath(str(sys.modules[name].__file__)) for name in loaded]
    return json.dumps(
        {
            "files": sorted({path.relative_to(_archive(path)).as_posix() for path in files}),
            "magic": importlib.util.MAGIC_NUMBER.hex(),
            "texts": _texts("wizards"),
        }
    )


def _texts(package: str) -> list[str]:
    """Import a package's modules once more, and tell what `dataclasses` has compiled meanwhile."""
    again = [name for name in sys.modules if name.partition(".")[0] == package]
    for name in again:
        del sys.modules[name]
    heard: list[str] = []

    def listen(text: str, *scopes: dict[str, object]) -> None:
        heard.append(text)
        builtins.exec(text, *scopes)

    vars(dataclasses)["exec"] = listen
    for name in again:
        importlib.import_module(name)
    return heard


def _from_zip(module: object) -> bool:
    return isinstance(getattr(module, "__loader__", None), zipimporter)


def _archive(path: PurePosixPath) -> PurePosixPath:
    return next(parent for parent in path.parents if parent.suffix == ".zip")


def fail() -> None:
    """Raise, so that what Python loads to describe an error to JavaScript is recorded too."""
    raise LookupError("meant")
