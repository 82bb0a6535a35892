"""What was built: where it lies, and the hash and size of each file. The worker reads it beside the wheel."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """One published file: its hash as browsers write it (sha256-…), and its size before the host compresses it."""

    integrity: str
    bytes: int

    @classmethod
    def of(cls, path: Path) -> "File":
        """Measure a file."""
        content = path.read_bytes()
        return cls(integrity(content), len(content))


def integrity(content: bytes) -> str:
    """Give the hash of a file's content as browsers write it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


@dataclass(frozen=True, slots=True)
class Manifest:
    """One build of the browser's Python."""

    runtime: str
    """The folder of the runtime within the published folder: its version and the hash of its content."""
    engine: str
    """The folder of the engine and its guides within the runtime's; it alone is new when only they have changed."""
    wheel: str
    drafting: str
    """The wheel of what the page for writing guides loads besides (runtime/packing/drafting.py)."""
    python: str
    lock: Mapping[str, object]
    """What `loadPyodide` checks the runtime against, with no packages in it: nothing is fetched from elsewhere."""
    files: Mapping[str, File]
    guides: Mapping[str, File]
    """Each guide by its id; it lies in the folder of guides within the engine's, and a page fetches its own."""

    @property
    def ours(self) -> tuple[str, str]:
        """The files that lie in the engine's folder; the others are the runtime's."""
        return self.wheel, self.drafting

    @property
    def base(self) -> str:
        """The address that the page hands to `connect`, relative to the published folder."""
        return f"{self.runtime}/{self.engine}/"

    @property
    def integrity(self) -> str:
        """The hash of the manifest as it is published, for the page to carry: all other hashes follow from it."""
        return integrity(self.dump().encode())

    def dump(self) -> str:
        """Write it as the worker reads it."""
        return json.dumps(asdict(self), indent=1, sort_keys=True) + "\n"

    @classmethod
    def load(cls, text: str) -> "Manifest":
        """Read it back."""
        plain = json.loads(text)
        listed = {key: {name: File(**file) for name, file in plain[key].items()} for key in ("files", "guides")}
        return cls(**plain | listed)
