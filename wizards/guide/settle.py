"""Conditions with a fact put in: what is left of them, in its simplest form."""

from functools import cache

from wizards.guide.conditions import FALSE, TRUE, All, Always, Any, Condition, Is, Not, Reaches, Value, fields, holds


@cache
def settle(condition: Condition, name: str, value: Value) -> Condition:
    """Give what is left of a condition once one of its facts is known."""
    if name not in fields(condition):
        return condition
    match condition:
        case Is() | Reaches():
            return Always(holds(condition, {name: value}))
        case Not(part=part):
            return negate(settle(part, name, value))
        case All(parts):
            return every(tuple(settle(p, name, value) for p in parts))
        case Any(parts):
            return some(tuple(settle(p, name, value) for p in parts))
    return condition


def negate(part: Condition) -> Condition:
    """Give the simplest condition that holds when the part does not."""
    match part:
        case Always(settled):
            return FALSE if settled else TRUE
        case Not(inner):
            return inner
    return Not(part)


def every(parts: tuple[Condition, ...]) -> Condition:
    """Give the simplest condition that holds when every part does."""
    return _join(parts, All, dull=TRUE, decides=FALSE)


def some(parts: tuple[Condition, ...]) -> Condition:
    """Give the simplest condition that holds when any part does."""
    return _join(parts, Any, dull=FALSE, decides=TRUE)


def _join(parts: tuple[Condition, ...], kind: type[All] | type[Any], dull: Always, decides: Always) -> Condition:
    flat: dict[Condition, None] = {}
    for part in parts:
        for piece in part.parts if isinstance(part, kind) else (part,):
            if piece == decides:
                return decides
            if piece != dull:
                flat[piece] = None
    if not flat:
        return dull
    if len(flat) == 1:
        return next(iter(flat))
    return kind(tuple(flat))
