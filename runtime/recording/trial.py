"""Boots a runtime under Node.js, as the browser's worker does, and hands back what it answered."""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from runtime.inputs import ROOT, Unfit
from runtime.trimming import standins

WORKER = ROOT / "theme" / "assets" / "guide" / "worker.mjs"
SCRIPT = Path(__file__).with_name("boot.mjs")
PATIENCE = 600  # seconds, on a machine that does much else: only what never answers is broken off


@dataclass(frozen=True, slots=True)
class Trial:
    """A runtime to boot, the engine to load with the guides of a folder, and what to ask it."""

    runtime: str
    wheel: str
    guides: str
    lock: Mapping[str, object]
    requests: Sequence[str]
    recorder: str | None = None
    imports: Sequence[str] = ()
    more: str = ""
    """Another wheel to load, and the module in it that answers."""
    door: str = ""


def run(trial: Trial) -> Any:
    """Boot, ask, and return `{"answers": […], "spent": […], "recorded": …}`; `Unfit` when it does not get that far."""
    with TemporaryDirectory() as scratch:
        job, result = Path(scratch, "job.json"), Path(scratch, "result.json")
        job.write_text(json.dumps({**asdict(trial), "worker": str(WORKER), "result": str(result)}))
        command = [shutil.which("node") or "node", str(SCRIPT), str(job)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired as slow:
            raise Unfit("The browser's Python did not answer under Node.js within ten minutes.") from slow
        if done.returncode or not result.exists():
            output = done.stdout + done.stderr
            raise Unfit(lacks(output) or _did_not_start(output))
        return json.loads(result.read_text())


def lacks(output: str) -> str | None:
    """Say which module is missing or has another in its place, if that is what the output tells."""
    if missing := re.search(r"No module named '([\w.]+)'", output):
        return (
            f"The trimmed Python lacks the module {missing[1]}, which the engine loads only when it answers: "
            "import it where the engine needs it, or add it to MARGIN in runtime/recording/modules.py with the reason."
        )
    asked = re.search(
        r"cannot import name '(\w+)' from '([\w.]+)'|module '(?P<module>[\w.]+)' has no attribute '(\w+)'", output
    )
    module, name = (asked["module"] or asked[2], asked[4] or asked[1]) if asked else ("", "")
    if module not in standins.PLACES:
        return None
    return (
        f"The trimmed Python was asked for {module}.{name}, and runtime/trimming/standing/{standins.PLACES[module]} "
        f"stands in for that module without it: write it there, or take {module} out of PLACES in standins.py."
    )


def _did_not_start(output: str) -> str:
    lines = [line[:300] for line in output.strip().splitlines() if line.strip()]
    version = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    first = f"The browser's Python did not start under Node.js {version} (20 or newer is needed):"
    return "\n".join([first, *lines[-8:]])
