"""What the door replies is a record: the page, the terminal and the scripts' types name its parts as Python does."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeAliasType, get_args, get_type_hints

from tests.conftest import ROOT
from wizards.ending import ResultReply
from wizards.replies import QuestionReply, Refusal, Reply


def records(kind: type) -> Iterator[type]:
    """Give a record's class and those of the records in it."""
    yield kind
    for hint in get_type_hints(kind).values():
        for part in parts_of(hint):
            if isinstance(part, type) and is_dataclass(part):
                yield from records(part)


def parts_of(hint: Any) -> Iterator[Any]:
    """Give the types that a type is made of."""
    if isinstance(hint, TypeAliasType):
        yield from parts_of(hint.__value__)
    elif args := get_args(hint):
        for arg in args:
            yield from parts_of(arg)
    else:
        yield hint


NAMES_AN_ERROR = "code"
"""What tests and other callers know an error by; a reader gets its sentence."""


def test_every_part_of_a_reply_is_read_by_the_page_or_in_the_terminal() -> None:
    scripts = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "theme" / "assets" / "guide").glob("*.mjs"))
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", scripts, flags=re.S)
    terminal = "".join((ROOT / "wizards" / file).read_text("utf-8") for file in ("__main__.py", "telling/passed.py"))
    for kind in {each for reply in (Refusal, Reply, QuestionReply, ResultReply) for each in records(reply)}:
        unread = [
            field.name
            for field in fields(kind)
            if field.name != NAMES_AN_ERROR
            and not re.search(rf"\b{field.name}\b", code)
            and not re.search(rf"\.{field.name}\b", terminal)
        ]
        assert not unread, kind.__name__


def test_the_scripts_name_the_parts_of_each_record_as_python_does() -> None:
    told = (ROOT / "theme" / "assets" / "guide" / "reply.mjs").read_text(encoding="utf-8")
    typed = {name: body for body, name in re.findall(r"@typedef \{(?:Reply & )?\{(.*?)\}\} ?(\w+)", told, flags=re.S)}
    known = {each.__name__: each for reply in (Refusal, QuestionReply, ResultReply) for each in records(reply)}
    assert {"Line", "Result", "Asked", "Answered", "ResultReply"} <= typed.keys() & known.keys()
    for name in typed.keys() & known.keys():
        keys = re.findall(r"(\w+)\??:", re.sub(r"\{[^{}]*\}|\"[^\"]*\"", "", typed[name]))
        assert set(keys) <= {field.name for field in fields(known[name])}, name
