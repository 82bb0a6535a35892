"""The built runtime: the same each time, answering as CPython does, and refusing in words one can act on."""

import json
import shutil
import subprocess
import traceback
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from content.guides.guides import names
from runtime import Manifest, Unfit, build, pack
from runtime.inputs import COMPILED, ROOT, STDLIB, host_fault, inputs
from runtime.manifest import File
from runtime.packing import archive, guides, packed
from runtime.recording import modules, trial
from runtime.recording.requests import requests
from tests.runtime.conftest import warm
from wizards.door import answer

Published = tuple[Path, Manifest]

pytestmark = pytest.mark.xdist_group("runtime")  # which is built once, and takes its time


def tree(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def within(file: Path) -> dict[str, bytes]:
    with ZipFile(BytesIO(packed.read(file))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def ask(published: Published, requests: list[str], runtime: Path | None = None) -> list[object]:
    folder, manifest = published
    base = folder / manifest.base
    guided = str(base / guides.FOLDER)
    place = trial.Trial(str(runtime or base.parent), str(base / manifest.wheel), guided, manifest.lock, requests)
    answers: list[object] = trial.run(place)["answers"]
    return answers


def by_cpython(request: str) -> object:
    try:
        return {"response": answer(request)}
    except Exception as error:
        last = traceback.format_exception_only(error)[-1].strip().splitlines()[-1]
        return {"failure": {"kind": "fault", "message": last}}


def test_what_shares_a_build_is_kept_together(request: pytest.FixtureRequest) -> None:
    """A pytest that xdist does not know lets groups fall apart without a word: all is made anew in each process."""
    if request.config.getoption("loadgroup", False):
        assert request.node.nodeid.endswith("@runtime")


@pytest.mark.long
def test_built_twice_from_nothing_gives_the_same_bytes(published: Published, tmp_path: Path) -> None:
    again = build(tmp_path / "out", tmp_path / "cache")
    assert again == published[1]
    assert tree(tmp_path / "out") == tree(published[0])


def test_answers_as_cpython_does(published: Published) -> None:
    asked = [*requests(), "{}", "[1, 2", "null", '{"guide": "blåbærgrød", "today": "2026-01-01"}']
    assert ask(published, asked) == [by_cpython(request) for request in asked]


def test_every_guide_is_asked_and_every_case_ends_in_its_result(published: Published) -> None:
    told = [json.loads(answer(request)) for request in requests()]
    assert {each["guide"] for each in told} == set(names())
    assert {each["view"] for each in told if each["answers"]} == {"result"}
    assert not [each["errors"] for each in told if each["errors"]]


def test_built_again_runs_nothing_and_writes_nothing(
    published: Published, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, first = published
    written = {file: file.stat().st_mtime_ns for file in out.rglob("*")}
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a process was started"))
    assert build(out, cache) == first
    assert {file: file.stat().st_mtime_ns for file in out.rglob("*")} == written


def test_the_manifest_tells_what_lies_there(published: Published) -> None:
    folder, manifest = published
    base = folder / manifest.base
    assert Manifest.load((base / "manifest.json").read_text()) == manifest
    found = {f.name: File.of(f) for f in (*base.parent.iterdir(), *base.iterdir()) if f.is_file()}
    del found["manifest.json"]
    assert found == manifest.files
    assert {f.stem: File.of(f) for f in (base / guides.FOLDER).iterdir()} == manifest.guides


def test_each_guide_is_a_file_of_its_own_with_what_a_reader_needs(published: Published) -> None:
    folder, manifest = published
    base = folder / manifest.base
    assert set(manifest.guides) == set(names())
    for name in names():
        compiled = json.loads((COMPILED / f"{name}.json").read_text(encoding="utf-8"))
        assert compiled["cases"]
        sent = json.loads((base / guides.FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        assert sent == {key: part for key, part in compiled.items() if key not in {"cases", "never"}}
    data = [name for name in within(base / manifest.wheel) if name.endswith(".json")]
    assert data == ["wizards/compiled/words.json"]


def test_a_rule_has_a_new_address_and_a_case_has_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modules, "needed", lambda *_: modules.Recorded(["json/__init__.py"], []))
    compiled = tmp_path / "compiled"
    shutil.copytree(COMPILED, compiled)
    monkeypatch.setattr(guides, "COMPILED", compiled)
    file = compiled / "path.json"
    whole = json.loads(file.read_text(encoding="utf-8"))

    known = warm(tmp_path / "cache")

    def packs(**edited: object) -> Manifest:
        file.write_text(json.dumps(whole | edited), encoding="utf-8")
        return pack(known, ["{}"]).manifest

    first = packs()
    assert packs(cases=whole["cases"][1:]) == first
    ruled = packs(version="1000")
    assert ruled.engine != first.engine
    assert (ruled.runtime, ruled.files) == (first.runtime, first.files)
    assert {name for name in first.guides if ruled.guides[name] != first.guides[name]} == {"path"}


def test_a_guide_that_is_not_there_stops_the_build(published: Published, cache: Path) -> None:
    packed = pack(cache)
    short = {name: file for name, file in packed.guides.items() if name != "path"}
    asked = {"path": [next(request for request in requests() if json.loads(request)["guide"] == "path")]}
    with pytest.raises(Unfit, match=r"^The browser's Python refuses .*path"):
        replace(packed, guides=short, groups=asked, cache=cache / "none").ask()


def test_everything_in_the_archives_is_bytecode_of_one_time(published: Published) -> None:
    folder, _ = published
    for file in folder.rglob("*"):
        if file.stem.endswith((".zip", ".whl")):
            entries = ZipFile(BytesIO(packed.read(file))).infolist()
            assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
            assert {entry.date_time for entry in entries} == {archive.EPOCH}
            assert not [entry.filename for entry in entries if entry.filename.endswith(".py")]


def test_the_standard_library_stays_within_its_budget(published: Published) -> None:
    # One import too many is easily made: xml.sax.saxutils alone brings urllib, http and email, a quarter of a megabyte.
    assert published[1].files[STDLIB + packed.SUFFIX].bytes < 850_000, (
        "see what `runtime.recording.modules` lists and who imports it"
    )


def test_a_module_that_is_missing_is_named(published: Published, tmp_path: Path) -> None:
    folder, manifest = published
    short = tmp_path / "short"
    shutil.copytree((folder / manifest.base).parent, short)
    library = short / (STDLIB + packed.SUFFIX)
    files = within(library)
    del files["json/decoder.pyc"]
    library.unlink()
    archive.write(tmp_path / STDLIB, files)
    packed.make(tmp_path / STDLIB, short)
    with pytest.raises(Unfit, match=r"^The trimmed Python lacks the module json\.decoder, .* add it to MARGIN"):
        ask(published, ["{}"], short)


def test_an_answer_that_python_cannot_give_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failure = {"kind": "fault", "message": "ModuleNotFoundError: No module named '_strptime'"}
    monkeypatch.setattr(trial, "run", lambda _: {"answers": [{"failure": failure}], "recorded": None})
    monkeypatch.setattr(modules, "needed", lambda *_: modules.Recorded(["json/__init__.py"], []))
    known = warm(tmp_path / "cache")
    with pytest.raises(Unfit, match=r"^The trimmed Python lacks the module _strptime"):
        build(tmp_path / "out", known, ["[1]"])
    failure["message"] = "ValueError: no such guide"
    with pytest.raises(Unfit, match=r"^The browser's Python answers \[1\] with ValueError: no such guide$"):
        build(tmp_path / "out", known, ["[1]"])
    assert not (tmp_path / "out").exists()


def test_every_import_behind_the_door_is_found_and_no_other(tmp_path: Path) -> None:
    package = tmp_path / "engine"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "door.py").write_text("from engine import words\ndef f():\n    from email import message\n")
    (package / "words.py").write_text("import json, engine.door\n")
    (package / "proof.py").write_text("import argparse\n")
    assert list(modules.imports(package)) == [
        "from engine import words",
        "from email import message",
        "import json, engine.door",
    ]


def test_a_python_of_another_minor_version_is_refused() -> None:
    with pytest.raises(Unfit) as refused:
        inputs(host=(3, 14))
    assert str(refused.value) == (
        "Python 3.14 runs this build, but the browser's Python is 3.13.2 and reads only bytecode written by 3.13: "
        "make the environment anew with `python3.13 -m venv .venv`, "
        "or pin a pyodide that brings Python 3.14 in package.json."
    )
    assert host_fault("3.13.2", (3, 13)) is None


def test_everything_in_the_way_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "package.json", tmp_path)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Unfit) as refused:
        inputs(root=tmp_path)
    assert str(refused.value).splitlines() == [
        "`node` was not found: install Node.js 20 or newer (nodejs.org), which tries what is built.",
        "The browser's Python is not installed (node_modules/pyodide lacks pyodide.mjs): run `npm ci`.",
        "What trims it is not installed (node_modules lacks acorn): run `npm ci`.",
    ]


def test_a_runtime_that_package_json_does_not_ask_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(json.dumps({"dependencies": {"pyodide": "9.9.9"}}))
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    with pytest.raises(Unfit, match=r"holds pyodide 0\.29\.5, but package\.json asks for 9\.9\.9: run `npm ci`\."):
        inputs(root=tmp_path)
