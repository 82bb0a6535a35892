"""What the search is told of a page beside its text: whom it is for, its keywords, and how much what it says counts."""

from dataclasses import dataclass

from content.pages.nav import page_facts
from content.pages.roles import roles

BEHIND = 0.6  # cases, statistics and sources speak of everything, and answer few questions


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What the search weighs a page by, and the side that is shown beside it."""

    audience: str
    weight: float
    keywords: tuple[str, ...]


def search_facts(lang: str, slug: str) -> SearchFacts:
    """Give what the search is told of a page."""
    facts = page_facts(lang, slug)
    weight = BEHIND if slug in roles().behind else 1
    return SearchFacts(facts.audience, weight, facts.keywords)
