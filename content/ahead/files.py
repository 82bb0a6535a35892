"""The file of what a guide tells at the end, in one language; its diagrams are kept, since words change more often."""

import gzip
import hashlib
import json
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from building.cache import step
from content.ahead.diagrams import diagrams
from content.ahead.figures import is_of_figures
from content.ahead.told import Telling
from content.guides.guides import names, read_guide
from content.guides.proofs import CODE, logic, selected
from content.reading.fresh import until_files_change
from content.reading.yamlfile import ROOT
from wizards.language.words import LANGUAGES

CACHE = ROOT / ".cache" / "told"
HERE = Path(__file__).parent
FOLDER = "assets/told"
"""Where the files lie in each language's site."""


@dataclass(frozen=True, slots=True)
class ToldFile:
    """What a guide tells: its address in the site, which changes with it, its text, and its hash as pages carry it."""

    address: str
    text: str
    integrity: str


@until_files_change
def told_file(name: str, lang: str, today: date | None = None) -> ToldFile:
    """Give what a guide tells in a language, on the day for which pages are built."""
    day, made = today or date.today(), read_guide(name)
    telling = Telling(made.guide, day, lang)
    told = telling.write()
    switches = tuple(telling.plan.numbers)

    def write(folder: Path) -> None:
        found = diagrams(telling.guide, day, switches)
        (folder / "diagrams.json").write_text(json.dumps([found.flat(), found.roots]), encoding="utf-8")

    # The words alone decide which cases with figures are told alike; all other switches follow from the guide's logic.
    alike = [sorted(each.values) for switch in switches for each in switch.conditions if is_of_figures(each)]
    parts: tuple[str | Path, ...] = (CODE, logic(made), *selected(made.guide, day), json.dumps(alike), HERE)
    nodes, roots = json.loads((step(CACHE, name, parts, write) / "diagrams.json").read_text(encoding="utf-8"))
    text = json.dumps({**told, "nodes": nodes, "roots": roots}, ensure_ascii=False, separators=(",", ":"))
    hashed = hashlib.sha256(text.encode()).digest()
    return ToldFile(f"{FOLDER}/{name}-{hashed.hex()[:12]}.json", text, f"sha256-{b64encode(hashed).decode()}")


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
