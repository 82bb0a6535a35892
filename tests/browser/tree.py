"""The accessibility tree that Chromium gives to a screen reader, as records."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession

NAMED = (
    "alertdialog",
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "DisclosureTriangle",
    "heading",
    "image",
    "link",
    "navigation",
    "radio",
    "radiogroup",
    "region",
    "searchbox",
    "table",
    "textbox",
)
"""Roles that tell a reader nothing without a name."""


@dataclass(frozen=True, slots=True)
class Node:
    """What is told of one thing: its role, name, description and state, and what is inside it."""

    role: str
    name: str
    description: str
    state: Mapping[str, Any]
    inside: tuple["Node", ...] = field(repr=False)

    def all(self, role: str, name: str | None = None) -> list["Node"]:
        """Give all of a role inside it, in the order in which they are read."""
        return [each for each in self.each() if each.role == role and name in (None, each.name)]

    def one(self, role: str, name: str | None = None) -> "Node":
        """Give the only one of a role and name inside it."""
        found = self.all(role, name)
        if len(found) != 1:
            there = [each.name for each in self.all(role)]
            raise AssertionError(f"{len(found)} of {role} {name!r} in {self.role} {self.name!r}, which has {there}")
        return found[0]

    def each(self) -> Iterator["Node"]:
        """Give all that is inside it, in the order in which it is read."""
        for inside in self.inside:
            yield inside
            yield from inside.each()

    def words(self) -> str:
        """Give all text inside it."""
        return heard(" ".join(each.name for each in self.each() if each.role == "StaticText"))


def heard(text: str) -> str:
    """Give a text as it is heard: without what only shapes its lines, and without a blank before a mark."""
    plain = re.sub("[\u00ad\u200b\u2060]", "", text)
    return re.sub(r" (?=[:;,.])", "", re.sub(r"\s+", " ", plain)).strip()


def tree(session: CDPSession) -> Node:
    """Give what a screen reader is told of the page as it stands."""
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {each["nodeId"]: each for each in nodes}
    [root] = _read(next(each for each in nodes if "parentId" not in each), by_id)
    return root


def _read(node: Mapping[str, Any], by_id: Mapping[str, Any]) -> tuple[Node, ...]:
    inside = tuple(one for id_ in node.get("childIds", ()) if id_ in by_id for one in _read(by_id[id_], by_id))
    if node["ignored"]:
        return inside
    name, description = (heard(str(node.get(key, {}).get("value", ""))) for key in ("name", "description"))
    state = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    role = str(node["role"]["value"])
    if role in ("StaticText", "InlineTextBox"):
        inside = ()
        name = str(node.get("name", {}).get("value", ""))
    return (Node(role, name, description, state, inside),)


def unnamed(root: Node) -> list[str]:
    """Give what needs a name and has none."""
    return [f"{each.role} {dict(each.state)}" for each in root.each() if each.role in NAMED and not each.name]
