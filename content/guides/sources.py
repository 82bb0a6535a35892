"""Whether all that a guide names is there: sources in the register, pages in the book."""

from collections.abc import Iterator

from content.guides.guides import GuideFile
from content.pages import nav as pages
from content.reading.yamlfile import Fault
from content.registers import sources


def source_faults(made: GuideFile) -> Iterator[Fault]:
    """Find rules and outcomes whose source the register does not know, and pages that do not exist."""
    for i, decision in enumerate(made.guide.decisions):
        for j, rule in enumerate(decision.rules):
            for k, reference in enumerate(rule.source):
                try:
                    sources.cite(reference, "da")
                except ValueError:
                    route = ("decisions", i, "rules", j, "source", k)
                    yield made.fault(
                        route, f"{reference!r} is no source", "Name lines or an act of content/registers/sources.yml"
                    )
    known = {slug for section in pages.sections() for slug in section.pages}
    for i, outcome in enumerate(made.guide.outcomes):
        for slug in outcome.pages:
            if slug not in known:
                yield made.fault(
                    ("outcomes", i, "pages"), f"{slug!r} is no page", "Name a page of content/pages/nav.yml"
                )
