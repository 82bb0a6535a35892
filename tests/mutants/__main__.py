"""Draw mutants and try to kill them: `python -m tests.mutants --seed 1 --count 40`; `--full` takes 200 and notes them.

Exits with 1 when a mutant survives that explained.yml does not explain, or when that file explains one that is killed
or is not there.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from content.reading.yamlfile import ROOT
from tests.mutants.copied import copy
from tests.mutants.drawn import Mutant, draw, files, mutants
from tests.mutants.explained import explained
from tests.mutants.killing import kill
from tests.mutants.told import Tally, noted
from tests.mutants.watched import watch
from wizards.guide.reader import Faults

SHORT, FULL = 40, 200
KEPT = Path("tests", "mutants")
"""Where the explanations stand, and what a full run found is noted."""


def main(arguments: list[str] | None = None) -> int:
    """Draw, kill, and print what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, help="what to draw by; without it, by chance")
    parser.add_argument("--count", type=int, help=f"how many to draw: {SHORT}, or {FULL} in full")
    parser.add_argument("--full", action="store_true", help="draw many by the seed 1, and note them in results.txt")
    parser.add_argument("--of", default="", help="only what has this in its name: a file, a function, a mutator")
    given = parser.parse_args(arguments)
    seed = given.seed if given.seed is not None else 1 if given.full else random.randrange(10**6)
    count = given.count or (FULL if given.full else SHORT)
    command = f"python -m tests.mutants{' --full' if given.full else ''} --seed {seed} --count {count}"
    print(command + (f" --of '{given.of}'" if given.of else ""), flush=True)
    every = mutants(ROOT, files(ROOT))
    try:
        reasons = explained({each.name for each in every}, ROOT / KEPT / "explained.yml")
    except Faults as found:
        print(found)
        return 1
    drawn = draw((each for each in every if given.of in each.name), seed, count)
    tally = tried(drawn, reasons)
    told = "\n".join(tally.lines(len(every)))
    print(told)
    if given.full and not given.of:
        (ROOT / KEPT / "results.txt").write_text(noted(command, told, tally), encoding="utf-8")
    return 1 if tally.unexplained or tally.refuted else 0


def tried(drawn: Iterable[Mutant], reasons: dict[str, str]) -> Tally:
    """Try to kill each in a copy of the tree, and print what survives as soon as it does."""
    tally = Tally(reasons)
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder).resolve() / "tree"
        copy(ROOT, tree)
        begun = time.monotonic()
        seen = watch(tree, ROOT / ".cache" / "mutants")
        print(f"{len(seen):,} tests watched in {time.monotonic() - begun:.0f} s", flush=True)
        note = ROOT / ".cache" / "mutants" / "killers.txt"
        rows = note.read_text("utf-8").split("\n")[:-1] if note.exists() else []
        before = dict(row.split("\t") for row in rows)
        for mutant in drawn:
            verdict = kill(tree, mutant, seen, before.get(mutant.name, ""))
            if "::" in verdict.by:
                with note.open("a", encoding="utf-8") as noting:
                    noting.write(f"{mutant.name}\t{verdict.by}\n")
            tally.add(verdict)
            if len(tally.verdicts) % 10 == 0:
                seconds = time.monotonic() - begun
                print(f"{len(tally.verdicts)} tried, {len(tally.survived)} survived, {seconds:.0f} s", flush=True)
            if not verdict.by:
                known = "explained" if mutant.name in reasons else f"SURVIVED {verdict.tried} tests"
                print(f"{mutant.file}:{mutant.line}: {known}: {mutant.name}", flush=True)
    return tally


if __name__ == "__main__":
    sys.exit(main())
