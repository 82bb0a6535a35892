"""The guides that lie compiled beside the engine's code, and the calculators that compute for them."""

import json
from functools import cache

from wizards.calculators.business import BUSINESS
from wizards.calculators.contract_change import CONTRACT_CHANGE
from wizards.calculators.cross_border import CROSS_BORDER
from wizards.calculators.explorative import EXPLORATIVE
from wizards.calculators.purchase import PURCHASE
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document
from wizards.language.words import WORDS
from wizards.shelf import laid, read

CALCULATORS = (PURCHASE, BUSINESS, CROSS_BORDER, EXPLORATIVE, CONTRACT_CHANGE)
"""Every calculator; a new one is a module of wizards/calculators and a word here."""


def names() -> tuple[str, ...]:
    """Give the ids of all guides that lie beside this copy of the engine."""
    compiled = {*laid()} - {WORDS}
    return tuple(sorted(name.removesuffix(".json") for name in compiled if name.endswith(".json")))


@cache
def guide(name: str) -> Guide | None:
    """Give a guide by its id, or None where there is none of that name."""
    if name not in names():
        return None
    file = f"{name}.json"
    document = Document(file, json.loads(read(file)))
    return load_guide(document, CALCULATORS, checked=True)
