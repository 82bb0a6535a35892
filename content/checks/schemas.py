"""Write the JSON Schemas of every content file to content/schemas/: `python -m content.checks.schemas`.

.vscode/settings.json points editors at them.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from content.drafting.borrowing import ADDED, SHARED
from content.figures.chapters.register import ChaptersFile
from content.figures.processes import ProcessesFile
from content.figures.register import FiguresFile
from content.guides.guides import OF_THE_BOOK
from content.guides.shared import Shared
from content.pages.moved import MovedFile
from content.pages.nav import NavFile
from content.pages.reviews import Reviews
from content.pages.roles import Roles
from content.pages.spine import Spine
from content.reading.schema import Schema, schema
from content.reading.yamlfile import ROOT
from content.registers.amounts import AmountsFile
from content.registers.cases import Cases
from content.registers.glossary import GlossaryFile
from content.registers.law import Law
from content.registers.links import Links
from content.registers.procedures import ProceduresFile
from content.registers.sources import Sources
from content.registers.statistics import StatisticsFile
from content.registers.story import Story
from content.registers.vocabulary import Unexplained
from content.registers.ways import WaysFile
from content.templates.template import Template
from wizards.guide.model import Guide
from wizards.language.words import Words

FOLDER = ROOT / "content" / "schemas"

type WordsFile = Mapping[str, Words]
type FactsFile = Mapping[str, Mapping[str, Words]]

FILES: Mapping[str, tuple[Any, tuple[str, ...]]] = {
    "amounts": (AmountsFile, ("content/registers/amounts.yml",)),
    "cases": (Cases, ("content/registers/cases.yml",)),
    "chapters": (ChaptersFile, ("content/figures/chapters.yml",)),
    "figures": (FiguresFile, ("content/figures/figures.yml",)),
    "glossary": (GlossaryFile, ("content/registers/glossary.yml",)),
    "guide": (Guide, ("content/guides/*.yml", "content/new_guide/starter.yml")),
    "law": (Law, ("content/registers/law.yml",)),
    "links": (Links, ("content/registers/links.yml",)),
    "moved": (MovedFile, ("content/pages/moved.yml",)),
    "nav": (NavFile, ("content/pages/nav.yml",)),
    "procedures": (ProceduresFile, ("content/registers/procedures.yml",)),
    "processes": (ProcessesFile, ("content/figures/processes.yml",)),
    "reviews": (Reviews, ("content/pages/reviews.yml",)),
    "roles": (Roles, ("content/pages/roles.yml",)),
    "shared": (Shared, ("content/guides/core/*.yml",)),
    "sources": (Sources, ("content/registers/sources.yml",)),
    "spine": (Spine, ("content/pages/spine.yml",)),
    "statistics": (StatisticsFile, ("content/registers/statistics.yml",)),
    "story": (Story, ("content/registers/story.yml",)),
    "template": (Template, ("content/templates/*.yml",)),
    "unexplained_words": (Unexplained, ("content/registers/unexplained_words.yml",)),
    "ways": (WaysFile, ("content/registers/ways.yml",)),
    "facts": (FactsFile, ("content/words/facts.yml",)),
    "words": (WordsFile, tuple(f"content/words/{name}.yml" for name in ("blocks", "drafting", "frame", "guides"))),
}
"""Each kind of content file: the record that reads it, and where such files stand."""


def schemas() -> Iterator[tuple[str, Schema]]:
    """Give each schema by the name of its file."""
    for name, (kind, files) in FILES.items():
        made = schema(kind, ", ".join(files), {"Guide": OF_THE_BOOK})
        yield name, _borrowing(made) if name == "guide" else made


def _borrowing(made: Schema) -> Schema:
    """Let a guide borrow of another: it names the lender, and an entry that is lent stands by its id alone."""
    guide = made["$defs"]["Guide"]
    guide["properties"]["borrows"] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    rules = made["$defs"]["Decision"]["properties"]["rules"]
    lent = {
        "type": "object",
        "properties": {"use": {"type": "string"}, **dict.fromkeys(ADDED, rules)},
        "required": ["use"],
    }
    for key in SHARED:
        listed = guide["properties"][key]
        guide["properties"][key] = {**listed, "items": {"anyOf": [lent, listed["items"]]}}
    guide["required"] = [key for key in guide["required"] if key != "outcomes"]
    return made


def write(folder: Path = FOLDER) -> list[Path]:
    """Write each schema where it changed; gives the files that were written."""
    folder.mkdir(exist_ok=True)
    written = []
    for name, made in schemas():
        file, text = folder / f"{name}.json", json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            written.append(file)
    return written


def settings() -> Schema:
    """Give what an editor needs to know which schema is whose (the YAML extension of VS Code reads it)."""
    return {"yaml.schemas": {f"./content/schemas/{name}.json": list(files) for name, (_, files) in FILES.items()}}


if __name__ == "__main__":
    for path in write():
        print(path.relative_to(ROOT))
    editor = ROOT / ".vscode" / "settings.json"
    editor.parent.mkdir(exist_ok=True)
    editor.write_text(json.dumps(settings(), indent=2) + "\n", encoding="utf-8")
