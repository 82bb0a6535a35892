"""Archives as they are sent: in Zstandard, which packs tighter than what a host does and needs nothing of the host.

The worker unpacks them with fzstd, a file beside them. The same bytes and the same version of zstandard give the same
bytes. WebAssembly is not packed: of what it fetched itself, a browser keeps what it compiled.
"""

from pathlib import Path

import zstandard

SUFFIX = ".zst"
TIGHTEST = 22
"""Zstandard's highest level: it costs the build seconds, and the reader nothing."""
MADE_BY = f"zstandard {zstandard.__version__} {TIGHTEST}"


def make(file: Path, folder: Path) -> None:
    """Leave the file, packed, in the folder."""
    (folder / (file.name + SUFFIX)).write_bytes(zstandard.ZstdCompressor(level=TIGHTEST).compress(file.read_bytes()))


def read(path: Path) -> bytes:
    """Give the content of a packed file."""
    return zstandard.ZstdDecompressor().decompress(path.read_bytes())
