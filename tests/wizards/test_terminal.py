import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from content.guides.compile import compile_guides
from tests.conftest import ROOT
from wizards.__main__ import main

compile_guides()


def run(arguments: list[str], typed: list[str]) -> tuple[int, str]:
    said: list[str] = []
    replies = iter(typed)

    def ask(prompt: str) -> str:
        said.append(prompt)
        try:
            return next(replies)
        except StopIteration:
            raise EOFError from None

    return main(arguments, ask, said.append), "\n".join(said)


def test_without_a_guide_all_are_listed() -> None:
    status, said = run([], [])
    assert status == 0
    assert "opi-type" in said
    assert "path" in said


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_whole_talk_ends_in_a_result_and_a_note(lang: str, tmp_path: Path) -> None:
    note = tmp_path / "note.docx"
    status, said = run(["opi-type", "--lang", lang, "--note", str(note)], ["x", "2", "b", "1"])
    assert status == 0
    assert zipfile.is_zipfile(note)
    assert ("Løs det selv" if lang == "da" else "Solve it yourselves") in said


def test_answers_of_an_address_are_gone_on_with() -> None:
    status, said = run(["path", "--answers", "own_solution=no&need_clear=unclear"], [])
    assert status == 0
    assert "1. " not in said, "nothing was asked again"


def test_stopping_and_an_unknown_guide_have_an_exit_status_of_their_own() -> None:
    assert run(["path"], [])[0] == 1
    assert run(["nothing"], [])[0] == 2


def test_the_wheel_works_on_its_own(tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(wheels),
        ".",
    ]
    subprocess.run(build, cwd=ROOT, check=True)
    (wheel,) = wheels.glob("*.whl")
    alone = tmp_path / "alone"
    venv.create(alone, with_pip=False, symlinks=True)
    packages = next((alone / "lib").glob("python3*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    python = alone / "bin" / "python"
    listed = subprocess.run([python, "-m", "wizards"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "opi-type" in listed.stdout
    request = json.dumps(
        {"guide": "path", "lang": "en", "fragment": "own_solution=yes", "at": "result", "today": "2026-11-21"}
    )
    code = f"from wizards.door import answer; print(answer({request!r}))"
    told = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout)["view"] == "result"
