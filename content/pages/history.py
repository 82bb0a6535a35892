"""When each file of the content was last changed, as the repository's history has it."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from content.reading.fresh import notice, until_files_change
from content.reading.yamlfile import ROOT

KEPT = ("docs", "content/guides")
"""Where the files stand whose history readers are told."""
DAY = "day "


@until_files_change
def changes(root: Path = ROOT) -> Mapping[str, date]:
    """Give the day of the last commit of each file; none where there is no git, or only a part of the history."""
    notice(root / ".git" / "logs" / "HEAD")  # each commit is noted there
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    found: dict[str, date] = {}
    day = date.min
    log = _git(root, "log", f"--format={DAY}%cs", "--name-only", "--no-renames", "--relative", "--", *KEPT)
    for line in log.splitlines():
        if line.startswith(DAY):
            day = date.fromisoformat(line.removeprefix(DAY))
        elif line:
            found.setdefault(line, day)
    return found


def _git(root: Path, *words: str) -> str:
    """Give what git says, or nothing where it cannot."""
    try:
        said = subprocess.run(
            ["git", "-c", "core.quotePath=false", "-C", str(root), *words],
            capture_output=True, encoding="utf-8", check=False, timeout=20,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout if said.returncode == 0 else ""
