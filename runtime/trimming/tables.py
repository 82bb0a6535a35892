"""Tables of built-in modules that no guide imports: letters' names, East Asian encodings; a fifth of the module.

They lie in the data of Pyodide's WebAssembly and pack badly. They are found once for a version of Pyodide, by
`python -m runtime.trimming.find_tables`, and are held to that very file; the modules that read them are then not to be
had, so that nobody reads zeros for letters.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from runtime.inputs import Unfit

PLACES = Path(__file__).with_name("tables.json")
FIND = "python -m runtime.trimming.find_tables"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the module that alone reads it, where in the file it begins, and its length in bytes."""

    module: str
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of one file, which is known by its hash."""

    sha256: str
    tables: tuple[Table, ...]

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules that cannot be used without them."""
        return tuple(sorted({table.module for table in self.tables}))

    def blank(self, whole: bytes) -> bytes:
        """Give the file with zeros in the tables' place; raises Unfit where it is another file."""
        found = hashlib.sha256(whole).hexdigest()
        if found != self.sha256:
            raise Unfit(
                f"{PLACES.name} tells where tables lie in another pyodide.asm.wasm ({self.sha256[:12]}, here it is "
                f"{found[:12]}): run `{FIND}`, and `make test`."
            )
        blanked = bytearray(whole)
        for table in self.tables:
            blanked[table.at : table.at + table.length] = bytes(table.length)
        return bytes(blanked)

    def save(self, path: Path = PLACES) -> None:
        """Write them, a table a line."""
        rows = ",\n".join(f"  {json.dumps(asdict(table))}" for table in self.tables)
        path.write_text(f'{{\n "sha256": "{self.sha256}",\n "tables": [\n{rows}\n ]\n}}\n', encoding="utf-8")


def load(path: Path = PLACES) -> Tables:
    """Read what was found."""
    plain = json.loads(path.read_text(encoding="utf-8"))
    return Tables(plain["sha256"], tuple(Table(**table) for table in plain["tables"]))


def closed(modules: Iterable[str]) -> str:
    """Give the source of a module that Python runs at its start, after which those modules cannot be imported."""
    return f"import sys\nsys.modules.update(dict.fromkeys({sorted(modules)!r}))\n"
