"""Build the package as one name: the engine goes into `ten_sharp`, renamed, with the compiled guides and words.

The engine's own name, `wizards`, is another project's on PyPI (docs/decisions/0012-one-package.md).
"""

import re
import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE, ENGINE, WITHIN = "ten_sharp", "wizards", "engine"
BUILT = ".cache/package"
NAMED = re.compile(rf'(?m)(^ *from |files\("(?={ENGINE}"\))|`(?={ENGINE}\.)){ENGINE}\b')
"""Where code names the engine: where it imports it, where it looks for its files, and in a docstring."""
LEFT = re.compile(rf'(?m)^\s*(?:from|import) {ENGINE}\b|"{ENGINE}"')


class Package(BuildHookInterface[Any]):
    """Lays out the package before hatchling takes it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the guides where their sources lie, and lay the package out in .cache/package."""
        root = Path(self.root)
        if (root / "content" / "guides").is_dir():  # a clone; what was packed as source has them compiled
            compile_guides(root)
        if not list((root / ENGINE / "compiled").glob("*.json")):
            raise RuntimeError(f"{ENGINE}/compiled holds no guides: build from a clone, as `make wheel` does.")
        if self.target_name == "wheel":
            lay_out(root, root / BUILT)


def compile_guides(root: Path) -> None:
    """Compile guides and words beside the engine, as every build does."""
    sys.path.insert(0, str(root))
    from content.guides.compile import compile_guides

    compile_guides()


def lay_out(root: Path, target: Path) -> None:
    """Write the package as it is to be imported, anew."""
    shutil.rmtree(target, ignore_errors=True)
    package = target / PACKAGE
    for source, place in ((root / PACKAGE, package), (root / ENGINE, package / WITHIN)):
        for file in sorted(source.rglob("*")):
            within = file.relative_to(source)
            if file.suffix in (".py", ".json", ".typed"):
                (place / within).parent.mkdir(parents=True, exist_ok=True)
                (place / within).write_text(renamed(file), encoding="utf-8")
    (package / WITHIN / "__main__.py").unlink()  # the command is the package's own


def renamed(file: Path) -> str:
    """Give a file with the engine under its name in the package; data stays as it is."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        return text
    text = NAMED.sub(rf"\g<1>{PACKAGE}.{WITHIN}", text)
    if left := LEFT.search(text):
        line = text.count("\n", 0, left.start()) + 1
        raise RuntimeError(f"{file}:{line}: the engine is named in a way that is not renamed. Write `from {ENGINE} …`.")
    return text
