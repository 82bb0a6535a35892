"""What is asked of the runtime before it is let go: every guide's first question, every case's result, its note."""

import json
from collections.abc import Iterator
from pathlib import Path

from runtime.inputs import ROOT
from wizards import address
from wizards.load import load_flow

FLOWS = ROOT / "wizards" / "flows"


def requests(flows: Path = FLOWS) -> Iterator[str]:
    """Write the requests as a page would send them, Danish and English by turns."""
    count = 0
    for file in sorted(flows.glob("*.json")):
        flow = load_flow(json.loads(file.read_text(encoding="utf-8")))
        fragments = ["", *(address.write(flow, case.answers, "result") for case in flow.cases)]
        for number, fragment in enumerate(fragments):
            count += 1
            asked: dict[str, object] = {
                "flow": flow.id,
                "lang": ("en", "da")[count % 2],
                "fragment": fragment,
                "today": flow.reviewed.isoformat(),
            }
            yield json.dumps(asked | ({"note": {"format": "docx"}} if number == 1 else {}), ensure_ascii=False)
