"""Every wrong input is told at its line with its mend, in these words and no others; none ends in a traceback."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.content.wrong import guides, nav, pages, registers, small_book, templates, trial
from tests.content.wrong.case import Wrong

CASES = (*pages.CASES, *nav.CASES, *registers.CASES, *guides.CASES, *templates.CASES)
WHOLE = (
    Wrong("a book as it lies there", "docs/da/list.md", "# Lister\n", "# Lister\n", ()),
    *(
        Wrong(
            f"{file} with the line ends of Windows",
            file,
            None,
            (small_book.BOOK / file).read_text("utf-8").replace("\n", "\r\n"),
            (),
        )
        for file in ("docs/da/v01-sell.md", "content/pages/nav.yml", "content/guides/lender.yml")
    ),
)


pytestmark = pytest.mark.xdist_group("wrong-inputs")  # which are all tried at once, and take their time


@pytest.fixture(scope="session")
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is told of each case that is asked for, tried one after another in one process."""
    names = [case.name for case in CASES]
    assert sorted(names) == sorted(set(names))
    ours = (item for item in request.session.items if item.path == Path(__file__) and hasattr(item, "callspec"))
    asked = {item.callspec.params.get("case") for item in ours}
    folder = small_book.lay(tmp_path_factory.mktemp("book"))
    tried = subprocess.run(
        [sys.executable, "-c", Path(trial.__file__).read_text(encoding="utf-8")],
        cwd=folder,
        input=json.dumps([asdict(case) for case in (*WHOLE, *CASES) if case in asked]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    found: dict[str, list[str]] = json.loads(tried.stdout)
    return found


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.name)
def test_what_is_whole_has_no_fault(told: dict[str, list[str]], case: Wrong) -> None:
    assert told[case.name] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_wrong_input_is_told_in_full(told: dict[str, list[str]], case: Wrong) -> None:
    assert told[case.name] == list(case.told)
    assert all(fault.startswith(("content/", "docs/")) for fault in case.told)
    assert case.told
