"""The workflows run what the Makefile has, with no more rights than each needs, and nothing that a stranger wrote."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
READ: Mapping[str, str] = {"contents": "read"}
MORE: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("pages.yml", "build"): {"contents": "read", "pages": "read"},
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("release.yml", "publish"): {"contents": "write", "actions": "read"},
}
"""The jobs that need more than to read the repository, and what they need it for stands beside it in the file."""
SAFE_IN_SHELL = re.compile(r"matrix\.\w+|github\.run_number")
"""What GitHub or the workflow itself has written, and no one else."""
WITH_OTHERS_RIGHTS = {"pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"}
"""What strangers set off, and what runs with the rights of the repository all the same."""

HARMLESS = {"gh", "tar", "mkdir", "mv", "cd", "sha256sum"}
"""Programs of the machine itself: what has the right to write starts no others."""

Job = Mapping[str, Any]


def read(path: Path) -> Mapping[Any, Any]:
    found: Mapping[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def jobs() -> Iterator[tuple[str, str, Job]]:
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield path.name, name, job


def commands(job: Job) -> str:
    return "\n".join(step.get("run", "") for step in job["steps"])


EACH = pytest.mark.parametrize(
    ("file", "name", "job"), [pytest.param(*each, id=f"{each[0]}-{each[1]}") for each in jobs()]
)
FILES = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


@EACH
def test_a_job_makes_what_the_makefile_has(file: str, name: str, job: Job) -> None:
    named = re.findall(r"\bmake (?:--[a-z-]+ )*([a-z-]+)", commands(job))
    assert set(named) <= TARGETS
    assert named or "deploy" in name or "publish" in name


@FILES
def test_a_workflow_may_read_the_repository_and_no_more(path: Path) -> None:
    assert read(path)["permissions"] == READ


@EACH
def test_a_job_has_further_rights_only_where_they_are_listed(file: str, name: str, job: Job) -> None:
    assert job.get("permissions", READ) == MORE.get((file, name), READ)


@EACH
def test_a_job_that_may_write_runs_nothing_of_the_repository(file: str, name: str, job: Job) -> None:
    if "write" in job.get("permissions", {}).values():
        used = [step.get("uses", "") for step in job["steps"]]
        assert not any("checkout" in each for each in used)
        begun = {part.split()[0] for part in re.split(r"\n|&&", commands(job)) if part.strip()}
        assert begun <= HARMLESS


@EACH
def test_a_checkout_leaves_no_token_behind(file: str, name: str, job: Job) -> None:
    for step in job["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@FILES
def test_no_stranger_sets_off_what_has_the_repositorys_rights(path: Path) -> None:
    events = read(path)[True]  # YAML 1.1 reads the key `on` so
    assert not set(events) & WITH_OTHERS_RIGHTS


@EACH
def test_no_command_takes_up_what_somebody_else_has_written(file: str, name: str, job: Job) -> None:
    taken = re.findall(r"\$\{\{\s*(.*?)\s*\}\}", commands(job))
    assert [each for each in taken if not SAFE_IN_SHELL.fullmatch(each)] == []


@EACH
def test_a_job_ends_by_itself(file: str, name: str, job: Job) -> None:
    assert 0 < job["timeout-minutes"] <= 150


@EACH
def test_a_job_has_the_python_and_the_node_that_the_project_names(file: str, name: str, job: Job) -> None:
    image = (ROOT / "Containerfile").read_text(encoding="utf-8")
    [node] = re.findall(r"/node:(\d+)\.", image)
    for step in job["steps"]:
        given = step.get("with", {})
        if step.get("uses", "").startswith("actions/setup-python@"):
            assert given["python-version"] == (ROOT / ".python-version").read_text(encoding="utf-8").strip()
        if step.get("uses", "").startswith("actions/setup-node@"):
            assert given["node-version"] == node


TOLD = ("guide-report", "check", "status", "due")


@pytest.mark.parametrize("fails", [None, *TOLD])
def test_the_summary_of_a_pull_request_tells_everything_and_fails_where_a_part_of_it_does(
    fails: str | None, tmp_path: Path
) -> None:
    steps = read(ROOT / ".github" / "workflows" / "preview.yml")["jobs"]["preview"]["steps"]
    [script] = [step["run"] for step in steps if "GITHUB_STEP_SUMMARY" in step.get("run", "")]
    make, summary = tmp_path / "make", tmp_path / "summary.md"
    make.write_text(f'#!/bin/sh\necho "made $*"\ncase "$*" in *" {fails}"*) exit 2;; esac\n', encoding="utf-8")
    make.chmod(0o755)
    found = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], env=found, cwd=tmp_path, check=False)
    assert bool(done.returncode) == bool(fails)
    told = summary.read_text(encoding="utf-8")
    assert re.findall(r"made --no-print-directory ([a-z-]+)", told) == list(TOLD)


def test_a_release_is_made_of_the_tag_as_a_value_and_never_as_a_part_of_a_command() -> None:
    [recipe] = re.findall(r"^release:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe.count('"$$TAG"') == 2
    assert "$(TAG)" not in recipe
