"""Write the guides' compiled guides beside the engine: `python -m content.guides.compile`."""

from datetime import date
from pathlib import Path

from content.guides.guides import as_json, names, read_guide, source_faults
from content.reading.yamlfile import ROOT, Fault, Faults
from wizards.proving.prove import Proof, prove

TARGET = ROOT / "wizards" / "compiled"


def compile_guides(target: Path = TARGET) -> tuple[str, ...]:
    """Write each guide as JSON where it changed, and remove what no guide stands behind; raises Faults."""
    target.mkdir(exist_ok=True)
    faults: list[Fault] = []
    for name in names():
        made = read_guide(name)
        faults += source_faults(made)
        file, text = target / f"{name}.json", as_json(made)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    if faults:
        raise Faults(faults)
    for stale in {f.stem for f in target.glob("*.json")} - set(names()):
        (target / f"{stale}.json").unlink()
    return names()


def prove_guides(today: date) -> tuple[Proof, ...]:
    """Prove every guide over all its answer paths; raises Faults with file and line."""
    proofs = tuple(prove(read_guide(name).guide, today) for name in names())
    faults = [read_guide(p.guide).fault(f.path, f.what, f.mend) for p in proofs for f in p.faults]
    if faults:
        raise Faults(faults)
    return proofs


if __name__ == "__main__":
    print(", ".join(compile_guides()))
    for proof in prove_guides(date.today()):
        print(f"{proof.guide}: proved over {proof.paths:,} answer paths in {proof.states:,} merged states")
