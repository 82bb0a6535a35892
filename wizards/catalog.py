"""The guides that travel with the engine, compiled beside the code, and the calculators that compute for them."""

import json
from functools import cache
from importlib.resources import files

from wizards.calculators.business import BUSINESS
from wizards.calculators.cross_border import CROSS_BORDER
from wizards.calculators.explorative import EXPLORATIVE
from wizards.calculators.purchase import PURCHASE
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document

CALCULATORS = (PURCHASE, BUSINESS, CROSS_BORDER, EXPLORATIVE)
"""Every calculator; a new one is a module of wizards/calculators and a word here."""


def names() -> tuple[str, ...]:
    """Give the ids of all guides that this copy of the engine carries."""
    return tuple(sorted(f.name.removesuffix(".json") for f in files("wizards").joinpath("compiled").iterdir()))


@cache
def guide(name: str) -> Guide | None:
    """Give a guide by its id, or None where there is none of that name."""
    file = files("wizards").joinpath("compiled", f"{name}.json")
    if not name.replace("-", "").isalnum() or not file.is_file():
        return None
    document = Document(file.name, json.loads(file.read_text(encoding="utf-8")))
    return load_guide(document, CALCULATORS, checked=True)
