"""What is asked of the runtime before it is let go: every guide's first question, every case's result, its note."""

import json
from collections.abc import Iterator

from runtime.packing import guides
from wizards.asking import address
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.reader import Document


def requests() -> Iterator[str]:
    """Write the requests as a page would send them, Danish and English by turns."""
    count = 0
    for file in guides.files():
        guide = load_guide(Document(file.name, json.loads(file.read_text(encoding="utf-8"))), CALCULATORS, checked=True)
        fragments = ["", *(address.write(guide, case.answers, "result") for case in guide.cases)]
        for number, fragment in enumerate(fragments):
            count += 1
            asked: dict[str, object] = {
                "guide": guide.id,
                "lang": ("en", "da")[count % 2],
                "fragment": fragment,
                "today": guide.reviewed.isoformat(),
            }
            yield json.dumps(asked | ({"note": {"format": "docx"}} if number == 1 else {}), ensure_ascii=False)
