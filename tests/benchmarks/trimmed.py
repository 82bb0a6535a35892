"""What each step saves of the browser's Python, in bytes as they are sent: `python -m tests.benchmarks.trimmed`."""

import gzip
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from runtime import pack
from runtime.inputs import LOADER, MODULE, RUNTIME_FILES, SCRIPT, STDLIB, inputs
from runtime.packing import packed
from runtime.trimming import tables
from runtime.trimming.shaken import SHAKE

type Row = tuple[str, str, int]


def main() -> None:
    """Print the table."""
    print("| File | Step | Bytes |\n|---|---|---:|")
    for file, step, size in [*_linked(), *_library()]:
        print(f"| {file} | {step} | {size:,} |")


def _linked() -> Iterator[Row]:
    given = inputs().pyodide
    with TemporaryDirectory() as scratch:
        whole, out = Path(scratch, "whole"), Path(scratch, "out")
        whole.mkdir()
        out.mkdir()
        for name in RUNTIME_FILES:
            shutil.copyfile(given / name, whole / name)
        subprocess.run(["node", str(SHAKE), str(whole), str(out)], check=True)
        yield SCRIPT, "as it comes, gzip", _gzip((given / SCRIPT).read_bytes())
        yield SCRIPT, "shaken, gzip", _gzip((out / SCRIPT).read_bytes())
        yield MODULE, "as it comes, gzip", _gzip((given / MODULE).read_bytes())
        yield MODULE, "shaken, gzip", _gzip((out / MODULE).read_bytes())
        (whole / MODULE).write_bytes(tables.load().blank((given / MODULE).read_bytes()))
        subprocess.run(["node", str(SHAKE), str(whole), str(out)], check=True)
        yield MODULE, "shaken, tables blanked, gzip", _gzip((out / MODULE).read_bytes())
    yield LOADER, "as it comes, gzip", _gzip((given / LOADER).read_bytes())


def _library() -> Iterator[Row]:
    made = pack()
    yield STDLIB, "as it comes: whole, source", (inputs().pyodide / STDLIB).stat().st_size
    for name, path in made.parts.items():
        if name.startswith(STDLIB) or name == made.manifest.wheel:
            plain = packed.read(path)
            yield name.removesuffix(packed.SUFFIX), "what is needed, bytecode, gzip of the whole", _gzip(plain)
            yield name, "the same by Zopfli", path.stat().st_size


def _gzip(content: bytes) -> int:
    return len(gzip.compress(content, 9))


if __name__ == "__main__":
    main()
