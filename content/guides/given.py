"""What the book gives a guide that is written on a page of the site, laid beside the code that reads it there."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from content import words
from content.drafting.given import COMPILED, FILE
from content.guides.guides import CORE, FOLDER, citation, names, page_title, parsed
from content.guides.periods import spans
from content.pages.nav import sections
from content.pages.places import from_root
from content.reading.fresh import until_files_change
from content.reading.yamlfile import ROOT
from content.registers import amounts, law, procedures, sources
from wizards.guide.reader import Node
from wizards.language.words import LANGUAGES, Words

TARGET = ROOT / "content" / "drafting" / COMPILED / FILE
TOLD = "readable."
"""What begins the keys of the words that tell a guide's questions and rules."""


@until_files_change
def given_json() -> str:
    """Give it as JSON, the same for the same content."""
    whole: dict[str, object] = {
        "words": {key: asdict(entry) for key, entry in words.words().items() if key.startswith(TOLD)},
        "facts": {name: _both(fact) for name, fact in words.facts().items()},
        "lenders": {path.stem: _lender(path) for path in sorted((FOLDER / CORE).glob("*.yml"))},
        "citations": {f"law:{id_}": citation(f"law:{id_}") for id_ in law.register().ids()},
        "documents": {
            id_: {
                "short": asdict(each.short),
                "place": from_root(each.place),
                "parts": [_part(part) for part in each.parts],
            }
            for id_, each in sources.register().documents.items()
        },
        "pages": {slug: page_title(slug) for section in sections() for slug in section.pages},
        "procedures": procedures.as_json(tuple(procedures.register())),
        "amounts": amounts.as_json(amounts.register()),
        "spans": {lang: spans()[lang] for lang in LANGUAGES},
        "guides": names(),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _both(fact: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    return {key: asdict(told) for key, told in fact.items()}


def _lender(path: Path) -> dict[str, Node]:
    document = parsed(path)
    return {"file": document.file, "data": document.data, "lines": list(document.lines.items())}


def _part(part: sources.Part) -> dict[str, Node]:
    return {"first": part.first, "last": part.last, "name": asdict(part.name)}
