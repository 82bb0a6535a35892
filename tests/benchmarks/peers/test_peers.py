"""What is measured beside ours is named by its content, and nothing of the handbook needs it."""

import json
import re
from pathlib import Path

from tests.conftest import ROOT

HERE = Path(__file__).parent


def test_every_package_of_npm_has_its_hash_and_names_no_registry() -> None:
    locked = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = {name: package for name, package in locked.items() if name}
    assert packages
    assert [name for name, package in packages.items() if "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_every_package_of_python_has_its_hash() -> None:
    text = (HERE / "requirements.txt").read_text(encoding="utf-8")
    named = re.findall(r"^[\w.-]+==\S+", text, re.MULTILINE)
    assert named
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}$", text, re.MULTILINE)) == len(named)


def test_the_handbook_needs_none_of_them() -> None:
    own = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    theirs = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert theirs.keys() & {**own["dependencies"], **own["devDependencies"]}.keys() == set()
