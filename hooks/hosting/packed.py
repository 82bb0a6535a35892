"""Pack a built site as one zip to be laid out anywhere: `make zip`. The same site gives the same bytes."""

import argparse
import zipfile
from pathlib import Path

THEN = (1980, 1, 1, 0, 0, 0)
"""When each file within is from: no clock."""


def pack(site: Path, file: Path) -> Path:
    """Write the zip of a site; give it."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in sorted(each for each in site.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(site).as_posix(), THEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            out.writestr(entry, path.read_bytes())
    return file


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    print(f"{asked.file}: {pack(asked.site, asked.file).stat().st_size:,} bytes")
