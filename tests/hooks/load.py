"""Load a hook as MkDocs does: it is a file, not a package's module."""

import importlib.util
from types import ModuleType

from tests.conftest import ROOT


def hook(name: str) -> ModuleType:
    """Give the hook of this name, freshly loaded."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "hooks" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
