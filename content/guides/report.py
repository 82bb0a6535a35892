"""What an edit of a guide does: rules added, changed and gone, and the answer paths whose result changes."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.guides.guides import FOLDER, names, read_guide
from content.reading.yamlfile import ROOT
from wizards.guide.answer import Answers
from wizards.guide.conditions import Condition, every, fields, settle, some
from wizards.guide.model import Decision, Guide
from wizards.guide.reader import Faults
from wizards.proving.expand import Expansion
from wizards.proving.explore import Explorer, Ground
from wizards.telling.statements import statement
from wizards.unread import until_unread

EXAMPLES = 3


@dataclass(frozen=True)
class Difference:
    """How one decision's outcomes differ between two states of a guide, over all answer paths of the new one."""

    decision: str
    changed: int
    paths: int
    examples: tuple[str, ...]


def rule_changes(before: Guide, after: Guide) -> Iterator[str]:
    """Name each rule that was added, changed or gone."""
    old = {(d.id, r.id): r for d in before.decisions for r in d.rules}
    new = {(d.id, r.id): r for d in after.decisions for r in d.rules}
    for key in [*new, *(k for k in old if k not in new)]:
        place = f"{key[0]}.{key[1]}"
        if key not in old:
            yield f"added    {place} → {new[key].give}"
        elif key not in new:
            yield f"gone     {place} → {old[key].give}"
        elif old[key] != new[key]:
            parts = [
                p for p in ("when", "give", "because", "source", "says") if getattr(old[key], p) != getattr(new[key], p)
            ]
            yield f"changed  {place}: {', '.join(parts)}"


def answer_changes(before: Guide, after: Guide) -> Iterator[str]:
    """Name each question and option that is gone: an address, a file or a link that carries it opens without it."""
    for question in before.questions:
        now = after.question(question.id)
        if now is None:
            yield f"gone     question {question.id}: kept answers to it are lost"
            continue
        kept = {option.id for option in now.options}
        for option in question.options:
            if option.id not in kept:
                yield f"gone     answer {question.id}={option.id}: where it was kept, the question is asked again"


def differences(before: Guide, after: Guide, today: date) -> Iterator[Difference]:
    """Count, for each single decision, the answer paths of the new guide that the old one answered otherwise.

    The count is exact: paths are merged only where nothing to come tells them apart. A question that the old
    guide asked and the new one does not counts as unanswered.
    """
    ground = Ground(after, today)
    formerly = Expansion(before)
    for decision in after.decisions:
        former = before.decision(decision.id)
        if decision.single and former:
            yield _difference(ground, formerly, former, decision)


def _difference(ground: Ground, formerly: Expansion, former: Decision, decision: Decision) -> Difference:
    moved: dict[tuple[str, str], Condition] = {}
    for new in dict.fromkeys(r.give for r in decision.rules):
        for old in dict.fromkeys(r.give for r in former.rules):
            if new != old:
                was = _forgotten(formerly.gives(former, frozenset({old})), ground.guide)
                moved[old, new] = every((ground.written_out.gives(decision, frozenset({new})), was))
    explorer = Explorer(ground, (some(tuple(moved.values())),), whole=True)
    paths = sum(g.paths for g in explorer.ends.values())
    changed = sum(g.paths for s, g in explorer.ends.items() if explorer.settled(s)[0])
    return Difference(decision.id, changed, paths, tuple(_examples(ground, moved)) if changed else ())


def _forgotten(condition: Condition, after: Guide) -> Condition:
    """Settle what the old rules read of questions that are no longer asked."""
    for name in fields(condition):
        if after.question(name) is None and name not in after.facts:
            condition = settle(condition, name, None)
    return condition


def _examples(ground: Ground, moved: dict[tuple[str, str], Condition]) -> Iterator[str]:
    told = 0
    for (old, new), condition in moved.items():
        witness = Explorer(ground, (condition,)).witness(0)
        if witness and told < EXAMPLES:
            told += 1
            yield f"{old} → {new}: {_statements(ground.guide, witness)}"


def _statements(guide: Guide, answers: Answers) -> str:
    return " ".join(statement(q, answers[q.id], "en") for q in guide.questions if q.id in answers)


def report(revision: str, today: date) -> Iterator[str]:
    """Give the report's lines for every guide against a commit."""
    with tempfile.TemporaryDirectory() as folder:
        former = checked_out(revision, Path(folder))
        for name in names():
            after = read_guide(name).guide
            if name not in former:
                yield f"{name}: new"
                continue
            try:
                before = read_guide(name, Path(folder)).guide
            except Faults as faults:
                yield f"{name}: at {revision} it does not read with today's engine: {str(faults).splitlines()[0]}"
                continue
            if before == after:
                yield f"{name}: unchanged"
                continue
            yield f"{name}: version {before.version} → {after.version}"
            gone = list(answer_changes(before, after))
            yield from (f"  {line}" for line in gone)
            rules = list(rule_changes(before, after))
            yield from (f"  {line}" for line in rules or ["no rule added, changed or gone"])
            if (rules or gone) and before.version == after.version:
                yield f"  The version is still {after.version}: raise it, and say under editions: what changed"
            for found in differences(before, after, today):
                yield f"  {found.decision}: this edit alters {found.changed:,} of {found.paths:,} answer paths"
                yield from (f"    {example}" for example in found.examples)
        yield from (f"{name}: gone" for name in sorted(former - set(names())))


def checked_out(revision: str, folder: Path) -> set[str]:
    """Write the guide files of a commit to a folder, with those that they borrow from, and name the guides."""
    prefix = FOLDER.relative_to(ROOT).as_posix() + "/"
    for path in _git("ls-tree", "-r", "--name-only", revision, prefix).split():
        if path.endswith(".yml"):
            file = folder / path.removeprefix(prefix)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_git("show", f"{revision}:{path}"), encoding="utf-8")
    return set(names(folder))


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


@until_unread
def main() -> None:
    """Print the report against the last release (a tag), else against the last commit, or a given commit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("revision", nargs="?", help="a commit or tag; the last tag, else HEAD, where left out")
    given = parser.parse_args().revision
    tag = subprocess.run(["git", "describe", "--tags", "--abbrev=0"], cwd=ROOT, capture_output=True, text=True)
    for line in report(given or tag.stdout.strip() or "HEAD", date.today()):
        print(line)


if __name__ == "__main__":
    sys.exit(main())
