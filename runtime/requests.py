"""What is asked of the runtime before it is let go: every guide's first question, and the result of every case."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from runtime.inputs import ROOT

FLOWS = ROOT / "wizards" / "flows"


def requests(flows: Path = FLOWS) -> Iterator[str]:
    """Write the requests as a page would send them, Danish and English by turns."""
    count = 0
    for file in sorted(flows.glob("*.json")):
        flow = json.loads(file.read_text(encoding="utf-8"))
        fragments = ["", *(_fragment(case["answers"]) + "&at=result" for case in flow["cases"])]
        for fragment in fragments:
            count += 1
            asked = {
                "flow": flow["id"],
                "lang": ("en", "da")[count % 2],
                "fragment": fragment,
                "today": flow["reviewed"],
            }
            yield json.dumps(asked, ensure_ascii=False)


def _fragment(answers: Mapping[str, str | Mapping[str, str]]) -> str:
    return "&".join(
        f"{question}={answer if isinstance(answer, str) else ','.join(f'{k}:{v}' for k, v in answer.items())}"
        for question, answer in answers.items()
    )
