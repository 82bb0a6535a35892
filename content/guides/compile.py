"""Write the guides' compiled guides beside the engine: `python -m content.guides.compile`."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile

from content.guides.agreements import agreements, summary
from content.guides.given import TARGET as GIVEN
from content.guides.given import given_json
from content.guides.guides import as_json, names, read_guide
from content.guides.periods import day_of_proof
from content.guides.proofs import proofs, statements
from content.reading.yamlfile import ROOT
from content.words import guides
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES, WORDS
from wizards.proving.prove import Proof
from wizards.unread import until_unread

TARGET = ROOT / "wizards" / "compiled"


def compile_words(target: Path = TARGET) -> None:
    """Write the words that the engine says beside it; raises Faults."""
    target.mkdir(exist_ok=True)
    words = {key: {lang: entry[lang] for lang in LANGUAGES} for key, entry in guides().items()}
    _write(target / WORDS, json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def compile_given(file: Path = GIVEN) -> None:
    """Write what the book gives guides that are written on a page, beside the code that reads it; raises Faults."""
    file.parent.mkdir(exist_ok=True)
    _write(file, given_json())


def _write(file: Path, text: str) -> None:
    """Write a file whole, and only where it changed: others may be reading it."""
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, delete=False) as written:
        written.write(text)
    Path(written.name).replace(file)


def compile_guides(target: Path = TARGET) -> tuple[str, ...]:
    """Write the words and each guide as JSON where it changed, and remove what nothing stands behind; raises Faults."""
    compile_words(target)
    for name in names():
        _write(target / f"{name}.json", as_json(read_guide(name)))
    if target == TARGET:
        compile_given()
    for stale in {f.name for f in target.glob("*.json")} - {WORDS, *(f"{name}.json" for name in names())}:
        (target / stale).unlink()
    return names()


def prove_guides(today: date, cold: bool = False, tell: Callable[[str], None] = print) -> tuple[Proof, ...]:
    """Prove every guide that is not proved yet, or all of them, and hold them against each other; raises Faults."""
    guides, today = tuple(read_guide(name) for name in names()), day_of_proof(today)
    found = proofs(guides, today, cold, tell=tell)
    tell(statements(found))
    tell(summary(agreements(guides, today, tell=tell)))
    return found


@until_unread
def main() -> int:
    """Compile the guides and print what is proved of each, or their faults; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cold", action="store_true", help="prove all of them again, whatever was proved before")
    cold = parser.parse_args().cold
    try:
        print(", ".join(compile_guides()))
        for proof in prove_guides(date.today(), cold):
            print(f"{proof.guide}: {proof.paths:,} answer paths in {proof.states:,} merged states")
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
