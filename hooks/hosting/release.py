"""What a release takes along: its tag held against the version everywhere, its words, its files and their hashes.

`python -m hooks.hosting.release v1.2.3` checks; with `--site` and `--into` it collects too: `make release TAG=v1.2.3`.
"""

import argparse
import hashlib
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from content.pages.take_along import FOLDER
from content.reading.yamlfile import ROOT
from hooks.hosting.packed import pack

TAG = re.compile(r"v(\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?)")
HEADING = re.compile(r"## \[?(?P<version>[^\]\s]+)\]?(?: [-–] (?P<day>\d{4}-\d\d-\d\d))?\s*")
INTO_THE_CLONE = re.compile(r"\[([^\]]+)\]\((?!https?:|#)[^)]+\)")
"""A link to a file of the repository, which leads nowhere from where a release is read: its words stay."""

NOTES, SUMS = "notes.md", "SHA256SUMS"


def section(changelog: str, version: str) -> tuple[int, str, str] | None:
    """Give the line, the day and the words of a version's section of the changelog, or nothing where there is none."""
    lines = changelog.splitlines()
    heads = [(at, found) for at, line in enumerate(lines) if (found := HEADING.fullmatch(line))]
    for number, (at, found) in enumerate(heads):
        if found["version"] == version:
            end = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
            return at + 1, found["day"] or "", "\n".join(lines[at + 1 : end]).strip()
    return None


def faults(tag: str, root: Path = ROOT) -> Iterator[str]:
    """Tell where the repository does not say what a tag says."""
    if not (named := TAG.fullmatch(tag)):
        yield f"TAG: {tag!r} is no version. Write it as v1.2.3."
        return
    version, project = named[1], (root / "pyproject.toml").read_text(encoding="utf-8")
    if (said := tomllib.loads(project)["project"]["version"]) != version:
        line = 1 + [each.partition("=")[0].strip() for each in project.splitlines()].index("version")
        yield f"pyproject.toml:{line}: version: it is {said}, and the tag {tag}. Write the same in both."
    told = section((root / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    if not told:
        head = f"## {version} - 2027-01-01"
        yield f"CHANGELOG.md:5: {version} has no section. Write `{head}`, with its day, below Unreleased."
        return
    line, day, words = told
    if not day:
        yield f"CHANGELOG.md:{line}: {version}: it has no day. Write it behind the version, as - 2027-01-01."
    if not words:
        yield f"CHANGELOG.md:{line}: {version}: nothing stands below it. Move there what stood under Unreleased."


def collect(site: Path, into: Path, version: str) -> list[Path]:
    """Lay a built site as one file, its books and the version's words beside what lies there; give all, with hashes.

    The sums are those of the files that readers take, in the form that `sha256sum --check` reads.
    """
    into.mkdir(parents=True, exist_ok=True)
    books = sorted((site / FOLDER).iterdir()) if (site / FOLDER).is_dir() else []
    if not books:
        raise SystemExit(f"{site} holds no books. Make them first: make books SITE={site}")
    pack(site, into / f"10-skarpe-{version}.zip")
    for book in books:
        shutil.copyfile(book, into / book.name)
    files = sorted(each for each in into.iterdir() if each.name not in (NOTES, SUMS))
    sums = (f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files)
    (into / SUMS).write_text("".join(sums), encoding="utf-8")
    told = section((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    (into / NOTES).write_text(INTO_THE_CLONE.sub(r"\1", told[2] if told else "") + "\n", encoding="utf-8")
    return [*files, into / SUMS, into / NOTES]


def main() -> int:
    """Tell what does not fit the tag, else collect; gives the exit status."""
    parser = argparse.ArgumentParser(prog="make release", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tag")
    parser.add_argument("--site", type=Path, help="a built site with its books")
    parser.add_argument("--into", type=Path, help="the folder of the release, where the wheel lies")
    given = parser.parse_args()
    if wrong := list(faults(given.tag)):
        print(*wrong, sep="\n", file=sys.stderr)
        return 1
    if given.site and given.into:
        for file in collect(given.site, given.into, given.tag.removeprefix("v")):
            print(f"{file}: {file.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
