"""On which line each part of a JSON text stands, so that a fault can be told where its writer finds it."""

import re
from collections.abc import Mapping
from json import loads

from wizards.guide.reader import Route

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def lines(text: str) -> Mapping[Route, int]:
    """Give the line of every entry and every key of a JSON text that `json.loads` has read."""
    found: dict[Route, int] = {}
    at: list[str | int] = []  # where the next value stands
    is_key = False
    line, seen = 1, 0
    for token in TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        word = token[0]
        if is_key and word[0] == '"':
            at[-1] = loads(word)
            found[tuple(at)] = line
            is_key = False
        elif word in "{[":
            at.append("" if word == "{" else 0)
            is_key = word == "{"
        elif word in "}]":
            at.pop()
            is_key = False
        elif word == "," and isinstance(at[-1], int):
            at[-1] += 1
        elif word == ",":
            is_key = True
        if word not in "}],:":
            found.setdefault(tuple(at[:-1] if word in "{[" else at), line)
    return found
