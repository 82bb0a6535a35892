"""The command that puts faults in says truly which are noticed: tried on a small project of one module and one test."""

import ast
import subprocess
from pathlib import Path

import pytest

from content.reading.yamlfile import ROOT
from tests.mutants import __main__ as command
from tests.mutants import killing
from tests.mutants.drawn import draw, files, mutants, mutants_of
from tests.mutants.explained import explained
from wizards.guide.reader import Faults

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")  # pytest-xdist's is
MADE = {
    "comparison": ("a < b == c", {"(a <= b == c)", "(a < b != c)"}),
    "and-or": ("a and b", {"(a or b)", "(a)", "(b)"}),
    "not": ("not a", {"(a)"}),
    "number": ("f(7)", {"(8)", "(6)"}),
    "yes-no": ("f(True)", {"False"}),
    "arithmetic": ("a - b", {"(a + b)", "(a)"}),
    "call": ("any(a).strip()", {"(all(a))", "(any(a))"}),
    "default": ("a.get(b, c)", {"(a.get(b))"}),
    "slice": ("a[b:c]", {"(a[:c])", "(a[b:])"}),
    "condition": ("[a for a in b if c]", {"(c) or True", "(c) and False"}),
    "loop": ("for a in b: f(a)", {"()"}),
    "except": ("try: f()\nexcept (A, B): g()", {"()", "((A,))", "((B,))"}),
    "return": ("def f(): return a", {"return None"}),
    "statement": ("a.add(b)", {"pass"}),
}
UNTOUCHED = '''
"""Words of 1 < 2."""
from dataclasses import dataclass
type Sizes = list[int | None]
@dataclass(frozen=True)
class Box:
    """Not 3."""
    width: int | None
    def f(self, other: "int | None") -> int | None:
        assert other is not None
        zip(other, other, strict=True)
'''
MODULE = """
CHOSEN = (5, 6)[1]

def least(sizes):
    found = sizes[0]
    for size in sizes:
        if size < found:
            found = size
    return found

def lowered(n):
    while n > 3:
        n -= 1
    return n
"""
TEST = """
from wizards.language.sample import least, lowered

def test_the_least_is_found():
    assert least([4, 2, 3]) == 2

def test_it_is_lowered():
    assert lowered(8) == 3
"""
UNKILLED = "wizards/language/sample.py least comparison: size < found -> (size <= found)"
EQUAL = f'- mutant: "{UNKILLED}"\n  why: of two that are equal either is the least\n'


def names(source: str) -> list[str]:
    return [each.name for each in mutants_of("a.py", source.encode())]


@pytest.mark.parametrize("mutator", MADE)
def test_a_mutator_makes_what_it_says(mutator: str) -> None:
    source, made = MADE[mutator]
    found = [each for each in mutants_of("a.py", source.encode()) if each.mutator == mutator]
    assert {each.after for each in found} == made


def test_kinds_words_and_guards_are_left_as_they_are() -> None:
    assert {each.before for each in mutants_of("a.py", UNTOUCHED.encode())} == {"zip(other, other, strict=True)"}


def test_every_mutant_of_the_code_is_another_program_that_can_be_read() -> None:
    found = mutants(ROOT, files(ROOT))
    assert len({each.name for each in found}) == len(found)
    for each in draw(found, 1, 120):
        source = (ROOT / each.file).read_bytes()
        assert ast.dump(ast.parse(each.applied(source))) != ast.dump(ast.parse(source)), each.name


def test_a_name_stays_when_lines_come_above_and_tells_two_of_one_kind_apart() -> None:
    source = "def f(a):\n    return a + 1, a + 1\n"
    assert names(f"import os\n\n{source}") == names(source)
    assert len(set(names(source))) == len(names(source))


def test_a_draw_is_the_seeds_and_a_longer_one_begins_with_it() -> None:
    among = list(mutants_of("sample.py", MODULE.encode()))
    assert draw(among, 1, 9) == draw(reversed(among), 1, 9)
    assert draw(among, 1, 9)[:4] == draw(among, 1, 4)
    assert draw(among, 2, 9) != draw(among, 1, 9)


def test_letters_beyond_ascii_before_it_do_not_move_a_mutant() -> None:
    (made,) = (each for each in mutants_of("a.py", "f('æøå', a < b)".encode()) if each.mutator == "comparison")
    assert made.before == "a < b"
    assert made.applied("f('æøå', a < b)".encode()).decode() == "f('æøå', (a <= b))"


@pytest.mark.long
def test_what_the_types_forbid_is_told_apart_from_what_they_allow(tmp_path: Path) -> None:
    for name, given in (("right", "a + 1"), ("wrong", "None")):
        (tmp_path / f"{name}.py").write_text(f"def f(a: int) -> int:\n    return {given}\n", encoding="utf-8")
    assert [killing.refused_by_types(tmp_path, f"{name}.py") for name in ("right", "wrong")] == [False, True]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one module in scope and one test, which leaves one mutant of `least` alive."""
    for name, text in (("wizards/language/sample.py", MODULE), ("tests/wizards/language/test_sample.py", TEST)):
        for folder in ("building", "content", "wizards/language", "tests/wizards/language", "tests/mutants"):
            (tmp_path / folder).mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / "__init__.py").touch()
        (tmp_path / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.setattr(killing, "PATIENCE", (2, 1))
    monkeypatch.setattr(killing, "refused_by_types", lambda tree, file: False)
    return tmp_path


def drawn(of: str) -> list[str]:
    return ["--seed", "1", "--count", "99", "--of", of]


def test_what_no_test_notices_is_reported_until_it_is_explained(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(drawn("least comparison"))
    assert "SURVIVED" in (told := capsys.readouterr().out)
    assert UNKILLED in told
    (project / "tests/mutants/explained.yml").write_text(EQUAL, encoding="utf-8")
    assert not command.main(drawn("least comparison"))
    assert "SURVIVED" not in (told := capsys.readouterr().out)
    assert UNKILLED in told
    assert (project / "wizards/language/sample.py").read_text(encoding="utf-8") == MODULE


def test_tests_an_import_that_fails_and_time_that_runs_out_kill(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not command.main(drawn("least return"))
    assert "tests of its own wing: 1" in capsys.readouterr().out
    assert not command.main(drawn("number: 1 -> (2)"))
    assert "by import: 1" in capsys.readouterr().out
    assert not command.main(drawn("lowered statement"))
    assert "by timeout: 1" in capsys.readouterr().out
    test = project / "tests/wizards/language/test_sample.py"
    test.write_text(f"{TEST}\nassert least([4, 3]) == 3\n", encoding="utf-8")
    assert not command.main(drawn("least return"))
    assert "by collection: 1" in capsys.readouterr().out


def test_an_explanation_of_what_a_test_kills_is_a_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    killed = "wizards/language/sample.py least return: return found -> return None"
    (project / "tests/mutants/explained.yml").write_text(f'- mutant: "{killed}"\n  why: none\n', encoding="utf-8")
    assert command.main(drawn("least return"))
    assert "explained, yet killed by tests/wizards/language/test_sample.py::" in capsys.readouterr().out


def test_a_full_run_notes_each_mutant_with_what_killed_it(project: Path) -> None:
    assert command.main(["--full", "--count", "5"])
    noted = (project / "tests/mutants/results.txt").read_text(encoding="utf-8")
    assert all(each.name in noted for each in draw(mutants(project, files(project)), 1, 5))
    assert "test_sample.py::" in noted


def test_a_test_that_fails_without_a_fault_is_told(project: Path) -> None:
    test = project / "tests/wizards/language/test_sample.py"
    test.write_text(TEST.replace("== 2", "== 3"), encoding="utf-8")
    with pytest.raises(RuntimeError, match="test_the_least_is_found"):
        command.main(drawn("least return"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (EQUAL.replace("<=", ">="), "no such mutant"),
        (EQUAL + EQUAL, "stands twice"),
        (EQUAL.split("  why")[0], "why"),
    ],
)
def test_an_explanation_of_what_is_not_there_is_a_fault(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, what: str
) -> None:
    (project / "tests/mutants/explained.yml").write_text(text, encoding="utf-8")
    assert command.main(drawn("least comparison"))
    told = capsys.readouterr().out
    assert "explained.yml:" in told
    assert what in told
    with pytest.raises(Faults):
        explained({UNKILLED}, project / "tests/mutants/explained.yml")


def test_every_explanation_of_ours_is_of_a_mutant_that_there_is() -> None:
    explained({each.name for each in mutants(ROOT, files(ROOT))})
