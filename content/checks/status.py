"""Where the book stands, for who comes to work on it: `make status` tells what there is to do, and fails nothing."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from content.checks.due import DAYS, due
from content.checks.unfinished import unfinished
from content.pages.nav import page_facts, page_path, sections
from content.registers import law, links, ways
from wizards.unread import until_unread

SHOWN = 5
"""How many of a heading's lines are shown; `--all` shows them all."""
ABOUT_THE_BOOK = frozenset({"start", "registers"})
"""Sections whose pages answer no reader's task of their own."""


def status(today: date) -> Mapping[str, Sequence[str]]:
    """Give what there is to do by heading, each with its lines; an empty heading has nothing left."""
    soon = today + timedelta(days=DAYS)
    return {
        "drafts, and translations that are behind (make stamp)": [str(fault) for fault in unfinished()],
        f"due within {DAYS} days (make due)": [str(each) for each in due(soon)],
        "addresses that nobody has opened (make links)": list(_unopened()),
        "law that nobody has read in the act itself (make law)": list(_unread()),
        "law that no lawyer has reviewed (make law)": list(_unreviewed()),
        "pages that name no source": [slug for slug in _pages() if not page_facts("da", slug).sources],
        "pages to which no reader's question leads (content/registers/ways.yml)": list(_without_a_task()),
    }


def _pages() -> Iterator[str]:
    for section in sections():
        if section.id not in ABOUT_THE_BOOK:
            yield from (slug for slug in section.pages if page_path("da", slug).exists())


def _unopened() -> Iterator[str]:
    for link in links.register().links.values():
        if link.url and link.status == "unchecked" and link.checked is None:
            yield f"{link.id}: {link.url}"


def _unread() -> Iterator[str]:
    for entry in law.register().entries():
        if entry.is_exact and entry.said.sure != "read":
            yield f"{entry.said.id}: {entry.name.da} ({entry.said.sure})"


def _unreviewed() -> Iterator[str]:
    for entry in law.register().entries():
        if entry.is_exact and not entry.said.reviewed:
            yield f"{entry.said.id}: {entry.name.da}"


def _without_a_task() -> Iterator[str]:
    readers = ways.register().values()
    led_to = {
        question.go.partition("#")[0] for reader in readers for way in reader.ways.values() for question in way.asks
    }
    yield from (slug for slug in _pages() if slug not in led_to)


def lines(found: Mapping[str, Sequence[str]], shown: int | None = SHOWN) -> Iterator[str]:
    """Write the headings with how many lines each has, and the first of them."""
    for heading, each in found.items():
        yield f"{len(each):4}  {heading}"
        yield from (f"        {line}" for line in each[:shown])
        if shown is not None and len(each) > shown:
            yield f"        and {len(each) - shown} more (ALL=1)"


@until_unread
def main() -> None:
    """Print where the book stands, and how the edits of the guides are told."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--all", action="store_true", help="show every line")
    shown = None if parser.parse_args().all else SHOWN
    for line in lines(status(date.today()), shown):
        print(line)
    print("What edits of the guides do to their answers: make guide-report")


if __name__ == "__main__":
    sys.exit(main())
