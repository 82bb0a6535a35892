"""A source of a result says how sure the law is, and what is not read never looks as if it were."""

import pytest

from wizards.language.words import LANGUAGES, say
from wizards.telling.sources import Source


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_read_what_one_text_tells_and_what_is_known_are_marked_apart(lang: str) -> None:
    marked = [Source("§ 9", "law-9", sure).marked(lang) for sure in ("read", "one_text", "known")]
    assert len(set(marked)) == len(marked)
    assert all(each.startswith("§ 9 (") for each in marked)
    assert say("sure_known", lang) in marked[2]


def test_what_is_no_law_has_no_mark() -> None:
    assert Source("A book", "source-001").marked("en") == "A book"
