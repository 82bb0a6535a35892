"""Style and spelling of every file with words in it, looked at again only where a file has changed."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from building.cache import digest
from content.checks import injected, phrases, spelling, style, typed
from content.pages import roles, text
from content.pages.text import DOCS, Words, entries_of, prose, read
from content.reading.yamlfile import ROOT
from content.registers import amounts
from wizards.guide.reader import Fault, Faults

CACHE = ROOT / ".cache" / "checks.json"
RESTS_ON = (
    Path(style.__file__),
    Path(phrases.__file__),
    Path(spelling.__file__),
    Path(injected.__file__),
    Path(typed.__file__),
    amounts.FILE,  # which figures are placed, not typed
    Path(text.__file__),
    Path(__file__),
    roles.FILE,  # which pages may say how sure something is
)


def faults(docs: Path = DOCS, folder: Path = ROOT / "content", cache: Path = CACHE) -> Iterator[Fault]:
    """Give what is misspelt or written in another way; what was said of a file that is as it was is said again."""
    before = _kept(cache)
    rules = digest((*RESTS_ON, *spelling.made_of()))
    now: dict[str, list[dict[str, str | int]]] = {}
    for path in files(docs, folder):
        key = digest((rules, str(path), path.read_bytes()))
        if key not in before:
            try:
                now[key] = [asdict(fault) for fault in _of(path)]
            except Faults:
                continue  # told by whoever needs the file
        else:
            now[key] = before[key]
        for known in now[key]:
            yield Fault(**known)  # type: ignore[arg-type]  # as asdict gave it
    if now.keys() != before.keys():
        cache.parent.mkdir(parents=True, exist_ok=True)
        scratch = cache.with_suffix(".new")
        scratch.write_text(json.dumps(now), encoding="utf-8")
        scratch.replace(cache)


def files(docs: Path, folder: Path) -> list[Path]:
    """Give the pages, and the YAML under a folder."""
    return [*sorted(docs.glob("*/*.md")), *sorted(folder.rglob("*.yml"))]


def _of(path: Path) -> Iterator[Fault]:
    """Look at one file."""
    yield from injected.injected(path)
    written = list(_written(path))
    yield from style.faults(written, (*style.RULES, *phrases.RULES))
    yield from typed.faults(written)
    if path.suffix == ".md":
        page = read(path)
        yield from spelling.faults(Words(page.file, page.lang, line, words) for line, words in prose(page))
    else:
        yield from spelling.faults(written)


def _written(path: Path) -> Iterator[Words]:
    """Give what stands in a file: a page's lines as they are written, or the texts of the YAML."""
    if path.suffix != ".md":
        yield from entries_of(path)
        return
    page = read(path)
    for key in ("title", "description"):
        yield Words(page.file, page.lang, page.line(key), page.word(key))
    for line, words in page.lines():
        yield Words(page.file, page.lang, line, words)


def _kept(cache: Path) -> dict[str, list[dict[str, str | int]]]:
    """Give what was said before; a cache that cannot be read is as none."""
    try:
        known = json.loads(cache.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
