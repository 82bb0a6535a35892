"""Runs the page's own modules under Node, for the tests that hold them to Python."""

import json
import subprocess
from typing import Any

from tests.conftest import ROOT


def under_node(script: str, given: object, answers: int) -> list[Any]:
    """Hand a script beside this file what it is given as JSON; give its list of so many answers."""
    done = subprocess.run(
        ["node", ROOT / "tests" / "theme" / script],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(done.stdout)
    assert isinstance(told, list)
    assert len(told) == answers
    return told
