"""Make the folder that the browser's Python is served from, in steps that are made again only when they must be."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from building.cache import digest, place, step
from building.progress import working
from runtime import archive, modules, trial, wheel
from runtime.inputs import ROOT, RUNTIME_FILES, STDLIB, Inputs, Unfit, inputs
from runtime.manifest import File, Manifest
from runtime.requests import requests

ROOM = Path(__file__).parent
CACHE = ROOT / ".cache" / "runtime"


def build(out: Path, cache: Path = CACHE, asked: Sequence[str] | None = None, tried: bool = True) -> Manifest:
    """Put the browser's Python in `out` and tell where; what is `asked` of it first is every case of every guide.

    Guides must be compiled already: the wheel takes them as they lie in wizards/. What is not `tried` is for its editor
    alone and must not be published.
    """
    given = inputs()
    groups = _by_guide() if asked is None else {"asked": list(asked)}
    everything = [request for group in groups.values() for request in group]
    lock: Mapping[str, object] = {"info": given.info, "packages": {}}
    tools = digest([ROOM, trial.WORKER, given.pyodide, given.version])
    code = digest([tools, ROOT / "pyproject.toml", *_sources()])
    engine = step(cache, "engine", [code], wheel.make)
    packed = wheel.inside(step(cache, "wheel", [code, wheel.COMPILED], partial(wheel.with_guides, engine)))
    listed = step(cache, "modules", [code, *everything], partial(_modules, given, packed, lock, everything))
    needed = modules.load(listed)
    stdlib = step(cache, "stdlib", [tools, *needed], partial(_stdlib, given, needed)) / STDLIB
    parts = {name: given.pyodide / name for name in RUNTIME_FILES} | {STDLIB: stdlib, packed.name: packed}
    manifest = _manifest(given, lock, parts)
    if tried:
        _try_each(cache, [code, manifest.runtime], manifest, parts, groups)
    _place(out, manifest, parts)
    return manifest


def _sources() -> Iterator[str | Path]:
    """Give the engine's code, each file with its place."""
    for file in sorted(modules.ENGINE.rglob("*.py")):
        yield from (file.relative_to(modules.ENGINE).as_posix(), file)


def _by_guide() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for request in requests():
        groups.setdefault(json.loads(request)["guide"], []).append(request)
    return groups


def _modules(given: Inputs, engine: Path, lock: Mapping[str, object], asked: Sequence[str], folder: Path) -> None:
    with working("Recording what the guides' Python loads"):
        modules.save(folder, modules.needed(given, engine, lock, asked))


def _stdlib(given: Inputs, needed: Sequence[str], folder: Path) -> None:
    everything = archive.read(given.pyodide / STDLIB)
    with working("Compiling the browser's standard library"):
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


def _try_each(
    cache: Path, made_of: Sequence[str], manifest: Manifest, parts: dict[str, Path], groups: Mapping[str, Sequence[str]]
) -> None:
    """Ask what was not asked before of the same code, runtime and guide; one boot answers for all of it."""
    ours = {f"{name}.json" for name in groups}
    shared = [file for file in sorted(wheel.COMPILED.glob("*.json")) if file.name not in ours]
    keys: dict[str, list[str | Path]] = {
        name: [*made_of, *(file for file in (wheel.COMPILED / f"{name}.json", *shared) if file.exists()), *asked]
        for name, asked in groups.items()
    }
    untried = [name for name in groups if not place(cache, f"tried-{name}", keys[name]).is_dir()]
    if untried:
        which = ", ".join(untried) if len(untried) < len(groups) else "all guides"
        with working(f"Asking the browser's Python every case of {which}"):
            _try(manifest, parts, [request for name in untried for request in groups[name]])
    for name in untried:
        step(cache, f"tried-{name}", keys[name], lambda folder: None)


def _try(manifest: Manifest, parts: dict[str, Path], asked: Sequence[str]) -> None:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _place(folder, manifest, parts)
        base = folder / manifest.base
        (folder / "package.json").write_text(
            "{}"
        )  # else Node.js reads pyodide.asm.js as this project's package.json says
        outcome = trial.run(trial.Trial(str(base.parent), str(base / manifest.wheel), manifest.lock, asked))
    for request, answer in zip(asked, outcome["answers"], strict=True):
        if failure := answer.get("failure"):
            said = failure["message"]
            raise Unfit(trial.lacks(said) or f"The browser's Python answers {request} with {said}")
