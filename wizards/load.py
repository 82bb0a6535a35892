"""Make a guide out of plain data, or say every fault in it at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any as Data

from wizards import (  # noqa: F401 (they register their facts)
    arithmetic,
    business_case,
    cross_border,
    explorative,
    margin,
    purchase_value,
    way_in,
)
from wizards.conditions import FALSE, TRUE, All, Any, Condition, Is, Not, Reaches
from wizards.model import (
    Answer,
    Case,
    Decision,
    Edition,
    Field,
    Flow,
    Option,
    Outcome,
    Period,
    Question,
    Requirement,
    Rule,
    Step,
    Texts,
    Words,
)

type Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a guide's data, where in it, and how to mend it."""

    path: Path
    what: str
    mend: str


class FaultyFlow(Exception):
    """The data does not make a guide; `faults` says all that is wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(f"{'.'.join(map(str, f.path))}: {f.what}. {f.mend}." for f in faults))
        self.faults = tuple(faults)


@dataclass(slots=True)
class _Reader:
    """Reads values out of nested data and gathers faults instead of stopping at the first."""

    faults: list[Fault] = field(default_factory=list)
    named: Mapping[str, Data] = field(default_factory=dict)

    def fault(self, path: Path, what: str, mend: str) -> None:
        self.faults.append(Fault(path, what, mend))

    def mapping(self, data: Data, path: Path, known: set[str]) -> Mapping[str, Data]:
        if not isinstance(data, Mapping):
            self.fault(path, "this should have keys", "Write it as a mapping")
            return {}
        for key in data.keys() - known:
            self.fault((*path, key), f"unknown key {key!r}", f"Use one of {', '.join(sorted(known))}")
        return data

    def items(self, data: Mapping[str, Data], key: str, path: Path) -> list[tuple[Path, Data]]:
        value = data.get(key) or []
        if not isinstance(value, list):
            self.fault((*path, key), "this should be a list", "Write each entry on a line with a dash")
            return []
        return [((*path, key, i), v) for i, v in enumerate(value)]

    def text(self, data: Mapping[str, Data], key: str, path: Path) -> str:
        value = data.get(key)
        if not isinstance(value, str) or not value.strip():
            self.fault(path, f"{key!r} is missing", f"Add {key}")
            return ""
        return value.strip()

    def words(self, data: Mapping[str, Data], key: str, path: Path) -> Words:
        found = self.maybe_words(data, key, path)
        if found is None:
            self.fault(path, f"{key!r} is missing", f"Add {key} in both languages")
        return found or Words("", "")

    def maybe_words(self, data: Mapping[str, Data], key: str, path: Path) -> Words | None:
        return None if data.get(key) is None else self.both(data[key], (*path, key))

    def both(self, data: Data, path: Path) -> Words:
        pair = self.mapping(data, path, {"da", "en"})
        for lang, name in (("da", "Danish"), ("en", "English")):
            if not str(pair.get(lang) or "").strip():
                self.fault(path, f"the {name} words are missing", f"Add {lang}: beside the other language")
        return Words(str(pair.get("da") or "").strip(), str(pair.get("en") or "").strip())

    def strings(self, data: Mapping[str, Data], key: str, path: Path) -> tuple[str, ...]:
        return tuple(str(v) for _, v in self.items(data, key, path))

    def condition(self, data: Data, path: Path) -> Condition:
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
        try:
            return date.fromisoformat(str(data.get(key)))
        except ValueError:
            self.fault(path, f"{key!r} is no date", "Write it as 2026-11-21")
            return date(1970, 1, 1)


def load_flow(data: Data) -> Flow:
    """Make a Flow of plain data (as YAML or JSON gives it); raises FaultyFlow with every fault of shape.

    What a guide must keep beyond its shape (that every path ends, that every rule matters) is proved by
    `wizards.prove`.
    """
    r = _Reader(named=data.get("named") or {} if isinstance(data, Mapping) else {})
    top = r.mapping(data, (), {*Flow.__dataclass_fields__, "named"})
    flow = Flow(
        id=r.text(top, "id", ()),
        version=r.text(top, "version", ()),
        reviewed=r.day(top, "reviewed", ()),
        review_by=r.day(top, "review_by", ()),
        title=r.words(top, "title", ()),
        intro=r.words(top, "intro", ()),
        page=r.text(top, "page", ()),
        questions=tuple(_question(r, d, p) for p, d in r.items(top, "questions", ())),
        decisions=tuple(_decision(r, d, p) for p, d in r.items(top, "decisions", ())),
        outcomes=tuple(_outcome(r, d, p) for p, d in r.items(top, "outcomes", ())),
        not_considered=tuple(r.both(d, p) for p, d in r.items(top, "not_considered", ())),
        cases=tuple(_case(r, d, p) for p, d in r.items(top, "cases", ())),
        follow=r.strings(top, "follow", ()),
        exhibits=r.strings(top, "exhibits", ()),
        note=str(top.get("note") or "decision"),
        editions=tuple(_edition(r, d, p) for p, d in r.items(top, "editions", ())),
        amounts={k: tuple(_period(p) for p in v) for k, v in (top.get("amounts") or {}).items()},
        citations=top.get("citations") or {},
        page_titles={k: Words(v["da"], v["en"]) for k, v in (top.get("page_titles") or {}).items()},
    )
    _check_editions(r, flow)
    if r.faults:
        raise FaultyFlow(r.faults)
    return flow


def _edition(r: _Reader, data: Data, path: Path) -> Edition:
    d = r.mapping(data, path, {"version", "since", "changed"})
    return Edition(r.text(d, "version", path), r.day(d, "since", path), r.words(d, "changed", path))


def _check_editions(r: _Reader, flow: Flow) -> None:
    """Whoever comes with answers from an older version must be told what changed, version by version."""
    told = [e.version for e in flow.editions]
    due = [str(n) for n in range(2, int(flow.version) + 1)] if flow.version.isdigit() else []
    if told != due:
        what = f"version {flow.version!r} does not fit the editions {', '.join(told) or 'none'}"
        r.fault(("version",), what, "Number versions 1, 2, 3 and write under editions: what each from 2 on changed")


def _question(r: _Reader, data: Data, path: Path) -> Question:
    d = r.mapping(data, path, {"id", "kind", "ask", "why", "help", "options", "fields", "ask_when"})
    kind = str(d.get("kind") or "choice")
    if kind not in ("choice", "amounts", "text"):
        r.fault((*path, "kind"), f"unknown kind {kind!r}", "Use choice, amounts or text")
    return Question(
        id=r.text(d, "id", path),
        kind=kind,
        ask=r.words(d, "ask", path),
        why=r.words(d, "why", path),
        help=r.maybe_words(d, "help", path),
        options=tuple(_option(r, o, p) for p, o in r.items(d, "options", path)),
        fields=tuple(_field(r, f, p) for p, f in r.items(d, "fields", path)),
        ask_when=r.condition(d.get("ask_when"), (*path, "ask_when")),
    )


def _option(r: _Reader, data: Data, path: Path) -> Option:
    d = r.mapping(data, path, {"id", "label", "statement", "hint"})
    return Option(
        r.text(d, "id", path),
        r.words(d, "label", path),
        r.words(d, "statement", path),
        r.maybe_words(d, "hint", path),
    )


def _field(r: _Reader, data: Data, path: Path) -> Field:
    d = r.mapping(data, path, {"id", "unit", "label", "hint"})
    return Field(
        r.text(d, "id", path),
        r.text(d, "unit", path),
        r.words(d, "label", path),
        r.maybe_words(d, "hint", path),
    )


def _decision(r: _Reader, data: Data, path: Path) -> Decision:
    d = r.mapping(data, path, {"id", "title", "single", "shown", "rules"})
    return Decision(
        id=r.text(d, "id", path),
        title=r.words(d, "title", path),
        single=str(d.get("single", "true")) == "true",
        shown=str(d.get("shown", "true")) == "true",
        rules=tuple(_rule(r, x, p) for p, x in r.items(d, "rules", path)),
    )


def _rule(r: _Reader, data: Data, path: Path) -> Rule:
    d = r.mapping(data, path, {"id", "when", "give", "because", "source"})
    source = r.strings(d, "source", path)
    if not source:
        r.fault(path, "the rule has no source", "Add source: with the lines or the act it builds on")
    return Rule(
        r.text(d, "id", path), r.condition(d.get("when"), (*path, "when")), r.text(d, "give", path),
        r.words(d, "because", path), source,
    )  # fmt: skip


def _outcome(r: _Reader, data: Data, path: Path) -> Outcome:
    d = r.mapping(data, path, set(Outcome.__dataclass_fields__))
    return Outcome(
        id=r.text(d, "id", path),
        decision=r.text(d, "decision", path),
        title=r.words(d, "title", path),
        text=r.words(d, "text", path),
        requirements=tuple(_requirement(r, x, p) for p, x in r.items(d, "requirements", path)),
        next=tuple(_step(r, x, p) for p, x in r.items(d, "next", path)),
        time=r.maybe_words(d, "time", path),
        municipality=r.maybe_words(d, "municipality", path),
        company=r.maybe_words(d, "company", path),
        pages=r.strings(d, "pages", path),
        source=r.strings(d, "source", path),
    )


def _step(r: _Reader, data: Data, path: Path) -> Step:
    d = r.mapping(data, path, {"da", "en", "when"})
    words = {lang: text for lang, text in d.items() if lang != "when"}
    return Step(r.both(words, path), r.condition(d.get("when"), (*path, "when")))


def _requirement(r: _Reader, data: Data, path: Path) -> Requirement:
    d = r.mapping(data, path, {"id", "words", "holds", "fails", "cure"})
    holding = r.condition(d.get("holds"), (*path, "holds"))
    failing = r.condition(d["fails"], (*path, "fails")) if d.get("fails") else Not(holding)
    return Requirement(
        r.text(d, "id", path), r.words(d, "words", path), holding, failing, r.maybe_words(d, "cure", path)
    )


def _case(r: _Reader, data: Data, path: Path) -> Case:
    d = r.mapping(data, path, {"id", "title", "answers", "expect", "shows", "hides", "note"})
    answers: dict[str, Answer] = {}
    for key, value in (d.get("answers") or {}).items():
        answers[key] = _case_answer(value)
    expect = {k: tuple(map(str, v)) if isinstance(v, list) else (str(v),) for k, v in (d.get("expect") or {}).items()}
    return Case(
        r.text(d, "id", path), r.words(d, "title", path), answers, expect,
        r.strings(d, "shows", path), r.strings(d, "hides", path),
    )  # fmt: skip


def _case_answer(value: Data) -> Answer:
    """Read a case's answer: an option, numbers by field, or {typed: {field: text}}."""
    if not isinstance(value, Mapping):
        return str(value)
    typed = value.get("typed")
    if typed is not None:
        return Texts(tuple((str(k), str(v)) for k, v in typed.items()))
    return {str(k): Decimal(str(v)) for k, v in value.items()}


def _period(data: Mapping[str, Data]) -> Period:
    dkk = data.get("dkk")
    return Period(date.fromisoformat(str(data["from"])), date.fromisoformat(str(data["to"])), int(dkk) if dkk else None)
