"""Conditions as data, what holds of them, and what is left once a fact is known.

Equals and in, all, any, not; nothing is evaluated from a string, and numbers are compared by derived facts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

type Value = str | None


@dataclass(frozen=True, slots=True)
class Always:
    """A condition that is settled: it holds, or it does not."""

    holds: bool


@dataclass(frozen=True, slots=True)
class Is:
    """The field's value is one of these; an unanswered field is none of them."""

    field: str
    values: frozenset[str]


# The proofs look conditions up millions of times, so those with parts keep their hash instead of summing it anew.


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(("not", self.part)))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Condition", ...]
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(("all", self.parts)))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple["Condition", ...]
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(("any", self.parts)))

    def __hash__(self) -> int:
        return self._hash


type Condition = Always | Is | Not | All | Any

TRUE, FALSE = Always(True), Always(False)


def holds(condition: Condition, facts: Mapping[str, Value]) -> bool:
    """Say whether a condition holds for these facts; a missing fact is unanswered.

    A result asks this tens of thousands of times: loops and isinstance take a quarter of the time of match and all().
    """
    if isinstance(condition, Is):
        return facts.get(condition.field) in condition.values
    if isinstance(condition, All):
        for part in condition.parts:  # noqa: SIM110
            if not holds(part, facts):
                return False
        return True
    if isinstance(condition, Any):
        for part in condition.parts:  # noqa: SIM110
            if holds(part, facts):
                return True
        return False
    if isinstance(condition, Not):
        return not holds(condition.part, facts)
    return condition.holds


@cache
def fields(condition: Condition) -> frozenset[str]:
    """Give the names of the facts that a condition reads."""
    match condition:
        case Always():
            return frozenset()
        case Is(name, _):
            return frozenset({name})
        case Not(part=part):
            return fields(part)
        case All(parts) | Any(parts):
            return frozenset().union(*(fields(p) for p in parts))


def leaves(condition: Condition) -> Iterator[Is]:
    """Give the comparisons that a condition is made of."""
    match condition:
        case Is():
            yield condition
        case Not(part=part):
            yield from leaves(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from leaves(part)


@cache
def settle(condition: Condition, name: str, value: Value) -> Condition:
    """Give what is left of a condition once one of its facts is known."""
    if name not in fields(condition):
        return condition
    match condition:
        case Is():
            return TRUE if value in condition.values else FALSE
        case Not(part=part):
            return negate(settle(part, name, value))
        case All(parts):
            return every(settle(p, name, value) for p in parts)
        case Any(parts):
            return some(settle(p, name, value) for p in parts)
    return condition


def negate(part: Condition) -> Condition:
    """Give the simplest condition that holds when the part does not."""
    match part:
        case Always(settled):
            return FALSE if settled else TRUE
        case Not(inner):
            return inner
    return Not(part)


def every(parts: Iterable[Condition]) -> Condition:
    """Give the simplest condition that holds when every part does; parts after one that fails are not looked at."""
    return _join(parts, All, _all, decides=FALSE)


def some(parts: Iterable[Condition]) -> Condition:
    """Give the simplest condition that holds when any part does; parts after one that holds are not looked at."""
    return _join(parts, Any, _any, decides=TRUE)


def _join[T: (All, Any)](
    parts: Iterable[Condition], kind: type[T], made: Callable[[tuple[Condition, ...]], T], decides: Always
) -> Condition:
    flat: dict[Condition, None] = {}
    for part in parts:
        for piece in part.parts if isinstance(part, kind) else (part,):
            if not isinstance(piece, Always):
                flat[piece] = None
            elif piece.holds is decides.holds:
                return decides
    if not flat:
        return FALSE if decides.holds else TRUE
    if len(flat) == 1:
        return next(iter(flat))
    return made(tuple(flat))


# Of the same parts one and the same condition is made: that two are equal is then seen at once.


@cache
def _all(parts: tuple[Condition, ...]) -> All:
    return All(parts)


@cache
def _any(parts: tuple[Condition, ...]) -> Any:
    return Any(parts)
