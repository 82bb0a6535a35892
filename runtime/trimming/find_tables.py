"""Find in the installed Pyodide the tables that no guide needs: `python -m runtime.trimming.find_tables`.

The same tables lie in this machine's own extension modules, made from the same source. What both files hold, byte for
byte, over a kilobyte and more, is a table; a program's code never is the same for two kinds of processor.
"""

import hashlib
import importlib
from collections.abc import Iterator
from pathlib import Path

from runtime.inputs import inputs
from runtime.trimming.tables import Table, Tables

MODULES = ("unicodedata", "_codecs_cn", "_codecs_hk", "_codecs_jp", "_codecs_kr", "_codecs_tw")
"""Each has large tables, and is a file of its own in CPython where it is not built in."""
BLOCK = 64
SHORTEST = 1024
EDGE = 64
"""Bytes left at each end: what comes after a table may begin alike in both files, and be somebody else's."""
MOST_ZEROS = 40
"""Of a block, in bytes: what is mostly zeros is found everywhere."""


def main() -> None:
    """Find them, write them down, and tell how much they are."""
    whole = (inputs().pyodide / "pyodide.asm.wasm").read_bytes()
    starts = {whole[at : at + BLOCK]: at for at in range(0, len(whole) - BLOCK, BLOCK // 4)}
    starts = {block: at for block, at in starts.items() if block.count(0) < MOST_ZEROS}
    found = {table for module in MODULES for table in _of(module, whole, starts)}
    tables = Tables(hashlib.sha256(whole).hexdigest(), tuple(sorted(found, key=lambda table: table.at)))
    tables.save()
    for module in tables.modules:
        mine = [table.length for table in tables.tables if table.module == module]
        print(f"{module}: {sum(mine):,} bytes in {len(mine)} tables")


def _of(module: str, whole: bytes, starts: dict[bytes, int]) -> Iterator[Table]:
    file = getattr(importlib.import_module(module), "__file__", None)
    if file is None:
        raise SystemExit(f"{module} is built into this Python: find the tables with one whose {module} is a file.")
    here = Path(file).read_bytes()
    at = 0
    while at < len(here) - BLOCK:
        start = starts.get(here[at : at + BLOCK])
        if start is None:
            at += 1
            continue
        before = _alike(here[:at][::-1], whole[:start][::-1])
        after = _alike(here[at:], whole[start:])
        if before + after >= SHORTEST:
            yield Table(module, start - before + EDGE, before + after - 2 * EDGE)
        at += after


def _alike(one: bytes, other: bytes) -> int:
    """Count the bytes that two begin with alike."""
    longest = min(len(one), len(other))
    step = 4096
    same = next((at for at in range(0, longest, step) if one[at : at + step] != other[at : at + step]), longest)
    return next((at for at in range(same, longest) if one[at] != other[at]), longest)


if __name__ == "__main__":
    main()
