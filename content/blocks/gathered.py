"""The blocks that make the registers: ways, cases, figures at a glance, figures and tables, pages by source."""

from collections.abc import Iterable

from content.blocks import overview
from content.blocks.amounts import amounts_block
from content.blocks.wrong import nothing, one_of
from content.registers import cases, ways


def ways_block(args: list[str], lang: str) -> str:
    """Give one kind of reader's ways into the book."""
    return ways.render_ways(one_of("ways", args, ways.register()), lang)


def cases_block(args: list[str], lang: str) -> str:
    """Give the cases, situation by situation."""
    nothing("cases", args)
    return _groups((anchor, words[lang], entries) for anchor, words, entries in cases.render_cases(lang))


def glance_block(args: list[str], lang: str) -> str:
    """Give every statistic, or every amount, at a glance."""
    if one_of("glance", args, ("statistics", "amounts")) == "amounts":
        return _unsearched(amounts_block([], lang))
    return _unsearched(overview.statistics_table(lang))


def shown_block(args: list[str], lang: str) -> str:
    """Give all figures and tables of the book, page by page."""
    nothing("shown", args)
    return _groups(overview.drawings_and_tables(lang))


def page_sources_block(args: list[str], lang: str) -> str:
    """Give, for each part of each source, the pages that build on it."""
    nothing("page-sources", args)
    return _groups(overview.pages_by_source(lang))


def _groups(groups: Iterable[tuple[str, str, str]]) -> str:
    """Give groups, each under a heading that can be linked to."""
    return "\n".join(f"### {heading} {{#{anchor}}}\n\n{_unsearched(below)}" for anchor, heading, below in groups)


def _unsearched(markdown: str) -> str:
    """Keep what is gathered from other pages out of the search, which shall find those pages."""
    # A section, not a div: tables get a div of their own, and the search would take its end for this one's.
    return f'<section markdown="1" data-search-exclude="true">\n\n{markdown}\n\n</section>\n'
