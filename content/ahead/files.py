"""The file of what a guide tells at the end, in one language; its diagrams are kept, since words change more often."""

import gzip
import hashlib
import json
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

import wizards.telling
from building.cache import place, step
from building.cores import on_every_core
from content.ahead.diagrams import diagrams
from content.ahead.figures import is_of_figures
from content.ahead.told import Telling
from content.guides.guides import GuideFile, names, read_guide
from content.guides.proofs import CODE, logic, selected
from content.reading.fresh import until_files_change
from content.reading.yamlfile import ROOT
from wizards.language.words import LANGUAGES

CACHE = ROOT / ".cache" / "told"
HERE, TELLING = Path(__file__).parent, Path(wizards.telling.__file__).parent
WORDS = files("wizards").joinpath("compiled", "words.json")
FOLDER = "assets/told"
"""Where the files of both languages lie in the site."""
ABOVE = {"da": "../", "en": "../../"}
"""The way from a guide's page to the root of the site."""


@dataclass(frozen=True, slots=True)
class ToldFile:
    """What a guide tells: its address in the site, which changes with it, its text, and its hash as pages carry it.

    `paths` counts the answer paths over which its diagrams are held to Python.
    """

    address: str
    text: str
    integrity: str
    paths: int


@until_files_change
def told_file(name: str, lang: str) -> ToldFile:
    """Give what a guide tells in a language, made anew when its words, its logic or the code change."""
    today, made = date.today(), read_guide(name)
    parts = _parts(made, lang, today)

    def write(folder: Path) -> None:
        text, paths = _told(made, lang, today)
        (folder / "told.json").write_text(text, encoding="utf-8")
        (folder / "paths.json").write_text(json.dumps(paths), encoding="utf-8")

    made_in = step(CACHE, f"{name}-{lang}", parts, write)
    text = (made_in / "told.json").read_text(encoding="utf-8")
    paths = json.loads((made_in / "paths.json").read_text(encoding="utf-8"))
    hashed = hashlib.sha256(text.encode()).digest()
    return ToldFile(f"{FOLDER}/{name}-{hashed.hex()[:12]}.json", text, f"sha256-{b64encode(hashed).decode()}", paths)


def tell_guides() -> str:
    """Make the files that are not there yet, on every core; says over how many paths all of them are held."""
    today, first = date.today(), LANGUAGES[0]
    missing = [name for name in names() if not _place(name, first, today).is_dir()]
    if len(missing) > 1:
        for _ in on_every_core(told_file, [(name, first) for name in sorted(missing, key=_size, reverse=True)]):
            pass
    paths = sum(told_file(name, first).paths for name in names())
    return f"before Python: what is looked up is what Python decides, over {paths:,} answer paths"


def _place(name: str, lang: str, today: date) -> Path:
    return place(CACHE, f"{name}-{lang}", _parts(read_guide(name), lang, today))


def _size(name: str) -> int:
    return len(read_guide(name).guide.questions)


def _parts(made: GuideFile, lang: str, today: date) -> tuple[str | Path, ...]:
    """Give what a file is made of: the code that tells, the guide with its words, and what the day selects."""
    whole = json.dumps(made.document.data, ensure_ascii=False, default=str)
    return (CODE, HERE, TELLING, WORDS.read_text(encoding="utf-8"), whole, lang, *selected(made.guide, today))


def _told(made: GuideFile, lang: str, today: date) -> tuple[str, int]:
    """Give the text of a file, and over how many paths its diagrams are held."""
    telling = Telling(made.guide, today, lang)
    told = telling.write()
    switches = tuple(telling.plan.numbers)

    def write(folder: Path) -> None:
        found = diagrams(telling.guide, today, switches)
        (folder / "diagrams.json").write_text(json.dumps([found.flat(), found.roots, found.paths]), encoding="utf-8")

    # The words alone decide which cases with figures are told alike; all other switches follow from the guide's logic.
    alike = [sorted(each.values) for switch in switches for each in switch.conditions if is_of_figures(each)]
    parts: tuple[str | Path, ...] = (CODE, logic(made), *selected(made.guide, today), json.dumps(alike), HERE)
    made_in = step(CACHE, made.guide.id, parts, write)
    nodes, roots, paths = json.loads((made_in / "diagrams.json").read_text(encoding="utf-8"))
    return json.dumps({**told, "nodes": nodes, "roots": roots}, ensure_ascii=False, separators=(",", ":")), paths


def main() -> None:
    """Print what each guide's tables weigh: all, and their diagrams alone."""
    for name in names():
        for lang in LANGUAGES:
            text = told_file(name, lang).text
            told = json.loads(text)
            nodes = json.dumps([told["nodes"], told["roots"]], separators=(",", ":"))
            packed, looked_up = (len(gzip.compress(each.encode(), 9)) for each in (text, nodes))
            print(
                f"{name} ({lang}): {len(told['roots']):,} switches, {looked_up:,} bytes of gzip; with words {packed:,}"
            )


if __name__ == "__main__":
    main()
