"""Each guide as the browser fetches it: a file of its own beside the wheel, for a page needs one guide and no cases."""

import json
from pathlib import Path

from runtime.inputs import COMPILED
from wizards.guide.load import FOR_THE_BUILD
from wizards.language.words import WORDS

FOLDER = "guides"
"""The folder of the guides within the engine's."""


def files() -> list[Path]:
    """Name the compiled guides."""
    return sorted({*COMPILED.glob("*.json")} - {COMPILED / WORDS})


def make(folder: Path) -> None:
    """Leave each guide in the folder as it is fetched."""
    for file in files():
        whole = json.loads(file.read_text(encoding="utf-8"))
        kept = {key: part for key, part in whole.items() if key not in FOR_THE_BUILD}
        text = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (folder / file.name).write_text(text, encoding="utf-8")
