"""A page asks at once for every module that its script needs, and each is published joined with what it imports."""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from hooks.hosting.joined import ASSETS, joined
from tests.hooks.load import hook

REMEMBERS = re.compile(r"^(?:export )?(?:let |class |const .*= new )", re.M)


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
    monkeypatch.setattr(release, "scripts", lambda: sorted(tmp_path.rglob("*.mjs")))
    assert release.needed("guide/a.mjs", release.written_imports()) == ["guide/b.mjs", "page/c.mjs"]


def test_another_library_of_the_search_is_another_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = hook("release_scripts")
    package = tmp_path / "package.json"
    monkeypatch.setattr(release, "LIBRARY", (package,))
    made = release.published()
    found = set()
    for version in ("7.2.0", "7.2.1"):
        package.write_text(f'{{"version": "{version}"}}')
        found.add(release.folder(made))
    assert len(found) == 2


def test_what_is_published_loads_nothing_that_is_not_published() -> None:
    made = joined()
    assert {each for script in made.values() for each in script.imports} <= set(made)
    assert all(script.file.is_file() for script in made.values())


def test_what_a_script_asks_of_the_browser_in_its_first_line_is_published_first() -> None:
    hinted = {name for name in joined() if (ASSETS / name).read_text("utf-8").startswith("//#")}
    assert "guide/guide.mjs" in hinted
    for name, script in joined().items():
        assert script.file.read_text("utf-8").startswith("//# allFunctionsCalledOnLoad\n") == (name in hinted), name


def test_what_keeps_something_in_mind_is_in_one_file_of_those_that_a_page_runs() -> None:
    """Two copies of a module that remembers would each remember its own, and of a class, know only its own errors."""
    holders: dict[str, set[str]] = {}
    for name, script in joined().items():
        for module in script.holds:
            holders.setdefault(module, set()).add(name)
    twice = {module: at for module, at in holders.items() if len(at) > 1 and REMEMBERS.search(_text(module))}
    assert twice == {"guide/fetching.mjs": {"guide/start.mjs", "guide/worker.mjs"}}  # a worker shares no memory


def test_a_build_that_cannot_join_its_scripts_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.mjs"
    broken.write_text("process.exit(1);\n", encoding="utf-8")
    monkeypatch.setattr("hooks.hosting.joined.JOINER", broken)
    monkeypatch.setattr("hooks.hosting.joined.CACHE", tmp_path)
    with pytest.raises(PluginError, match="stands above"):
        hook("release_scripts").published()
    monkeypatch.setattr("hooks.hosting.joined.PACKAGE", tmp_path / "package.json")
    with pytest.raises(PluginError, match="npm ci"):
        hook("release_scripts").published()


def _text(module: str) -> str:
    return (ASSETS / module).read_text(encoding="utf-8")
