"""What kills a mutant: the import, the tests of its own wing, then others that run its line, then all that enter it."""

import importlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from mypy import api

from tests.mutants.copied import mutated
from tests.mutants.drawn import Mutant
from tests.mutants.forked import run, run_pytest
from tests.mutants.watched import WRONG, Seen

STAGES = ("own wing", "its line", "its file")
AS_BEFORE = "as before"
"""The stage of the one test that killed it last time."""
BUDGETS = (6.0, 8.0, 8.0)
"""How many seconds of a processor each stage's tests took without a fault, at most."""
DEAREST = 4.0
OF_A_KIND = (1000, 3, 40)
"""How many tests of one function with several parameters a stage runs."""
IMPORT = 90
TYPES, SECONDS_OF_TYPES = "types", 600
PATIENCE = (20, 4)
"""How many seconds a stage has besides, and how many times those it takes without a fault."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant: what killed it (nothing: it survived), at which stage, and how many tests were tried."""

    mutant: Mutant
    by: str
    stage: str
    tried: int


class Chosen:
    """Runs these tests of what was collected, in this order, and notes the first that fails."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: at for at, test in enumerate(tests)}
        self.failed = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what was not chosen."""
        items[:] = sorted((item for item in items if item.nodeid in self.order), key=lambda i: self.order[i.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the first failure."""
        if report.failed and not self.failed:
            self.failed = report.nodeid


def kill(tree: Path, mutant: Mutant, seen: Sequence[Seen], before: str = "") -> Verdict:
    """Try to kill a mutant in the copied tree, stage by stage; first by the test that killed it before."""
    tried = 0
    again = [each for each in seen if each.test == before]
    with mutated(tree, mutant):
        for stage, tests in [(AS_BEFORE, again), *zip(STAGES, stages(mutant, seen), strict=True)]:
            if not tests and stage != STAGES[0]:
                continue
            by = _killed(tree, mutant, tests)
            tried += len(tests)
            if by:
                return Verdict(mutant, by, stage, tried)
        if refused_by_types(tree, mutant.file):
            return Verdict(mutant, TYPES, TYPES, tried)
    return Verdict(mutant, "", "", tried)


def refused_by_types(tree: Path, file: str) -> bool:
    """Say whether mypy finds a fault in a file that no test finds: what it guards against is no program of ours."""

    def work() -> tuple[int, object]:
        return api.run(["--cache-dir", ".mypy_cache", file])[2], ""

    return run(tree, work, SECONDS_OF_TYPES).code == 1


def stages(mutant: Mutant, seen: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Give the tests of each stage, the quickest first; a line that none is seen to run is tried by all of its file."""
    quick = [each for each in seen if each.seconds <= DEAREST]
    affordable = [each for each in quick if each.enters(mutant.file)] or quick
    wing = PurePosixPath("tests", *PurePosixPath(mutant.file).parent.parts)
    at_line = [each for each in affordable if each.runs(mutant.file, mutant.line)] or affordable
    own = [each for each in at_line if PurePosixPath(each.file).parent == wing]
    done: set[str] = set()
    for among, budget, of_a_kind in zip((own, at_line, affordable), BUDGETS, OF_A_KIND, strict=True):
        chosen = _within([each for each in among if each.test not in done], budget, of_a_kind)
        done |= {each.test for each in chosen}
        yield chosen


def _within(tests: Sequence[Seen], budget: float, of_a_kind: int) -> list[Seen]:
    """Take the quickest, some of each function, and lay those of one file together."""
    kinds: Counter[str] = Counter()
    chosen: list[Seen] = []
    spent = 0.0
    for each in sorted(tests, key=lambda one: (one.seconds, one.test)):
        kind = each.test if each.file == WRONG else each.function  # each wrong input is wrong in its own way
        kinds[kind] += 1
        if kinds[kind] <= of_a_kind and spent + each.seconds <= budget:
            spent += each.seconds
            chosen.append(each)
    files: Counter[str] = Counter()
    for each in chosen:
        files[each.file] += max(1, round(each.seconds * 1000))
    return sorted(chosen, key=lambda one: (files[one.file], one.file, one.seconds))


def _killed(tree: Path, mutant: Mutant, tests: Sequence[Seen]) -> str:
    """Give what kills a mutant: a test's name, "import", "collection", "timeout"; nothing when all these pass."""
    module = mutant.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def work() -> tuple[int, object]:
        try:
            importlib.import_module(module)
        except Exception:
            return IMPORT, ""
        if not tests:
            return 0, ""
        chosen = Chosen([each.test for each in tests])
        code = run_pytest(["-x", *dict.fromkeys(each.file for each in tests)], [chosen])
        return code, chosen.failed

    besides, times = PATIENCE
    end = run(tree, work, besides + times * sum(each.seconds for each in tests))
    match end.code:
        case None:
            return "timeout"
        case 0 | 5:
            return ""
        case 1 | 2 | 4:  # where no test failed, gathering them did
            return str(end.told or "collection")
        case 90:
            return "import"
        case code:
            raise RuntimeError(f"{mutant.name}: the tests ended with {code}, {end.told}")
