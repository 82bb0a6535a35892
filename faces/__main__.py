"""Cut every face from its package: `make fonts`; with --count the pages' commonest pairs of letters are noted anew."""

import argparse

from faces.cut import FACES, ROOT, cut, limited
from faces.kerning import COMMON, common, moves_most


def main() -> None:
    """Cut the faces and say how heavy they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", action="store_true", help="count the pages' pairs of letters anew")
    if parser.parse_args().count:
        pages = (page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").rglob("*.md")))
        COMMON.write_text("\n".join(moves_most(pages, map(limited, FACES))) + "\n", encoding="utf-8")
    for face in FACES:
        face.path.write_bytes(cut(face, common()))
        print(f"{face.path.relative_to(ROOT)}: {face.path.stat().st_size:,} bytes of {face.whole.stat().st_size:,}")


if __name__ == "__main__":
    main()
