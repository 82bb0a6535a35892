"""The guides that travel with the engine: compiled flows beside the code."""

import json
from functools import cache
from importlib.resources import files

from wizards.load import load_flow
from wizards.model import Flow


def names() -> tuple[str, ...]:
    """Give the ids of all guides that this copy of the engine carries."""
    return tuple(sorted(f.name.removesuffix(".json") for f in files("wizards").joinpath("flows").iterdir()))


@cache
def flow(name: str) -> Flow | None:
    """Give a guide by its id, or None where there is none of that name."""
    file = files("wizards").joinpath("flows", f"{name}.json")
    if not name.replace("-", "").isalnum() or not file.is_file():
        return None
    return load_flow(json.loads(file.read_text(encoding="utf-8")))
