"""The guides' proofs, each kept until something it is made of changes: the engine's code, the guide's logic, amounts.

A proof is of the guide without its words, so that no edit of words alone asks for a new one, and of what the day
selects: which of the guide's dated amounts have begun and which have ended. A guide with faults is never kept.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from building.cache import digest, place, step
from building.cores import on_every_core
from content.guides.guides import GuideFile, read_guide
from content.guides.periods import day_of_proof
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
MODULES = ("catalog.py", "shelf.py")
"""Where the code lies that a proof runs; a test holds that it runs no other."""


def code_files(engine: Path = ENGINE) -> tuple[str | Path, ...]:
    """Give the code that a proof runs, each file with its place."""
    files = [
        *(engine / name for name in MODULES),
        *(file for wing in WINGS for file in sorted((engine / wing).rglob("*.py"))),
    ]
    return tuple(part for file in files for part in (file.relative_to(engine).as_posix(), file))


def code(engine: Path = ENGINE) -> str:
    """Hash the code that a proof runs, and the Python that runs it."""
    return digest([sys.version, *code_files(engine)])


COUNTS = "proof.json"

CODE = code()
"""Hashed when this process read the code: what it proves later, it proves with the code as it was then."""


@dataclass(frozen=True)
class Task:
    """A guide to prove: its file and its logic as JSON, the day, and where its proof is kept."""

    made: GuideFile
    logic: str
    today: date
    cache: Path

    @property
    def parts(self) -> tuple[str, ...]:
        """Give what the proof is made of."""
        return (CODE, self.logic, *selected(self.made.guide, self.today))

    def kept(self) -> Proof | None:
        """Give the proof that is kept, or None."""
        counts = kept_counts(self.cache, self.made.guide.id, self.parts)
        if not counts:
            return None
        return Proof(self.made.guide.id, counts["paths"], counts["states"], (), counts["statements"])

    def keep(self, proof: Proof) -> None:
        """Keep a proof that found no fault."""
        counts = {"paths": proof.paths, "states": proof.states, "statements": proof.statements}
        keep_counts(self.cache, proof.guide, self.parts, counts)


def kept_counts(cache: Path, name: str, parts: Iterable[str]) -> Mapping[str, int]:
    """Give the counts that are kept of what held for these parts; nothing where it was not proved."""
    file = place(cache, name, parts) / COUNTS
    counts: Mapping[str, int] = json.loads(file.read_text()) if file.is_file() else {}
    return counts


def keep_counts(cache: Path, name: str, parts: Iterable[str], counts: Mapping[str, int]) -> None:
    """Keep the counts of what held, for as long as its parts stay as they are."""

    def write(folder: Path) -> None:
        (folder / COUNTS).write_text(json.dumps(counts))

    step(cache, name, parts, write)


@dataclass(frozen=True)
class Trial:
    """A proof that was just made, its seconds, and the code that made it."""

    proof: Proof
    seconds: float
    code: str

    def __str__(self) -> str:
        found = self.proof.faults
        what = f"{len(found)} faults" if found else f"proved over {self.proof.paths:,} answer paths"
        return f"{self.proof.guide}: {what} in {self.seconds:.1f} s"


def proofs(
    guides: Iterable[GuideFile],
    today: date,
    cold: bool = False,
    cache: Path = CACHE,
    tell: Callable[[str], None] = print,
) -> tuple[Proof, ...]:
    """Prove every guide, those only that are not proved yet unless `cold`; tells of each when it is proved.

    Raises Faults with file and line.
    """
    if cold:
        shutil.rmtree(cache, ignore_errors=True)
    tasks = [Task(made, logic(made), today, cache) for made in guides]
    done = [task.kept() for task in tasks]
    missing = sorted((n for n, proof in enumerate(done) if not proof), key=lambda n: -len(tasks[n].logic))
    asked = [(tasks[n].made.document.file, tasks[n].logic, today) for n in missing]
    for at, trial in on_every_core(_prove, asked):
        tell(str(trial))
        done[missing[at]] = trial.proof
        if not trial.proof.faults and trial.code == CODE:
            tasks[missing[at]].keep(trial.proof)
    proved = [(task.made.document, proof) for task, proof in zip(tasks, done, strict=True) if proof]
    if faults := [document.fault(f.route, f.what, f.mend) for document, proof in proved for f in proof.faults]:
        raise Faults(faults)
    return tuple(proof for _, proof in proved)


def _prove(file: str, logic: str, today: date) -> Trial:
    begun = perf_counter()
    proof = prove(load_guide(Document(file, json.loads(logic)), CALCULATORS, checked=True), today)
    return Trial(proof, perf_counter() - begun, CODE)


def logic(made: GuideFile) -> str:
    """Write what a guide's proof is of: all of it but its words."""
    return json.dumps(without_words(made.document.data), ensure_ascii=False, sort_keys=True)


def without_words(node: Node) -> Node:
    """Give a guide's data with one and the same word wherever words stand in each language."""
    if isinstance(node, list):
        return [without_words(each) for each in node]
    if not isinstance(node, dict):
        return node
    told = set(LANGUAGES) if node.keys() >= set(LANGUAGES) else set[str]()
    rest = {key: without_words(each) for key, each in node.items() if key not in ("citations", "page_titles", *told)}
    return rest | dict.fromkeys(sorted(told), "-")


def statements(proofs: Iterable[Proof]) -> str:
    """Say in a line how many statements are held to answers, and over how many paths."""
    held = tuple(proofs)
    count, paths = sum(each.statements for each in held), sum(each.paths for each in held)
    return f"statements: {count:,} are held to the answers they rest on, over {paths:,} answer paths"


def selected(guide: Guide, today: date) -> Iterator[str]:
    """Say what a day selects: the last begin and the last end of an amount that lie behind it."""
    periods = [period for amount in guide.amounts.values() for period in amount.periods]
    yield str(max((p.start for p in periods if p.start <= today), default=""))
    yield str(max((p.end for p in periods if p.end < today), default=""))


def main() -> None:
    """Print every fault of some guides."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("guides", nargs="+", help="guides by name")
    for name in parser.parse_args().guides:
        made = read_guide(name)
        proof = prove(made.guide, day_of_proof(date.today()))
        for flaw in proof.faults:
            print(made.document.fault(flaw.route, flaw.what, flaw.mend))
        print(f"{name}: {len(proof.faults)} faults; {statements([proof])}")


if __name__ == "__main__":
    main()
