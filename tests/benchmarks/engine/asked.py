"""What the engine is asked to be timed: every step of a case, and its result, as the page asks them."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

from runtime.build import pack
from runtime.packing import guides
from runtime.recording.trial import Trial, run
from wizards import catalog, shelf
from wizards.asking import address
from wizards.door import answer
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide

type Times = list[float]
"""Milliseconds, of each request."""


def steps(guide: Guide, cases: int) -> Iterator[str]:
    """Give a request for each answer of the guide's first cases: it is set, and the next question comes back."""
    for case in guide.cases[:cases]:
        so_far: dict[str, Answer] = {}
        for question in (q for q in guide.questions if q.id in case.answers):
            given = case.answers[question.id]
            asked = {"fragment": address.write(guide, so_far, "") if so_far else ""}
            yield _request(guide, asked | {"set": {"question": question.id, "value": _typed(given)}})
            so_far[question.id] = given


def results(guide: Guide, cases: int) -> Iterator[str]:
    """Give a request for the result of each of the guide's first cases."""
    for case in guide.cases[:cases]:
        yield _request(guide, {"fragment": address.write(guide, case.answers, "result"), "at": "result"})


def _request(guide: Guide, asked: Mapping[str, object]) -> str:
    known = {"guide": guide.id, "lang": "da", "today": guide.reviewed.isoformat()}
    return json.dumps({**known, **asked}, ensure_ascii=False)


def _typed(given: Answer) -> object:
    if isinstance(given, Texts):
        return dict(given.words)
    return {field: str(value) for field, value in given.items()} if isinstance(given, Mapping) else given


def in_cpython(requests: Sequence[str], grown: Mapping[str, str]) -> Times:
    """Ask here, with more guides beside those of the book (by their id, as JSON)."""
    with TemporaryDirectory() as scratch:
        shutil.copytree(shelf.FOLDER, scratch, dirs_exist_ok=True)
        with patch.object(shelf, "FOLDER", scratch):
            return _asked_here(requests, grown, Path(scratch))


def _asked_here(requests: Sequence[str], grown: Mapping[str, str], laid: Path) -> Times:
    try:
        catalog.guide.cache_clear()
        _lay(laid, grown)
        _checked(map(answer, requests))  # they are loaded, and what is kept is kept
        spent: Times = []
        for request in requests:
            began = perf_counter()
            answer(request)
            spent.append(1000 * (perf_counter() - began))
        return spent
    finally:
        catalog.guide.cache_clear()


def in_pyodide(requests: Sequence[str], grown: Mapping[str, str]) -> Times:
    """Ask the browser's Python under Node.js, which has the same engine of WebAssembly as Chromium."""
    packed = pack()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        packed.place(folder)
        base = folder / packed.manifest.base
        (folder / "package.json").write_text("{}", encoding="utf-8")  # as runtime/build.py has it
        _lay(base / guides.FOLDER, grown)
        place = str(base.parent), str(base / packed.manifest.wheel), str(base / guides.FOLDER)
        outcome = run(Trial(*place, packed.manifest.lock, [*requests, *requests]))
    _checked(each["response"] for each in outcome["answers"])
    spent: Times = outcome["spent"]
    return spent[len(requests) :]


def _lay(folder: Path, grown: Mapping[str, str]) -> None:
    """Lay guides beside those that were compiled."""
    for file in guides.files():
        (folder / file.name).write_bytes(file.read_bytes())
    for name, text in grown.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _checked(answers: Iterator[str]) -> None:
    for given in answers:
        reply = json.loads(given)
        refused = reply["view"] == "error" or reply["errors"]
        assert not refused, f"what is timed was refused: {given[:500]}"
