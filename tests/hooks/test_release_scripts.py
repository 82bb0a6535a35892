"""A page asks at once for every module that its script needs."""

from pathlib import Path

import pytest

from tests.hooks.load import hook


def test_the_modules_that_a_script_needs_are_found_through_one_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = hook("release_scripts")
    monkeypatch.setattr(release, "ASSETS", tmp_path)
    (tmp_path / "guide").mkdir()
    (tmp_path / "page").mkdir()
    (tmp_path / "guide" / "a.mjs").write_text(
        '// import "./comment.mjs"\nimport { x } from "./b.mjs";\nimport {\n  y,\n  z,\n} from "../page/c.mjs";\n'
        'const later = () => import("./later.mjs");\nnew Worker(new URL("./worker.mjs", import.meta.url));\n'
    )
    (tmp_path / "guide" / "b.mjs").write_text('export { y } from "../page/c.mjs";\nimport "./a.mjs";\n')
    (tmp_path / "page" / "c.mjs").write_text('export const y = "./not.mjs";\n')
    assert release.modules(tmp_path / "guide" / "a.mjs") == ["guide/b.mjs", "page/c.mjs"]


def test_another_library_of_the_search_is_another_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = hook("release_scripts")
    package = tmp_path / "package.json"
    monkeypatch.setattr(release, "LIBRARY", (package,))
    found = set()
    for version in ("7.2.0", "7.2.1"):
        package.write_text(f'{{"version": "{version}"}}')
        found.add(release.folder())
    assert len(found) == 2
