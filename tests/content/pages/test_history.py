"""The day of a file's last commit is told where git has the whole history, and nothing is told where it has not."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from content.pages.history import changes

WHO = {f"GIT_{role}_{what}": "x@y.z" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(folder: Path, *words: str, day: str = "2026-01-01") -> None:
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00+00:00" for role in ("AUTHOR", "COMMITTER")}
    known = {**os.environ, **WHO, **when}
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, env=known)


def commit(folder: Path, day: str, **texts: str) -> None:
    for name, text in texts.items():
        file = folder / "docs" / "da" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "x", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "whole"
    folder.mkdir()
    git(folder, "init", "-q")
    commit(folder, "2026-03-01", one="a", to_øre="a")
    commit(folder, "2026-04-02", one="b")
    return folder


def test_each_file_has_the_day_of_the_last_commit_that_touched_it(repository: Path) -> None:
    assert changes(repository) == {"docs/da/one.md": date(2026, 4, 2), "docs/da/to_øre.md": date(2026, 3, 1)}
    commit(repository, "2026-05-03", to_øre="b")
    assert changes(repository)["docs/da/to_øre.md"] == date(2026, 5, 3)


def test_a_part_of_a_repository_tells_its_own_files(repository: Path) -> None:
    (repository / "below" / "docs").mkdir(parents=True)
    (repository / "below" / "docs" / "two.md").write_text("a", encoding="utf-8")
    commit(repository, "2026-06-04")
    assert changes(repository / "below") == {"docs/two.md": date(2026, 6, 4)}


def test_a_history_that_is_cut_off_tells_nothing(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    assert (tmp_path / "shallow" / "docs" / "da" / "one.md").exists()
    assert changes(tmp_path / "shallow") == {}


def test_without_a_repository_or_without_git_nothing_is_told(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bare").mkdir()
    assert changes(tmp_path / "bare") == {}
    monkeypatch.setenv("PATH", "")
    commit_log = repository / ".git" / "logs" / "HEAD"
    commit_log.write_text(commit_log.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert changes(repository) == {}
