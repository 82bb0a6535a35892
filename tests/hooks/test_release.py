"""A release is made of one version, with its words and with the hash of each file."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from content.pages.take_along import FOLDER
from hooks.hosting import release
from tests.conftest import ROOT

LOG = """# Changelog

## Unreleased

- what is to come

## 1.2.0 - 2027-02-01

### Added

- a thing

## [1.1.0] - 2026-02-01

- older
"""


def repository(folder: Path, version: str = "1.2.0", log: str = LOG) -> Path:
    (folder / "pyproject.toml").write_text(f'[project]\nname = "x"\nversion = "{version}"\n', encoding="utf-8")
    (folder / "CHANGELOG.md").write_text(log, encoding="utf-8")
    return folder


def test_a_tag_that_is_the_version_everywhere_has_no_fault(tmp_path: Path) -> None:
    assert list(release.faults("v1.2.0", repository(tmp_path))) == []


@pytest.mark.parametrize(
    ("tag", "version", "log", "told"),
    [
        ("1.2.0", "1.2.0", LOG, "TAG:"),
        ("", "1.2.0", LOG, "TAG:"),
        ('v1.2.0";id;"', "1.2.0", LOG, "TAG:"),
        ("v1.2.0", "1.1.0", LOG, "pyproject.toml:3: version:"),
        ("v1.3.0", "1.3.0", LOG, "CHANGELOG.md:"),
        ("v1.2.0", "1.2.0", LOG.replace(" - 2027-02-01", ""), "CHANGELOG.md:7:"),
        ("v1.2.0", "1.2.0", LOG.replace("### Added\n\n- a thing\n", ""), "CHANGELOG.md:7:"),
    ],
)
def test_what_does_not_fit_the_tag_is_told_at_its_line(
    tag: str, version: str, log: str, told: str, tmp_path: Path
) -> None:
    [fault] = release.faults(tag, repository(tmp_path, version, log))
    assert fault.startswith(told)


def test_both_files_are_told_at_once(tmp_path: Path) -> None:
    assert len(list(release.faults("v9.0.0", repository(tmp_path)))) == 2


def test_the_words_of_a_version_end_where_the_next_begins() -> None:
    assert release.section(LOG, "1.2.0") == (7, "2027-02-01", "### Added\n\n- a thing")
    assert release.section(LOG, "1.1.0") == (13, "2026-02-01", "- older")
    assert release.section(LOG, "1.0.0") is None


def test_the_projects_own_changelog_is_read(tmp_path: Path) -> None:
    found = release.section((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), "Unreleased")
    assert found
    assert found[2].startswith("### ")


def test_a_release_has_the_site_the_books_the_wheel_and_the_hash_of_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, into = tmp_path / "site", tmp_path / "release"
    (site / FOLDER).mkdir(parents=True)
    (site / "index.html").write_text("page", encoding="utf-8")
    (site / FOLDER / "book.pdf").write_text("book", encoding="utf-8")
    into.mkdir()
    (into / "some-1.2.0.whl").write_text("wheel", encoding="utf-8")
    monkeypatch.setattr(release, "ROOT", repository(tmp_path))
    release.collect(site, into, "1.2.0")
    assert (into / release.NOTES).read_text(encoding="utf-8") == "### Added\n\n- a thing\n"
    with zipfile.ZipFile(into / "10-skarpe-1.2.0.zip") as packed:
        assert set(packed.namelist()) == {"index.html", f"{FOLDER}/book.pdf"}
    sums = dict(line.split("  ")[::-1] for line in (into / release.SUMS).read_text(encoding="utf-8").splitlines())
    assert set(sums) == {"10-skarpe-1.2.0.zip", "book.pdf", "some-1.2.0.whl"}
    assert all(hashlib.sha256((into / name).read_bytes()).hexdigest() == told for name, told in sums.items())


def test_the_words_of_a_release_link_to_nothing_that_lies_in_the_clone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, into = tmp_path / "site", tmp_path / "release"
    (site / FOLDER).mkdir(parents=True)
    (site / FOLDER / "book.pdf").write_text("book", encoding="utf-8")
    root = repository(tmp_path)
    changes = root / "CHANGELOG.md"
    links = "see [docs/a.md](docs/a.md#b), [`c.py`](c.py) and [here](https://example.org/)"
    changes.write_text(changes.read_text(encoding="utf-8").replace("- a thing", f"- {links}"), encoding="utf-8")
    monkeypatch.setattr(release, "ROOT", root)
    release.collect(site, into, "1.2.0")
    told = (into / release.NOTES).read_text(encoding="utf-8")
    assert told == "### Added\n\n- see docs/a.md, `c.py` and [here](https://example.org/)\n"


def test_a_site_without_books_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="make books"):
        release.collect(tmp_path, tmp_path / "release", "1.2.0")
