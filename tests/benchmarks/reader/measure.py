"""Readers who answer at once, measured by turns with a plain page's first paint."""

import sys
from collections.abc import Sequence
from itertools import zip_longest

from playwright.sync_api import sync_playwright

from tests.benchmarks.arguments import Options
from tests.benchmarks.measured.browsers import Stand, stands, version
from tests.benchmarks.measured.figures import Row, Table, middle, ratio
from tests.benchmarks.reader.walks import Walk, painted, walked
from tests.browser.server import running, site_path

PLAIN = "k08-living-labs/"
"""A chapter without a guide, of the usual length, with a drawing."""
PYTHON = {"never": "Python never there", "coming": "Python coming", "there": "Python there"}


def readers(options: Options) -> tuple[Table, str]:
    """Measure each guide on each line; gives the figures and the browser's version."""
    found: list[Row] = []
    path = site_path(options.site)
    with (
        sync_playwright() as playwright,
        running(options.site, path=path) as served,
        stands(playwright, served, options.profiles) as lines,
    ):
        for stand in lines:
            plain: list[float] = []
            seen: dict[tuple[str, str], list[Walk]] = {(guide, at): [] for guide in options.guides for at in PYTHON}
            for run in range(options.runs):
                plain.append(painted(stand, PLAIN))
                for (guide, at), walks in seen.items():
                    walks.append(walked(stand, guide, at))
                print(f"{stand.profile.name}: a reader of each guide, {run + 1} of {options.runs}", file=sys.stderr)
            found += [row(stand, plain, guide, at, walks) for (guide, at), walks in seen.items()]
        browser = version(playwright)
    return Table("reader", "A reader who answers at once (milliseconds)", options.runs, found), browser


def row(stand: Stand, plain: Sequence[float], guide: str, at: str, walks: Sequence[Walk]) -> Row:
    """Give one guide's medians on a line."""
    first, is_first = middle(plain), at != "there"
    usable = middle([walk.usable for walk in walks]) if is_first else None
    return {
        "line": stand.profile.name,
        "guide": guide,
        "Python": PYTHON[at],
        "plain_page_painted": first,
        "painted": middle([walk.paint for walk in walks]) if is_first else None,
        "first_usable": usable,
        "first_usable_÷": ratio(usable, first),
        "second_question": middle([walk.second for walk in walks]),
        "slowest_question": slowest_question(walks),
        "slowest_of_a_walk": middle([walk.slowest for walk in walks]),
        "last_answer_to_result": middle([walk.result for walk in walks]),
        "questions_answered": min(walk.questions for walk in walks),
    }


def slowest_question(walks: Sequence[Walk]) -> float | None:
    """Give the slowest of the questions after the first, each by its median over the walks."""
    medians = (middle(times) for times in zip_longest(*(walk.next for walk in walks)))
    return max((time for time in medians if time is not None), default=None)
