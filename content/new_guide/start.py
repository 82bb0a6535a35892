"""Start a guide that builds and answers: its file, its two pages and its place in the book."""

import re
from datetime import date
from pathlib import Path

from content.checks.stamp import stamp
from content.reading.yamlfile import ROOT, load, read_text
from wizards.language.words import LANGUAGES

FOLDER = Path(__file__).parent
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
SECTION = "guides"  # where in the book the page of a new guide stands


def start(name: str, root: Path = ROOT, today: date | None = None) -> list[Path]:
    """Write a guide's files and its place in the book; raises ValueError, and writes nothing, where it cannot be."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot name a guide. Use small letters and hyphens, for example way-in.")
    nav = root / "content" / "pages" / "nav.yml"
    files = {
        root / "content" / "guides" / f"{name}.yml": _guide(name, today or date.today()),
        **{
            root / "docs" / lang / f"guide-{name}.md": _named(FOLDER / f"starter.{lang}.md", name) for lang in LANGUAGES
        },
    }
    for path in files:
        if path.exists():
            raise ValueError(f"{path.relative_to(root)} is there already. Choose another name, or edit it.")
    spine = nav.with_name("spine.yml")
    places = {nav: with_page(nav, f"guide-{name}"), spine: outside(spine, f"guide-{name}")}
    for path, text in {**files, **places}.items():
        path.write_text(text, encoding="utf-8")
    stamp([f"guide-{name}"], root / "docs")
    return [*files, *places]


def _named(path: Path, name: str) -> str:
    """Give a file of the starter under the new guide's name."""
    return re.sub(r"\bstarter\b", name, read_text(path))


def _guide(name: str, day: date) -> str:
    """Give the starter's guide, reviewed on a day and again within a year."""
    text = re.sub(r"(?m)^reviewed: .*", f"reviewed: {day}", _named(FOLDER / "starter.yml", name))
    return re.sub(r"(?m)^review_by: .*", f"review_by: {day.replace(year=day.year + 1, day=1)}", text)


def with_page(nav: Path, slug: str) -> str:
    """Give the order of the book with a page first in the section of guides; raises ValueError where it has no room."""
    document, lines = load(nav), read_text(nav).split("\n")
    sections = document.data if isinstance(document.data, list) else []
    place = next((at for at, each in enumerate(sections) if isinstance(each, dict) and each.get("id") == SECTION), None)
    if place is None:
        raise ValueError(f"{document.file}:1: no section has `id: {SECTION}`. Write one for the guides.")
    return _first(lines, document.line((place, "pages")), slug, f"{document.file}:{{}}: the pages of `{SECTION}`")


def outside(spine: Path, slug: str) -> str:
    """Give the way from need to spread with a page outside it, until it is given its place at a stage."""
    document = load(spine)
    named = f"{document.file}:{{}}: the pages under `outside`"
    return _first(read_text(spine).split("\n"), document.line(("outside",)), slug, named)


def _first(lines: list[str], line: int, slug: str, named: str) -> str:
    """Give a file's text with a page first in the list of one line; raises ValueError where it has no room."""
    at = line - 1
    key = lines[at].partition(":")[0].strip()
    if flow := re.match(rf"\s*{key}:\s*\[", lines[at]):
        lines[at] = f"{lines[at][: flow.end()]}{slug}, {lines[at][flow.end() :].lstrip()}"
    elif re.fullmatch(rf"\s*{key}:\s*", lines[at]) and (dash := re.match(r"\s*- ", lines[at + 1])):
        lines.insert(at + 1, f"{dash[0]}{slug}")
    else:
        raise ValueError(f"{named.format(line)} are written so that none can be added. Write {key}: [one, another].")
    return "\n".join(lines)
