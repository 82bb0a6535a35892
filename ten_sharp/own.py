"""A guide of somebody else, read from a file of theirs: the same shapes, the same checks, the same proof."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from ten_sharp.lines import lines
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document, Fault, Faults, Node, Route
from wizards.proving.prove import Proof, prove


def read(path: str | Path) -> Guide:
    """Read a guide from a JSON file; raises Faults with all that is wrong in it, each at its line."""
    return load_guide(_document(Path(path)), CALCULATORS)


def guide_of(data: Node, name: str = "guide", at: Mapping[Route, int] | None = None) -> Guide:
    """Make a guide of data that is read already (of YAML, of a database); raises Faults.

    `name` is what faults call the data, and `at` the line of each part, where that is known.
    """
    return load_guide(Document(name, data, at or {}), CALCULATORS)


def proved(path: str | Path, today: date | None = None) -> Proof:
    """Prove the guide of a file over all its answer paths; raises Faults with all that is wrong, each at its line.

    What is proved: `wizards.proving.prove.prove`. The time it takes grows with the guide, from a second to minutes.
    """
    document = _document(Path(path))
    proof = prove(load_guide(document, CALCULATORS), today or date.today())
    if proof.faults:
        raise Faults(document.fault(flaw.route, flaw.what, flaw.mend) for flaw in proof.faults)
    return proof


def _document(path: Path) -> Document:
    try:
        text = path.read_text(encoding="utf-8")
        return Document(path.name, json.loads(text), lines(text))
    except UnicodeDecodeError:
        raise Faults([Fault(path.name, 1, "", "is no text in UTF-8", "Save it as UTF-8")]) from None
    except json.JSONDecodeError as wrong:
        raise Faults([Fault(path.name, wrong.lineno, "", f"is no JSON: {wrong.msg}", "Mend it there")]) from None


def by_name_or_file(named: Callable[[str], Guide | None]) -> Callable[[str], Guide | None]:
    """Give what finds a guide by its name, or in a file where the name ends as one of JSON does."""
    return lambda name: read(name) if name.endswith(".json") else named(name)
