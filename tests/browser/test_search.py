from playwright.sync_api import Page

from tests.browser.searches import KNOWN, PROBLEMS, ranks


def test_readers_questions_are_answered_among_the_first_results(page: Page, address: str) -> None:
    """Of 116 queries 96 have a right page first, 112 among the first three, and the rest among the first five.

    Of the 40 that were known first, 38 have one among the first three.
    """
    known, problems = (list(ranks(page, address, file)) for file in (KNOWN, PROBLEMS))
    told = [*known, *problems]
    assert (len(known), len(told)) == (40, 116)
    assert sum(1 for _, rank, _ in told if rank == 1) >= 96
    late = {query.words: first for query, rank, first in told if not rank or rank > 3}
    lost = {query.words: first for query, rank, first in told if not rank or rank > 5}
    assert len(late) <= 4, late
    assert sum(query.words in late for query, _, _ in known) <= 2, late
    assert not lost
