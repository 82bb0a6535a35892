"""Where a guide goes after each choice, worked out before: a page looks it up for as long as Python is not there.

Walks are merged where nothing to come tells them apart, so that thousands of places of a guide are some hundred stops.
What is typed is read by Python alone: no road is drawn for it.
"""

import gzip
import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from building.cache import step
from content.guides.guides import names, read_guide
from content.guides.proofs import CODE, logic, selected
from content.reading.yamlfile import ROOT
from wizards.asking.walk import fields_asked
from wizards.guide.answer import Answers
from wizards.guide.model import Guide
from wizards.proving.explore import Ground, State

CACHE = ROOT / ".cache" / "routes"
END = -1
"""The stop at which nothing more is asked."""
LOOK_AHEAD = 3
"""How many questions may be left where their number is told, as `wizards.asking.walk.questions_left` has it."""

type Stop = tuple[int, int, tuple[int, ...], tuple[str, ...]]
"""A question by its place, how many are left (0 where that is open), the stop after each option, the fields shown."""


@dataclass(frozen=True, slots=True)
class Routes:
    """All stops of a guide, and the days (both included, empty: without end) on which they hold."""

    guide: str
    version: str
    first_day: str
    last_day: str
    questions: tuple[tuple[str, tuple[str, ...]], ...]
    stops: tuple[Stop, ...]
    start: int


def routes_of(name: str) -> str:
    """Give the routes of a guide as JSON, kept until its logic or the engine changes."""
    made = read_guide(name)
    today = date.today()
    parts = (CODE, __doc__ or "", logic(made), *selected(made.guide, today))

    def write(folder: Path) -> None:
        text = json.dumps(asdict(routes(made.guide, today)), separators=(",", ":"))
        (folder / "routes.json").write_text(text, encoding="utf-8")

    return (step(CACHE, name, [*parts, Path(__file__)], write) / "routes.json").read_text(encoding="utf-8")


def routes(guide: Guide, today: date) -> Routes:
    """Work out all stops of a guide on a day."""
    periods = [period for amount in guide.amounts.values() for period in amount.periods]
    stops = _Stops(guide, today)
    return Routes(
        guide=guide.id,
        version=str(guide.version),
        first_day=str(max((p.start for p in periods if p.start <= today), default="")),
        last_day=str(min((p.end for p in periods if p.end >= today), default="")),
        questions=tuple((q.id, tuple(option.id for option in q.options)) for q in guide.questions),
        start=stops.start,
        stops=stops.all,
    )


class _Stops:
    """The stops that choices lead to, equal ones once: numbered from the last question to the first."""

    def __init__(self, guide: Guide, today: date) -> None:
        ground = Ground(guide, today)
        self.guide, self.course, self.table = guide, ground.course((), whole=True), ground.table
        shows = tuple(ground.written_out.of(field.ask_when) for q in guide.questions for field in q.fields)
        start = (self.course.start, self.table.together(shows))
        self._left: dict[tuple[int, int, int], int | None] = {}
        numbers: dict[Stop, int] = {}
        levels = self._levels(start)
        after = dict.fromkeys(levels[-1], END)
        for index in reversed(range(len(guide.questions))):
            here: dict[State, int] = {}
            for state, answers in levels[index].items():
                ways = self._ways(index, state)
                if ways and ways[0][0] is None:
                    here[state] = after[ways[0][1]]
                    continue
                question = guide.questions[index]
                leads = tuple(after[then] for _, then in ways)
                shown = fields_asked(guide, question, answers, today)
                stop = (index, self.left(index, state[0]) or 0, leads, tuple(field.id for field in shown))
                here[state] = numbers.setdefault(stop, len(numbers))
            after = here
        self.all = tuple(numbers)
        self.start = after[start]

    def _ways(self, index: int, state: State) -> tuple[tuple[str | None, State], ...]:
        """Give each option of a question (None where it is not asked) with the state that it leads to."""
        place, shows = state
        roads = self.course.roads(place)
        if roads[0].answer is not None:
            roads = roads[: len(self.guide.questions[index].options)]  # behind them is what is typed
        return tuple(
            (road.answer if isinstance(road.answer, str) else None, (road.place, self.table.after(shows, road.event)))
            for road in roads
        )

    def _levels(self, start: State) -> list[dict[State, Answers]]:
        """Give before each question, and after the last, the states that choices lead to, each with its first walk."""
        levels: list[dict[State, Answers]] = [{start: {}}]
        for index, question in enumerate(self.guide.questions):
            level: dict[State, Answers] = {}
            for state, answers in levels[-1].items():
                for answer, then in self._ways(index, state):
                    level.setdefault(then, answers if answer is None else {**answers, question.id: answer})
            levels.append(level)
        return levels

    def left(self, index: int, place: int, ahead: int = LOOK_AHEAD) -> int | None:
        """Say how many questions are left before a question, as `wizards.asking.walk.questions_left` does."""
        if index == len(self.guide.questions):
            return 0
        key = (index, place, ahead)
        if key not in self._left:
            roads = self.course.roads(place)
            if roads[0].answer is None:
                self._left[key] = self.left(index + 1, roads[0].place, ahead)
            else:
                counts = {self.left(index + 1, road.place, ahead - 1) if ahead else None for road in roads}
                count = counts.pop()
                self._left[key] = None if counts or count is None else 1 + count
        return self._left[key]


def main() -> None:
    """Print what each guide's routes weigh."""
    for name in names():
        text = routes_of(name)
        stops = len(json.loads(text)["stops"])
        print(f"{name}: {stops:,} stops, {len(text):,} bytes, gzip {len(gzip.compress(text.encode(), 9)):,}")


if __name__ == "__main__":
    main()
