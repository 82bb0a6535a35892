"""What the scripts take an answer to be is what Python answers: a record of `reply.mjs` has the record's own keys."""

import dataclasses
import re
from types import ModuleType

import pytest

from tests.conftest import ROOT
from wizards import ending, replies
from wizards.guide import exhibits
from wizards.note import note
from wizards.telling import letters, question, result, sources, timeline

TYPES = ROOT / "theme" / "assets" / "guide" / "reply.mjs"
ROOMS: tuple[ModuleType, ...] = (replies, ending, question, result, letters, sources, timeline, exhibits, note)
IN_PAGE = {"Asked": {"why", "options"}, "Input": {"label"}}
"""What the page has as HTML already, and takes from no answer."""


def typed() -> dict[str, set[str]]:
    """The keys of each record that the scripts name; one that widens another has the other's too."""
    keys: dict[str, set[str]] = {}
    for told in TYPES.read_text(encoding="utf-8").split("@typedef ")[1:]:
        record = re.match(r"\{(?:(\w+) & )?\{(.*?)\}\} (\w+)", told, re.S)
        if record:
            wider, body, name = record.groups()
            keys[name] = set(re.findall(r"(\w+)\??:", body)) | keys.get(wider or "", set())
    return keys


def records() -> dict[str, set[str]]:
    """The keys of each record of the modules that answer."""
    return {
        name: {field.name for field in dataclasses.fields(value)}
        for module in ROOMS
        for name, value in vars(module).items()
        if not name.startswith("_")
        and isinstance(value, type)
        and dataclasses.is_dataclass(value)
        and value.__module__ == module.__name__
    }


NAMES = sorted(set(typed()) & set(records()))


def test_the_scripts_name_every_record_of_an_answer() -> None:
    named = typed()
    assert set(records()) - set(named) == {"Choice", "Pointer", "End"}, (
        "options stand on the page already, a pointer is told in a sentence, and an end replies and is no reply"
    )
    assert set(named) - set(records()) == {"CheckReply", "Typed"}, "a reply with nothing of its own, and a mapping"


@pytest.mark.parametrize("name", NAMES)
def test_a_record_has_the_same_keys_on_both_sides(name: str) -> None:
    view = {"view"} if name.endswith("Reply") else set()
    assert typed()[name] | IN_PAGE.get(name, set()) | view == records()[name] | view
