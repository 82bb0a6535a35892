"""Look at every page and every state of every guide in every form: `make access PART=3/10`."""

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from hooks.hosting.policy import headers
from tests.access.forms import FORMS
from tests.access.looking import Fault, Tally
from tests.access.units import Unit, all_units, part_of
from tests.browser import chromium
from tests.browser.server import running, site_path


def _part(text: str) -> tuple[int, int]:
    part, _, parts = text.partition("/")
    numbers = int(part), int(parts)
    if not 1 <= numbers[0] <= numbers[1]:
        raise argparse.ArgumentTypeError(f"{text} is no part; write 3/10")
    return numbers


def main() -> None:
    """Look, say what was looked at, and end with 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--part", type=_part, default=(1, 1), help="3/10: the third of ten parts")
    parser.add_argument("--only", help="units with this in their name: `guide path da`, `ordliste`")
    given = parser.parse_args()
    units = [each for each in part_of(all_units(), *given.part) if not given.only or given.only in each.name]
    print(
        f"part {given.part[0]} of {given.part[1]}: {len(units)} pages and guides, {len(FORMS)} forms each", flush=True
    )
    began = time.monotonic()
    tally = _looked(given.site.resolve(), units)
    kinds = ", ".join(f"{kind} {count}" for kind, count in tally.by_kind().items()) or "none"
    print(
        f"{tally.pages:,} pages and {tally.states:,} states in {len(FORMS)} forms: {tally.forms:,} looked at,"
        f" {tally.stops:,} stops of Tab, {tally.heard:,} nodes of the accessibility tree,"
        f" in {time.monotonic() - began:.0f} s. Faults: {kinds}."
    )
    sys.exit(1 if tally.faults else 0)


def _looked(site: Path, units: list[Unit]) -> Tally:
    tally = Tally()
    with (
        running(site, path=site_path(site), headers=headers()) as (address, _),
        sync_playwright() as playwright,
    ):
        arguments = ["--no-sandbox", "--process-per-site", "--disable-ipc-flooding-protection"]
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=arguments)
        context = browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        session = context.new_cdp_session(page)
        unit = units[0]
        page.on("pageerror", lambda error: tally.faults.append(Fault("script", unit.name, "", str(error))))
        for unit in units:
            before = len(tally.faults)
            unit.look(page, session, address, tally)
            print(f"{unit.name}: {len(tally.faults) - before or 'no'} faults", file=sys.stderr, flush=True)
        browser.close()
    return tally


if __name__ == "__main__":
    main()
