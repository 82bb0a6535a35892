"""The marks of Markdown that give a page its shape, as the handbook writes them."""

import re
from dataclasses import dataclass

BOX = re.compile(r'^\s*!!! (?P<kind>\w+)(?: "(?P<title>.*)")?')
BLOCK = re.compile(r"\{\{\s*(.*?)\s*\}\}")
PLACED = re.compile(r"\{\{\s*(?P<name>[a-z-]+)(?P<given>(?:\s+[\w:.-]+)*)\s*\}\}")  # a block as it can be placed
BOXES = ("short", "case", "law", "advice", "careful")
RULE = re.compile(r"^\s*\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?)?\s*$")  # the line under a table's header
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
TASK = re.compile(r"^\s*[-*] \[[ x]\] ")

_HEADING = re.compile(r"^(?P<marks>#{1,6}) (?P<words>.*?)\s*(?:\{\s*#(?P<anchor>[\w-]+)\s*\})?\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading: how deep it stands, what it says, and the anchor it ends in (empty where it has none)."""

    level: int
    words: str
    anchor: str


def heading(line: str) -> Heading | None:
    """Read a line as a heading, where it is one."""
    found = _HEADING.match(line)
    return Heading(len(found["marks"]), found["words"], found["anchor"] or "") if found else None
