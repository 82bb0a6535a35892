"""What came of a draw: how many were killed, by what, and which survived."""

import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from tests.mutants.killing import TYPES, Verdict


class Tally:
    """Counts verdicts, and the seconds from its making."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        self.reasons = reasons
        self.verdicts: list[Verdict] = []
        self.begun = time.monotonic()
        self.spent = _processor()

    def add(self, verdict: Verdict) -> None:
        """Count a verdict."""
        self.verdicts.append(verdict)

    @property
    def survived(self) -> list[Verdict]:
        """Give what nothing killed."""
        return [each for each in self.verdicts if not each.by]

    @property
    def unexplained(self) -> list[Verdict]:
        """Give what nothing killed and nobody has explained."""
        return [each for each in self.survived if each.mutant.name not in self.reasons]

    @property
    def refuted(self) -> list[Verdict]:
        """Give what was killed though it is explained that nothing can."""
        return [each for each in self.verdicts if each.by and each.mutant.name in self.reasons]

    def lines(self, among: int) -> Iterator[str]:
        """Tell the figures, a line for each."""
        drawn, survived = len(self.verdicts), len(self.survived)
        killed = drawn - survived
        yield f"drawn: {drawn} of {among:,}"
        tested = sum(each.by != TYPES for each in self.verdicts if each.by)
        yield f"killed: {killed} ({killed / max(1, drawn):.1%}); by tests {tested} ({tested / max(1, drawn):.1%})"
        by = Counter(_kind(each) for each in self.verdicts if each.by)
        yield from (f"  by {kind}: {count}" for kind, count in by.most_common())
        yield f"survived: {survived} ({survived - len(self.unexplained)} explained, {len(self.unexplained)} not)"
        yield from (f"explained, yet killed by {each.by}: {each.mutant.name}" for each in self.refuted)
        yield f"seconds: {time.monotonic() - self.begun:.0f} ({_processor() - self.spent:.0f} of a processor)"


def noted(command: str, told: str, tally: Tally) -> str:
    """Give the note of a full run: its figures, each wing's, and each mutant with what killed it."""
    wings: dict[str, list[Verdict]] = {}
    for each in tally.verdicts:
        wings.setdefault(PurePosixPath(each.mutant.file).parent.as_posix(), []).append(each)
    of_wings = [f"{wing}: {sum(bool(e.by) for e in of)} of {len(of)}" for wing, of in sorted(wings.items())]
    each_one = [f"{_fate(each, tally.reasons)}\n  {each.mutant.name}" for each in tally.verdicts]
    parts = [f"# {command}", told, "killed in", *(f"  {line}" for line in of_wings), "", *sorted(each_one)]
    return "\n".join(parts) + "\n"


def _fate(verdict: Verdict, reasons: Mapping[str, str]) -> str:
    if verdict.by:
        return f"killed by {verdict.by}"
    return "survived, explained" if verdict.mutant.name in reasons else "survived"


def _kind(verdict: Verdict) -> str:
    if "::" not in verdict.by:
        return verdict.by
    wing = PurePosixPath("tests", verdict.mutant.file).parent
    return "tests of its own wing" if PurePosixPath(verdict.by.partition("::")[0]).parent == wing else "other tests"


def _processor() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
