"""Everything that can be wrong with the handbook and needs no proof, told at once."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from content import figures, words
from content.checks import links, parity, prose
from content.checks.acts import unplaced
from content.checks.alone import alone, turned
from content.checks.coming import early
from content.checks.drawn import drawn
from content.checks.headlines import headlines
from content.checks.markup import markup
from content.checks.story import told
from content.checks.words import unworded
from content.figures import chapters, processes
from content.guides import guides
from content.pages import book, moved, nav, page_parts, reviews, roles, spine
from content.pages.text import read
from content.reading.fresh import until_files_change
from content.reading.yamlfile import ROOT, load
from content.registers import amounts, cases, glossary, law, procedures, sources, statistics, story, vocabulary, ways
from content.registers import links as addresses
from content.templates.reader import FOLDER, templates
from wizards.guide.reader import Fault, Faults
from wizards.language.words import LANGUAGES

REGISTERS: tuple[Callable[[], object], ...] = (
    nav.sections,
    roles.roles,
    spine.spine,
    reviews.register,
    moved.register,
    law.register,
    sources.register,
    amounts.register,
    procedures.register,
    glossary.register,
    addresses.register,
    statistics.register,
    figures.register,
    chapters.register,
    processes.register,
    cases.register,
    ways.register,
    story.register,
    vocabulary.register,
    words.frame,
    words.guides,
    words.words,
    words.facts,
)


def faults() -> list[Fault]:
    """Give every fault once, by file and line; what cannot be looked at while something else is broken waits for it."""
    parts = (*registers(), unworded, read_guides, read_templates, read_cases, drawn, early, pages, unplaced, told)
    found = [fault for part in parts for fault in _gathered(part)]
    faulty = {(fault.file, fault.line) for fault in found}  # the signs of a broken block are no misspelt words
    found += [fault for fault in _gathered(prose.faults) if (fault.file, fault.line) not in faulty]
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
    """Read every guide, look at what stands on its first page, and for the page that places it; nothing is proved."""
    placed = {spot.what for spot in page_parts.book("da") if spot.kind == "block"}
    for name in guides.names():
        try:
            made = guides.read_guide(name)
        except Faults as wrong:
            yield from wrong.faults
            continue
        yield from headlines(made)
        if f"guide {name}" not in placed:
            mend = f"Place it with {{{{ guide {name} }}}} on docs/da/guide-{name}.md, and that page in nav.yml"
            yield made.document.fault((), "no page places the guide", mend)


def read_templates() -> Iterator[Fault]:
    """Read every template, and look for the page that needs it; the page that lists them all is not that page."""
    placed = {spot.what for spot in page_parts.book("da") if spot.kind == "block"}
    for name in templates():
        if f"template {name}" not in placed:
            mend = f"Place it with {{{{ template {name} }}}} where a reader needs it"
            yield load(FOLDER / f"{name}.yml").fault((), "no page places the template", mend)


def read_cases() -> Iterator[Fault]:
    """Read every case, and look for its facts and its course where it is told, in either language."""
    for lang in LANGUAGES:
        placed = {(spot.slug, spot.what) for spot in page_parts.book(lang) if spot.kind == "block"}
        for name, case in cases.register().cases.items():
            slug = case.page.partition("#")[0]
            for block in (f"facts {name}", f"timeline {name}"):
                if (slug, block) not in placed and nav.page_path(lang, slug).exists():
                    what = f"docs/{lang}/{slug}.md does not place `{block}`"
                    mend = f"Place it with {{{{ {block} }}}} where the case is told"
                    yield load(cases.FILE).fault(("cases", name), what, mend)


def pages() -> Iterator[Fault]:
    """Look at every page by itself, at where its links lead, and beside its twin."""
    written = book.gather()
    own = [fault for page in written.pages.values() for fault in _alone(ROOT / page.file)]
    own += [fault for page in written.pages.values() for fault in turned(page, written)]
    own += links.leading(written.pages, written.slugs)
    yield from written.faults
    yield from own
    yield from parity.beside(written, own)
    yield from parity.in_order()


@until_files_change
def _alone(path: Path) -> tuple[Fault, ...]:
    """Look at one page by itself."""
    page = read(path)
    return (*alone(page), *markup(page))


def _gathered(part: Callable[[], Iterable[Fault]]) -> list[Fault]:
    """Take what one part tells, and what stops it."""
    found: list[Fault] = []
    try:
        found.extend(part())  # an iterable that raises has given what it found so far
    except Faults as wrong:
        found.extend(wrong.faults)
    return found
