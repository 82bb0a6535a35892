"""What a guide reckons for its result and shows beside it: tables and charts, in one language."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: what it stands for, its value, and the value as it is written."""

    label: str
    value: int
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of bars, up from nought or down."""

    title: str
    bars: tuple[Bar, ...]
    kind: str = field(default="chart", init=False)


type Exhibit = Table | Chart
