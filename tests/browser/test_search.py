from playwright.sync_api import Page

from tests.browser.searches import ranks


def test_readers_questions_are_answered_among_the_first_results(page: Page, address: str) -> None:
    """At least 38 of the 40 queries have a right page among the first three, and the rest among the first five."""
    told = list(ranks(page, address))
    assert len(told) == 40
    late = {query.words: first for query, rank, first in told if not rank or rank > 3}
    lost = {query.words: first for query, rank, first in told if not rank or rank > 5}
    assert len(late) <= 2, late
    assert not lost
