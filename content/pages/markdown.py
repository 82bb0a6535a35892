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

_HEADING = re.compile(
    r"^(?P<marks>#{1,6}) (?P<words>.*?)\s*(?:\{\s*#(?P<anchor>[\w-]+)(?P<draft>\s+\.draft)?\s*\})?\s*$"
)


@dataclass(frozen=True)
class Heading:
    """A heading: its depth, what it says, the anchor it ends in (or none), and whether its section is a draft."""

    level: int
    words: str
    anchor: str
    is_draft: bool = False


def heading(line: str) -> Heading | None:
    """Read a line as a heading, where it is one."""
    found = _HEADING.match(line)
    if not found:
        return None
    return Heading(len(found["marks"]), found["words"], found["anchor"] or "", is_draft=bool(found["draft"]))
