"""Which Danish text an English page renders: a stamp in its front matter, old when the Danish page has moved on."""

import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from content.pages.drafts import without_drafts
from content.pages.text import DOCS, Text, read
from wizards.guide.reader import Fault
from wizards.unread import until_unread

KEY = "renders"
LENGTH = 12


def meaning(danish: Text) -> str:
    """Give the stamp of a Danish page: title, description and body change it; spaces, keywords and drafts do not."""
    words = " ".join((danish.word("title"), danish.word("description"), *without_drafts(danish).body))
    return hashlib.sha256(re.sub(r"\s+", " ", words).strip().encode()).hexdigest()[:LENGTH]


def is_newer(danish: Text, english: Text) -> bool:
    """Say whether the Danish page has changed since the English one was checked against it."""
    return english.word(KEY) != meaning(danish)


def stale(docs: Path = DOCS) -> Iterator[Fault]:
    """Give each English page whose Danish page is newer, and the way to mend it."""
    for path in sorted((docs / "en").glob("*.md")):
        twin = docs / "da" / path.name
        if not twin.is_file():
            continue  # parity tells of it
        english = read(path)
        if is_newer(read(twin), english):
            what = "the Danish page is newer" if KEY in english.meta else "is not stamped"
            mend = f"Check the translation against docs/da/{path.name}, then run: make stamp PAGE={path.stem}"
            yield english.fault(english.line(KEY), "", what, mend)


def stamp(slugs: Sequence[str], docs: Path = DOCS) -> list[str]:
    """Write the stamp of these pages, or of all of them; give the names of those that changed."""
    wanted = [path.stem for path in sorted((docs / "en").glob("*.md"))] if list(slugs) == ["all"] else list(slugs)
    changed: list[str] = []
    for slug in wanted:
        path = docs / "en" / f"{slug}.md"
        mark = f"{KEY}: {meaning(read(docs / 'da' / path.name))}"
        lines = path.read_text(encoding="utf-8").split("\n")
        end = lines.index("---", 1)
        at = next((at for at in range(1, end) if lines[at].startswith(f"{KEY}:")), end)
        if lines[at] != mark:
            lines[at : at + (at < end)] = [mark]
            path.write_text("\n".join(lines), encoding="utf-8")
            changed.append(slug)
    return changed


@until_unread
def main(slugs: Sequence[str]) -> int:
    """Stamp the pages that are named and say what was done; without a name, say what is old."""
    if slugs:
        try:
            changed = stamp(slugs)
        except FileNotFoundError as error:
            print(f"There is no page {Path(str(error.filename)).stem}. Name one as in docs/en, or all.")
            return 1
        print(f"Stamped: {', '.join(changed) or 'nothing, all stamps were right'}.")
        return 0
    old = [str(fault) for fault in stale()]
    print("\n".join(old) or "Every English page renders its Danish page as it now is.")
    return bool(old)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
