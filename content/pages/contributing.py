"""The sections of CONTRIBUTING.md: each says in English all that one kind of change takes."""

import re
from collections.abc import Mapping
from pathlib import Path

from content.reading.fresh import kept
from content.reading.yamlfile import ROOT

FILE = ROOT / "CONTRIBUTING.md"
SECTION = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
WORDS = "words"
"""The one section that tells of no change: what the words in the others mean."""


def read(path: Path) -> Mapping[str, str]:
    """Give each section's title by the anchor that a repository's pages give it, in the file's order."""
    told = FENCED.sub("", path.read_text(encoding="utf-8"))
    titles = (found["title"].strip() for found in SECTION.finditer(told))
    return {anchor(title): title for title in titles}


def anchor(title: str) -> str:
    """Give a heading's anchor as GitHub does: small letters, hyphens for spaces, no other signs."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


contributing = kept(read, lambda: FILE)
"""Give the sections of the project's own file."""


def tasks() -> Mapping[str, str]:
    """Give the sections that tell how something is changed."""
    return {at: title for at, title in contributing().items() if at != WORDS}
