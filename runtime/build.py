"""Make the folder that the browser's Python is served from, in steps that are made again only when they must be."""

import json
import shutil
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from building.cache import digest, step
from runtime import archive, modules, trial, wheel
from runtime.inputs import ROOT, RUNTIME_FILES, STDLIB, Inputs, Unfit, inputs
from runtime.manifest import File, Manifest
from runtime.requests import requests

ROOM = Path(__file__).parent
CACHE = ROOT / ".cache" / "runtime"


def build(out: Path, cache: Path = CACHE, asked: Sequence[str] | None = None) -> Manifest:
    """Put the browser's Python in `out` and tell where; what is `asked` of it first is every case of every guide.

    Flows must be compiled already: the wheel takes them as they lie in wizards/.
    """
    given = inputs()
    asked = list(requests()) if asked is None else asked
    lock: Mapping[str, object] = {"info": given.info, "packages": {}}
    tools: list[Path | str] = [ROOM, trial.WORKER, given.pyodide, given.version]
    engine = wheel.inside(step(cache, "wheel", [*tools, ROOT / "pyproject.toml", modules.ENGINE], wheel.make))
    code = sorted(modules.ENGINE.rglob("*.py"))
    listed = step(cache, "modules", [*tools, *code, *asked], partial(_modules, given, engine, lock, asked))
    needed = modules.load(listed)
    stdlib = step(cache, "stdlib", [*tools, *needed], partial(_stdlib, given, needed)) / STDLIB
    parts = {name: given.pyodide / name for name in RUNTIME_FILES} | {STDLIB: stdlib, engine.name: engine}
    manifest = _manifest(given, lock, parts)
    step(cache, "tried", [*tools, manifest.dump(), *asked], partial(_try, manifest, parts, asked))
    _place(out, manifest, parts)
    return manifest


def _modules(given: Inputs, engine: Path, lock: Mapping[str, object], asked: Sequence[str], folder: Path) -> None:
    modules.save(folder, modules.needed(given, engine, lock, asked))


def _stdlib(given: Inputs, needed: Sequence[str], folder: Path) -> None:
    everything = archive.read(given.pyodide / STDLIB)
    archive.write(folder / STDLIB, {name: everything[name] for name in needed})
    archive.compile_in_place(folder, without_docstrings=True)


def _manifest(given: Inputs, lock: Mapping[str, object], parts: dict[str, Path]) -> Manifest:
    files = {name: File.of(path) for name, path in parts.items()}
    engine = next(name for name in files if name.endswith(".whl"))
    runtime = digest(f"{name} {file.integrity}" for name, file in files.items() if name != engine)[:8]
    return Manifest(
        runtime=f"python-{given.version}-{runtime}",
        engine=f"wizards-{digest([files[engine].integrity])[:8]}",
        wheel=engine,
        python=given.python,
        lock=lock,
        files=files,
    )


def _place(out: Path, manifest: Manifest, parts: dict[str, Path]) -> None:
    told = out / manifest.base / "manifest.json"
    if told.exists() and told.read_text() == manifest.dump():
        return
    told.parent.mkdir(parents=True, exist_ok=True)
    for name, path in parts.items():
        target = told.parent if name == manifest.wheel else told.parent.parent
        shutil.copyfile(path, target / name)
    told.write_text(manifest.dump())  # last: where it lies, everything lies


def _try(manifest: Manifest, parts: dict[str, Path], asked: Sequence[str], folder: Path) -> None:
    _place(folder, manifest, parts)
    base = folder / manifest.base
    (folder / "package.json").write_text("{}")  # else Node.js reads pyodide.asm.js as this project's package.json says
    outcome = trial.run(trial.Trial(str(base.parent), str(base / manifest.wheel), manifest.lock, asked))
    for request, answer in zip(asked, outcome["answers"], strict=True):
        if failure := answer.get("failure"):
            said = failure["message"]
            raise Unfit(trial.lacks(said) or f"The browser's Python answers {request} with {said}")
    shutil.rmtree(folder / manifest.runtime)
    (folder / "answers.json").write_text(json.dumps(outcome["answers"]))
