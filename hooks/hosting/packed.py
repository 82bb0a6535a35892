"""Pack a built site as one zip to be laid out anywhere: `make zip`. The same site gives the same bytes."""

import argparse
from pathlib import Path
from zipfile import ZIP_DEFLATED

from runtime.packing.archive import write


def pack(site: Path, file: Path) -> Path:
    """Write the zip of a site; give it."""
    content = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    write(file, content, ZIP_DEFLATED)
    return file


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    print(f"{asked.file}: {pack(asked.site, asked.file).stat().st_size:,} bytes")
