"""Read values out of nested data, and gather every fault instead of stopping at the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any as Data

from wizards.guide.conditions import FALSE, TRUE, All, Any, Condition, Is, Not, Reaches
from wizards.language.words import Words

type Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a guide's data, where in it, and how to mend it."""

    path: Path
    what: str
    mend: str


class FaultyGuide(Exception):
    """The data does not make a guide; `faults` says all that is wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(f"{'.'.join(map(str, f.path))}: {f.what}. {f.mend}." for f in faults))
        self.faults = tuple(faults)


@dataclass(slots=True)
class Reader:
    """Reads values out of nested data and gathers faults instead of stopping at the first."""

    faults: list[Fault] = field(default_factory=list)
    named: Mapping[str, Data] = field(default_factory=dict)

    def fault(self, path: Path, what: str, mend: str) -> None:
        """Gather a fault and read on."""
        self.faults.append(Fault(path, what, mend))

    def mapping(self, data: Data, path: Path, known: set[str]) -> Mapping[str, Data]:
        """Read what should have keys, and none but the known ones."""
        if not isinstance(data, Mapping):
            self.fault(path, "this should have keys", "Write it as a mapping")
            return {}
        for key in data.keys() - known:
            self.fault((*path, key), f"unknown key {key!r}", f"Use one of {', '.join(sorted(known))}")
        return data

    def items(self, data: Mapping[str, Data], key: str, path: Path) -> list[tuple[Path, Data]]:
        """Read a list, each entry with the path to it."""
        value = data.get(key) or []
        if not isinstance(value, list):
            self.fault((*path, key), "this should be a list", "Write each entry on a line with a dash")
            return []
        return [((*path, key, i), v) for i, v in enumerate(value)]

    def text(self, data: Mapping[str, Data], key: str, path: Path) -> str:
        """Read a text that must be there."""
        value = data.get(key)
        if not isinstance(value, str) or not value.strip():
            self.fault(path, f"{key!r} is missing", f"Add {key}")
            return ""
        return value.strip()

    def words(self, data: Mapping[str, Data], key: str, path: Path) -> Words:
        """Read words that must be there in both languages."""
        found = self.maybe_words(data, key, path)
        if found is None:
            self.fault(path, f"{key!r} is missing", f"Add {key} in both languages")
        return found or Words("", "")

    def maybe_words(self, data: Mapping[str, Data], key: str, path: Path) -> Words | None:
        """Read words that may be left out."""
        return None if data.get(key) is None else self.both(data[key], (*path, key))

    def both(self, data: Data, path: Path) -> Words:
        """Read a pair of words, Danish and English."""
        pair = self.mapping(data, path, {"da", "en"})
        for lang, name in (("da", "Danish"), ("en", "English")):
            if not str(pair.get(lang) or "").strip():
                self.fault(path, f"the {name} words are missing", f"Add {lang}: beside the other language")
        return Words(str(pair.get("da") or "").strip(), str(pair.get("en") or "").strip())

    def strings(self, data: Mapping[str, Data], key: str, path: Path) -> tuple[str, ...]:
        """Read a list of plain texts."""
        return tuple(str(v) for _, v in self.items(data, key, path))

    def condition(self, data: Data, path: Path) -> Condition:
        """Read a condition; none at all always holds."""
        if data in (None, "always"):
            return TRUE
        if not isinstance(data, Mapping) or not data:
            self.fault(path, "a condition is a mapping of facts to values", "Write for example {market: [nothing]}")
            return FALSE
        parts = [self._part(str(key), value, (*path, key)) for key, value in data.items()]
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self, key: str, value: Data, path: Path) -> Condition:
        if key in ("all", "any"):
            listed = value if isinstance(value, list) else []
            if not listed:
                self.fault(path, f"{key!r} needs a list of conditions", "Write each on a line with a dash")
            parts = tuple(self.condition(v, (*path, i)) for i, v in enumerate(listed))
            return All(parts) if key == "all" else Any(parts)
        if key == "not":
            return Not(self.condition(value, path))
        if key == "named":
            if value not in self.named:
                self.fault(path, f"no condition is named {value!r}", "Write it under named:")
            return self.condition(self.named.get(value), path)
        if isinstance(value, Mapping):
            return self._number(key, value, path)
        values = value if isinstance(value, list) else [value]
        return Is(key, frozenset(str(v) for v in values))

    def _number(self, key: str, value: Mapping[str, Data], path: Path) -> Condition:
        bounds = self.mapping(value, path, {"at_least", "below"})
        parts: list[Condition] = []
        for name, figure in bounds.items():
            try:
                reaches = Reaches(key, Decimal(str(figure)))
            except ArithmeticError:
                self.fault((*path, name), f"{figure!r} is not a number", "Write a plain number")
                continue
            parts.append(reaches if name == "at_least" else Not(reaches))
        return All(tuple(parts))

    def day(self, data: Mapping[str, Data], key: str, path: Path) -> date:
        """Read a date."""
        try:
            return date.fromisoformat(str(data.get(key)))
        except ValueError:
            self.fault(path, f"{key!r} is no date", "Write it as 2026-11-21")
            return date(1970, 1, 1)
