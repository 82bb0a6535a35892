"""The texts that the engine's dataclasses have compiled at each start, compiled once and laid into its wheel."""

import json
import marshal
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import CodeType

from runtime.inputs import ROOT, Unfit
from runtime.packing import archive
from runtime.packing.readied import CODES, Key, key

HEARD = "texts.json"


def save(folder: Path, texts: Sequence[str]) -> None:
    """Leave for the next step what was heard."""
    (folder / HEARD).write_text(json.dumps(list(texts), indent=1), encoding="utf-8")


def with_codes(heard: Path, engine: Path, folder: Path) -> None:
    """Leave in the folder the engine's wheel with the codes of what was heard; raises Unfit where two have one name."""
    laid = folder / CODES
    # a process of its own: whether columns are kept is said when Python starts
    command = [sys.executable, "-X", "no_debug_ranges", "-m", "runtime.packing.hearing", str(heard / HEARD), str(laid)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise Unfit(done.stderr.strip())
    archive.write(folder / engine.name, archive.read(engine) | {CODES: laid.read_bytes()})
    laid.unlink()


def compiled(texts: Iterable[str]) -> bytes:
    """Compile texts, each once; raises ValueError where two have one name."""
    each = sorted(set(texts))
    codes = {key(text): compile(text, "<string>", "exec", dont_inherit=True) for text in each}
    if len(codes) < len(each):
        raise ValueError("Two dataclasses' texts have the same sums: name them by another hash in readied.py.")
    return marshal.dumps(codes, 2)  # version 2 knows no references, which would tell what else this process did


def read(engine: Path) -> Mapping[Key, CodeType]:
    """Give the codes that lie in a wheel."""
    codes: Mapping[Key, CodeType] = marshal.loads(archive.read(engine)[CODES])
    return codes


if __name__ == "__main__":
    texts, out = (Path(name) for name in sys.argv[1:])
    try:
        out.write_bytes(compiled(json.loads(texts.read_text(encoding="utf-8"))))
    except ValueError as twice:
        sys.exit(str(twice))
