"""List what falls due, soonest first: `python -m content.checks.due [--days 90] [--on 2027-01-01] [--fail]`.

Amounts and rules that end, law that begins, and what must be looked at again: rules, pages, guides, templates (the
agreements among them) and addresses.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from content.guides import guides
from content.pages import reviews
from content.pages.nav import sections
from content.pages.text import DOCS
from content.reading.fresh import fresh
from content.reading.yamlfile import ROOT, load
from content.registers import amounts, law, links, sources
from content.templates.reader import FOLDER, templates
from wizards.guide.reader import Faults, Route
from wizards.unread import until_unread

DAYS = 90


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A day, where in the content it stands, and what is to be done by then."""

    on: date
    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.on} {self.file}:{self.line}: {self.what}"


def due(until: date) -> list[Due]:
    """Give what falls due up to a day, that day included, soonest first."""
    parts = (_amounts(), _law(), _guides(), _pages(), _templates(), _links())
    return sorted(each for part in parts for each in part if each.on <= until)


_document = fresh(load)  # one register has a line for hundreds of days


def _at(file: Path, route: Route, on: date, what: str) -> Due:
    document = _document(file)
    return Due(on, document.file, document.line(route), what)


def _amounts() -> Iterator[Due]:
    checked = sources.register().as_of
    again = checked + timedelta(days=law.register().read_again_after)
    yield _at(sources.FILE, ("as_of",), again, f"amounts: checked on {checked}. Check them again, and change the day")
    for id_, amount in amounts.register().items():
        what = f"amount {id_}: ends. Write the next period below it"
        yield _at(amounts.FILE, (id_, "periods", len(amount.periods) - 1, "to"), amount.periods[-1].last, what)


def _law() -> Iterator[Due]:
    known = law.register()
    for entry in known.entries():
        said = entry.said
        route: Route = ("acts", entry.act.id, *(("provisions", said.id) if entry.provision else ()))
        if (day := known.review_by(said)) and not (said.to and said.to < day):
            last = f"read on {said.read_on}. Read it again" if said.read_on else "read by nobody. Find its text"
            yield _at(law.FILE, route, day, f"law:{said.id}: {last}, and write where and when under seen")
        if said.to and not (known.written and said.to < known.written):  # what had ended by then is told as history
            yield _at(law.FILE, (*route, "to"), said.to, f"law:{said.id}: ends. Say what follows it")
        if said.coming and said.since:
            yield _at(law.FILE, (*route, "from"), said.since, f"law:{said.id}: begins. Remove coming")


def _guides() -> Iterator[Due]:
    for name in guides.names():
        made = guides.read_guide(name)
        what = f"guide {name}: reviewed on {made.guide.reviewed}. Go through it, and write both days anew"
        yield Due(made.guide.review_by, made.document.file, made.document.line(("review_by",)), what)


def _pages() -> Iterator[Due]:
    known = reviews.register()
    for slug in ("index", *(slug for section in sections() for slug in section.pages)):
        page = DOCS / "da" / f"{slug}.md"
        if page.exists():
            what = f"page {slug}: read it against its sources, and write the day in {_shown(reviews.FILE)}"
            yield Due(known.of_page(slug), _shown(page), 1, what)


def _templates() -> Iterator[Due]:
    for name in templates():
        what = f"template {name}: read it through, and write the day in {_shown(reviews.FILE)}"
        yield Due(reviews.register().of_template(name), _shown(FOLDER / f"{name}.yml"), 1, what)


def _links() -> Iterator[Due]:
    known = links.register()
    for id_, link in known.links.items():
        if link.url and link.checked:
            day = link.checked + timedelta(days=known.check_again_after)
            what = f"link {id_}: opened on {link.checked}. Open it again: make links"
            yield _at(links.FILE, ("links", id_, "checked"), day, what)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def unopened() -> int:
    """Count the addresses of the register that nobody has opened, so far as it tells."""
    return sum(bool(link.url) and link.checked is None for link in links.register().links.values())


@until_unread
def main(arguments: Sequence[str]) -> int:
    """Print what falls due; gives the exit status."""
    parser = argparse.ArgumentParser(prog="make due", description=__doc__)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--on", type=date.fromisoformat, default=date.today())
    parser.add_argument("--fail", action="store_true", help="end with 1 where something falls due")
    given = parser.parse_args(arguments)
    until = given.on + timedelta(days=given.days)
    try:
        found = due(until)
        for each in found:
            print(f"{each}{' (overdue)' if each.on < given.on else ''}")
        overdue = sum(each.on < given.on for each in found)
        print(f"{len(found)} fall due by {until}, {overdue} of them before {given.on}.")
        if count := unopened():
            print(f"{count} addresses of {_shown(links.FILE)} have never been opened: make links.")
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 1 if found and given.fail else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
