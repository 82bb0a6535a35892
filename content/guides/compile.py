"""Write the guides' compiled guides beside the engine: `python -m content.guides.compile`."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from content.guides.guides import as_json, names, read_guide
from content.guides.proofs import proofs
from content.reading.yamlfile import ROOT
from wizards.guide.reader import Fault, Faults
from wizards.proving.prove import Proof

TARGET = ROOT / "wizards" / "compiled"


def compile_guides(target: Path = TARGET) -> tuple[str, ...]:
    """Write each guide as JSON where it changed, and remove what no guide stands behind; raises Faults."""
    target.mkdir(exist_ok=True)
    faults: list[Fault] = []
    for name in names():
        made = read_guide(name)
        file, text = target / f"{name}.json", as_json(made)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    if faults:
        raise Faults(faults)
    for stale in {f.stem for f in target.glob("*.json")} - set(names()):
        (target / f"{stale}.json").unlink()
    return names()


def prove_guides(today: date, cold: bool = False, tell: Callable[[str], None] = print) -> tuple[Proof, ...]:
    """Prove every guide that is not proved yet, or all of them; raises Faults with file and line."""
    return proofs((read_guide(name) for name in names()), today, cold, tell=tell)


def main() -> None:
    """Compile the guides and print what is proved of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cold", action="store_true", help="prove all of them again, whatever was proved before")
    cold = parser.parse_args().cold
    print(", ".join(compile_guides()))
    for proof in prove_guides(date.today(), cold):
        print(f"{proof.guide}: {proof.paths:,} answer paths in {proof.states:,} merged states")


if __name__ == "__main__":
    main()
