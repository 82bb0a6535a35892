"""What an annotation of a record lets stand in a file: each shape reads its part and notes what does not fit."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Protocol, TypeAliasType, Union, get_args, get_origin, get_type_hints

from wizards.guide.near import meant
from wizards.guide.reader import Document, Node, Reader, Route
from wizards.language.words import LANGUAGES, Words


class Shape(Protocol):
    """What may stand somewhere in a file."""

    def read(self, reader: Reader, node: Node, route: Route) -> Any:
        """Give the value; where the part does not fit, note it and give a harmless one."""


@dataclass(frozen=True, slots=True)
class Key:
    """Marks a field whose key in the file is a word that Python keeps for itself: `from`."""

    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Marks a text that must be more than text: `fault` gives what is wrong and the mend, or nothing."""

    fault: Callable[[str], tuple[str, str] | None]
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class By:
    """Marks what is read by a function of its own, and says as JSON Schema what it takes."""

    read: Callable[[Reader, Node, Route], Any]
    takes: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark without parts; the ones that there are stand below."""

    name: str


NAMED = Mark("named")
"""The field is the key under which the record stands."""
GIVEN = Mark("given")
"""The field is not in the file: whoever loads the record gives it."""
ONE_OR_MORE = Mark("one or more")
"""A list of one may be written without its brackets."""


@dataclass(frozen=True, slots=True)
class Text:
    """Some words, or with rules a text of a certain kind."""

    rules: tuple[Rule, ...] = ()

    def read(self, reader: Reader, node: Node, route: Route) -> str:
        """Give the text without the white space round it."""
        if isinstance(node, str) and not self.rules and (text := node.strip()):
            return text
        if isinstance(node, int) and not isinstance(node, bool):
            node = str(node)
        if not isinstance(node, str) or not node.strip():
            reader.wrong(route, "is empty" if node in ("", None) else "is not text", "Write some words")
            return ""
        for rule in self.rules:
            if fault := rule.fault(node.strip()):
                reader.wrong(route, *fault)
                break
        return node.strip()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    allowed: tuple[str, ...]

    def read(self, reader: Reader, node: Node, route: Route) -> str:
        """Give the word."""
        if node not in self.allowed:
            mend = meant(str(node), self.allowed, f"Write one of: {', '.join(self.allowed)}")
            reader.wrong(route, f"`{short(node)}` is unknown", mend)
            return self.allowed[0]
        return str(node)


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no, written true or false."""

    def read(self, reader: Reader, node: Node, route: Route) -> bool:
        """Give true or false; any other word is a fault, not a no."""
        if node not in ("true", "false", True, False):
            reader.wrong(route, f"`{short(node)}` is neither true nor false", "Write true or false")
        return node in ("true", True)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number in digits alone."""

    def read(self, reader: Reader, node: Node, route: Route) -> int:
        """Give the number."""
        word = str(node) if isinstance(node, int | str) else ""
        if word.isascii() and word.isdigit():
            return int(word)
        reader.wrong(route, f"`{short(node)}` is not a whole number", "Write digits alone, as 1611360")
        return 0


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number, with a point before its decimals."""

    def read(self, reader: Reader, node: Node, route: Route) -> Decimal:
        """Give the number."""
        try:
            number = Decimal(str(node))
            if number.is_finite():
                return number
        except InvalidOperation:
            pass
        reader.wrong(route, f"`{short(node)}` is not a number", "Write it with a point before the decimals, as 2.5")
        return Decimal(0)


@dataclass(frozen=True, slots=True)
class Day:
    """A date, written year-month-day."""

    def read(self, reader: Reader, node: Node, route: Route) -> date:
        """Give the date."""
        try:
            return date.fromisoformat(node)
        except (ValueError, TypeError):
            reader.wrong(route, f"`{short(node)}` is not a date", "Write it as 2026-01-31")
            return date.min


@dataclass(frozen=True, slots=True)
class BothLanguages:
    """The same words in every language."""

    def read(self, reader: Reader, node: Node, route: Route) -> Words:
        """Give the words."""
        if isinstance(node, dict) and len(node) == 2:  # nearly all of what a guide holds: no step too many
            da, en = node.get("da"), node.get("en")
            if isinstance(da, str) and isinstance(en, str) and (da := da.strip()) and (en := en.strip()):
                return Words(da, en)
        if not isinstance(node, dict):
            reader.wrong(route, "lacks its languages", 'Write it as {da: "…", en: "…"}')
            return Words("", "")
        told = {}
        for lang in LANGUAGES:
            if lang not in node:
                reader.wrong(route, f"the key {lang} is missing", f"Write {lang}, the same in the other language")
            told[lang] = Text().read(reader, node[lang], (*route, lang)) if lang in node else ""
        _no_others(reader, node, LANGUAGES, route)
        return Words(**told)


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each entry of the same shape."""

    of: Shape
    least: int = 0
    alone: bool = False

    def read(self, reader: Reader, node: Node, route: Route) -> tuple[Any, ...]:
        """Give the entries in order."""
        if self.alone and isinstance(node, str) and node:
            return (self.of.read(reader, node, route),)
        if not isinstance(node, list):
            reader.wrong(route, "is not a list", "Write it as [one, another], or each entry on a line with a dash")
            return ()
        if len(node) < self.least:
            reader.wrong(route, "has no entries", "Write at least one")
        return tuple(self.of.read(reader, entry, (*route, at)) for at, entry in enumerate(node))


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping from ids to entries of the same shape, in the order in which they stand."""

    of: Shape
    least: int = 0

    def read(self, reader: Reader, node: Node, route: Route) -> dict[str, Any]:
        """Give the entries by id."""
        if not isinstance(node, dict):
            reader.wrong(route, "is not a mapping", "Write each entry under its id")
            return {}
        if len(node) < self.least:
            reader.wrong(route, "has no entries", "Write at least one")
        return {key: self.of.read(reader, entry, (*route, key)) for key, entry in node.items()}


@dataclass(frozen=True, slots=True)
class Maybe:
    """What may be left out."""

    of: Shape

    def read(self, reader: Reader, node: Node, route: Route) -> Any:
        """Give the value, or nothing."""
        return None if node is None else self.of.read(reader, node, route)


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a record: its key in the file, its shape, and whether it must be there."""

    field: str
    key: str
    shape: Shape
    needed: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with keys of its own."""

    kind: type[Any]
    parts: tuple[Part, ...]
    named: str = ""

    def read(self, reader: Reader, node: Node, route: Route) -> Any:
        """Give the record; keys that are missing or that nothing reads are faults."""
        if not isinstance(node, dict):
            needed = [part.key for part in self.parts if part.needed] or [part.key for part in self.parts]
            reader.wrong(route, "is not a mapping", f"Write it with the keys {', '.join(needed)}")
            return self._harmless(reader.document)
        values: dict[str, Any] = {self.named: str(route[-1])} if self.named else {}
        known = 0
        for part in self.parts:
            if part.key in node:
                known += 1
                values[part.field] = part.shape.read(reader, node[part.key], (*route, part.key))
            elif part.needed:
                if part.key not in reader.may_lack:
                    reader.wrong(route, f"the key {part.key} is missing", f"Write {part.key}")
                values[part.field] = part.shape.read(Reader(reader.document), None, route)
        if len(node) > known:
            _no_others(reader, node, tuple(part.key for part in self.parts), route)
        return self.kind(**values)

    def _harmless(self, document: Document) -> Any:
        """Give a record to read on with, where none stands."""
        values = {part.field: part.shape.read(Reader(document), None, ()) for part in self.parts if part.needed}
        return self.kind(**values, **({self.named: ""} if self.named else {}))


def short(node: Node) -> str:
    """Give what stands in the file, short enough to be told."""
    text = "" if node is None else str(node)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _no_others(reader: Reader, node: Mapping[str, Node], known: tuple[str, ...], route: Route) -> None:
    for key in node:
        if key not in known:
            what = "is a key that nothing reads"
            lacking = sorted(each for each in known if each not in node)
            mend = f"Remove it, or write one of: {', '.join(lacking)}" if lacking else "Remove it"
            reader.wrong((*route, key), what, meant(key, lacking, mend))


PLAIN: Mapping[Any, Shape] = {
    str: Text(),
    bool: Flag(),
    int: Whole(),
    Decimal: Number(),
    date: Day(),
    Words: BothLanguages(),
}


@cache
def shape_of(kind: Any) -> Shape:
    """Give the shape that an annotation asks for."""
    if isinstance(kind, TypeAliasType):
        return shape_of(kind.__value__)
    if kind in PLAIN:
        return PLAIN[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(parts[0], parts[1:])
    if origin is Literal:
        return Choice(parts)
    if origin in (UnionType, Union):
        [inner] = [part for part in parts if part is not NoneType]
        return Maybe(shape_of(inner))
    if origin is tuple:
        return Items(shape_of(parts[0]))
    if origin is Mapping:
        return Entries(shape_of(parts[1]))
    return _record(kind)


def _marked(kind: Any, marks: tuple[Any, ...]) -> Shape:
    """Give the shape of an annotation with marks."""
    for mark in marks:
        if isinstance(mark, By):
            return mark
    if ONE_OR_MORE in marks:
        return Items(shape_of(get_args(kind)[0]), least=1, alone=True)
    rules = tuple(mark for mark in marks if isinstance(mark, Rule))
    inner = shape_of(kind)
    return Text((*inner.rules, *rules)) if rules and isinstance(inner, Text) else inner


def read_whole(reader: Reader, kind: Any) -> Any:
    """Read a whole document as a record, or as a mapping or list of records, and note what does not fit."""
    return needed(shape_of(kind)).read(reader, reader.document.data, ())


def needed(shape: Shape) -> Shape:
    """Give the shape of what must be there: a list or a mapping then has an entry."""
    return replace(shape, least=1) if isinstance(shape, Items | Entries) else shape


def _record(kind: type[Any]) -> Record:
    """Give the shape of a record: a part for each field; a list or mapping without a default needs an entry."""
    hints = get_type_hints(kind, include_extras=True)
    parts, named = [], ""
    for each in fields(kind):
        marks = _marks(hints[each.name])
        if GIVEN in marks:
            continue
        if NAMED in marks:
            named = each.name
            continue
        must = each.default is MISSING and each.default_factory is MISSING
        shape = needed(shape_of(hints[each.name])) if must else shape_of(hints[each.name])
        key = next((mark.name for mark in marks if isinstance(mark, Key)), each.name)
        parts.append(Part(each.name, key, shape, must))
    return Record(kind, tuple(parts), named)


def _marks(kind: Any) -> tuple[Any, ...]:
    while isinstance(kind, TypeAliasType):
        kind = kind.__value__
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()
