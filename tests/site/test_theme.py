"""The theme's own files: words and inks."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

ASSETS = ROOT / "theme" / "assets"


def test_each_ink_is_said_once_for_both_screens() -> None:
    ink = (ASSETS / "css" / "ink.css").read_text(encoding="utf-8")
    inks = re.findall(r"^  (--[\w-]+):[^;]*#[0-9a-f]{3,8}\b", ink, re.M)
    assert len(inks) > 10
    assert [name for name in inks if inks.count(name) > 1] == []
    for name, value in re.findall(r"^  (--[\w-]+): ([^;]*#[0-9a-f]{3,8}[^;]*);", ink, re.M):
        assert re.fullmatch(r"light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)", value) or name == "--on-fill", name


def test_no_colour_of_the_text_hangs_on_the_width_of_the_screen() -> None:
    """Only the frame round the text may: so a page's contrast is the same at a desk and on a telephone."""
    found: dict[str, list[str]] = {}
    for file in (ASSETS / "css").glob("*.css"):
        for query, body in _queries(_without_comments(file)):
            coloured = re.findall(r"[\w-]*(?:color|background|opacity|fill|filter)[\w-]*\s*:[^;}]+", body)
            if "width" in query and coloured:
                found.setdefault(file.name, []).extend(coloured)
    assert found.keys() <= {"frame.css"}, found


def _queries(css: str) -> Iterator[tuple[str, str]]:
    """Give what each media or container query asks, and the rules in it."""
    for query in re.finditer(r"@(?:media|container)([^{]*)\{", css):
        depth = 1
        for at in range(query.end(), len(css)):
            depth += {"{": 1, "}": -1}.get(css[at], 0)
            if not depth:
                yield query[1], css[query.end() : at]
                break


def test_no_file_of_the_theme_reaches_for_another_host() -> None:
    for file in [file for kind in ("css", "js", "mjs") for file in ASSETS.rglob(f"*.{kind}")]:
        assert not re.search(r"(?:https?:)?//[a-z]", _without_comments(file)), file.name


def _without_comments(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", text, flags=re.S | re.M)
