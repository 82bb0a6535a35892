"""Make a guide's questions, decisions and outcomes of plain data."""

from typing import Any as Data

from wizards.guide.asked import Field, Option, Question
from wizards.guide.conditions import Not
from wizards.guide.model import Decision, Outcome, Requirement, Rule, Step
from wizards.guide.reader import Path, Reader


def question(r: Reader, data: Data, path: Path) -> Question:
    """Read a question with its options or fields."""
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


def _option(r: Reader, data: Data, path: Path) -> Option:
    d = r.mapping(data, path, {"id", "label", "statement", "hint"})
    return Option(
        r.text(d, "id", path),
        r.words(d, "label", path),
        r.words(d, "statement", path),
        r.maybe_words(d, "hint", path),
    )


def _field(r: Reader, data: Data, path: Path) -> Field:
    d = r.mapping(data, path, {"id", "unit", "label", "hint"})
    return Field(
        r.text(d, "id", path),
        r.text(d, "unit", path),
        r.words(d, "label", path),
        r.maybe_words(d, "hint", path),
    )


def decision(r: Reader, data: Data, path: Path) -> Decision:
    """Read a decision with its rules in order."""
    d = r.mapping(data, path, {"id", "title", "single", "shown", "rules"})
    return Decision(
        id=r.text(d, "id", path),
        title=r.words(d, "title", path),
        single=str(d.get("single", "true")) == "true",
        shown=str(d.get("shown", "true")) == "true",
        rules=tuple(_rule(r, x, p) for p, x in r.items(d, "rules", path)),
    )


def _rule(r: Reader, data: Data, path: Path) -> Rule:
    d = r.mapping(data, path, {"id", "when", "give", "because", "source"})
    source = r.strings(d, "source", path)
    if not source:
        r.fault(path, "the rule has no source", "Add source: with the lines or the act it builds on")
    return Rule(
        r.text(d, "id", path), r.condition(d.get("when"), (*path, "when")), r.text(d, "give", path),
        r.words(d, "because", path), source,
    )  # fmt: skip


def outcome(r: Reader, data: Data, path: Path) -> Outcome:
    """Read an outcome with its conditions and next steps."""
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


def _step(r: Reader, data: Data, path: Path) -> Step:
    d = r.mapping(data, path, {"da", "en", "when"})
    words = {lang: text for lang, text in d.items() if lang != "when"}
    return Step(r.both(words, path), r.condition(d.get("when"), (*path, "when")))


def _requirement(r: Reader, data: Data, path: Path) -> Requirement:
    d = r.mapping(data, path, {"id", "words", "holds", "fails", "cure"})
    holding = r.condition(d.get("holds"), (*path, "holds"))
    failing = r.condition(d["fails"], (*path, "fails")) if d.get("fails") else Not(holding)
    return Requirement(
        r.text(d, "id", path), r.words(d, "words", path), holding, failing, r.maybe_words(d, "cure", path)
    )
