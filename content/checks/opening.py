"""Open the registers' addresses where there is a network, and say what to write: `python -m content.checks.opening`.

Where nothing can be reached, nothing was checked, and that is said. No register is written: a day stands there when a
person has seen the page behind it.
"""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from content.checks.due import unopened
from content.reading.yamlfile import load
from content.registers import law, links, sources
from wizards.guide.reader import Faults, Route
from wizards.unread import until_unread

PATIENCE = 15  # seconds for each address
PROBES = 3
"""How many hosts are asked before it is said that there is no network."""
GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Address:
    """An address with its place in a register."""

    file: str
    line: int
    id: str
    url: str
    has_day: bool = False
    """Whether its entry can say when it was opened."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What an address answered: its status and where it led, or None where nobody answered."""

    status: int | None = None
    url: str = ""


type Opener = Callable[[str], Opened]


def addresses() -> Iterator[Address]:
    """Give every address of the registers."""
    for id_, link in links.register().links.items():
        if link.url:
            yield _at(links.FILE, ("links", id_, "url"), id_, link.url, has_day=True)
    for id_, act in law.register().acts.items():
        if act.url:
            yield _at(law.FILE, ("acts", id_, "url"), id_, act.url)
    for id_, place in sources.register().places.items():
        yield _at(sources.FILE, ("places", id_, "url"), id_, place.url)


def _at(file: Path, route: Route, id_: str, url: str, has_day: bool = False) -> Address:
    document = load(file)
    return Address(document.file, document.line(route), id_, url, has_day)


def over_the_network(url: str) -> Opened:
    """Open an address as a browser would."""
    try:
        with urlopen(Request(url, headers={"User-Agent": "Mozilla/5.0 (link check)"}), timeout=PATIENCE) as answer:
            return Opened(answer.status, answer.url)
    except HTTPError as told:
        return Opened(told.code, told.url or url)
    except (OSError, ValueError, HTTPException):
        return Opened()


def is_online(known: list[Address], opener: Opener) -> bool:
    """Tell whether any of the first few hosts answers."""
    hosts = list({urlsplit(each.url).netloc: each.url for each in known}.values())[:PROBES]
    return any(opener(url).status is not None for url in hosts)


def report(known: list[Address], opener: Opener, today: date) -> Iterator[tuple[str, bool]]:
    """Give a line for each address, and whether it is gone."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(opener, (each.url for each in known)))
    for each, answer in zip(known, answers, strict=True):
        place = f"{each.file}:{each.line}: {each.id}: {each.url}"
        if answer.status in GONE:
            yield f"{place}: is gone ({answer.status}). Find the new one, or write status: dead and remove it", True
        elif answer.status is None:
            yield f"{place}: nobody answered. Not checked", False
        elif answer.status >= 400:
            yield f"{place}: refused a program ({answer.status}). Open it in a browser. Not checked", False
        elif answer.url.rstrip("/") != each.url.rstrip("/"):
            yield f"{place}: leads on to {answer.url}. See whether it is the same page, and write that address", False
        else:
            write = f", and write checked: {today.isoformat()}" if each.has_day else ""
            yield f"{place}: answers. See that it is the right page{write}", False


@until_unread
def main(opener: Opener = over_the_network, today: date | None = None) -> int:
    """Print what each address answered; gives the exit status, which is 1 where one is gone."""
    try:
        known = list(addresses())
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    if not is_online(known, opener):
        print(f"No network: nothing checked. {len(known)} addresses are unchecked by this run.")
        print(f"{unopened()} of the links have never been opened, so far as the register tells. Nothing was written.")
        return 0
    lines = list(report(known, opener, today or date.today()))
    for line, _ in lines:
        print(line)
    gone = sum(is_gone for _, is_gone in lines)
    print(f"{len(known)} addresses, {gone} gone. Nothing was written.")
    return bool(gone)


if __name__ == "__main__":
    sys.exit(main())
