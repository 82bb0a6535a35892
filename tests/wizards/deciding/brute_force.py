"""Hold "what would change it" on every answer path of the two largest guides: `make brute-force`.

It takes minutes, so what was held so is noted in brute_force.txt beside this file, by a hash of the engine's code, of
the guides' logic without their words, and of this measure. Whoever runs it writes the note anew and commits it; where
the note is of something else, `make test` runs it, here and in CI alike. `--again` runs it whatever the note says.
"""

import argparse
import sys
from pathlib import Path
from time import perf_counter

from building.cache import digest
from content.guides.guides import read_guide
from content.guides.proofs import code_files, logic
from tests.wizards.deciding.every_change import hold_every_change
from tests.wizards.walks import TODAY

GUIDES = ("opi-type", "path")
HERE = Path(__file__).parent
NOTE = HERE / "brute_force.txt"
MEASURE = (HERE / "every_change.py", HERE.parent / "walks.py", Path(__file__))


def made_of(name: str) -> str:
    """Hash what the answer for a guide rests on; whichever Python runs it, it is the same."""
    return digest([logic(read_guide(name)), TODAY.isoformat(), *code_files(), *MEASURE])


def noted(note: Path = NOTE) -> dict[str, str]:
    """Give for each guide the hash of what was held last."""
    lines = note.read_text(encoding="utf-8").splitlines() if note.exists() else []
    return {line.split()[0]: line.split()[1] for line in lines if not line.startswith("#")}


def main(arguments: list[str] | None = None) -> int:
    """Run what is not noted, write the note, and say how many changes were held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--again", action="store_true", help="run it whatever the note says")
    again = parser.parse_args(arguments).again
    before, lines = noted(), ["# guide, hash of what was held, single changes of its answer paths"]
    for name in GUIDES:
        now = made_of(name)
        if before.get(name) == now and not again:
            print(f"{name}: held before, and nothing it rests on has changed")
            lines.append(next(line for line in NOTE.read_text(encoding="utf-8").splitlines() if now in line))
            continue
        begun = perf_counter()
        pairs = hold_every_change(read_guide(name).guide)
        print(f"{name}: {pairs:,} single changes of an answer path held in {perf_counter() - begun:.0f} s", flush=True)
        lines.append(f"{name} {now} {pairs}")
    note = "\n".join(lines) + "\n"
    if note != NOTE.read_text(encoding="utf-8"):
        NOTE.write_text(note, encoding="utf-8")
        print(f"Commit {NOTE.name}, or every run holds them anew.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
