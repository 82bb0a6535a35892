"""The guides' proofs, each kept until something it is made of changes: the engine's code, the guide's logic, amounts.

A proof is of the guide without its words, so that no edit of words alone asks for a new one, and of what the day
selects: which of the guide's dated amounts have begun and which have ended. A guide with faults is never kept.
"""

import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from building.cache import digest, step
from content.guides.guides import GuideFile
from content.reading.yamlfile import ROOT
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document, Faults, Node
from wizards.language.words import LANGUAGES
from wizards.proving.prove import Proof, prove

CACHE = ROOT / ".cache" / "proofs"
ENGINE = ROOT / "wizards"
WINGS = ("language", "guide", "asking", "deciding", "calculators", "proving")
CATALOG = "catalog.py"
"""Where the code lies that a proof runs; a test holds that it runs no other."""


def code(engine: Path = ENGINE) -> str:
    """Hash the code that a proof runs, and the Python that runs it."""
    files = [engine / CATALOG, *(file for wing in WINGS for file in sorted((engine / wing).rglob("*.py")))]
    return digest([sys.version, *(part for file in files for part in (file.relative_to(engine).as_posix(), file))])


CODE = code()
"""Hashed when this process read the code: what it proves later, it proves with the code as it was then."""


class _Faulty(Exception):
    """A proof that must not be kept."""

    def __init__(self, proof: Proof) -> None:
        super().__init__(proof.guide)
        self.proof = proof


def proofs(
    guides: Iterable[GuideFile],
    today: date,
    cold: bool = False,
    cache: Path = CACHE,
    tell: Callable[[str], None] = print,
) -> tuple[Proof, ...]:
    """Prove every guide, those only that are not proved yet unless `cold`; tells of each that it proves.

    Raises Faults with file and line.
    """
    if cold:
        shutil.rmtree(cache, ignore_errors=True)
    done, faults = [], []
    for made in guides:
        proof = _kept(made, today, cache, tell)
        done.append(proof)
        faults += [made.document.fault(f.route, f.what, f.mend) for f in proof.faults]
    if faults:
        raise Faults(faults)
    return tuple(done)


def _kept(made: GuideFile, today: date, cache: Path, tell: Callable[[str], None]) -> Proof:
    logic = json.dumps(without_words(made.document.data), ensure_ascii=False, sort_keys=True)

    def keep(folder: Path) -> None:
        begun = perf_counter()
        proof = prove(load_guide(Document(made.document.file, json.loads(logic)), CALCULATORS, checked=True), today)
        what = "not proved" if proof.faults else f"proved over {proof.paths:,} answer paths"
        tell(f"{proof.guide}: {what} in {perf_counter() - begun:.1f} s")
        if proof.faults:
            raise _Faulty(proof)
        (folder / "proof.json").write_text(json.dumps({"paths": proof.paths, "states": proof.states}))

    try:
        folder = step(cache, made.guide.id, [CODE, logic, *selected(made.guide, today)], keep)
    except _Faulty as faulty:
        return faulty.proof
    counts = json.loads((folder / "proof.json").read_text())
    return Proof(made.guide.id, counts["paths"], counts["states"], ())


def without_words(node: Node) -> Node:
    """Give a guide's data with one and the same word wherever words stand in each language."""
    if isinstance(node, list):
        return [without_words(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node.keys() == set(LANGUAGES):
        return dict.fromkeys(LANGUAGES, "-")
    return {key: without_words(each) for key, each in node.items() if key not in ("citations", "page_titles")}


def selected(guide: Guide, today: date) -> Iterator[str]:
    """Say what a day selects: the last begin and the last end of an amount that lie behind it."""
    periods = [period for amount in guide.amounts.values() for period in amount.periods]
    yield str(max((p.start for p in periods if p.start <= today), default=""))
    yield str(max((p.end for p in periods if p.end < today), default=""))
