"""Everything that can be wrong with the handbook and needs no proof, told at once."""

from collections.abc import Callable, Iterable, Iterator

from content import figures
from content.checks import links, parity, prose
from content.checks.markup import markup
from content.guides import guides
from content.pages import book, nav
from content.reading.yamlfile import Fault, Faults
from content.registers import amounts, cases, glossary, sources, statistics, terms, ways
from content.registers import links as addresses
from content.words import blocks_words

REGISTERS: tuple[Callable[[], object], ...] = (
    nav.sections,
    sources.register,
    amounts.register,
    glossary.register,
    addresses.register,
    statistics.register,
    figures.register,
    cases.register,
    ways.register,
    lambda: terms.read(terms.FILE),
    lambda: blocks_words.read(blocks_words.FILE),
)


def faults() -> list[Fault]:
    """Give every fault once, by file and line; what cannot be looked at while something else is broken waits for it."""
    found = [fault for part in (*registers(), read_guides, pages, prose.faults) for fault in _gathered(part)]
    return sorted(dict.fromkeys(found), key=lambda fault: (fault.file, fault.line))


def check() -> None:
    """Raise every fault together, if there are any."""
    found = faults()
    if found:
        raise Faults(found)


def registers() -> Iterator[Callable[[], Iterable[Fault]]]:
    """Give each register as a part that is looked at by itself."""

    def look(read: Callable[[], object]) -> Callable[[], Iterable[Fault]]:
        def reading() -> Iterable[Fault]:
            read()
            return ()

        return reading

    yield from map(look, REGISTERS)


def read_guides() -> Iterator[Fault]:
    """Read every guide; nothing is proved."""
    for name in guides.names():
        try:
            yield from guides.source_faults(guides.read_guide(name))
        except Faults as wrong:
            yield from wrong.faults


def pages() -> Iterator[Fault]:
    """Look at every page by itself, beside its twin, and at where its links lead."""
    written = book.gather()
    yield from parity.faults()
    for page in written.pages.values():
        yield from markup(page)
    yield from links.leading(written.pages, written.slugs)


def _gathered(part: Callable[[], Iterable[Fault]]) -> list[Fault]:
    """Take what one part tells, and what stops it."""
    found: list[Fault] = []
    try:
        found.extend(part())  # an iterable that raises has given what it found so far
    except Faults as wrong:
        found.extend(wrong.faults)
    return found
