"""One reader's walk through a guide, and what of it is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from content.guides.guides import read_guide
from tests.benchmarks.measured.browsers import Stand
from wizards.guide.answer import Texts

READER = Path(__file__).with_name("reader.js").read_text(encoding="utf-8")
OF_PYTHON = (".wasm", ".gzipped", "/pyodide.mjs", "/pyodide.asm.js")
"""How the addresses of the files end without which there is no Python."""
PATIENT, IMPATIENT = 120_000, 10_000
"""Milliseconds for which a reader waits for the next thing where Python comes, and where it never does."""

READY = """async (request) => {
  const start = document.querySelector('[src$="/start.mjs"], [href$="/start.mjs"]');
  const { python } = await import(start.src || start.href);
  await python.ask(request);
}"""


@dataclass(frozen=True, slots=True)
class Walk:
    """Milliseconds: first paint and first question that takes an answer, since navigation; each since its click: the
    questions after the first, and the result since the last answer (nothing: it never came)."""

    paint: float | None
    usable: float | None
    next: tuple[float, ...]
    result: float | None
    questions: int

    @property
    def second(self) -> float | None:
        """The second question."""
        return self.next[0] if self.next else None

    @property
    def slowest(self) -> float | None:
        """The slowest question after the first."""
        return max(self.next, default=None)


def answers_of(name: str) -> dict[str, object]:
    """Give the answers of the guide's longest case, as a page takes them."""
    case = max(read_guide(name).guide.cases, key=lambda each: len(each.answers))
    return {question: _typed(given) for question, given in case.answers.items()}


def _typed(given: object) -> object:
    if isinstance(given, Texts):
        return dict(given.words)
    return {field: str(value) for field, value in given.items()} if isinstance(given, Mapping) else given


def walked(stand: Stand, guide: str, python: str) -> Walk:
    """Walk through a guide where Python is `never` there, `coming`, or `there` before the first answer."""
    stand.server.withheld = (lambda path: path.partition("?")[0].endswith(OF_PYTHON)) if python == "never" else _nothing
    try:
        with stand.page() as page:
            page.add_init_script(READER)
            page.goto(f"{stand.address}guide-{guide}/", wait_until="commit")
            if python == "there":
                page.wait_for_load_state()
                today = read_guide(guide).guide.reviewed.isoformat()
                page.evaluate(READY, {"guide": guide, "lang": "da", "fragment": "", "today": today})
            return told(_walk(page, answers_of(guide), IMPATIENT if python == "never" else PATIENT))
    finally:
        stand.server.withheld = _nothing


def _walk(page: Page, answers: Mapping[str, object], limit: int) -> Any:
    script = "([answers, limit]) => window.reader.walk(answers, limit)"
    return page.evaluate(script, [answers, limit])


def _nothing(_: str) -> bool:
    return False


def told(noted: Any) -> Walk:
    """Work out the figures from what the page noted."""
    steps = noted["steps"]
    taken = [None if step["shown"] is None else step["shown"] - step["at"] for step in steps]
    between = [time for step, time in zip(steps, taken, strict=True) if step["to"] not in ("check", "result", None)]
    last = next((at for at, step in enumerate(steps) if step["to"] in ("check", "result")), None)
    is_whole = steps and steps[-1]["to"] == "result"
    return Walk(
        paint=noted["paint"],
        usable=noted["usable"],
        next=tuple(time for time in between if time is not None),
        result=steps[-1]["shown"] - steps[last]["at"] if is_whole and last is not None else None,
        questions=len([step for step in steps if step["from"] != "check" and step["to"]]),
    )


def painted(stand: Stand, place: str) -> float:
    """Give the milliseconds until a page is first painted with something on it."""
    with stand.page() as page:
        page.add_init_script(READER)
        page.goto(stand.address + place, wait_until="commit")
        return float(page.evaluate("() => window.reader.painted()"))
