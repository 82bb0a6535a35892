"""What rests on each source: rules and outcomes of guides, pages, terms, figures and amounts."""

from collections.abc import Iterator, Mapping

from content import figures
from content.figures import chapters, processes
from content.guides import guides
from content.pages.nav import page_facts, page_path, sections
from content.registers import amounts, glossary, links, procedures, statistics
from wizards.guide.model import Guide

RULE = "rule"

type Resting = Mapping[str, tuple[str, ...]]
"""What rests on a source, in the words of an editor, by the reference that names it."""


def resting() -> Resting:
    """Give what rests on each reference, each once, in the order of guides, pages and registers."""
    found: dict[str, dict[str, None]] = {}
    for what, references in _all():
        for reference in references:
            found.setdefault(reference, {})[what] = None
    return {reference: tuple(whats) for reference, whats in found.items()}


def of_guide(guide: Guide) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the rules and outcomes of a guide with their sources."""
    for decision in guide.decisions:
        for rule in decision.rules:
            yield f"{RULE} {guide.id}: {decision.id}.{rule.id}", rule.source
    for outcome in guide.outcomes:
        yield f"outcome {guide.id}: {outcome.decision}.{outcome.id}", outcome.source


def _all() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in guides.names():
        yield from of_guide(guides.read_guide(name).guide)
    for slug in (slug for section in sections() for slug in section.pages):
        if page_path("da", slug).exists():
            yield f"page {slug}", tuple(page_facts("da", slug).sources)
    yield from ((f"term {term.id}", term.sources) for term in glossary.register().values())
    yield from ((f"statistic {one.id}", one.source) for one in statistics.register().values())
    yield from ((f"figure {name}", one.source) for name, one in figures.register().items())
    yield from ((f"drawing {name}", one.source) for name, one in chapters.register().items())
    yield from ((f"process {name}", one.source) for name, one in processes.register().items())
    yield from ((f"link {link.id}", link.sources) for link in links.register().links.values())
    for id_, amount in amounts.register().items():
        yield f"amount {id_}", tuple(period.source for period in amount.periods)
    for procedure in procedures.register().values():
        cited = [part.source for parts in (procedure.stages, procedure.shorter, procedure.after) for part in parts]
        yield f"procedure {procedure.id}", tuple(reference for source in cited for reference in source)
