"""The procedures with their stages and times, by which a result counts back from the day that a reader gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from content.reading.fresh import fresh, kept
from content.reading.yamlfile import load
from content.registers.sources import reference_fault
from wizards.guide.near import meant
from wizards.guide.procedures import After, Procedure, Procedures, Remedy, Stage
from wizards.guide.reader import Node, Reader
from wizards.guide.shapes import NAMED, read_whole
from wizards.language.words import Words

FILE = Path(__file__).with_name("procedures.yml")
parsed = fresh(load)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A procedure as it is written: its stages by their ids, since many share the same."""

    id: Annotated[str, NAMED]
    name: Words
    ends: Words
    stages: tuple[str, ...]
    shorter: tuple[Remedy, ...] = ()
    after: tuple[After, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresFile:
    """The whole register: every stage once, and the procedures that are made of them."""

    stages: tuple[Stage, ...]
    procedures: Mapping[str, Outline]


def read(path: Path) -> Procedures:
    """Read the procedures and prove that times fit together, and that stages and sources are there."""
    reader = Reader(load(path))
    written: ProceduresFile = read_whole(reader, ProceduresFile)
    known: dict[str, Stage] = {}
    for at, stage in enumerate(written.stages):
        _prove(reader, at, stage, known)
        known[stage.id] = stage
    for name, outline in written.procedures.items():
        for at, id_ in enumerate(outline.stages):
            if id_ not in known:
                mend = meant(id_, known, f"Name one of: {', '.join(known)}")
                reader.wrong(("procedures", name, "stages", at), f"`{id_}` is no stage", mend)
    used = {id_ for outline in written.procedures.values() for id_ in outline.stages}
    for at, stage in enumerate(written.stages):
        if stage.id not in used:
            reader.wrong(("stages", at), f"no procedure has the stage {stage.id}", "Name it in one, or remove it")
    for route, reference in _sources(reader.document.data, ()):
        if fault := reference_fault(reference):
            reader.wrong(route, *fault)
    reader.done()
    return {name: _joined(outline, known) for name, outline in written.procedures.items()}


register = kept(read, lambda: FILE)
"""Give the handbook's own procedures."""


def as_json(ids: tuple[str, ...]) -> dict[str, Node]:
    """Give procedures as the guides take them: plain data, each with its stages written out."""
    data = parsed(FILE).data
    stages = {stage["id"]: stage for stage in data["stages"]}
    known = data["procedures"]
    return {id_: {**known[id_], "stages": [stages[each] for each in known[id_]["stages"]]} for id_ in ids}


def _joined(outline: Outline, known: Mapping[str, Stage]) -> Procedure:
    return Procedure(
        id=outline.id,
        name=outline.name,
        ends=outline.ends,
        stages=tuple(known[id_] for id_ in outline.stages),
        shorter=outline.shorter,
        after=outline.after,
    )


def _prove(reader: Reader, at: int, stage: Stage, known: Mapping[str, Stage]) -> None:
    """Prove of a stage that its id is its own, that it is usually no shorter than it can be, and the law is named."""
    if stage.id in known:
        reader.wrong(("stages", at, "id"), f"the id {stage.id} stands twice", "Give it an id of its own")
    if stage.least > stage.usual_days:
        what = f"takes at least {stage.least} days, but usually {stage.usual} weeks, which are {stage.usual_days} days"
        reader.wrong(("stages", at, "usual"), what, "Write as many weeks as the least days fill, or more")
    if stage.bound and not any(each.startswith("law:") for each in stage.source):
        what = "is bound by law, and no law is named"
        reader.wrong(("stages", at, "bound"), what, "Write the provision under source, as law:ul-59, or remove bound")


def _sources(data: Node, route: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give every reference with its place."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "source" and isinstance(value, list):
                yield from (((*route, key, at), each) for at, each in enumerate(value) if isinstance(each, str))
            else:
                yield from _sources(value, (*route, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _sources(value, (*route, at))
