"""The guides that travel with the engine: compiled guides beside the code."""

import json
from functools import cache
from importlib.resources import files

from wizards.guide.load import load_guide
from wizards.guide.model import Guide


def names() -> tuple[str, ...]:
    """Give the ids of all guides that this copy of the engine carries."""
    return tuple(sorted(f.name.removesuffix(".json") for f in files("wizards").joinpath("compiled").iterdir()))


@cache
def guide(name: str) -> Guide | None:
    """Give a guide by its id, or None where there is none of that name."""
    file = files("wizards").joinpath("compiled", f"{name}.json")
    if not name.replace("-", "").isalnum() or not file.is_file():
        return None
    return load_guide(json.loads(file.read_text(encoding="utf-8")))
