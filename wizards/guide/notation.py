"""How conditions and a case's answers are written in a guide's file."""

from decimal import Decimal
from typing import Annotated

from wizards.guide.answer import Answer, Texts
from wizards.guide.conditions import FALSE, TRUE, All, Any, Condition, Is, Not
from wizards.guide.reader import Node, Reader, Route
from wizards.guide.shapes import By, Number, short

EXAMPLE = "Write for example {market: [nothing, scarce]}"


def read_condition(reader: Reader, node: Node, route: Route) -> Condition:
    """Read a condition; `always` holds always, and the keys of a mapping must all hold."""
    if node == "always":
        return TRUE
    if not isinstance(node, dict) or not node:
        reader.wrong(route, f"`{short(node)}` is not a condition, which says of facts what they are", EXAMPLE)
        return FALSE
    parts = [_part(reader, str(key), value, (*route, key)) for key, value in node.items()]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _part(reader: Reader, key: str, node: Node, route: Route) -> Condition:
    match key:
        case "all" | "any":
            if not isinstance(node, list) or not node:
                reader.wrong(route, f"`{key}` has no list of conditions", "Write each on a line with a dash")
                return FALSE
            parts = tuple(read_condition(reader, each, (*route, at)) for at, each in enumerate(node))
            return All(parts) if key == "all" else Any(parts)
        case "not":
            return Not(read_condition(reader, node, route))
        case "named":
            return _named(reader, node, route)
    values = node if isinstance(node, list) else [node]
    if not values or not all(isinstance(value, str) and value for value in values):
        reader.wrong(route, f"does not say what `{key}` must be", EXAMPLE)
        return FALSE
    return Is(key, frozenset(values))


def _named(reader: Reader, node: Node, route: Route) -> Condition:
    """Read the condition that stands under a name; one that leads back to itself is told once."""
    if not isinstance(node, str) or node not in reader.named:
        known = ", ".join(sorted(reader.named)) or "none yet"
        reader.wrong(route, f"no condition is named `{short(node)}`", f"Write it under named:, or use one of: {known}")
        return FALSE
    if node in reader.open:
        reader.wrong(route, f"the named condition `{node}` leads back to itself", "Write out what it says")
        return FALSE
    reader.open.add(node)
    try:
        return read_condition(reader, reader.named[node], ("named", node))
    finally:
        reader.open.remove(node)


type Written = Annotated[
    Condition, By(read_condition, {"anyOf": [{"const": "always"}, {"type": "object", "minProperties": 1}]})
]
"""A condition as a field of a record."""


def read_case_answer(reader: Reader, node: Node, route: Route) -> Answer:
    """Read a case's answer: an option, numbers by field, or {typed: {field: text}}."""
    if isinstance(node, str) and node:
        return node
    if not isinstance(node, dict):
        what, mend = f"`{short(node)}` is no answer", "Write an option's id, {units: 8} or {typed: {who: …}}"
        reader.wrong(route, what, mend)
        return ""
    typed = node.get("typed")
    if isinstance(typed, dict):
        return Texts(tuple((str(field), str(text)) for field, text in typed.items()))
    return {str(field): _case_number(reader, figure, (*route, field)) for field, figure in node.items()}


def _case_number(reader: Reader, node: Node, route: Route) -> Decimal:
    return Number().read(reader, node, route)


type WrittenAnswer = Annotated[Answer, By(read_case_answer, {"type": ["string", "object"]})]
"""A case's answer as an entry of a record's mapping."""
