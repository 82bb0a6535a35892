"""Let readers walk about at random in every guide, in both languages: `make walks SEED=1 COUNT=10000`."""

import argparse
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from playwright.sync_api import sync_playwright

from hooks.hosting.policy import headers
from tests.browser import chromium
from tests.browser.guide_helpers import PLACED
from tests.browser.server import running, site_path
from tests.walks.walking import ARGUMENTS, walk_about
from wizards.language.words import LANGUAGES


def main() -> None:
    """Walk, and print the seed first and what was found last; ends with 1 where something was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--count", type=int, default=1000, help="walks, over all guides and languages")
    parser.add_argument("--guides", nargs="*", default=PLACED)
    given = parser.parse_args()
    each = max(2, -(-given.count // (len(given.guides) * len(LANGUAGES))))
    print(f"seed {given.seed}, {each} walks in each of {len(given.guides)} guides and {len(LANGUAGES)} languages")
    began = time.monotonic()
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as checks,
        running(given.site.resolve(), path=site_path(given.site), headers=headers()) as (address, _),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=ARGUMENTS)
        tally = walk_about(browser, address, given.guides, each, given.seed, checks)
        browser.close()
    took = time.monotonic() - began
    print(", ".join(f"{name} {count:,}" for name, count in sorted(tally.done.items(), key=lambda each: -each[1])))
    print(
        f"{tally.walks:,} walks, {tally.steps:,} steps, {tally.reloads} times loaded anew,"
        f" {len(tally.differences)} differences; {took:.0f} s, {tally.walks / took:.1f} walks a second"
    )
    for told in tally.differences[:20]:
        print(told, file=sys.stderr)
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
