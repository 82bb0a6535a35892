"""The Python that the browser runs: trimmed, compiled, packed with the engine, and tried before it is published."""

from runtime.build import Packed, build, pack
from runtime.inputs import Unfit
from runtime.manifest import Manifest

__all__ = ["Manifest", "Packed", "Unfit", "build", "pack"]
