"""Where there is no browser, whoever runs the tests is told how to get one."""

from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.mark.usefixtures("browser")
def test_who_has_no_browser_is_told_so_also_where_playwright_runs_already(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "NAMES", ())
    with pytest.raises(RuntimeError) as told:
        chromium.path()
    assert str(told.value) == chromium.HELP
