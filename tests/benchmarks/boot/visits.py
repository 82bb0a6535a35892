"""Visits to a page that has Python answer: a first one, one after the ten minutes of a host, and one within them."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

import playwright.sync_api as browser

from tests.benchmarks.boot.pages import Page
from tests.benchmarks.measured.browsers import Stand
from tests.benchmarks.measured.figures import Row, middle, ratio

TEN_MINUTES = 600
SHORT = 1
"""Seconds that stand for the ten minutes, where they are to be over."""
STAY = 4
"""Seconds that a reader stays at the first visit, whatever the page: a browser keeps compiled WebAssembly for the next
one when its compiler has had nothing to do for two seconds, and nobody reads a question and leaves at once."""
LONGEST = 150
"""Seconds after which a page is given up: one that waits for its parts by tries may give up before they have come."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Seconds from navigation to the first answer (nothing: it never came), and the bytes that were sent for it."""

    seconds: float | None
    bytes: int


@dataclass(frozen=True, slots=True)
class Visits:
    """Three visits in one profile: cold, with all that is kept to be asked about, and with it as good as new."""

    cold: Visit
    expired: Visit
    warm: Visit


def visited(stand: Stand, measured: Page) -> Visits:
    """Open a page three times in a profile that has never been used."""
    with stand.page() as page:
        if measured.before:
            page.add_init_script(measured.before)
        stand.server.max_age = SHORT
        cold = _visit(stand, page, measured)
        if cold.seconds is None:
            return Visits(cold, cold, cold)
        page.wait_for_timeout(1000 * STAY)
        stand.server.max_age = TEN_MINUTES
        expired = _visit(stand, page, measured)
        warm = _visit(stand, page, measured)
    return Visits(cold, expired, warm)


def _visit(stand: Stand, page: browser.Page, measured: Page) -> Visit:
    page.goto("about:blank")
    page.wait_for_timeout(500)
    stand.server.sent.clear()
    page.goto(stand.address + measured.place, wait_until="commit")
    end = time.monotonic() + LONGEST
    while not (at := page.evaluate("window.answeredAt")):  # a page's policy lets no function be waited for
        if time.monotonic() > end:
            return Visit(None, _sent(stand))
        page.wait_for_timeout(50)
    answer = json.loads(page.evaluate("window.answer"))
    assert answer["view"] == "question", f"{measured.name} does not answer: {answer}"
    return Visit(at / 1000, _sent(stand))


def _sent(stand: Stand) -> int:
    return sum(size for _, size in stand.server.sent)


def rows(stand: Stand, seen: dict[str, Sequence[Visits]]) -> list[Row]:
    """Give each page's medians, and as parts of the first one's."""
    figures: dict[str, dict[str, float | None]] = {
        name: {
            "cold_s": middle([each.cold.seconds for each in visits]),
            "fastest_cold_s": min((each.cold.seconds for each in visits if each.cold.seconds), default=None),
            "expired_s": middle([each.expired.seconds for each in visits]),
            "warm_s": middle([each.warm.seconds for each in visits]),
            "cold_MB": middle([each.cold.bytes / 1e6 for each in visits]),
            "expired_MB": middle([each.expired.bytes / 1e6 for each in visits]),
        }
        for name, visits in seen.items()
    }
    first = next(iter(figures.values()))
    parts = ("cold_s", "expired_s", "warm_s", "cold_MB")
    return [
        {"line": stand.profile.name, "page": name, **own}
        | {f"{key.rpartition('_')[0] if key != 'cold_MB' else 'bytes'}_÷": ratio(own[key], first[key]) for key in parts}
        for name, own in figures.items()
    ]
