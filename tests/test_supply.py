"""What is taken from others is named by its content; an advisory that could not be asked is no all-clear."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ANSWERS = {
    "fine": (0, "No known vulnerabilities found", "found 0 vulnerabilities"),
    "unsafe": (1, "Found 2 known vulnerabilities in 1 package", "3 high severity vulnerabilities"),
    "not asked": (1, "attrs: Dependency not found and could not be audited", "audit endpoint returned an error"),
}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_names_each_action_by_its_commit_and_says_which_version_that_is(workflow: Path) -> None:
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+(: .+)?", each)] == []


def test_a_version_of_an_action_is_one_commit_everywhere() -> None:
    used = {each for path in WORKFLOWS for each in re.findall(r"uses: ([\w./-]+)@(\w+)", path.read_text("utf-8"))}
    assert len(used) == len({action for action, _ in used})


@pytest.mark.parametrize(
    ("python", "npm", "code"),
    [
        ("fine", "fine", 0),
        ("unsafe", "fine", 1),
        ("fine", "unsafe", 1),
        ("not asked", "unsafe", 1),
        ("fine", "not asked", 2),
        ("not asked", "fine", 2),
    ],
)
def test_an_audit_tells_apart_what_is_unsafe_and_what_could_not_be_asked(
    python: str, npm: str, code: int, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "setup", tmp_path / "setup")
    for name, told, said in (("python", python, ANSWERS[python][1]), ("npm", npm, ANSWERS[npm][2])):
        stub = tmp_path / ".cache" / "audit" / "bin" / name
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(f"#!/bin/sh\necho '{said}'\nexit {ANSWERS[told][0]}\n", encoding="utf-8")
        stub.chmod(0o755)
    here = {**os.environ, "PATH": f"{tmp_path / '.cache' / 'audit' / 'bin'}:{os.environ['PATH']}"}
    assert subprocess.run(["./setup/audit"], cwd=tmp_path, env=here, capture_output=True).returncode == code
