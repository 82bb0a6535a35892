"""Make the books of a built site and lay them into it: `make books`."""

import argparse
from pathlib import Path

from books.making import make


def main() -> None:
    """Make every book of both languages and say how heavy each is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a built site")
    site: Path = parser.parse_args().site
    if not (site / "index.html").is_file():
        raise SystemExit(f"{site} holds no built site. Build one first: make site")
    for file in make(site):
        print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
