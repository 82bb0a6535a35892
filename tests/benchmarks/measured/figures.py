"""What was measured, as a table in Markdown and as a file."""

import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

type Figure = str | int | float | None
type Row = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the same keys, which are the heads; a key's ending is the unit. Nothing (None) is what never came."""

    id: str
    title: str
    runs: int
    rows: Sequence[Row]


def middle(values: Sequence[float | None]) -> float | None:
    """Give the median; nothing where half of the runs, or more, brought nothing."""
    there = [value for value in values if value is not None]
    return median([*there, *[float("inf")] * (len(values) - len(there))]) if 2 * len(there) > len(values) else None


def ratio(one: float | None, other: float | None) -> float | None:
    """Give one as a part of the other, or nothing where either is missing."""
    return None if one is None or not other else round(one / other, 3)


def markdown(table: Table) -> str:
    """Write a table with its title and the number of runs."""
    heads = list(table.rows[0]) if table.rows else []
    lines = [f"### {table.title}", "", f"Medians of {table.runs} runs." if table.runs > 1 else "One run.", ""]
    lines += ["| " + " | ".join(head.replace("_", " ") for head in heads) + " |"]
    lines += ["|" + "|".join("---:" if _is_number(table.rows, head) else "---" for head in heads) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(_written(row[head]) for head in heads) + " |" for row in table.rows)])


def _is_number(rows: Sequence[Row], head: str) -> bool:
    return not any(isinstance(row[head], str) for row in rows)


def _written(figure: Figure) -> str:
    match figure:
        case None:
            return "–"
        case str():
            return figure
        case int():
            return f"{figure:,}"
    if 0 < figure < 0.1:
        return f"{figure:.2g}"
    return f"{figure:,.0f}" if figure >= 1000 else f"{figure:.1f}" if figure >= 100 else f"{figure:.2f}"


def machine() -> dict[str, Figure]:
    """Give what the figures hang on: the processor and how many of its cores there are."""
    return {"cores": os.cpu_count(), "processor": processor(), "system": platform.system()}


def processor() -> str:
    """Give the processor's name."""
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", told.read_text(encoding="utf-8")) if told.exists() else None
    return found[1] if found else platform.processor() or platform.machine()


def tell(
    tables: Sequence[Table], command: str, browser: str = "", out: Path | None = None, more: Sequence[Table] = ()
) -> None:
    """Print the tables, and write them to a file with command, date and machine; and more, too long to be printed."""
    print("\n\n".join(map(markdown, tables)))
    here = machine()
    print(
        f"\n`{command}`, {date.today()}: {here['cores']} cores, {here['processor']}"
        + (f"; {browser}" if browser else "")
    )
    if out:
        out.write_text(as_json([*tables, *more], command, browser), encoding="utf-8")


def as_json(tables: Sequence[Table], command: str, browser: str = "") -> str:
    """Write what a file of figures holds."""
    whole = {
        "command": command,
        "date": str(date.today()),
        "machine": machine(),
        "browser": browser,
        "tables": {table.id: {"title": table.title, "runs": table.runs, "rows": table.rows} for table in tables},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
