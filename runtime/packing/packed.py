"""Archives as they are sent: in gzip, which every browser with module workers unpacks itself, packed tighter by Zopfli.

No name that a host takes for a coding of its own: it would then unpack them on the way, and their hash would not fit.
The same bytes and the same version of zopfli give the same bytes. WebAssembly is not packed: of what it fetched itself,
a browser keeps what it compiled.
"""

import gzip
from importlib.metadata import version
from pathlib import Path

import zopfli.gzip

SUFFIX = ".gzipped"
MADE_BY = f"zopfli {version('zopfli')}"


def make(file: Path, folder: Path) -> None:
    """Leave the file, packed, in the folder."""
    (folder / (file.name + SUFFIX)).write_bytes(zopfli.gzip.compress(file.read_bytes()))


def read(path: Path) -> bytes:
    """Give the content of a packed file."""
    return gzip.decompress(path.read_bytes())
