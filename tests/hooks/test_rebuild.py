"""What is built again and again in one process is, after any edit, what a fresh process would build from nothing."""

import filecmp
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.serving.edits import is_ours
from hooks.serving.show import differences
from tests.benchmarks.site import copy, forget_pages
from tests.conftest import ROOT

pytestmark = pytest.mark.xdist_group("rebuild")

BUILDER = """
import sys
from pathlib import Path
from hooks.look_first import Look
from hooks.serving.rebuild import rebuild
for line in sys.stdin:
    folder, _, page = line.strip().partition(" ")
    look = Look(page.removeprefix("page:")) if page else None
    built = rebuild(Path(folder), "http://127.0.0.1:8000/", look)
    print("done", " / ".join(built.faults).replace("\\n", " "), flush=True)
"""


class Builder:
    """A process that builds each folder it is told of."""

    def __init__(self, place: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", BUILDER], cwd=place, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def build(self, folder: Path, page: str = "") -> str:
        """Give what was wrong."""
        assert self.process.stdin
        assert self.process.stdout
        print(folder, page, file=self.process.stdin, flush=True)
        for line in self.process.stdout:
            if line.startswith("done"):
                return line.removeprefix("done").strip()
        raise AssertionError("the builder ended")

    def end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def edited(place: Path, file: str, change: Callable[[str], str]) -> None:
    path = place / file
    text = path.read_text(encoding="utf-8")
    new = change(text)
    assert new != text, f"{file} is no longer as this test takes it to be"
    path.write_text(new, encoding="utf-8")


def before_end(words: str, anew: str) -> Callable[[str], str]:
    return lambda text: text.replace(words, anew, 1)


@pytest.mark.long
def test_edits_one_after_another_leave_what_a_fresh_build_makes(tmp_path: Path) -> None:
    place = copy(tmp_path / "copy")
    if (ROOT / ".cache").is_dir():  # proofs and the browser's Python, which are kept by what they are made of
        shutil.copytree(ROOT / ".cache", place / ".cache", ignore=shutil.ignore_patterns("*site*", "pages"))
    builder = Builder(place)
    assert builder.build(tmp_path / "first") == ""

    edited(place, "docs/da/om-haandbogen.md", before_end("\n## ", "\nEndnu en linje.\n\n## "))
    edited(place, "docs/en/om-haandbogen.md", before_end("\n## ", "\nAnother line.\n\n## "))
    assert builder.build(tmp_path / "page") == ""
    edited(place, "docs/da/om-haandbogen.md", lambda text: text.replace("Om håndbogen og dens kilder", "Om bogen"))
    edited(place, "content/registers/amounts.yml", before_end("da: Varer og tjenesteydelser", "da: Ydelser og varer"))
    edited(place, "content/guides/project-type.yml", before_end("da: Hvad har I at begynde med", "da: Hvad har I"))
    edited(place, "theme/parts/footer.html", before_end("<footer", "<footer data-edited"))
    edited(place, "theme/assets/css/frame.css", lambda text: text + ":root { --edited: 1 }\n")
    assert builder.build(tmp_path / "second") == ""
    assert differences(tmp_path / "page", tmp_path / "second")
    for page in ("", "en/", "om-haandbogen/", "en/beloeb-og-graenser/", "guide-project-type/"):
        alone = tmp_path / f"alone-{page.replace('/', '-')}"
        assert builder.build(alone, f"page:{page}") == ""
        assert [file.parent for file in alone.rglob("*.html")] == [alone / page]
        assert filecmp.cmp(alone / page / "index.html", tmp_path / "second" / page / "index.html", shallow=False), page

    edited(place, "docs/da/om-haandbogen.md", before_end("\n## ", "\n{{ nothing }}\n\n## "))
    assert "docs/da/om-haandbogen.md:" in builder.build(tmp_path / "faulty")
    edited(place, "docs/da/om-haandbogen.md", before_end("\n{{ nothing }}\n", "\nGodt igen.\n"))
    assert builder.build(tmp_path / "healed") == ""
    builder.end()

    forget_pages(place)
    fresh = Builder(place)
    assert fresh.build(tmp_path / "fresh") == ""
    fresh.end()
    assert differences(tmp_path / "healed", tmp_path / "fresh") == []
    menu = (tmp_path / "healed" / "kilder" / "index.html").read_text(encoding="utf-8")
    assert "Om bogen" in menu


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("docs/da/index.md", True),
        ("mkdocs.yml", True),
        ("wizards/compiled/path.json", False),
        ("hooks/__pycache__/serve.pyc", False),
        ("docs/da/.index.md.swp", False),
        ("docs/da/index.md~", False),
        ("README.md", False),
    ],
)
def test_what_an_editor_or_a_build_leaves_beside_the_files_is_no_edit(name: str, ours: bool) -> None:
    assert is_ours(ROOT / name) is ours
