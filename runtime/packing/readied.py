"""Runs in the browser: hands `dataclasses` its generated functions compiled, in the place of their text.

A dataclass writes the text of its methods and has Python compile it, each class at each start. The build has heard
these texts and compiled them (hearing.py, beside this); one that it has not heard is compiled as ever. `dataclasses`
calls `exec` by its plain name, which a name in the module goes before; should it cease to, nothing is lost but the
time, and a test says so.
"""

import builtins
import dataclasses
import marshal
import os
import zlib
from collections.abc import Mapping
from types import CodeType

CODES = "readied.bin"
type Key = tuple[int, int, int]

taken = 0
"""How many texts were found compiled."""


def key(text: str) -> Key:
    """Name a text by its length and two sums of it."""
    plain = text.encode()
    return len(plain), zlib.crc32(plain), zlib.adler32(plain)


def hand(codes: Mapping[Key, CodeType]) -> None:
    """From now on give `dataclasses` these codes in the place of their texts."""

    def run(text: str, names: dict[str, object], made: dict[str, object]) -> None:
        global taken
        code = codes.get(key(text))
        taken += code is not None
        builtins.exec(code or text, names, made)

    vars(dataclasses)["exec"] = run


if os.path.exists(_beside := os.path.join(os.path.dirname(__file__), CODES)):
    with open(_beside, "rb") as _file:
        hand(marshal.loads(_file.read()))  # it reads a file in many small bites
