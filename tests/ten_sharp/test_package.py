"""The package as others have it: installed in an empty environment, without a network, away from the clone."""

import json
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from content.guides.guides import names, read_guide
from tests.conftest import ROOT
from tests.ten_sharp.readme import GUIDE, blocks
from tests.wizards.walks import TODAY
from wizards import catalog
from wizards.asking import address
from wizards.door import answer
from wizards.language.words import LANGUAGES

pytestmark = pytest.mark.xdist_group("package")  # it is laid out in one place

ASKED = """
import json, sys
from ten_sharp.engine.door import answer
print(json.dumps([json.loads(answer(request)) for request in json.load(sys.stdin)]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    catalog.guide.cache_clear()  # the build has compiled the guides anew
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the package and nothing else."""
    place = tmp_path_factory.mktemp("alone")
    venv.create(place, with_pip=False, symlinks=True)
    install = ["--python", str(place / "bin" / "python"), "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], cwd=place, check=True)
    return place / "bin"


def said(program: Path, *arguments: str, cwd: Path, typed: str = "") -> str:
    command = [str(program), *arguments]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=cwd, input=typed, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def requests(at_most: int | None = None) -> Sequence[str]:
    """Give cases of every guide as requests, in each language by turns."""
    cases = [(read_guide(name).guide, case) for name in names() for case in read_guide(name).guide.cases[:at_most]]
    return [
        json.dumps(
            {
                "guide": guide.id,
                "lang": LANGUAGES[at % 2],
                "fragment": address.write(guide, case.answers, "result"),
                "today": TODAY.isoformat(),
            }
        )
        for at, (guide, case) in enumerate(cases)
    ]


def test_the_wheel_has_one_name_and_no_room_of_the_clone(wheel: Path) -> None:
    found = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in found} == {"ten_sharp"}
    assert {name.rpartition(".")[2] for name in found if "dist-info" not in name} == {"py", "json", "typed"}
    assert "ten_sharp/py.typed" in found
    compiled = {Path(name).stem for name in found if name.startswith("ten_sharp/engine/compiled/")}
    assert compiled == {*names(), "words"}


def test_the_command_lists_the_guides_and_answers_one_in_both_languages(alone: Path, tmp_path: Path) -> None:
    listed = said(alone / "ten-sharp", cwd=tmp_path)
    assert [line.split()[0] for line in listed.splitlines()] == list(names())
    guide = read_guide("threshold").guide
    case, decision = guide.cases[0], guide.answer
    assert decision
    fragment = address.write(guide, case.answers, "result")
    for lang in LANGUAGES:
        note = tmp_path / f"{lang}.docx"
        told = said(
            alone / "ten-sharp", guide.id, "--lang", lang, "--answers", fragment, "--note", str(note), cwd=tmp_path
        )
        title = guide.outcome(decision.id, case.expect[decision.id][0]).title[lang]
        assert title in told
        assert title in zipfile.ZipFile(note).read("word/document.xml").decode("utf-8")


def test_the_examples_of_its_readme_run(alone: Path, tmp_path: Path) -> None:
    (tmp_path / "sample.json").write_text(GUIDE, encoding="utf-8")
    for number, example in enumerate(blocks("python")):
        (tmp_path / f"example{number}.py").write_text(example, encoding="utf-8")
        assert said(alone / "python", f"example{number}.py", cwd=tmp_path)
    assert zipfile.is_zipfile(tmp_path / "sample.docx")
    assert "3" in said(alone / "ten-sharp", "prove", "sample.json", cwd=tmp_path)


@pytest.mark.parametrize("at_most", [1, pytest.param(None, marks=pytest.mark.long)])
def test_it_answers_as_the_engine_in_the_clone(at_most: int | None, alone: Path, tmp_path: Path) -> None:
    asked = requests(at_most)
    told = json.loads(said(alone / "python", "-c", ASKED, cwd=tmp_path, typed=json.dumps(asked)))
    assert told == [json.loads(answer(request)) for request in asked]
    assert {reply["view"] for reply in told} == {"result"}


def test_an_editable_install_shows_the_package_alone(tmp_path: Path) -> None:
    build = f"from hatchling.build import build_editable; build_editable({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    archive = zipfile.ZipFile(wheel)
    [shown] = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".pth")]
    assert [file.name for file in Path(shown.strip()).iterdir()] == ["ten_sharp"]


@pytest.mark.long
def test_what_is_packed_as_source_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    pack = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(pack, check=True, capture_output=True)
    [built] = tmp_path.glob("*.whl")
    ours, theirs = (zipfile.ZipFile(each) for each in (wheel, built))
    assert {name: theirs.read(name) for name in theirs.namelist()} == {
        name: ours.read(name) for name in ours.namelist()
    }
