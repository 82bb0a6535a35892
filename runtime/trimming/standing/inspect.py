"""Stands in for inspect: what dataclasses and Pyodide ask of it, and no signatures."""

from collections.abc import Callable, Mapping
from typing import Any, Never


class Parameter:
    """Named at the start, asked for when there are signatures."""


class Signature:
    """Named at the start, asked for when there are signatures."""


def signature(called: object) -> Never:
    """Say as of many a function in C that it cannot be told; dataclasses then do without."""
    raise ValueError(f"no signature of {called!r} is told here")


def get_annotations(thing: type) -> Mapping[str, Any]:
    """Give a class's own annotations."""
    return dict(vars(thing).get("__annotations__", {}))


def unwrap(called: Callable[..., Any]) -> Callable[..., Any]:
    """Give the function within its wrappers."""
    while hasattr(called, "__wrapped__"):
        called = called.__wrapped__
    return called


def iscoroutinefunction(called: object) -> bool:
    """Say that a function does not wait: none here does."""
    return False
