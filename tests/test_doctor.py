"""The doctor says what is missing and how to get it on each system, and fails only for what building needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SYSTEMS = ("Debian, Ubuntu", "Fedora", "macOS", "Windows (in WSL)")
ALWAYS = ("sh", "dirname", "node", "npm", "git", "make")


def doctor(tmp_path: Path, without: str = "") -> subprocess.CompletedProcess[str]:
    """Run it where only what building needs is on the path, but for one of it."""
    for name in ALWAYS:
        if name != without and (found := shutil.which(name)):
            (tmp_path / name).symlink_to(Path(found).resolve())
    (tmp_path / "python3.13").symlink_to(Path(sys.executable).resolve())
    here = {**os.environ, "PATH": str(tmp_path)}
    return subprocess.run([ROOT / "setup" / "doctor"], env=here, capture_output=True, text=True, check=False)


def test_where_all_is_there_that_building_needs_it_says_so_and_names_the_rest(tmp_path: Path) -> None:
    done = doctor(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    missing = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("MISSING")]
    assert "LibreOffice" in missing
    for system in SYSTEMS:
        assert done.stdout.count(system) == len(missing)


@pytest.mark.parametrize(("without", "named"), [("node", "Node.js"), ("git", "git"), ("make", "make")])
def test_what_building_needs_and_is_not_there_fails_with_how_to_get_it(
    without: str, named: str, tmp_path: Path
) -> None:
    done = doctor(tmp_path, without)
    assert done.returncode == 1
    assert f"MISSING  {named}" in done.stdout
    assert f"found    {named}" not in done.stdout
