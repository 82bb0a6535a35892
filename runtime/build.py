"""Make the folder that the browser's Python is served from, in steps that are made again only when they must be."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from building.cache import digest, place, step
from building.progress import working
from runtime.inputs import COMPILED, LOADER, MODULE, ROOT, SCRIPT, STDLIB, Inputs, Unfit, inputs
from runtime.manifest import File, Manifest
from runtime.packing import archive, drafting, guides, hearing, packed, wheel
from runtime.recording import modules, trial
from runtime.recording.requests import requests
from runtime.trimming import shaken, standins, tables
from wizards.language.words import WORDS

ROOM = Path(__file__).parent
CACHE = ROOT / ".cache" / "runtime"


@dataclass(frozen=True, slots=True)
class Packed:
    """The browser's Python, packed: what it is made of, and what each guide is to be asked before it is published."""

    manifest: Manifest
    parts: Mapping[str, Path]
    guides: Mapping[str, Path]
    made_of: tuple[str, ...]
    groups: Mapping[str, Sequence[str]]
    cache: Path

    def place(self, out: Path) -> Manifest:
        """Put it in a folder, where it does not lie there already."""
        told = out / self.manifest.base / "manifest.json"
        if not told.exists() or told.read_text() != self.manifest.dump():
            guided = told.parent / guides.FOLDER
            guided.mkdir(parents=True, exist_ok=True)
            for name, path in self.parts.items():
                target = told.parent if name in self.manifest.ours else told.parent.parent
                shutil.copyfile(path, target / name)
            for path in self.guides.values():
                shutil.copyfile(path, guided / path.name)
            told.write_text(self.manifest.dump())  # last: where it lies, everything lies
        return self.manifest

    def ask(self) -> None:
        """Ask it what was not asked before of the same code, runtime and guide, in one boot; raises Unfit."""
        keys: dict[str, list[str | Path]] = {
            name: [*self.made_of, *([self.guides[name]] if name in self.guides else self.guides.values()), *asked]
            for name, asked in self.groups.items()
        }
        untried = [name for name in self.groups if not place(self.cache, f"tried-{name}", keys[name]).is_dir()]
        if untried:
            which = ", ".join(untried) if len(untried) < len(self.groups) else "all guides"
            with working(f"Asking the browser's Python every case of {which}"):
                self._try([request for name in untried for request in self.groups[name]])
        for name in untried:
            step(self.cache, f"tried-{name}", keys[name], lambda folder: None)
        step(self.cache, "tried-drafting", [*self.made_of, self.parts[self.manifest.drafting]], self._ask_drafting)

    def _ask_drafting(self, folder: Path) -> None:
        """Ask what the page for writing guides asks of its example."""
        with working("Asking the browser's Python to read a guide that is being written"):
            self._try(drafting.requests(), drafting.DOOR)

    def _try(self, asked: Sequence[str], door: str = "") -> None:
        with TemporaryDirectory() as scratch:
            folder = Path(scratch)
            self.place(folder)
            base = folder / self.manifest.base
            # else Node.js reads pyodide.asm.js as this project's package.json says
            (folder / "package.json").write_text("{}")
            place = str(base.parent), str(base / self.manifest.wheel), str(base / guides.FOLDER)
            more = str(base / self.manifest.drafting) if door else ""
            outcome = trial.run(trial.Trial(*place, self.manifest.lock, asked, more=more, door=door))
        for request, answer in zip(asked, outcome["answers"], strict=True):
            if failure := answer.get("failure"):
                said = failure["message"]
                raise Unfit(trial.lacks(said) or f"The browser's Python answers {request} with {said}")
            reply = json.loads(answer["response"])
            if reply["view"] in ("error", "faults"):
                raise Unfit(f"The browser's Python refuses {request}: {reply.get('errors') or reply['faults']}")


def pack(cache: Path = CACHE, asked: Sequence[str] | None = None) -> Packed:
    """Pack the browser's Python; what is `asked` of it first is every case of every guide.

    Guides must be compiled already: they are taken as they lie in wizards/.
    """
    given = inputs()
    groups = _by_guide() if asked is None else {"asked": list(asked)}
    everything = [request for group in groups.values() for request in group]
    lock: Mapping[str, object] = {"info": given.info, "packages": {}}
    tools = digest([ROOM, trial.WORKER, given.pyodide, given.version, packed.MADE_BY])
    code = digest([tools, *_sources()])
    standins.refuse({**wheel.code(), **drafting.code()})
    stood = replace(given, pyodide=step(cache, "stood-in", [tools], partial(standins.make, given.pyodide)))
    engine = step(cache, "engine", [code], wheel.make)
    worded = wheel.inside(step(cache, "wheel", [code, COMPILED / WORDS], partial(wheel.with_words, engine)))
    guided = step(cache, "guides", [tools, *guides.files()], guides.make)
    listed = step(
        cache,
        "modules",
        [code, *drafting.sources(), *everything],
        partial(_modules, stood, worded, guided, lock, everything),
    )
    needed = modules.load(listed)
    stdlib = step(cache, "stdlib", [tools, *needed], partial(_stdlib, stood, needed)) / STDLIB
    readied = wheel.inside(step(cache, "readied", [code, worded, listed], partial(hearing.with_codes, listed, worded)))
    drafts = step(cache, "drafting-code", [tools, *drafting.sources()], drafting.make)
    drafted = wheel.inside(step(cache, "drafting", [drafts, *drafting.data()], partial(drafting.with_data, drafts)))
    trimmed = step(cache, "trimmed", shaken.made_of(given.pyodide), partial(shaken.make, given.pyodide))
    parts = {LOADER: given.pyodide / LOADER, SCRIPT: trimmed / SCRIPT, MODULE: trimmed / MODULE}
    parts |= _packed(cache, {"library": stdlib, "engine": readied, "drafting": drafted})
    fetched = {file.stem: file for file in sorted(guided.iterdir())}
    manifest = _manifest(given, lock, parts, fetched, [readied.name, drafted.name])
    made_of = (code, manifest.runtime, manifest.files[manifest.wheel].integrity)
    return Packed(manifest, parts, fetched, made_of, groups, cache)


def build(out: Path, cache: Path = CACHE, asked: Sequence[str] | None = None) -> Manifest:
    """Pack the browser's Python, ask it every case, and put it in `out`."""
    packed = pack(cache, asked)
    packed.ask()
    return packed.place(out)


def _sources() -> Iterator[str | Path]:
    """Give the engine's code, each file with its place."""
    for file in sorted(modules.ENGINE.rglob("*.py")):
        yield from (file.relative_to(modules.ENGINE).as_posix(), file)


def _by_guide() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for request in requests():
        groups.setdefault(json.loads(request)["guide"], []).append(request)
    return groups


def _modules(
    given: Inputs, engine: Path, guided: Path, lock: Mapping[str, object], asked: Sequence[str], folder: Path
) -> None:
    with working("Recording what the guides' Python loads"):
        recorded = modules.needed(given, engine, guided, lock, asked, drafting.code().values())
    modules.save(folder, recorded.files)
    hearing.save(folder, recorded.texts)


def _stdlib(given: Inputs, needed: Sequence[str], folder: Path) -> None:
    everything = archive.read(given.pyodide / STDLIB)
    with working("Compiling the browser's standard library"):
        closed = {"sitecustomize.py": tables.closed(tables.load().modules).encode()}
        archive.write(folder / STDLIB, {name: everything[name] for name in needed} | closed)
        archive.compile_in_place(folder, without_docstrings=True)


def _packed(cache: Path, files: Mapping[str, Path]) -> dict[str, Path]:
    """Give each file packed, by the name that it is published under."""
    made = {
        file.name: step(cache, f"packed-{what}", [packed.MADE_BY, file], partial(packed.make, file))
        for what, file in files.items()
    }
    return {name + packed.SUFFIX: folder / (name + packed.SUFFIX) for name, folder in made.items()}


def _manifest(
    given: Inputs,
    lock: Mapping[str, object],
    parts: Mapping[str, Path],
    guided: Mapping[str, Path],
    wheels: Sequence[str],
) -> Manifest:
    files = {name: File.of(path) for name, path in parts.items()}
    fetched = {name: File.of(path) for name, path in guided.items()}
    engine, drafts = (name + packed.SUFFIX for name in wheels)
    runtime = digest(f"{name} {file.integrity}" for name, file in files.items() if name not in (engine, drafts))[:8]
    ours = [*(files[name] for name in (engine, drafts)), *fetched.values()]
    return Manifest(
        runtime=f"python-{given.version}-{runtime}",
        engine=f"wizards-{digest([*fetched, *(file.integrity for file in ours)])[:8]}",
        wheel=engine,
        drafting=drafts,
        python=given.python,
        lock=lock,
        files=files,
        guides=fetched,
    )
