"""Read a YAML file as plain text, lists and mappings, and know the line of every part."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

type Node = str | list[Node] | dict[str, Node]
type Route = tuple[str | int, ...]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a content file, and what to do about it."""

    file: str
    line: int
    path: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " + (f"{self.path}: " if self.path else "")
        return f"{place}{self.what}. {self.mend}."


class Faults(ValueError):
    """All that is wrong in one reading, told at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True)
class Document:
    """A YAML file as read: its name from the repository's root, its data and its lines."""

    file: str
    data: Node
    lines: dict[Route, int]

    def line(self, route: Route) -> int:
        """Say on which line a part stands; a part that is missing stands where its parent does."""
        while route and route not in self.lines:
            route = route[:-1]
        return self.lines.get(route, 1)

    def fault(self, route: Route, what: str, mend: str) -> Fault:
        """Make the fault that points at one part of this file."""
        return Fault(self.file, self.line(route), spell(route), what, mend)


def load(path: Path) -> Document:
    """Read one YAML file: every scalar is text, a key stands once, nothing is an alias."""
    file = name(path)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Faults([Fault(file, line, "", f"this is not YAML, {error.problem}", "Mend the line")]) from None
    lines: dict[Route, int] = {(): 1}
    if node is None:
        return Document(file, {}, lines)
    faults: list[Fault] = []
    data = _plain(node, (), lines, faults, file, set())
    if faults:
        raise Faults(faults)
    return Document(file, data, lines)


def name(path: Path) -> str:
    """Name a file from the repository's root, or as it was given when it stands outside."""
    full = path.resolve()
    return full.relative_to(ROOT).as_posix() if full.is_relative_to(ROOT) else path.as_posix()


def spell(route: Route) -> str:
    """Write a route as a person would: `works.periods[0].dkk`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    return "".join(parts).removeprefix(".")


def _plain(
    node: yaml.Node, route: Route, lines: dict[Route, int], faults: list[Fault], file: str, seen: set[int]
) -> Node:
    """Turn one composed node into text, a list or a mapping, noting lines and faults on the way."""
    line = node.start_mark.line + 1
    lines.setdefault(route, line)
    if id(node) in seen:
        what = "is repeated by an alias"
        faults.append(Fault(file, line, spell(route), what, "Write it out, or place it once"))
        return ""
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*route, at), lines, faults, file, seen) for at, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    entries: dict[str, Node] = {}
    for key, value in node.value:
        word, at = str(key.value), key.start_mark.line + 1
        here = (*route, word)
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(file, at, spell(route), "a key is not a word", "Write the key as plain text"))
        elif word in entries:
            what = f"the key stands twice, first on line {lines[here]}"
            faults.append(Fault(file, at, spell(here), what, "Keep one of them"))
        else:
            lines[here] = at
            entries[word] = _plain(value, here, lines, faults, file, seen)
    return entries
